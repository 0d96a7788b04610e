import { oneLine, shorten } from '../../lib/plain-text.ts';
import { normalised } from '../clean/words.ts';
import type { DomDocument } from './dom.ts';

/** Longer than any headline; a longer one is markup gone wrong, and is cut between words. */
const TITLE_LIMIT = 300;
/** Characters looked at; a title of a megabyte is an attack. */
const LOOKED_AT = 1000;
/** Separators between headline and site: "Talks end without a deal | The Example". */
const SEPARATOR = /\s+[|\u2013\u2014\u00b7\u2022»:-]\s+|\s*[|»]\s*/u;

/**
 * The report's headline: what JSON-LD and the meta elements call it, checked against the visible heading.
 * @param headlines JSON-LD headlines, plain text
 * @param metaTitles titles of meta elements, plain text, best first
 * @param siteName the site's name where known, to be taken off the end
 * @returns the headline without the site's name, or null
 */
export function pageTitle(
  document: DomDocument,
  headlines: readonly string[],
  metaTitles: readonly string[],
  siteName: string | null,
): string | null {
  const headings = headingsOf(document);
  const documentTitle = document.getElementsByTagName('title')[0]?.textContent ?? '';
  const candidates = [...headlines, ...metaTitles, documentTitle]
    .map((title) => withoutSite(oneLine(title.slice(0, LOOKED_AT)), siteName))
    .filter((title) => title !== '');
  const seen = headings.find((heading) =>
    candidates.some((title) => sameOrCut(title, heading) || isFirstPart(heading, title)),
  );
  const title = seen ?? candidates[0] ?? headings[0];
  return title === undefined ? null : shorten(title, TITLE_LIMIT);
}

function headingsOf(document: DomDocument): readonly string[] {
  const headings: string[] = [];
  for (const heading of document.getElementsByTagName('h1')) {
    const text = oneLine(heading.textContent.slice(0, LOOKED_AT));
    if (text !== '') headings.push(text);
    if (headings.length === 10) break;
  }
  return headings;
}

/** The heading is the title, or the whole of a title that was cut ("Talks end without…"). */
function sameOrCut(title: string, heading: string): boolean {
  const a = normalised(title);
  const b = normalised(heading);
  return a !== '' && (a === b || (a.length >= 30 && /(?:\.\.\.|…)$/.test(title) && b.startsWith(a)));
}

/** The title is the heading with the site's name behind it, as separators tell where the name itself is not known. */
function isFirstPart(heading: string, title: string): boolean {
  const words = normalised(heading);
  return words !== '' && words === normalised(title.split(SEPARATOR).slice(0, -1).join(' '));
}

function withoutSite(title: string, siteName: string | null): string {
  if (siteName === null) return title;
  const site = normalised(siteName);
  const parts = title.split(SEPARATOR);
  const last = parts.at(-1) ?? '';
  if (parts.length < 2 || normalised(last) !== site) return title;
  const end = title.lastIndexOf(last);
  return title.slice(0, end).replace(/[\s|\u2013\u2014\u00b7\u2022»:-]+$/u, '');
}
