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
  /** Whether the pages of its publisher's reports are fetched. */
  readonly fullText: boolean;
  /** Items taken from it so far. */
  readonly items: number;
  readonly problem: (Pick<Problem, 'code' | 'message'> & { readonly at: Instant }) | null;
}

/**
 * Adds a source and its feeds; what is there already stays as it is.
 * @param fullText whether pages of its reports are fetched; left out: as it is, for a new source yes
 */
export async function addSource(
  store: Store,
  source: Source,
  feeds: readonly Feed[],
  fullText?: boolean,
): Promise<void> {
  await store.transaction().execute(async (tx) => {
    await tx
      .insertInto('source')
      .values({ ...source })
      .onConflict((oc) => oc.column('id').doNothing())
      .execute();
    if (fullText !== undefined) await setFullText(tx, source.id, fullText);
    for (const feed of feeds) {
      await tx
        .insertInto('feed')
        .values({ ...feed, folders: JSON.stringify(feed.folders), failures: 0, retired: 0, items: 0 })
        .onConflict((oc) => oc.doNothing())
        .execute();
    }
  });
}

/** A publisher on the list, and whether the pages of its reports are fetched. */
export interface StoredSource extends Source {
  readonly fullText: boolean;
}

/** Every publisher on the list, by name. */
export async function listSources(store: Store): Promise<readonly StoredSource[]> {
  const rows = await store.selectFrom('source').selectAll().orderBy('name').orderBy('id').execute();
  return rows.map(({ full_text, ...source }) => ({ ...source, fullText: full_text === 1 }));
}

/** Says whether the pages of a publisher's reports are fetched. */
export async function setFullText(store: Store, source: SourceId, fullText: boolean): Promise<void> {
  await store
    .updateTable('source')
    .set({ full_text: fullText ? 1 : 0 })
    .where('id', '=', source)
    .execute();
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

/** What one poll brought. */
export interface PollResult {
  readonly feed: FeedId;
  readonly items: readonly FeedItem[];
  /** Those of the items that were stored before and have changed: they are to be read again. */
  readonly changed: readonly ChangedItem[];
  /** What is known of the feed now, given how many of its items were new. */
  readonly stateAfter: (added: number) => FeedState;
  /** Its new address, when it moved for good; else null. */
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

/**
 * Stores a poll in one transaction. A feed that moved to the address of another one on the list is retired.
 * @returns how many of the items were new, and the problem that the feed is left with
 */
export async function savePoll(
  store: Store,
  result: PollResult,
  now: Instant,
): Promise<{ readonly added: number; readonly problem: Problem | null }> {
  return store.transaction().execute(async (tx) => {
    const added = await addItems(tx, result, now);
    await changeItems(tx, result);
    const state = result.stateAfter(added);
    const there = result.movedTo === null ? null : await feedAt(tx, result.movedTo);
    // One that is retired is read no more: to retire this one for it would leave nobody to read either.
    const isTaken = there !== null && there.retired === 0;
    const problem = isTaken ? onTheList(result) : result.problem;
    const { numUpdatedRows } = await tx
      .updateTable('feed')
      .set((eb) => ({
        ...(result.movedTo === null || there !== null ? {} : { url: result.movedTo }),
        etag: state.etag,
        last_modified: state.lastModified,
        next_poll: state.nextPoll,
        interval_seconds: state.intervalSeconds,
        last_success: state.lastSuccess,
        failures: state.failures,
        retired: state.retired || isTaken ? 1 : 0,
        items: eb('items', '+', added),
        problem_code: problem?.code ?? null,
        problem_message: problem?.message ?? null,
        problem_at: problem === null ? null : now,
      }))
      .where('id', '=', result.feed)
      .executeTakeFirst();
    // Removed while it was asked: entries of no feed would wait for ever.
    if (numUpdatedRows === 0n) {
      await tx.deleteFrom('item').where('feed', '=', result.feed).where('done', '=', 0).execute();
      return { added: 0, problem: null };
    }
    return { added, problem };
  });
}

async function addItems(store: Store, { feed, items }: PollResult, now: Instant): Promise<number> {
  if (items.length === 0) return 0;
  const { numInsertedOrUpdatedRows } = await store
    .insertInto('item')
    .values(
      items.map((item) => ({
        feed,
        key: item.key,
        // Entries without a date count as just published, so that they sort with the day's.
        published: item.published ?? now,
        seen: now,
        item: JSON.stringify(item),
        done: 0 as const,
      })),
    )
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0n);
}

async function changeItems(store: Store, { feed, changed }: PollResult): Promise<void> {
  for (const { item, change } of changed) {
    await store
      .updateTable('item')
      .set((eb) => ({
        item: JSON.stringify(item),
        // One that waits for its first reading is simply read in its new words.
        again: eb.case().when('done', '=', 1).then(change).else(eb.ref('again')).end(),
        done: 0,
      }))
      .where('feed', '=', feed)
      .where('key', '=', item.key)
      .execute();
  }
}

async function feedAt(store: Store, url: string): Promise<{ readonly retired: number } | null> {
  return (await store.selectFrom('feed').select('retired').where('url', '=', url).executeTakeFirst()) ?? null;
}

function onTheList({ movedTo, problem }: PollResult): Problem {
  return {
    code: 'on-the-list',
    stage: 'sources',
    subject: problem?.subject ?? movedTo ?? '',
    message: `It moved for good to ${movedTo}, which is on the list already and is read there.`,
  };
}

function feedRows(store: Store) {
  return store
    .selectFrom('feed')
    .innerJoin('source', 'source.id', 'feed.source')
    .selectAll('feed')
    .select(['source.name as publisher', 'source.home', 'source.country', 'source.kind', 'source.full_text']);
}

type FeedRow = Awaited<ReturnType<ReturnType<typeof feedRows>['execute']>>[number];

function storedFeed(row: FeedRow): StoredFeed {
  return {
    feed: {
      id: row.id,
      source: row.source,
      url: row.url,
      name: row.name,
      folders: JSON.parse(row.folders) as readonly string[],
    },
    source: { id: row.source, name: row.publisher, home: row.home, country: row.country, kind: row.kind },
    state: {
      feed: row.id,
      etag: row.etag,
      lastModified: row.last_modified,
      nextPoll: row.next_poll,
      intervalSeconds: row.interval_seconds,
      lastSuccess: row.last_success,
      failures: row.failures,
      retired: row.retired === 1,
    },
    fullText: row.full_text === 1,
    items: row.items,
    problem:
      row.problem_code === null
        ? null
        : { code: row.problem_code, message: row.problem_message ?? '', at: row.problem_at as Instant },
  };
}
