import type { AnalysedArticle, AnalysedSentence } from '../../model/analysis.ts';
import { type ContentWord, contentWordsOf } from './content-words.ts';
import { type TrigramPlaces, trigrams, wordStems } from './copied-runs.ts';

/** A sentence of a report made ready for comparison. */
export interface SourceSentence {
  readonly report: AnalysedArticle;
  readonly sentence: AnalysedSentence;
  readonly words: readonly ContentWord[];
  readonly keys: ReadonlySet<string>;
  /** Stems of all its words, in order. */
  readonly stems: readonly string[];
}

/** Everything a claim is compared with, read once for any number of claims. */
export interface Sources {
  readonly sentences: readonly SourceSentence[];
  /** Keys of all content words, with the number of sentences that have each. */
  readonly keys: ReadonlyMap<string, number>;
  /** Dictionary forms of the words that are neither names nor numbers. */
  readonly lemmas: ReadonlySet<string>;
  readonly trigrams: TrigramPlaces;
}

/** @returns the sentences of all reports, in order, with what is looked up in them */
export function readSources(reports: readonly AnalysedArticle[]): Sources {
  const keys = new Map<string, number>();
  const lemmas = new Set<string>();
  const sentences = reports.flatMap((report) =>
    report.sentences.map((sentence): SourceSentence => {
      const words = contentWordsOf(sentence);
      const own = new Set(words.map(({ key }) => key));
      for (const key of own) keys.set(key, (keys.get(key) ?? 0) + 1);
      for (const { kind, token } of words) if (kind === 'word') lemmas.add(token.lemma);
      return { report, sentence, words, keys: own, stems: wordStems(sentence) };
    }),
  );
  return { sentences, keys, lemmas, trigrams: trigrams(sentences.map(({ stems }) => stems)) };
}

/**
 * The one or two sentences of one report that have most of the claim's words: the best one, and the one that adds most to it.
 * @param keys the claim's content words
 * @param sentences those to choose from
 * @returns them in the order of the text; empty when none has a word of the claim
 */
export function bestWindow(
  keys: readonly string[],
  sentences: readonly SourceSentence[],
): readonly SourceSentence[] {
  const distinct = [...new Set(keys)];
  const best = richest(distinct, sentences);
  if (best === null) return [];
  const left = distinct.filter((key) => !best.keys.has(key));
  const further = richest(
    left,
    sentences.filter(({ report }) => report === best.report),
  );
  if (further === null) return [best];
  return best.sentence.index < further.sentence.index ? [best, further] : [further, best];
}

/** Claims put together from a whole page rest on so many of its sentences. */
const TOGETHER = 3;

/**
 * @param keys the claim's content words
 * @param sentences those of all reports
 * @returns the share of the words that the best few sentences have together, each chosen for what the ones before lack, 0 to 1
 */
export function foundTogether(keys: readonly string[], sentences: readonly SourceSentence[]): number {
  let left = [...new Set(keys)];
  const all = left.length;
  for (let taken = 0; taken < TOGETHER; taken += 1) {
    const best = richest(left, sentences);
    if (best === null) break;
    left = left.filter((key) => !best.keys.has(key));
  }
  return all === 0 ? 0 : 1 - left.length / all;
}

/** The sentence with most of the words; of equal ones the one with fewest others, then the first. */
function richest(keys: readonly string[], sentences: readonly SourceSentence[]): SourceSentence | null {
  let best: SourceSentence | null = null;
  let most = 0;
  for (const source of sentences) {
    let count = 0;
    for (const key of keys) if (source.keys.has(key)) count += 1;
    const shorter = best !== null && count === most && source.words.length < best.words.length;
    if (count > 0 && (count > most || shorter)) {
      best = source;
      most = count;
    }
  }
  return best;
}
