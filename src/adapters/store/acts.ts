import type { GroupingAct } from '../../model/grouping.ts';
import type { ArticleId, EventId } from '../../model/id.ts';
import { forgetEventLists, saveEventLists } from './event-lists.ts';
import { countEdition } from './meta.ts';
import type { Store } from './open-store.ts';
import { newestRevision } from './revisions.ts';
import { indexExplainer, unindexExplainer } from './search-index.ts';

/** Ids in one statement: databases bound the number of parameters. */
const AT_ONCE = 500;

/**
 * Does what an act says, and keeps it. To be called within a transaction, act by act, in order.
 * @param seq how far the order of acceptance has been placed
 */
export async function applyAct(tx: Store, act: GroupingAct, seq: number): Promise<void> {
  const { from, into } = endsOf(act);
  await tx
    .insertInto('act')
    .values({
      seq,
      kind: act.kind,
      article: 'article' in act ? act.article : null,
      from_event: from,
      into_event: into,
      act: JSON.stringify(act),
    })
    .execute();
  switch (act.kind) {
    case 'opened':
    case 'joined':
    case 'no event':
      return place(tx, [act.article], into, seq);
    case 'moved':
      await place(tx, [act.article], into, seq);
      break;
    case 'split':
      await place(tx, act.articles, into, seq);
      break;
    case 'merged':
      await tx.updateTable('placement').set({ event: into }).where('event', '=', act.from).execute();
      await touch(tx, act.into, seq);
      break;
  }
  if (from !== null) await leave(tx, from, act.into, seq);
  await countEdition(tx);
}

/** The event that reports leave by an act, and the one that they come to. */
function endsOf(act: GroupingAct): { readonly from: EventId | null; readonly into: EventId | null } {
  if (act.kind === 'no event') return { from: null, into: null };
  if (act.kind === 'opened' || act.kind === 'joined') return { from: null, into: act.event };
  return { from: act.from, into: act.into };
}

async function place(
  tx: Store,
  articles: readonly ArticleId[],
  into: EventId | null,
  seq: number,
): Promise<void> {
  for (let at = 0; at < articles.length; at += AT_ONCE) {
    await tx
      .updateTable('placement')
      .set({ event: into })
      .where('article', 'in', articles.slice(at, at + AT_ONCE))
      .execute();
  }
  if (into !== null) await touch(tx, into, seq);
}

/** Makes an event due to be explained, and opens it where there is none; one that was merged stands by itself again. */
async function touch(tx: Store, event: EventId, seq: number): Promise<void> {
  const before = await tx
    .selectFrom('event')
    .select(['merged_into', 'revision'])
    .where('id', '=', event)
    .executeTakeFirst();
  await tx
    .insertInto('event')
    .values({ id: event, changed_seq: seq, explained_seq: seq - 1, revision: 0, rank: 0 })
    .onConflict((oc) =>
      oc.column('id').doUpdateSet({ changed_seq: seq, explained_seq: seq - 1, merged_into: null }),
    )
    .execute();
  if (before === undefined || before.merged_into === null || before.revision === 0) return;
  const revision = await newestRevision(tx, event);
  if (revision === null) return;
  await indexExplainer(tx, revision, await countEdition(tx));
  await saveEventLists(tx, revision);
}

/** An event that reports have left is explained anew; one that none is left of leads to where they went. */
async function leave(tx: Store, event: EventId, into: EventId, seq: number): Promise<void> {
  const left = await tx.selectFrom('placement').select('seq').where('event', '=', event).limit(1).execute();
  if (left.length > 0) return touch(tx, event, seq);
  await tx
    .updateTable('event')
    .set({ merged_into: into, changed_seq: seq, explained_seq: seq, recheck_at: null })
    .where('id', '=', event)
    .execute();
  await unindexExplainer(tx, event);
  await forgetEventLists(tx, event);
}

/** An act with its place among all acts. */
export interface StoredAct {
  readonly id: number;
  readonly seq: number;
  readonly act: GroupingAct;
}

/** The acts by which one report came to where it stands, first to last; none where an earlier version placed it. */
export async function actsOfArticle(store: Store, article: ArticleId): Promise<readonly StoredAct[]> {
  const own = await store
    .selectFrom('act')
    .selectAll()
    .where('article', '=', article)
    .orderBy('id')
    .execute();
  const acts: StoredAct[] = [];
  for (const [index, row] of own.entries()) {
    let last = stored(row);
    acts.push(last);
    const until = own[index + 1]?.id ?? Number.MAX_SAFE_INTEGER;
    for (let event = row.into_event; event !== null; event = endsOf(last.act).into) {
      const next = await nextLeaving(store, article, event, { after: last.id, until });
      if (next === null) break;
      acts.push(next);
      last = next;
    }
  }
  return acts;
}

