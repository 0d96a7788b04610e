import type { Article } from '../../model/article.ts';
import type { Sentence } from '../../model/span.ts';
import { BEFORE_NAME, MAY_END, SENTENCE_STARTERS } from './abbreviations.ts';

/** A stretch of a text, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Longest sentence in UTF-16 units. Real ones stay under 1,000; a longer stretch is a list or an attack, and is cut
 * at white space so that later steps work on bounded pieces.
 */
const LONGEST = 2000;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The sentences of an article in reading order: the title whole, then those of the standfirst and of each paragraph.
 * Breaks are those of Unicode (UAX 29) less those after abbreviations, initials and quoted exclamations.
 * @param article any article, in any language that ends sentences as Unicode says
 * @returns sentences whose `text` is exactly what their span of `articleText(article)` holds, never blank
 */
export function sentencesOf(article: Article): Sentence[] {
  const sentences: Sentence[] = [];
  let offset = 0;
  const add = (text: string, ranges: readonly Range[], part: Sentence['part'], paragraph: number): void => {
    for (const { start, end } of ranges) {
      sentences.push({
        span: { article: article.id, start: offset + start, end: offset + end },
        text: text.slice(start, end),
        part,
        paragraph,
        index: sentences.length,
      });
    }
    offset += text.length + 1;
  };
  add(article.title, trimmed(article.title, 0, article.title.length), 'title', 0);
  if (article.standfirst !== null)
    add(article.standfirst, sentenceRanges(article.standfirst), 'standfirst', 0);
  article.paragraphs.forEach((paragraph, at) => {
    add(paragraph, sentenceRanges(paragraph), 'body', at);
  });
  return sentences;
}

/**
 * Where the sentences of a running text lie.
 * @param text one paragraph
 * @returns ranges in order, trimmed of white space, none empty, none longer than 2,000 units
 */
export function sentenceRanges(text: string): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  let end = 0;
  for (const next of unicodeBreaks(text)) {
    if (end > start && !joins(text, start, end, next)) {
      ranges.push(...trimmed(text, start, end));
      start = end;
    }
    end = next;
  }
  ranges.push(...trimmed(text, start, end));
  return ranges;
}

/** The segmenter's time grows with the square of its text (measured: 320,000 units take 14 s), so it gets windows. */
const WINDOW = 8000;

/** Where sentences end by UAX 29. A window's last sentence may be cut off: the next window begins with it. */
function unicodeBreaks(text: string): number[] {
  const ends: number[] = [];
  let from = 0;
  while (from < text.length) {
    const window = text.slice(from, from + WINDOW);
    const found = [...segmenter.segment(window)].map(({ segment, index }) => from + index + segment.length);
    if (from + WINDOW < text.length && found.length > 1) found.pop();
    ends.push(...found);
    from = found.at(-1) ?? text.length;
  }
  return ends;
}

/** Whether the break at `at` between text[start, at) and text[at, next) is none. */
function joins(text: string, start: number, at: number, next: number): boolean {
  const before = text.slice(Math.max(start, at - 60), at);
  if (/[\n\u2028\u2029]\s*$/u.test(before)) return false;
  const after = text.slice(at, Math.min(next, at + 80));
  if (!/[\p{L}\p{N}]/u.test(after)) return true;
  if (/^["'”’»)\]]*\s*[-–—,;:]*\s*\p{Ll}/u.test(after)) return true;
  const end = before.trimEnd();
  if (/[?!]["”'’]?$/u.test(end)) return attributesWhatStoodBefore(end, after);
  return end.endsWith('.') && stopsAnAbbreviation(end, after);
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

/** The range without white space at its ends, cut where it is too long; none when blank. */
function trimmed(text: string, start: number, end: number): Range[] {
  const pieces: Range[] = [];
  let from = start;
  while (from < end) {
    let to = end - from <= LONGEST ? end : lastSpace(text, from, from + LONGEST);
    const next = to;
    while (from < to && isSpace(text, from)) from += 1;
    while (to > from && isSpace(text, to - 1)) to -= 1;
    if (to > from) pieces.push({ start: from, end: to });
    from = next;
  }
  return pieces;
}

/** The last place to cut in [from, to]: after white space, else before a whole character. */
function lastSpace(text: string, from: number, to: number): number {
  for (let at = to; at > from + LONGEST / 2; at -= 1) if (isSpace(text, at - 1)) return at;
  const code = text.charCodeAt(to);
  return code >= 0xdc00 && code <= 0xdfff ? to - 1 : to;
}

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at));
}
