import type { AnalysedArticle } from '../model/analysis.ts';
import type { ArticleId } from '../model/id.ts';
import type { OriginLink } from '../model/origin.ts';

/** A report that speaks for its origin. */
export interface Representative {
  readonly report: AnalysedArticle;
  readonly link: OriginLink;
  /** Place in the order of acceptance. */
  readonly order: number;
}

/** From this share of common shingles on, a copy holds nothing of its own that is worth printing. */
const MERE_COPY = 0.5;

/**
 * One report an origin: the agency's original, else the report that opened it, else the first copy. Copies that were reworked so far that they may hold news
 * of their own stay as well. When there are more than can be read, the first third (the event itself) and the newest are kept.
 * @param articles in the order of acceptance
 * @param links the origin of each; an article without one is its own
 * @param limit how many to return at most
 */
export function chooseRepresentatives(
  articles: readonly AnalysedArticle[],
  links: ReadonlyMap<ArticleId, OriginLink>,
  limit: number,
): readonly Representative[] {
  const all = articles.flatMap((report, order) => {
    const link = links.get(report.article.id);
    return link === undefined ? [] : [{ report, link, order }];
  });
  const speaking = new Map<string, Representative>();
  for (const candidate of all) {
    const known = speaking.get(candidate.link.origin);
    if (known === undefined || rank(candidate) < rank(known)) speaking.set(candidate.link.origin, candidate);
  }
  const kept = all.filter(
    (candidate) =>
      speaking.get(candidate.link.origin) === candidate ||
      (candidate.link.containment !== null && candidate.link.containment < MERE_COPY),
  );
  if (kept.length <= limit) return kept;
  const first = Math.ceil(limit / 3);
  return [...kept.slice(0, first), ...kept.slice(first - limit)];
}

function rank({ link }: Representative): number {
  if (link.reason === 'original') return 0;
  return link.of === null ? 1 : 2;
}
