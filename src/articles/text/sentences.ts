import type { Article } from '../../model/article.ts';
import type { Sentence } from '../../model/span.ts';
import { joins } from './sentence-joins.ts';

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

/** Greek alone ends questions with a semicolon; the other languages share Unicode's rules. */
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });
const GREEK_SEGMENTER = new Intl.Segmenter('el', { granularity: 'sentence' });

/**
 * The sentences of an article in reading order: the title whole, then those of the standfirst and of each paragraph.
 * Breaks are those of Unicode (UAX 29), with those after an ellipsis and before a bullet, less those after abbreviations, initials
 * and quoted exclamations.
 * @param article any article; its language says which abbreviations are known
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
    add(article.standfirst, sentenceRanges(article.standfirst, article.lang), 'standfirst', 0);
  article.paragraphs.forEach((paragraph, at) => {
    add(paragraph, sentenceRanges(paragraph, article.lang), 'body', at);
  });
  return sentences;
}

/**
 * Where the sentences of a running text lie.
 * @param text one paragraph
 * @param lang BCP 47 primary tag
 * @returns ranges in order, trimmed of white space, none empty, none longer than 2,000 units
 */
export function sentenceRanges(text: string, lang: string): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  let end = 0;
  for (const next of breaksOf(text, lang)) {
    if (end > start && !joins(text, start, end, next, lang)) {
      ranges.push(...trimmed(text, start, end));
      start = end;
    }
    end = next;
  }
  ranges.push(...trimmed(text, start, text.length));
  return ranges;
}

/** Where a sentence ends that Unicode's rules run on: after an ellipsis before a capital, and before a bullet. */
const INNER_BREAK = /…["”’»)\]]*\s+(?=["“‘«(¿¡]*\p{Lu})|\s(?=[•●▪■‣◦]\s)/gu;

/** All places where a sentence may end, in order. */
function breaksOf(text: string, lang: string): number[] {
  const ends = unicodeBreaks(text, lang).map((end) => besideMarks(text, end));
  if (/[…•●▪■‣◦]/u.test(text)) {
    for (const { index, 0: match } of text.matchAll(INNER_BREAK)) ends.push(index + match.length);
  }
  return ends.sort((a, b) => a - b).filter((end, at) => end !== ends[at - 1]);
}

/** A break moved off an opening mark that belongs to what follows, and past a closing one or a note's number ("[1]"). */
function besideMarks(text: string, end: number): number {
  const at = /[[(「『“«¿¡]/u.test(text.charAt(end - 1)) ? end - 1 : end;
  CLOSING.lastIndex = at;
  return at + (CLOSING.exec(text)?.[0].length ?? 0);
}

const CLOSING = /(?:(?:\[\d{1,3}\])+|»(?=[\s.,;:!?)]|$))\s*/uy;

/** The segmenter's time grows with the square of its text (measured: 320,000 units take 14 s), so it gets windows. */
const WINDOW = 4000;

/** Where sentences end by UAX 29. A window's last sentence may be cut off: the next window begins with it. */
function unicodeBreaks(text: string, lang: string): number[] {
  const segmenter = lang === 'el' ? GREEK_SEGMENTER : SEGMENTER;
  const ends: number[] = [];
  let from = 0;
  while (from < text.length) {
    const window = text.slice(from, from + WINDOW);
    const found: number[] = [];
    for (const { index } of segmenter.segment(window)) if (index > 0) found.push(from + index);
    found.push(from + window.length);
    if (from + WINDOW < text.length && found.length > 1) found.pop();
    ends.push(...found);
    from = found.at(-1) ?? text.length;
  }
  return ends;
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
  const code = text.charCodeAt(at);
  return code === 32 || (code < 14 && code > 8) || (code > 127 && /\s/u.test(text.charAt(at)));
}