/** The next act by which the report left the event together with others. */
async function nextLeaving(
  store: Store,
  article: ArticleId,
  event: EventId,
  { after, until }: { readonly after: number; readonly until: number },
): Promise<StoredAct | null> {
  const rows = await store
    .selectFrom('act')
    .selectAll()
    .where('from_event', '=', event)
    .where('id', '>', after)
    .where('id', '<', until)
    .where('kind', 'in', ['merged', 'split'])
    .orderBy('id')
    .execute();
  const acts = rows.map(stored);
  return (
    acts.find(
      ({ act }) => act.kind === 'merged' || (act.kind === 'split' && act.articles.includes(article)),
    ) ?? null
  );
}

/** Acts of some kinds by which reports came to events or left them, the last ones first. `events` null = all. */
export async function actsOfEvents(
  store: Store,
  {
    events,
    kinds,
    limit,
    offset,
  }: {
    readonly events: readonly EventId[] | null;
    readonly kinds: readonly GroupingAct['kind'][];
    readonly limit: number;
    readonly offset: number;
  },
): Promise<readonly StoredAct[]> {
  let rows = store.selectFrom('act').selectAll().where('kind', 'in', kinds);
  if (events !== null) {
    rows = rows.where((eb) => eb.or([eb('from_event', 'in', events), eb('into_event', 'in', events)]));
  }
  const found = await rows.orderBy('id', 'desc').limit(limit).offset(offset).execute();
  return found.map(stored);
}

/** Those of some events whose last report left them without them: they were emptied, not merged. */
export async function emptiedEvents(store: Store, events: readonly EventId[]): Promise<ReadonlySet<EventId>> {
  const emptied = new Set<EventId>();
  for (const event of new Set(events)) {
    const gone = await store
      .selectFrom('event')
      .select('id')
      .where('id', '=', event)
      .where('merged_into', 'is not', null)
      .executeTakeFirst();
    if (gone === undefined) continue;
    const last = await store
      .selectFrom('act')
      .select('kind')
      .where('from_event', '=', event)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (last !== undefined && last.kind !== 'merged') emptied.add(event);
  }
  return emptied;
}

/** Reports that came to an event by themselves, the first ones. */
export async function firstComers(
  store: Store,
  event: EventId,
  limit: number,
): Promise<readonly ArticleId[]> {
  const rows = await store
    .selectFrom('act')
    .select('article')
    .where('into_event', '=', event)
    .where('kind', 'in', ['opened', 'joined'])
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.flatMap(({ article }) => article ?? []);
}

function stored({ id, seq, act }: { id: number; seq: number; act: string }): StoredAct {
  return { id, seq, act: JSON.parse(act) as GroupingAct };
}

/** Those of some events that have reports, each with one of them. */
export async function liveEvents(
  store: Store,
  events: readonly EventId[],
): Promise<ReadonlyMap<EventId, ArticleId>> {
  const live = new Map<EventId, ArticleId>();
  for (let at = 0; at < events.length; at += AT_ONCE) {
    const rows = await store
      .selectFrom('placement')
      .select(['event', 'article'])
      .where('event', 'in', events.slice(at, at + AT_ONCE))
      .orderBy('seq', 'desc')
      .execute();
    for (const { event, article } of rows) if (event !== null) live.set(event, article);
  }
  return live;
}

/** Events told of by one page: as many as parameters of one statement allow. */
const MOST_MERGED = 500;

/** An event and those that were merged into it, one after another. */
export async function withMerged(store: Store, event: EventId): Promise<readonly EventId[]> {
  const family = new Set([event]);
  for (let newest: readonly EventId[] = [event]; newest.length > 0 && family.size < MOST_MERGED; ) {
    const rows = await store
      .selectFrom('event')
      .select('id')
      .where('merged_into', 'in', newest)
      .orderBy('id')
      .limit(MOST_MERGED - family.size)
      .execute();
    newest = rows.map(({ id }) => id).filter((id) => !family.has(id));
    for (const id of newest) family.add(id);
  }
  return [...family];
}
