import { analyseArticle } from '../articles/analyse.ts';
import type { AnalysedArticle } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import type { ArticleId } from '../model/id.ts';

/**
 * Analyses articles, keeping the most recently used ones: an event is explained right after its last article was
 * placed, and again when the next one comes. An analysis takes about 200 kB, so 1,000 of them stay under 200 MB.
 */
export function createAnalysisCache(limit = 1_000): (article: Article) => AnalysedArticle {
  const kept = new Map<ArticleId, AnalysedArticle>();
  return (article) => {
    const found = kept.get(article.id);
    if (found !== undefined) {
      kept.delete(article.id);
      kept.set(article.id, found);
      return found;
    }
    const analysed = analyseArticle(article);
    kept.set(article.id, analysed);
    const oldest = kept.keys().next();
    if (kept.size > limit && !oldest.done) kept.delete(oldest.value);
    return analysed;
  };
}
