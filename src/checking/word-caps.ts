import { countWords } from '../lib/word-overlap.ts';
import { type Article, articleText } from '../model/article.ts';
import type { ArticleId } from '../model/id.ts';
import type { Evidence } from '../model/statement.ts';

/** How much of any one report an explainer may print. */
export interface CapSettings {
  /** Words of one report at most. */
  readonly wordsPerReport: number;
  /** Share of the report's words at most, 0 to 1. */
  readonly shareOfReport: number;
  /** Words at most where only the feed's summary is held: the report's length is not known, the summary was given to be shown. */
  readonly wordsPerSummary: number;
}

export const CAP_SETTINGS: CapSettings = { wordsPerReport: 90, shareOfReport: 0.25, wordsPerSummary: 40 };

/** Words printed so far: for each report, the longest text printed of each of its passages. */
export type PrintedWords = Map<ArticleId, Map<number, number>>;

/**
 * Counts a sentence against its report's cap; a passage printed twice on a page counts once.
 * @param printed is added to when the sentence fits
 * @returns null when it fits; else the reason against it, in a reader's words
 */
export function capFault(
  text: string,
  evidence: Evidence,
  article: Article,
  settings: CapSettings,
  printed: PrintedWords,
): string | null {
  const passages = printed.get(article.id) ?? new Map<number, number>();
  const words = Math.max(countWords(text), passages.get(evidence.span.start) ?? 0);
  let total = words;
  for (const [start, count] of passages) if (start !== evidence.span.start) total += count;
  if (total > allowance(article, settings)) return 'more words of this report than may be printed';
  passages.set(evidence.span.start, words);
  printed.set(article.id, passages);
  return null;
}

/** @returns the words of the report that may be printed */
export function allowance(article: Article, settings: CapSettings): number {
  if (article.basis === 'feed') return settings.wordsPerSummary;
  const share = Math.floor(countWords(articleText(article)) * settings.shareOfReport);
  return Math.min(settings.wordsPerReport, share);
}
