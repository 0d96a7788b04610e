import type { ArticleId, SourceId } from '../model/id.ts';

/** What of an article is needed to recognise copies of it: plain numbers and strings, so it can be stored. */
export interface OriginFeatures {
  readonly article: ArticleId;
  readonly source: SourceId;
  /** Agencies the report credits, under their full names. */
  readonly credits: readonly string[];
  /** The agency that the source itself is; null for other publishers. */
  readonly agency: string | null;
  /** Hashes of the title's content stems. */
  readonly title: readonly number[];
  /** Hash of each line (paragraph) of the body, in order: lines that a publisher repeats are furniture. */
  readonly lines: readonly number[];
  /** How many of `shingles` start in each line. */
  readonly starts: readonly number[];
  /**
   * Distinct 32-bit hashes of five stems in a row, by first place, words inside direct quotes left out; packed by
   * `packNumbers`.
   */
  readonly shingles: string;
}
