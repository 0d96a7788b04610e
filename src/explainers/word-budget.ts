import { countWords } from '../lib/word-overlap.ts';
import { type Article, articleText } from '../model/article.ts';
import type { ArticleId } from '../model/id.ts';
import type { Span } from '../model/span.ts';
import type { ExplainerSettings } from './settings.ts';

/** Words printed so far of each report, by the start of the passage: a passage printed twice counts once. */
export interface WordBudget {
  readonly settings: ExplainerSettings;
  readonly printed: Map<ArticleId, Map<number, number>>;
  /** What each sentence scored when it was chosen, by its key. */
  readonly scores: Map<string, number>;
  /** Allowances worked out so far. */
  readonly allowed: Map<ArticleId, number>;
}

export function openBudget(settings: ExplainerSettings): WordBudget {
  return { settings, printed: new Map(), scores: new Map(), allowed: new Map() };
}

/** @returns the words of a report that may be printed in one explainer */
export function allowance(article: Article, { settings, allowed }: WordBudget): number {
  const known = allowed.get(article.id);
  if (known !== undefined) return known;
  const words = allowanceOf(article, settings);
  allowed.set(article.id, words);
  return words;
}

function allowanceOf(article: Article, settings: ExplainerSettings): number {
  if (article.basis === 'feed') return settings.wordsPerSummary;
  const share = Math.floor(countWords(articleText(article)) * settings.shareOfReport);
  return Math.min(settings.wordsPerReport, share);
}

/**
 * @param words the sentence has
 * @param part how much of the allowance may be used by now, 0 to 1: what is left is for later parts
 * @returns whether the sentence can still be printed
 */
export function fits(budget: WordBudget, article: Article, span: Span, words: number, part: number): boolean {
  const passages = budget.printed.get(article.id);
  if ((passages?.get(span.start) ?? 0) >= words) return true;
  let total = words;
  for (const [start, count] of passages ?? []) if (start !== span.start) total += count;
  // A first sentence may take more than its part, else short reports would never be heard.
  const limit = allowance(article, budget) * (passages === undefined ? 1 : part);
  return total <= limit;
}

/** Books a sentence. */
export function spend(budget: WordBudget, article: Article, span: Span, words: number): void {
  const passages = budget.printed.get(article.id) ?? new Map<number, number>();
  passages.set(span.start, Math.max(words, passages.get(span.start) ?? 0));
  budget.printed.set(article.id, passages);
}
