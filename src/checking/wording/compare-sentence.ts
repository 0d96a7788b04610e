import type { AnalysedSentence } from '../../model/analysis.ts';
import { align } from './align.ts';
import { contentWordsOf } from './content-words.ts';
import { type Copied, copiedFrom } from './copied-runs.ts';
import type { Finding } from './findings.ts';
import { type Aligned, polarityFindings } from './polarity.ts';
import { bestWindow, foundTogether, type SourceSentence, type Sources } from './source-sentences.ts';
import { wordOutcome } from './word-findings.ts';

/** One sentence of a claim beside the passages that come nearest to it. */
export interface ComparedSentence {
  readonly sentence: AnalysedSentence;
  /** One or two sentences of one report, in its order; empty when no report has a word of it. */
  readonly passages: readonly SourceSentence[];
  /** Content words. */
  readonly words: number;
  /** Share of them that the passages have, in these or in like words; share of them by how rare each is; share in the reports. */
  readonly found: number;
  readonly rareFound: number;
  readonly inReports: number;
  /** Share that the best three sentences of the reports have together. */
  readonly together: number;
  readonly copied: Copied;
  readonly findings: readonly Finding[];
}

/**
 * @param sentence one sentence of a claim
 * @param sources what it may rest on
 * @param cited passages that it names as its own; else the nearest ones are looked for
 */
export function compareSentence(
  sentence: AnalysedSentence,
  sources: Sources,
  cited: readonly SourceSentence[] | null = null,
): ComparedSentence {
  const words = contentWordsOf(sentence);
  const keys = words.map(({ key }) => key);
  const passages = cited ?? bestWindow(keys, sources.sentences);
  const window: readonly Aligned[] = passages.map((source) => ({
    source,
    alignment: align(sentence, source.sentence),
  }));
  const outcomes = words.map((word) => wordOutcome(word, { claim: sentence, words, window, sources }));
  const copied = copiedFrom(sentence, sources);
  const total = Math.max(1, words.length);
  let rare = 0;
  let rareFound = 0;
  for (const { word, inPassages } of outcomes) {
    const weight = rarity(word.key, sources);
    rare += weight;
    if (inPassages === 1) rareFound += weight;
  }
  const share = (sum: number): number => (words.length === 0 ? copied.share : sum / total);
  return {
    sentence,
    passages,
    words: words.length,
    found: share(outcomes.reduce((sum, { inPassages }) => sum + inPassages, 0)),
    rareFound: words.length === 0 ? copied.share : rareFound / rare,
    together: words.length === 0 ? copied.share : foundTogether(keys, sources.sentences),
    inReports: share(outcomes.reduce((sum, { inReports }) => sum + inReports, 0)),
    copied,
    findings: [...outcomes.flatMap(({ finding }) => finding ?? []), ...polarityFindings(sentence, window)],
  };
}

/** A word that every sentence has tells little; the least weight keeps the sum above zero. */
function rarity(key: string, { keys, sentences }: Sources): number {
  return Math.max(0.05, Math.log((sentences.length + 1) / ((keys.get(key) ?? 0) + 0.5)));
}
