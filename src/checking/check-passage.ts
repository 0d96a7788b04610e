import { type Article, articleText } from '../model/article.ts';
import type { ArticleId } from '../model/id.ts';
import type { Evidence } from '../model/statement.ts';

/**
 * Whether a passage stands in the stored report as it is claimed to, under that report's own title, publisher, address and time.
 * @returns null when it does; else the reason against it, in a reader's words
 */
export function passageFault(evidence: Evidence, articles: ReadonlyMap<ArticleId, Article>): string | null {
  const { span, passage } = evidence;
  const article = articles.get(evidence.article);
  if (article === undefined) return 'the report is not stored';
  if (span.article !== evidence.article) return 'the place is in another report';
  if (passage.trim() === '') return 'the passage is empty';
  const text = articleText(article);
  const inside = Number.isInteger(span.start) && Number.isInteger(span.end) && span.start >= 0;
  if (!inside || span.end > text.length || text.slice(span.start, span.end) !== passage) {
    return 'the report does not have the passage there';
  }
  const named =
    evidence.source === article.source.name &&
    evidence.title === article.title &&
    evidence.url === article.url &&
    evidence.published === article.published;
  return named ? null : 'the passage is under a wrong title, publisher, address or time';
}
