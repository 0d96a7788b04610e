/** A measured value with its 95% bootstrap interval; `n` counts the things it was measured on. */
export interface Score {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  /** Sentences about what the measure found wrong with itself; the evaluation prints them and fails. */
  readonly complaints?: readonly string[];
}

/**
 * One figure of quality on one labelled set. Every file in `measures/` exports `measures: readonly Measure[]`,
 * and `main.ts` runs them all.
 */
export interface Measure {
  /** Folder of the labelled set, with a suffix where one set is used in several ways ("allsides-roundups-items"). */
  readonly set: string;
  /** What is measured, higher is better: "bcubed-f1". */
  readonly measure: string;
  /**
   * @param dataDir the folder that holds one folder a set
   * @returns the score; rejects where the set's files are missing
   */
  run(dataDir: string): Promise<Score>;
}
