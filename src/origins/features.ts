import type { ArticleId, SourceId } from '../model/id.ts';

/** Stems in a shingle: six words in a row are seldom shared by two writers (decision 016). */
export const SHINGLE = 6;

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
  /** The place of each of `lines` among the paragraphs, from 0; null where words of the paragraph were left out. */
  readonly paragraphs: readonly (number | null)[];
  /** How many of `shingles` start in each line. */
  readonly starts: readonly number[];
  /**
   * 32-bit hash of the `SHINGLE` stems from each stem on, in order, words inside quotations left out; packed by
   * `packNumbers`.
   */
  readonly shingles: string;
  /** The same of the words inside quotations: what one report quotes is no copy in another that does not mark it. */
  readonly quoted: string;
}
