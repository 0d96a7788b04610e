import { sql } from 'kysely';
import { type Article, articleText } from '../../model/article.ts';
import type { ArticleId, FeedId } from '../../model/id.ts';
import type { ProblemCode } from '../../model/problem.ts';
import type { FeedItem, ItemChange, Source } from '../../model/source.ts';
import type { Instant } from '../../model/time.ts';
import type { Store } from './open-store.ts';
import { indexReport } from './search-index.ts';

/** A feed's entry that has not yet become an article. */
export interface WaitingItem {
  readonly feed: FeedId;
  readonly key: string;
  readonly source: Source;
  /** Whether the pages of its publisher's reports are fetched. */
  readonly fullText: boolean;
  readonly item: FeedItem;
  readonly seen: Instant;
  /** How the feed changed the entry since it was read; null when it is read for the first time. */
  readonly again: ItemChange | null;
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
    again: row.again,
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
  cameBy: ArticleId | null = null,
): Promise<boolean> {
  return store.transaction().execute(async (tx) => {
    const stored = await tx
      .insertInto('article')
      .values({
        id: article.id,
        url: article.url,
        published: article.published,
        accepted: now,
        article: JSON.stringify(article),
        came_by: cameBy,
      })
      .onConflict((oc) => oc.column('id').doNothing())
      .returning('seq')
      .executeTakeFirst();
    if (stored !== undefined) await indexReport(tx, stored.seq, article);
    if (from !== null) await markDone(tx, from, null);
    return stored !== undefined;
  });
}

/**
 * Gives an article the words that its publisher has given it, keeps those it had, makes its event due and marks its entry as
 * done, in one transaction. Its place, publisher and time of publication stay.
 * @returns whether the words differ from those it had
 */
export async function changeArticle(
  store: Store,
  from: WaitingItem,
  article: Article,
  now: Instant,
): Promise<boolean> {
  return store.transaction().execute(async (tx) => {
    await markDone(tx, from, null);
    const row = await tx
      .selectFrom('article')
      .select(['seq', 'version', 'article'])
      .where('id', '=', article.id)
      .executeTakeFirstOrThrow();
    const before = storedArticle(row.article);
    const isChanged = articleText(before) !== articleText(article);
    await tx.updateTable('article').set({ reread: now }).where('id', '=', article.id).execute();
    if (!isChanged) return false;
    const { source, url, published } = before;
    await tx
      .insertInto('article_version')
      .values({ id: article.id, version: row.version, until: now, article: row.article })
      .execute();
    const present: Article = { ...article, source, url, published, changed: now };
    await tx
      .updateTable('article')
      .set({ article: JSON.stringify(present), version: row.version + 1 })
      .where('id', '=', article.id)
      .execute();
    await indexReport(tx, row.seq, present);
    await tx
      .updateTable('event')
      .set((eb) => ({ explained_seq: eb('changed_seq', '-', 1) }))
      .where('id', 'in', tx.selectFrom('placement').select('event').where('article', '=', article.id))
      .where('merged_into', 'is', null)
      .execute();
    return true;
  });
}

/** The words of a changed article, the first ones first, the present ones last. */
export async function articleVersions(store: Store, id: ArticleId): Promise<readonly Article[]> {
  const earlier = await store
    .selectFrom('article_version')
    .select('article')
    .where('id', '=', id)
    .orderBy('version')
    .execute();
  const present = await store.selectFrom('article').select('article').where('id', '=', id).execute();
  return [...earlier, ...present].map(({ article }) => storedArticle(article));
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
    .set({ done: 1, again: null, dropped })
    .where('feed', '=', from.feed)
    .where('key', '=', from.key)
    .execute();
}

/** An accepted article with its place in the order of acceptance. */
export interface AcceptedArticle {
  readonly seq: number;
  readonly article: Article;
}

/** A stored report as a later entry of a feed meets it. */
export interface KnownArticle {
  readonly id: ArticleId;
  readonly basis: Article['basis'];
  /** When its words were last read. */
  readonly read: Instant;
  /** How often they were found changed, and once for the first reading. */
  readonly version: number;
}

/** What is known of a report, or null when it is not stored. */
export async function knownArticle(store: Store, id: ArticleId): Promise<KnownArticle | null> {
  const row = await store
    .selectFrom('article')
    .select(['id', 'article', 'accepted', 'reread', 'version'])
    // A page may call another address its own than the link that led to it.
    .where((eb) => eb.or([eb('id', '=', id), eb('came_by', '=', id)]))
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    basis: storedArticle(row.article).basis,
    read: row.reread ?? row.accepted,
    version: row.version,
  };
}

/** The articles of these ids, in the order of acceptance; those that are not stored are left out. */
export async function findArticles(
  store: Store,
  ids: readonly ArticleId[],
): Promise<readonly AcceptedArticle[]> {
  if (ids.length === 0) return [];
  const rows = await store
    .selectFrom('article')
    .select(['seq', 'article'])
    .where((eb) => eb.or([eb('id', 'in', ids), eb('came_by', 'in', ids)]))
    .orderBy('seq')
    .execute();
  return rows.map(accepted);
}

/** Articles whose titles begin so, whatever the case of the letters; looks at every one that is stored. */
export async function articlesTitled(
  store: Store,
  start: string,
  limit: number,
): Promise<readonly Article[]> {
  const inJson = JSON.stringify(start).slice(1, -1);
  const pattern = `%"title":"${inJson.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const rows = await store
    .selectFrom('article')
    .select('article')
    .where(sql<boolean>`article like ${pattern} escape '\\'`)
    .orderBy('seq')
    .execute();
  return rows
    .map(({ article }) => storedArticle(article))
    .filter(({ title }) => title.toLowerCase().startsWith(start.toLowerCase()))
    .slice(0, limit);
}

/** When each of these places in the order of acceptance was taken. */
export async function acceptedAt(
  store: Store,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, Instant>> {
  if (seqs.length === 0) return new Map();
  const rows = await store
    .selectFrom('article')
    .select(['seq', 'accepted'])
    .where('seq', 'in', seqs)
    .execute();
  return new Map(rows.map(({ seq, accepted: at }) => [seq, at]));
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
  return { seq: row.seq, article: storedArticle(row.article) };
}

/** An article as it was written, with what articles of older stores lack. */
export function storedArticle(json: string): Article {
  return { changed: null, ...(JSON.parse(json) as Omit<Article, 'changed'>) };
}
