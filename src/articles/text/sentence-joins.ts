import { isEnglish } from '../../model/language.ts';
import {
  abbreviationsOf,
  BEFORE_NAME,
  DOTTED_ORDINALS,
  MAY_END,
  SENTENCE_STARTERS,
} from './abbreviations.ts';

/**
 * Whether two stretches that Unicode's rules part are one sentence.
 * @param text one paragraph
 * @param start where the sentence before the break begins
 * @param at the break
 * @param next where the stretch behind it ends
 * @param lang BCP 47 primary tag
 */
export function joins(text: string, start: number, at: number, next: number, lang: string): boolean {
  const before = text.slice(Math.max(start, at - 60), at);
  const end = before.trimEnd();
  if (/[\n\u2028\u2029]/u.test(before.slice(end.length))) return false;
  const after = text.slice(at, Math.min(next, at + 80));
  if (!/[\p{L}\p{N}]/u.test(after) || !/[\p{L}\p{N}]/u.test(before)) return true;
  if (BULLET.test(after)) return false;
  if (/^["'”’»)\]]*\s*[-–—,;:]*\s*\p{Ll}/u.test(after)) return true;
  if (isListNumber(end, at - start)) return true;
  if (/[」』]$/u.test(end)) return /^(?:と|って|など)/u.test(after);
  if (/[?!]["”'’]?$/u.test(end)) return attributesWhatStoodBefore(end, after);
  if (!end.endsWith('.')) return false;
  return isEnglish(lang) ? stopsAnAbbreviation(end, after) : stopsOtherAbbreviation(end, lang);
}

const BULLET = /^[•●▪■‣◦]\s/u;

/** "1." and "(a)" that open an item, with nothing before them. */
function isListNumber(end: string, length: number): boolean {
  return length < 8 && /^[([]?(?:\d{1,3}|\p{L})[.)]$/u.test(end.trimStart());
}

/** In other languages than English: initials, ordinals and the commonest abbreviations. */
function stopsOtherAbbreviation(end: string, lang: string): boolean {
  if (/(?:^|\s)\d{1,2}\.$/u.test(end)) return DOTTED_ORDINALS.has(lang);
  const [, before = '', word = ''] = /(?:^|(\S*)[\s(«„“"'’-])([\p{L}][\p{L}.]*)\.$/u.exec(end) ?? [];
  if (/^\p{Lu}$/u.test(word)) return true;
  if (!abbreviationsOf(lang).has(word.toLowerCase())) return false;
  // "2020 г." is a year and may end a sentence; "г. Москва" is a town.
  return !(lang === 'ru' && /^гг?$/u.test(word) && /\d$/u.test(before));
}

/** `"Stop!" President Smith said` is one sentence, `"Stop!" he cried` needs no rule: it goes on in lower case. */
function attributesWhatStoodBefore(end: string, after: string): boolean {
  if (/^(?:Inc|Co|Corp|Answers|News)\b/u.test(after)) return true;
  return (
    /["”'’]$/u.test(end) &&
    /^(?:[\p{Lu}][\p{L}'’.-]*\s){1,4}(?:said|says|asked|told|added|wrote|tweeted|posted|shouted|cried|replied)\b/u.test(
      after,
    )
  );
}

/** Whether the stop at the end of `end` belongs to its last word, given how the text goes on. */
function stopsAnAbbreviation(end: string, after: string): boolean {
  const word = /(?:^|[\s("“'‘[—–-])([\p{L}][\p{L}.]*)\.$/u.exec(end)?.[1];
  if (word === undefined) return false;
  const lower = word.toLowerCase();
  const following = /^["“'‘(]*([\p{L}\p{N}]+)/u.exec(after)?.[1] ?? '';
  if (lower === 'no' || lower === 'nos' || lower === 'art' || lower === 'sec' || lower === 'fig') {
    return /^\p{N}/u.test(following);
  }
  if (/^(?:est|approx|ca|op)$/u.test(lower)) return /^\p{N}/u.test(following);
  if (/^(?:st|ave|blvd|rd|sr)$/u.test(lower) && SENTENCE_STARTERS.has(following.toLowerCase())) return false;
  if (isMonth(lower)) return /^\p{N}/u.test(following);
  if (/^\p{Lu}$/u.test(word))
    return !SENTENCE_STARTERS.has(following.toLowerCase()) || /^I$/u.test(following);
  if (/^\p{Lu}/u.test(word) && BEFORE_NAME.has(lower)) return true;
  if (lower === 'vs' || lower === 'v' || lower === 'e.g' || lower === 'i.e') return true;
  if (!MAY_END.has(lower) && !/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return false;
  if (lower === 'a.m' || lower === 'p.m' || lower === 'am' || lower === 'pm')
    return continuesATime(following);
  return /^\p{L}/u.test(following) && !SENTENCE_STARTERS.has(following.toLowerCase());
}

function isMonth(word: string): boolean {
  return /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/u.test(word);
}

function continuesATime(following: string): boolean {
  return /^(?:[A-Z]{2,4}T|GMT|UTC|ET|PT|BST|Eastern|Pacific|Central|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u.test(
    following,
  );
}
