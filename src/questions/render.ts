import type { AnalysedSentence, DateMention, Token } from '../model/analysis.ts';
import { dateAdverb, dateWords } from './date-words.ts';
import { lower } from './word-forms.ts';

/** A piece of the sentence to be replaced; offsets into the sentence's text, end exclusive. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

const PREPOSITIONS = new Set(
  'on by before until till from since after of for in into onto during at to between around through throughout towards as than'.split(
    ' ',
  ),
);
const PARTS_OF_DAY = new Set('morning afternoon evening night'.split(' '));
const VAGUE = new Set('early late later earlier mid sometime'.split(' '));
/** "by year’s end", "the end of the month": the mention stands for the last part of what it covers. */
const YEAR_END = /\bend\b/i;
const END_LED = /^(?:by|before|until|at|in) /i;
const DETERMINERS = new Set(['DET', 'ADJ']);

/**
 * Words of the sentence with each date in full and each surname by the full name.
 * @param sentence the sentence
 * @param start first token
 * @param end the token after the last one
 * @returns the words, or null where a date stands so that it can't be replaced, or where there are two of them
 */
export function render(sentence: AnalysedSentence, start: number, end: number): string | null {
  const { tokens, text } = sentence;
  const first = tokens[start];
  const last = tokens[end - 1];
  if (first === undefined || last === undefined || start >= end) return '';
  const replacements: Replacement[] = [];
  for (const date of sentence.dates) {
    if (date.end <= first.start || date.start >= last.end) continue;
    if (replacements.length > 0) return null;
    const replacement = dateReplacement(sentence, date, last.end);
    if (replacement === null) return null;
    replacements.push(...replacement);
  }
  return apply(text, first.start, last.end, replacements);
}

/**
 * The full form of a person's name that ends a subject.
 * @param sentence the sentence
 * @param start first token of the subject
 * @param end the token after its last one
 * @returns the subject's words with bare surnames by the full name
 */
export function renderSubject(sentence: AnalysedSentence, start: number, end: number): string {
  const { tokens, text, names } = sentence;
  const from = tokens[start]?.start ?? 0;
  const to = tokens[end - 1]?.end ?? 0;
  const replacements = names
    .filter((name) => name.start >= from && name.end <= to)
    .filter((name) => name.kind === 'person' && name.full !== name.text && name.full.endsWith(name.text))
    // "congressional Democrats" is no surname, and "Mr Lund" or "President Lund" needs no first name.
    .filter((name) => !/\p{L}\.? $/u.test(text.slice(from, name.start)) && name.full.split(' ').length <= 3)
    .map((name) => ({ start: name.start, end: name.end, to: name.full }));
  return apply(text, from, to, replacements);
}

/**
 * @param words a question's words without its mark
 * @returns them as a question; the full stop that closed the passage goes, that of "U.S." stays
 */
export function asQuestion(words: string): string {
  const open = /(?:^|[\s(])(?:\p{L}\.)+$/u.test(words) ? words : words.replace(/[.,\s]+$/u, '');
  return `${open.charAt(0).toUpperCase()}${open.slice(1)}?`;
}

function dateReplacement(
  { tokens, text }: AnalysedSentence,
  date: DateMention,
  limit: number,
): readonly Replacement[] | null {
  const words = text.slice(date.start, date.end);
  if (!date.relative && /\d{4}/u.test(words)) return [];
  const at = tokens.findIndex((token) => token.end > date.start);
  let after = tokens.findIndex((token) => token.start >= date.end);
  if (after === -1) after = tokens.length;
  if (PARTS_OF_DAY.has(lower(tokens[after])) && date.precision === 'day') after += 1;
  let end = tokens[after - 1]?.end ?? date.end;
  if (/^(?:'s|’s|'|’)$/u.test(tokens[after]?.text ?? '')) return possessive(tokens, date, at, after, limit);
  let start = date.start;
  let before = at - 1;
  while (VAGUE.has(lower(tokens[before]))) {
    start = tokens[before]?.start ?? start;
    before -= 1;
  }
  if (end > limit) end = limit;
  if (YEAR_END.test(words))
    return [{ start, end, to: `${END_LED.exec(words)?.[0] ?? ''}the end of ${dateWords(date)}` }];
  const opening = lower(tokens[at]);
  if (PREPOSITIONS.has(opening) && at < after - 1) {
    const prefix = opening === 'on' || opening === 'in' || opening === 'at' ? null : opening;
    return [{ start, end, to: prefix === null ? dateAdverb(date) : `${prefix} ${dateWords(date)}` }];
  }
  const word = lower(tokens[before]);
  // "sworn in Monday": that "in" belongs to the verb.
  if (word === 'in' && date.precision === 'day') return [{ start, end, to: dateAdverb(date) }];
  if (word === 'on' || word === 'in' || word === 'at' || word === 'during') {
    return [{ start: tokens[before]?.start ?? start, end, to: dateAdverb(date) }];
  }
  if (PREPOSITIONS.has(word)) return [{ start, end, to: dateWords(date) }];
  const beforeNoun = tokens[after]?.pos === 'NOUN' && (tokens[after]?.start ?? limit) < limit;
  if (DETERMINERS.has(tokens[before]?.pos ?? '') || beforeNoun) {
    return DETERMINERS.has(tokens[before]?.pos ?? '') && beforeNoun
      ? [{ start, end, to: dateWords(date) }]
      : null;
  }
  return [{ start, end, to: dateAdverb(date) }];
}

/** "Monday's summit" becomes "the summit on 18 August 2025". */
function possessive(
  tokens: readonly Token[],
  date: DateMention,
  at: number,
  mark: number,
  limit: number,
): readonly Replacement[] | null {
  let noun = mark + 1;
  while (['ADJ', 'NOUN', 'PROPN', 'NUM'].includes(tokens[noun]?.pos ?? '')) noun += 1;
  const last = tokens[noun - 1];
  if (noun === mark + 1 || last === undefined || last.end > limit) return null;
  const start = tokens[at]?.start ?? date.start;
  return [
    { start, end: tokens[mark]?.end ?? date.end, to: 'the' },
    { start: last.end, end: last.end, to: ` ${dateAdverb(date)}` },
  ];
}

function apply(text: string, from: number, to: number, replacements: readonly Replacement[]): string {
  let out = '';
  let at = from;
  for (const { start, end, to: words } of [...replacements].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )) {
    if (start < at) continue;
    out += text.slice(at, start) + words;
    at = end;
  }
  const whole = (out + text.slice(at, to)).replace(/\s+/gu, ' ').trim();
  // "in the second round, on 19 October 2025": without the pause that the passage makes.
  return whole.replace(/, ((?:on|in|by) (?:the week of )?(?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?\d{4})$/u, ' $1');
}
