import { analyseArticle } from '../articles/analyse.ts';
import type { AnalysedArticle } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';

/**
 * Analyses articles, keeping the most recently used ones: an event is explained right after its last article was
 * placed, and again when the next one comes. An analysis of a
 * report of 700 words takes some 0.4 MB, so 500 of them stay near 200 MB.
 */
export function createAnalysisCache(limit = 500): (article: Article) => AnalysedArticle {
  const kept = new Map<string, AnalysedArticle>();
  return (article) => {
    const key = `${article.id} ${article.changed}`;
    const found = kept.get(key);
    if (found !== undefined) {
      kept.delete(key);
      kept.set(key, found);
      return found;
    }
    const analysed = analyseArticle(article);
    kept.set(key, analysed);
    const oldest = kept.keys().next();
    if (kept.size > limit && !oldest.done) kept.delete(oldest.value);
    return analysed;
  };
}
