import type { Explainer } from '../model/explainer.ts';
import { isEnglish, pageLanguage } from '../model/language.ts';
import { counted } from './plain-words.ts';

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

/**
 * What could not be read of an event's reports, in a reader's words.
 * @returns null where all are read by the rules for English
 */
export function languageNote({ sources }: Pick<Explainer, 'sources'>): string | null {
  const langs = sources.map(({ lang }) => lang ?? 'en');
  const page = pageLanguage(langs);
  const others = langs.filter((lang) => pageLanguage([lang]) !== page);
  const notes: string[] = [];
  if (!isEnglish(page)) {
    notes.push(
      `These reports are in ${nameOf(page)}, which this site reads only in part: it groups the reports, counts the independent ones and copies sentences from their openings. Background, next steps, names, dates, figures and quotations are not read.`,
    );
  }
  if (others.length > 0) {
    const list = [...new Set(others)].map(nameOf).join(', ');
    notes.push(
      `${counted(others.length, 'report is', 'reports are')} in ${list}: counted and listed, but not quoted.`,
    );
  }
  return notes.length === 0 ? null : notes.join(' ');
}

function nameOf(lang: string): string {
  return /^[a-z]{2,3}$/u.test(lang) ? (names.of(lang) ?? lang) : lang;
}
