import type { AnalysedArticle } from '../model/analysis.ts';
import type { SourceReport } from '../model/explainer.ts';
import type { ArticleId } from '../model/id.ts';
import type { OriginLink } from '../model/origin.ts';

/** @returns every report of the event with its origin, in the order of acceptance */
export function listSources(
  articles: readonly AnalysedArticle[],
  links: ReadonlyMap<ArticleId, OriginLink>,
): readonly SourceReport[] {
  return articles.flatMap(({ article }) => {
    const link = links.get(article.id);
    if (link === undefined) return [];
    return [
      {
        article: article.id,
        origin: link.origin,
        reason: link.reason,
        source: article.source.name,
        kind: article.source.kind,
        lang: article.lang,
        country: article.source.country,
        title: article.title,
        url: article.url,
        published: article.published,
        changed: article.changed,
      },
    ];
  });
}
