import type { Article } from '../../model/article.ts';
import type { EventId } from '../../model/id.ts';
import { storedArticle } from './articles.ts';
import type { Store } from './open-store.ts';

/** An article as it came, with the event it belongs to when that is published. */
export interface StoredReport {
  readonly article: Article;
  readonly event: EventId | null;
  readonly eventSummary: unknown;
}

/** Articles, newest first. */
export async function recentReports(
  store: Store,
  query: { readonly limit: number; readonly offset: number },
): Promise<readonly StoredReport[]> {
  const rows = await store
    .selectFrom('article')
    .leftJoin('placement', 'placement.seq', 'article.seq')
    .leftJoin('event', 'event.id', 'placement.event')
    .select(['article.article', 'event.id as event', 'event.summary', 'event.revision'])
    .orderBy('article.published', 'desc')
    .orderBy('article.seq', 'desc')
    .limit(query.limit)
    .offset(query.offset)
    .execute();
  return rows.map(storedReport);
}

/** @param row an article joined with its event, where it has one */
export function storedReport(row: {
  readonly article: string;
  readonly event: EventId | null;
  readonly summary: string | null;
  readonly revision: number | null;
}): StoredReport {
  return {
    article: storedArticle(row.article),
    event: (row.revision ?? 0) > 0 ? row.event : null,
    eventSummary: row.summary === null ? null : (JSON.parse(row.summary) as unknown),
  };
}
