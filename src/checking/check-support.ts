import { contentWords, overlap } from '../lib/word-overlap.ts';
import type { Evidence } from '../model/statement.ts';

/** Share of content words two passages must share before one is said to support the other. */
const SHARED_WORDS = 0.5;
const NUMBER = /\p{N}+(?:[.,]\p{N}+)*/gu;
const NEGATION =
  /\b(?:not|no|never|none|nor|neither|without|den(?:y|ies|ied)|reject(?:s|ed)?|refus(?:es|ed))\b|n['’]t\b/i;

/**
 * Whether a further passage says the same as the one a statement was copied from: enough of the same words, every number of
 * the first in it, and both negated or neither. What is not certain is no support.
 * @param first the passage the statement was copied from
 * @param further a passage of another report
 * @returns null when it does; else the reason against it, in a reader's words
 */
export function supportFault(first: Evidence, further: Evidence): string | null {
  if (further.origin === first.origin) return 'a further passage is of the same origin';
  if (overlap(contentWords(first.passage), contentWords(further.passage)) < SHARED_WORDS) {
    return 'a further passage says something else';
  }
  const numbers = numbersOf(further.passage);
  const missing = numbersOf(first.passage).find((number) => !numbers.includes(number));
  if (missing !== undefined) return `a further passage does not have the number ${missing}`;
  return NEGATION.test(first.passage) === NEGATION.test(further.passage)
    ? null
    : 'a further passage says the opposite';
}

function numbersOf(text: string): readonly string[] {
  return text.match(NUMBER) ?? [];
}
