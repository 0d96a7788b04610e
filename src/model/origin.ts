import type { Article } from './article.ts';
import type { ArticleId, OriginId } from './id.ts';
import { UNNAMED_SOURCE } from './source.ts';

/** Why an article stands under its origin. */
export type OriginReason = 'own report' | 'same text' | 'adapted copy' | 'agency credit';

/**
 * An article's independent report. The origin's id is derived from the first article that carried it;
 * copies, reprints and shortened agency copy point to that same origin.
 */
export interface OriginLink {
  readonly article: ArticleId;
  readonly origin: OriginId;
  readonly reason: OriginReason;
  /** The earlier article it copies; null for an own report. */
  readonly of: ArticleId | null;
  /** Share of the smaller text's shingles that the two share, 0 to 1; null for an own report. */
  readonly containment: number | null;
  /** The agency credited, where one is. */
  readonly agency: string | null;
}

/**
 * How many independent reports stand behind an event: copies count with their origin, and a publisher confirms nothing
 * by reporting twice, so all of its own reports count once.
 * @param members the event's articles with their origins
 */
export function countIndependent(
  members: readonly { readonly article: Article; readonly link: OriginLink }[],
): number {
  const publisherOf = new Map<OriginId, string>();
  for (const { article, link } of members) {
    if (link.reason === 'own report' && article.source.name !== UNNAMED_SOURCE)
      publisherOf.set(link.origin, article.source.id);
  }
  return new Set(members.map(({ link }) => publisherOf.get(link.origin) ?? link.origin)).size;
}
