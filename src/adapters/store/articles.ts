import type { Article } from '../../model/article.ts';
import type { ArticleId, FeedId } from '../../model/id.ts';
import type { ProblemCode } from '../../model/problem.ts';
import type { FeedItem, Source } from '../../model/source.ts';
import type { Instant } from '../../model/time.ts';
import type { Store } from './open-store.ts';

/** A feed's entry that has not yet become an article. */
export interface WaitingItem {
  readonly feed: FeedId;
  readonly key: string;
  readonly source: Source;
  /** Whether the pages of its publisher's reports are fetched. */
  readonly fullText: boolean;
  readonly item: FeedItem;
  readonly seen: Instant;
}

/** Entries still to be read, oldest first, so that events open with their first report. */
export async function waitingItems(store: Store, limit: number): Promise<readonly WaitingItem[]> {
  const rows = await store
    .selectFrom('item')
    .innerJoin('feed', 'feed.id', 'item.feed')
    .innerJoin('source', 'source.id', 'feed.source')
    .selectAll('item')
    .select(['source.id', 'source.name', 'source.home', 'source.country', 'source.kind', 'source.full_text'])
    .where('item.done', '=', 0)
    .orderBy('item.published')
    .orderBy('item.feed')
    .orderBy('item.key')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    feed: row.feed,
    key: row.key,
    source: { id: row.id, name: row.name, home: row.home, country: row.country, kind: row.kind },
    fullText: row.full_text === 1,
    item: JSON.parse(row.item) as FeedItem,
    seen: row.seen,
  }));
}

/** How many entries are waiting. */
export async function countWaiting(store: Store): Promise<number> {
  const row = await store
    .selectFrom('item')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('done', '=', 0)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/**
 * Stores an article and marks its entry as done, in one transaction.
 * @returns whether the article was new (the same report may stand in two feeds)
 */
export async function acceptArticle(
  store: Store,
  from: WaitingItem | null,
  article: Article,
  now: Instant,
): Promise<boolean> {
  return store.transaction().execute(async (tx) => {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('article')
      .values({
        id: article.id,
        url: article.url,
        published: article.published,
        accepted: now,
        article: JSON.stringify(article),
      })
      .onConflict((oc) => oc.column('id').doNothing())
      .executeTakeFirst();
    if (from !== null) await markDone(tx, from, null);
    return Number(numInsertedOrUpdatedRows ?? 0n) > 0;
  });
}

/** Marks an entry as done without an article, with the reason. */
export async function dropItem(
  store: Store,
  from: WaitingItem,
  reason: ProblemCode | 'too-old' | 'known',
): Promise<void> {
  await markDone(store, from, reason);
}

async function markDone(store: Store, from: WaitingItem, dropped: string | null): Promise<void> {
  await store
    .updateTable('item')
    .set({ done: 1, dropped })
    .where('feed', '=', from.feed)
    .where('key', '=', from.key)
    .execute();
}

/** An accepted article with its place in the order of acceptance. */
export interface AcceptedArticle {
  readonly seq: number;
  readonly article: Article;
}

/** Whether a report of this address is stored already. */
export async function hasArticle(store: Store, id: ArticleId): Promise<boolean> {
  return (
    (await store.selectFrom('article').select('seq').where('id', '=', id).executeTakeFirst()) !== undefined
  );
}

/** Accepted articles after a place in the order of acceptance, in that order. */
export async function articlesAfter(
  store: Store,
  seq: number,
  limit: number,
): Promise<readonly AcceptedArticle[]> {
  const rows = await store
    .selectFrom('article')
    .select(['seq', 'article'])
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(accepted);
}

export async function countArticles(store: Store): Promise<number> {
  const row = await store
    .selectFrom('article')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

function accepted(row: { seq: number; article: string }): AcceptedArticle {
  return { seq: row.seq, article: JSON.parse(row.article) as Article };
}
