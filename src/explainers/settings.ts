/** What the writer of explainers can be told; words are counted as an editor counts them. */
export interface ExplainerSettings {
  /** Words of one report that may be printed, over the whole explainer. */
  readonly wordsPerReport: number;
  /** The same as a share of the report's words, 0 to 1; the lower of the two holds. */
  readonly shareOfReport: number;
  /** Words that may be printed where only a feed's summary is held. */
  readonly wordsPerSummary: number;
  /** Words aimed at in each part. */
  readonly whatHappenedWords: number;
  readonly whyItMattersWords: number;
  readonly whatComesNextWords: number;
  /** Reports read at most: choosing among more has never been seen to help (WCEP-100, Ghalandari et al. 2020). */
  readonly reportsRead: number;
}

export const EXPLAINER_SETTINGS: ExplainerSettings = {
  wordsPerReport: 90,
  shareOfReport: 0.25,
  wordsPerSummary: 40,
  whatHappenedWords: 150,
  whyItMattersWords: 180,
  whatComesNextWords: 150,
  reportsRead: 24,
};
