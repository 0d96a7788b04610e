import type { Category } from '../../model/event.ts';
import type { EventId, QuestionId } from '../../model/id.ts';
import type { Due } from '../../model/question.ts';
import type { Revision } from '../../model/revision.ts';
import type { Day, Instant } from '../../model/time.ts';
import { saveEventLists } from './event-lists.ts';
import { saveHistory } from './history.ts';
import { countEdition } from './meta.ts';
import type { Store } from './open-store.ts';
import { indexExplainer } from './search-index.ts';

/** What explaining an event came to. `publication` null = nothing new for a reader. */
export interface Explained {
  readonly event: EventId;
  /** The event's `changedSeq` as it was read; a later change stays due. */
  readonly changedSeq: number;
  readonly recheckAt: Instant | null;
  readonly publication: {
    readonly revision: Revision;
    readonly category: Category;
    readonly rank: number;
    readonly summary: unknown;
    /** Dated steps ahead, for the calendar of all events. */
    readonly steps: readonly { readonly question: QuestionId; readonly due: Due; readonly step: unknown }[];
  } | null;
}

/** The newest revision of an event, or null. */
export async function newestRevision(store: Store, event: EventId): Promise<Revision | null> {
  const row = await store
    .selectFrom('revision')
    .select('revision')
    .where('event', '=', event)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.revision) as Revision);
}

/** Stores the outcome and takes the event off the work list, in one transaction. */
export async function saveExplained(store: Store, explained: Explained): Promise<void> {
  const { event, publication } = explained;
  await store.transaction().execute(async (tx) => {
    await tx
      .updateTable('event')
      .set({ explained_seq: explained.changedSeq, recheck_at: explained.recheckAt })
      .where('id', '=', event)
      .execute();
    if (publication === null) return;
    const { revision } = publication;
    const edition = await countEdition(tx);
    await tx
      .insertInto('revision')
      .values({
        event,
        number: revision.number,
        at: revision.at,
        revision: JSON.stringify(revision),
        edition,
      })
      .execute();
    await saveHistory(tx, revision);
    await tx
      .updateTable('event')
      .set({
        revision: revision.number,
        category: publication.category,
        summary: JSON.stringify(publication.summary),
        rank: publication.rank,
        updated: revision.at,
      })
      .where('id', '=', event)
      .execute();
    await tx.deleteFrom('step').where('event', '=', event).execute();
    for (const { question, due, step } of publication.steps) {
      await tx
        .insertInto('step')
        .values({
          event,
          question,
          due_from: due.from,
          due_to: due.to,
          step: JSON.stringify(step),
        })
        .execute();
    }
    await indexExplainer(tx, revision, edition);
    await saveEventLists(tx, revision);
  });
}

/** Cards of published events, most important first. */
export async function publishedSummaries(
  store: Store,
  query: {
    readonly limit: number;
    readonly offset: number;
    readonly category: Category | null;
    readonly country?: string | null;
  },
): Promise<readonly unknown[]> {
  let rows = store
    .selectFrom('event')
    .select('summary')
    .where('revision', '>', 0)
    .where('merged_into', 'is', null);
  if (query.category !== null) rows = rows.where('category', '=', query.category);
  if (query.country != null) rows = rows.where('country', '=', query.country);
  const found = await rows
    .orderBy('rank', 'desc')
    .orderBy('id')
    .limit(query.limit)
    .offset(query.offset)
    .execute();
  return found.map((row) => JSON.parse(row.summary ?? 'null') as unknown);
}

/** Follows merges to the event that carries an id today; null when there never was such an event. */
export async function resolveEvent(store: Store, id: string): Promise<EventId | null> {
  const seen = new Set<string>();
  let current = id;
  for (;;) {
    const row = await store
      .selectFrom('event')
      .select(['id', 'merged_into'])
      .where('id', '=', current as EventId)
      .executeTakeFirst();
    if (row === undefined || seen.has(row.id)) return null;
    if (row.merged_into === null) return row.id;
    seen.add(row.id);
    current = row.merged_into;
  }
}

/** The newest revisions of one event, newest first. */
export async function newestRevisions(
  store: Store,
  event: EventId,
  limit: number,
): Promise<readonly Revision[]> {
  const rows = await store
    .selectFrom('revision')
    .select('revision')
    .where('event', '=', event)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => JSON.parse(row.revision) as Revision);
}

/** Revisions of all published events, newest first. */
export async function recentRevisions(
  store: Store,
  query: { readonly limit: number; readonly offset: number },
): Promise<readonly Revision[]> {
  const rows = await store
    .selectFrom('revision')
    .innerJoin('event', 'event.id', 'revision.event')
    .select('revision.revision as json')
    .where('event.merged_into', 'is', null)
    .orderBy('revision.at', 'desc')
    .orderBy('revision.event')
    .orderBy('revision.number', 'desc')
    .limit(query.limit)
    .offset(query.offset)
    .execute();
  return rows.map((row) => JSON.parse(row.json) as Revision);
}

/** A revision with its place in the order of publication. */
export interface Publication {
  readonly edition: number;
  readonly revision: Revision;
}

/** Revisions of published events in the order in which they were published, after a place in it. */
export async function publicationsAfter(
  store: Store,
  after: number,
  limit: number,
): Promise<readonly Publication[]> {
  const rows = await store
    .selectFrom('revision')
    .innerJoin('event', 'event.id', 'revision.event')
    .select(['revision.edition', 'revision.revision as json'])
    .where('revision.edition', '>', after)
    .where('event.merged_into', 'is', null)
    .orderBy('revision.edition')
    .limit(limit)
    .execute();
  return rows.map(({ edition, json }) => ({ edition, revision: JSON.parse(json) as Revision }));
}

/** Events that are published and were first so since a moment, newest first, as cards with that moment. */
export async function firstPublishedSince(
  store: Store,
  since: Instant,
  limit: number,
): Promise<readonly { readonly at: Instant; readonly summary: unknown }[]> {
  const rows = await store
    .selectFrom('revision')
    .innerJoin('event', 'event.id', 'revision.event')
    .select(['revision.at', 'event.summary'])
    .where('revision.number', '=', 1)
    .where('revision.at', '>=', since)
    .where('event.merged_into', 'is', null)
    .orderBy('revision.at', 'desc')
    .orderBy('revision.event')
    .limit(limit)
    .execute();
  return rows.map(({ at, summary }) => ({ at, summary: JSON.parse(summary ?? 'null') as unknown }));
}

/** When something was last published; null when nothing was. */
export async function lastPublished(store: Store): Promise<Instant | null> {
  const row = await store
    .selectFrom('revision')
    .select((eb) => eb.fn.max('at').as('at'))
    .executeTakeFirst();
  return row?.at ?? null;
}

/** Open dated steps due on or after a day, soonest first. */
export async function stepsFrom(store: Store, from: Day, limit: number): Promise<readonly unknown[]> {
  const rows = await store
    .selectFrom('step')
    .innerJoin('event', 'event.id', 'step.event')
    .select('step.step as step')
    // The steps of a merged event stay, for the case that the merging is undone.
    .where('event.merged_into', 'is', null)
    .where('step.due_to', '>=', from)
    .orderBy('step.due_from')
    .orderBy('step.due_to')
    .orderBy('step.event')
    .orderBy('step.question')
    .limit(limit)
    .execute();
  return rows.map((row) => JSON.parse(row.step) as unknown);
}
