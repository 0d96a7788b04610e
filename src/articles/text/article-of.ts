import type { Article } from '../../model/article.ts';
import type { ArticleId, SourceId } from '../../model/id.ts';
import type { Instant } from '../../model/time.ts';

/** A small article for the unit tests of this folder, published on Friday 15 August 2025 unless told. */
export function articleOf(paragraphs: readonly string[], more: Partial<Article> = {}): Article {
  return {
    id: 'a1' as ArticleId,
    source: { id: 's1' as SourceId, name: 'The Example', home: null, country: null, kind: 'newspaper' },
    url: null,
    title: 'A title',
    standfirst: null,
    byline: null,
    published: '2025-08-15T12:00:00Z' as Instant,
    lang: 'en',
    paragraphs,
    credit: null,
    changed: null,
    basis: 'given',
    ...more,
  };
}
