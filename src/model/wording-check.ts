import type { Check, Evidence } from './statement.ts';

/** A passage beside a claim; it has an origin only where origins were looked for. */
export type Passage = Omit<Evidence, 'origin'>;

/** One sentence of a claim beside the passages that come nearest to it. */
export interface CheckedSentence {
  readonly text: string;
  /** One or two sentences of one report, in its order; empty when no report has a word of it. */
  readonly passages: readonly Passage[];
}

/**
 * The verdict on words that are nobody's copy: a model's, an editor's, a reader's. 'supported' = it may be published on the
 * strength of the passages shown.
 */
export interface WordingCheck extends Check {
  readonly claim: string;
  /** 0 to 1: how likely the reports say it, everything weighed; 0.5 parts likely from unlikely. */
  readonly score: number;
  /** 0 to 1: how far the passages carry what a freely worded claim says. */
  readonly support: number;
  /** Share of its three words in a row that stand so in the reports, 0 to 1. */
  readonly copied: number;
  readonly sentences: readonly CheckedSentence[];
}
