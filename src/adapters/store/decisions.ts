import type { Decision, Outcome, Wish } from '../../model/decision.ts';
import { heldBy, isInForce, partedBy } from '../../model/decision.ts';
import type { Constraints } from '../../model/grouping.ts';
import type { ArticleId, DecisionId, EventId } from '../../model/id.ts';
import type { Problem } from '../../model/problem.ts';
import type { Result } from '../../model/result.ts';
import type { Instant } from '../../model/time.ts';
import { applyAct } from './acts.ts';
import { lastPlaced } from './events.ts';
import type { Store } from './open-store.ts';
import { resolveEvent } from './revisions.ts';
import { type StoredChange, saveStories } from './storylines.ts';

/** Ids in one statement: databases bound the number of parameters. */
const AT_ONCE = 500;

/** Stores what a person wishes; whoever places articles carries it out. @returns the number of the decision */
export async function addDecision(
  store: Store,
  { at, wish, note }: Pick<Decision, 'at' | 'wish' | 'note'>,
): Promise<DecisionId> {
  const state: Decision['state'] = { kind: 'waiting' };
  const { id } = await store
    .insertInto('decision')
    .values({ at, wish: JSON.stringify(wish), note, state: JSON.stringify(state) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return String(id) as DecisionId;
}

/** All decisions, in the order in which they were given. People make them one by one, so there are not many. */
export async function allDecisions(store: Store): Promise<readonly Decision[]> {
  return (await store.selectFrom('decision').selectAll().orderBy('id').execute()).map(decisionOf);
}

/** The decisions given last, the last one first. */
export async function recentDecisions(
  store: Store,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly Decision[]> {
  const rows = await store
    .selectFrom('decision')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(decisionOf);
}

/** One decision, or null. */
export async function findDecision(store: Store, id: DecisionId): Promise<Decision | null> {
  if (!/^\d{1,15}$/.test(id)) return null;
  const row = await store.selectFrom('decision').selectAll().where('id', '=', Number(id)).executeTakeFirst();
  return row === undefined ? null : decisionOf(row);
}

/** Whether decisions wait to be carried out. */
export async function areWaiting(store: Store): Promise<boolean> {
  const rows = await store.selectFrom('decision').select('id').where('waiting', '=', 1).limit(1).execute();
  return rows.length > 0;
}

/** What is worked out for a waiting decision within the transaction that carries it out. */
export type WorkOut = (tx: Store, id: DecisionId, wish: Wish) => Promise<Result<Outcome>>;

/** What a decision changes in the storylines, once its acts are applied, within the same transaction. */
export type FollowStories = (tx: Store, outcome: Outcome) => Promise<StoredChange>;

/**
 * Carries out the decisions that wait, each with its result in one transaction.
 * @returns what each came to, in order
 */
export async function carryOutDecisions(
  store: Store,
  workOut: WorkOut,
  followStories: FollowStories,
): Promise<readonly (Outcome | Problem)[]> {
  const results: (Outcome | Problem)[] = [];
  for (;;) {
    const result = await store.transaction().execute((tx) => carryOutNext(tx, workOut, followStories));
    if (result === null) return results;
    results.push(result);
  }
}

async function carryOutNext(
  tx: Store,
  workOut: WorkOut,
  followStories: FollowStories,
): Promise<Outcome | Problem | null> {
  const row = await tx
    .selectFrom('decision')
    .selectAll()
    .where('waiting', '=', 1)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { id, wish } = decisionOf(row);
  const result = await workOut(tx, id, wish);
  if (!result.ok) {
    await setState(tx, id, { kind: 'refused', reason: result.problem.message });
    return result.problem;
  }
  const after = await lastPlaced(tx);
  for (const act of result.value.acts) await applyAct(tx, act, after);
  await saveStories(tx, await followStories(tx, result.value));
  await setState(tx, id, { kind: 'done', after, outcome: result.value });
  const undone = wish.kind === 'undo' ? await findDecision(tx, wish.decision) : null;
  if (undone?.state.kind === 'done')
    await setState(tx, undone.id, { ...undone.state, kind: 'undone', by: id });
  return result.value;
}

async function setState(tx: Store, id: DecisionId, state: Decision['state']): Promise<void> {
  await tx
    .updateTable('decision')
    .set({ state: JSON.stringify(state), waiting: 0 })
    .where('id', '=', Number(id))
    .execute();
}

/** What the decisions in force forbid the machine, as the events stand. */
export async function readConstraints(store: Store): Promise<Constraints> {
  const inForce = (await allDecisions(store)).filter(isInForce);
  const apart = inForce.flatMap((decision) => {
    const parted = partedBy(decision);
    return parted === null ? [] : [parted];
  });
  const held = new Set<ArticleId>(inForce.flatMap(heldBy));
  return { held, apart, redirects: await redirectsOf(store, apart.flat()) };
}

async function redirectsOf(store: Store, events: readonly EventId[]): Promise<ReadonlyMap<EventId, EventId>> {
  const redirects = new Map<EventId, EventId>();
  for (const event of events) {
    for (let at: EventId | null = event; at !== null && !redirects.has(at); ) {
      const row: { merged_into: EventId | null } | undefined = await store
        .selectFrom('event')
        .select('merged_into')
        .where('id', '=', at)
        .executeTakeFirst();
      const next: EventId | null = row?.merged_into ?? null;
      if (next !== null) redirects.set(at, next);
      at = next;
    }
  }
  return redirects;
}

function decisionOf(row: {
  id: number;
  at: Instant;
  wish: string;
  note: string | null;
  state: string;
}): Decision {
  return {
    id: String(row.id) as DecisionId,
    at: row.at,
    wish: JSON.parse(row.wish) as Wish,
    note: row.note,
    state: JSON.parse(row.state) as Decision['state'],
  };
}

/** A report with the event it stands in. */
export interface PlacedReport {
  readonly id: ArticleId;
  readonly title: string;
  readonly place: number;
  readonly event: EventId | null;
}

/** Some reports, as they stand, in the order of acceptance; those that are not placed are left out. */
export async function placedReports(
  store: Store,
  which: { readonly articles: readonly ArticleId[] } | { readonly event: EventId },
): Promise<readonly PlacedReport[]> {
  const placed = store
    .selectFrom('placement')
    .select(['article', 'seq', 'event', 'grouping_features'])
    .orderBy('seq');
  if ('event' in which) return (await placed.where('event', '=', which.event).execute()).map(reportOf);
  const reports: PlacedReport[] = [];
  for (let at = 0; at < which.articles.length; at += AT_ONCE) {
    const rows = await placed.where('article', 'in', which.articles.slice(at, at + AT_ONCE)).execute();
    reports.push(...rows.map(reportOf));
  }
  return reports.sort((a, b) => a.place - b.place);
}

function reportOf(row: {
  article: ArticleId;
  seq: number;
  event: EventId | null;
  grouping_features: string;
}): PlacedReport {
  return {
    id: row.article,
    // The title under which it was placed: a report may have another one now.
    title: (JSON.parse(row.grouping_features) as { readonly title?: string }).title ?? '',
    place: row.seq,
    event: row.event,
  };
}

/** Follows merges; for many ids. */
export async function resolveEvents(
  store: Store,
  events: readonly EventId[],
): Promise<ReadonlyMap<EventId, EventId>> {
  const resolved = new Map<EventId, EventId>();
  for (const event of new Set(events)) {
    const now = await resolveEvent(store, event);
    if (now !== null) resolved.set(event, now);
  }
  return resolved;
}

/** Features of the first reports of an event and of its newest, in the order of acceptance; opaque here. */
export async function featuresOfEvent(
  store: Store,
  event: EventId,
  first: number,
): Promise<readonly unknown[]> {
  const placed = store
    .selectFrom('placement')
    .select(['seq', 'grouping_features'])
    .where('event', '=', event);
  const oldest = await placed.orderBy('seq').limit(first).execute();
  const newest = await placed.orderBy('seq', 'desc').limit(1).execute();
  const rows = [...oldest, ...newest.filter(({ seq }) => seq > (oldest.at(-1)?.seq ?? 0))];
  return rows.map((row) => JSON.parse(row.grouping_features) as unknown);
}
