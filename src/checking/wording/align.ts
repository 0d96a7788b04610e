import type { AnalysedSentence, Token } from '../../model/analysis.ts';
import type { SourceSentence } from './source-sentences.ts';

/** Which token of a source sentence each token of the claim stands for; tokens without a counterpart are left out. */
export type Alignment = ReadonlyMap<number, number>;

/** Longer sentences are lists or broken text: only this many tokens of them are compared. */
const MOST_TOKENS = 200;
/** Function words tie a sentence together less than those that carry content. */
const WORTH = { content: 3, stop: 1 };
/** More tokens than these between two aligned words are another clause. */
const WIDEST_GAP = 9;
/** At the edge of what is aligned, this far out. */
const EDGE = 6;

/**
 * The longest common subsequence of two sentences' words, by stem or dictionary form, content words counting more.
 * @param claim the sentence that is checked
 * @param source a sentence it may rest on
 * @returns its pairs of token indexes, rising on both sides
 */
export function align(claim: AnalysedSentence, source: AnalysedSentence): Alignment {
  const a = claim.tokens.slice(0, MOST_TOKENS);
  const b = source.tokens.slice(0, MOST_TOKENS);
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const apart = Math.max(at(i + 1, j), at(i, j + 1));
      best[i * width + j] = same(a[i], b[j]) ? Math.max(apart, worth(a[i]) + at(i + 1, j + 1)) : apart;
    }
  }
  const pairs = new Map<number, number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (same(a[i], b[j]) && at(i, j) === worth(a[i]) + at(i + 1, j + 1)) {
      pairs.set(i, j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

function same(a: Token | undefined, b: Token | undefined): boolean {
  return a !== undefined && b !== undefined && a.stem !== '' && (a.stem === b.stem || a.lemma === b.lemma);
}

function worth(token: Token | undefined): number {
  return token?.stop === true ? WORTH.stop : WORTH.content;
}

/**
 * What the source has where the claim has a word of its own.
 * @param source the source sentence
 * @param alignment of the claim with it
 * @param at the index of the claim's token
 * @returns the source's content words between the nearest aligned ones that stand for no word of the claim
 */
export function wordsInPlace(
  { sentence, words }: SourceSentence,
  alignment: Alignment,
  at: number,
): SourceSentence['words'] {
  let left = -1;
  let right = sentence.tokens.length;
  for (const [i, j] of alignment) {
    if (i < at) left = j;
    else if (i > at) {
      right = j;
      break;
    }
  }
  const open = left === -1 || right === sentence.tokens.length;
  if (left === -1 && right === sentence.tokens.length) return [];
  if (right - left > WIDEST_GAP) {
    if (!open) return [];
    if (left === -1) left = right - EDGE;
    else right = left + EDGE;
  }
  const taken = new Set(alignment.values());
  return words.filter((word) => word.at > left && word.at < right && !taken.has(word.at));
}
