import type { AnalysedArticle } from '../model/analysis.ts';
import type { SharedWithReport, SourceReport } from '../model/explainer.ts';
import type { ArticleId } from '../model/id.ts';
import type { OriginLink, SharedPassage } from '../model/origin.ts';

/**
 * @param passages what copies have in common with the article they were recognised by
 * @returns every report of the event with its origin, in the order of acceptance
 */
export function listSources(
  articles: readonly AnalysedArticle[],
  links: ReadonlyMap<ArticleId, OriginLink>,
  passages: ReadonlyMap<ArticleId, readonly SharedPassage[]>,
): readonly SourceReport[] {
  return articles.flatMap(({ article }) => {
    const link = links.get(article.id);
    if (link === undefined) return [];
    return [
      {
        article: article.id,
        origin: link.origin,
        reason: link.reason,
        shared: sharedWith(link, passages.get(article.id) ?? []),
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

function sharedWith(
  { of, containment }: OriginLink,
  passages: readonly SharedPassage[],
): SharedWithReport | null {
  return of === null ? null : { article: of, share: containment ?? 0, passages };
}
