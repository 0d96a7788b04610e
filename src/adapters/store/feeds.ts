import type { FeedId, SourceId } from '../../model/id.ts';
import type { Problem } from '../../model/problem.ts';
import type { ChangedItem, Feed, FeedItem, FeedState, Source } from '../../model/source.ts';
import type { Instant } from '../../model/time.ts';
import type { Store } from './open-store.ts';

/** A feed with its publisher and its polling state. */
export interface StoredFeed {
  readonly feed: Feed;
  readonly source: Source;
  readonly state: FeedState;
  readonly items: number;
  readonly problem: (Pick<Problem, 'code' | 'message'> & { readonly at: Instant }) | null;
}

/** Adds a source and its feeds; what is there already stays as it is. */
export async function addSource(store: Store, source: Source, feeds: readonly Feed[]): Promise<void> {
  await store.transaction().execute(async (tx) => {
    await tx
      .insertInto('source')
      .values({ ...source })
      .onConflict((oc) => oc.column('id').doNothing())
      .execute();
    for (const feed of feeds) {
      await tx
        .insertInto('feed')
        .values({ id: feed.id, source: feed.source, url: feed.url, failures: 0, retired: 0, items: 0 })
        .onConflict((oc) => oc.doNothing())
        .execute();
    }
  });
}

/** Removes a feed by its address, and its source when that was its last feed. Stored articles stay. */
export async function removeFeed(store: Store, url: string): Promise<boolean> {
  return store.transaction().execute(async (tx) => {
    const feed = await tx
      .selectFrom('feed')
      .select(['id', 'source'])
      .where('url', '=', url)
      .executeTakeFirst();
    if (feed === undefined) return false;
    await tx.deleteFrom('item').where('feed', '=', feed.id).where('done', '=', 0).execute();
    await tx.deleteFrom('feed').where('id', '=', feed.id).execute();
    const left = await tx
      .selectFrom('feed')
      .select('id')
      .where('source', '=', feed.source)
      .executeTakeFirst();
    if (left === undefined) await tx.deleteFrom('source').where('id', '=', feed.source).execute();
    return true;
  });
}

/** Every feed, by publisher name and address. */
export async function listFeeds(store: Store): Promise<readonly StoredFeed[]> {
  return (await feedRows(store).orderBy('source.name').orderBy('feed.url').execute()).map(storedFeed);
}

/** Feeds whose time has come, the longest waiting first. */
export async function dueFeeds(store: Store, now: Instant, limit: number): Promise<readonly StoredFeed[]> {
  const rows = await feedRows(store)
    .where('feed.retired', '=', 0)
    .where((eb) => eb.or([eb('feed.next_poll', 'is', null), eb('feed.next_poll', '<=', now)]))
    .orderBy('feed.next_poll')
    .orderBy('feed.id')
    .limit(limit)
    .execute();
  return rows.map(storedFeed);
}

/** When the next feed is due; null when there is none. */
export async function nextPoll(store: Store): Promise<Instant | null> {
  const row = await store
    .selectFrom('feed')
    .select((eb) => eb.fn.min('next_poll').as('at'))
    .where('retired', '=', 0)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** What one poll brought, stored in one transaction: new items, the feed's state, its moved address, its problem. */
export interface PollResult {
  readonly state: FeedState;
  readonly items: readonly FeedItem[];
  /** Those of the items that were stored before and have changed: they are to be read again. */
  readonly changed: readonly ChangedItem[];
  readonly movedTo: string | null;
  readonly problem: Problem | null;
}

/** Keys asked for in one statement: databases limit the parameters of one. */
const KEYS_AT_ONCE = 500;

/** The entries of a feed as they were stored last, by key. */
export async function knownItems(
  store: Store,
  feed: FeedId,
  keys: readonly string[],
): Promise<ReadonlyMap<string, FeedItem>> {
  const known = new Map<string, FeedItem>();
  for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
    const rows = await store
      .selectFrom('item')
      .select(['key', 'item'])
      .where('feed', '=', feed)
      .where('key', 'in', keys.slice(from, from + KEYS_AT_ONCE))
      .execute();
    for (const { key, item } of rows) known.set(key, JSON.parse(item) as FeedItem);
  }
  return known;
}

/** @returns how many of the items were new */
export async function savePoll(store: Store, result: PollResult, now: Instant): Promise<number> {
  const { state } = result;
  return store.transaction().execute(async (tx) => {
    let added = 0;
    for (const item of result.items) {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('item')
        .values({
          feed: state.feed,
          key: item.key,
          // Entries without a date count as just published, so that they sort with the day's.
          published: item.published ?? now,
          seen: now,
          item: JSON.stringify(item),
          done: 0,
        })
        .onConflict((oc) => oc.doNothing())
        .executeTakeFirst();
      added += Number(numInsertedOrUpdatedRows ?? 0n);
    }
    for (const { item, change } of result.changed) {
      await tx
        .updateTable('item')
        .set((eb) => ({
          item: JSON.stringify(item),
          // One that waits for its first reading is simply read in its new words.
          again: eb.case().when('done', '=', 1).then(change).else(eb.ref('again')).end(),
          done: 0,
        }))
        .where('feed', '=', state.feed)
        .where('key', '=', item.key)
        .execute();
    }
    await tx
      .updateTable('feed')
      .set((eb) => ({
        etag: state.etag,
        last_modified: state.lastModified,
        next_poll: state.nextPoll,
        last_success: state.lastSuccess,
        failures: state.failures,
        retired: state.retired ? 1 : 0,
        items: eb('items', '+', added),
        problem_code: result.problem?.code ?? null,
        problem_message: result.problem?.message ?? null,
        problem_at: result.problem === null ? null : now,
      }))
      .where('id', '=', state.feed)
      .execute();
    if (result.movedTo !== null) {
      const taken = await tx
        .selectFrom('feed')
        .select('id')
        .where('url', '=', result.movedTo)
        .executeTakeFirst();
      if (taken === undefined) {
        await tx.updateTable('feed').set({ url: result.movedTo }).where('id', '=', state.feed).execute();
      }
    }
    return added;
  });
}

function feedRows(store: Store) {
  return store
    .selectFrom('feed')
    .innerJoin('source', 'source.id', 'feed.source')
    .selectAll('feed')
    .select(['source.name', 'source.home', 'source.country', 'source.kind']);
}

type FeedRow = Awaited<ReturnType<ReturnType<typeof feedRows>['execute']>>[number];

function storedFeed(row: FeedRow): StoredFeed {
  return {
    feed: { id: row.id as FeedId, source: row.source as SourceId, url: row.url },
    source: { id: row.source, name: row.name, home: row.home, country: row.country, kind: row.kind },
    state: {
      feed: row.id,
      etag: row.etag,
      lastModified: row.last_modified,
      nextPoll: row.next_poll,
      lastSuccess: row.last_success,
      failures: row.failures,
      retired: row.retired === 1,
    },
    items: row.items,
    problem:
      row.problem_code === null
        ? null
        : { code: row.problem_code, message: row.problem_message ?? '', at: row.problem_at as Instant },
  };
}
