import type { Kysely } from 'kysely';
import type { EventId } from '../../model/id.ts';
import type { Revision } from '../../model/revision.ts';
import type { Statement } from '../../model/statement.ts';
import type { Day, Instant } from '../../model/time.ts';
import { revisionAt } from './revision-numbered.ts';
import type { Tables } from './schema.ts';

/** Keeps what lists are made from: where an event is, whose sentences its page carries, and what was corrected. */
export async function saveEventLists(store: Kysely<Tables>, revision: Revision): Promise<void> {
  const { event, explainer } = revision;
  await saveCorrection(store, revision);
  await store
    .updateTable('event')
    .set({ country: explainer.place?.country ?? null })
    .where('id', '=', event)
    .execute();
  await forgetEventLists(store, event);
  const { bottomLine, whatHappened, whyItMatters, whatComesNext, timeline } = explainer;
  const statements: readonly Statement[] = [
    ...bottomLine,
    ...whatHappened,
    ...whyItMatters.flatMap((stake) => stake.statements),
    ...whatComesNext.statements,
    ...timeline.map((entry) => entry.statement),
  ];
  const sentences = new Map<string, Set<string>>();
  for (const { id, evidence } of statements) {
    const held = sentences.get(evidence[0].source) ?? new Set();
    sentences.set(evidence[0].source, held.add(id));
  }
  for (const [source, ids] of sentences) {
    await store.insertInto('source_use').values({ event, source, sentences: ids.size }).execute();
  }
}

async function saveCorrection(
  store: Kysely<Tables>,
  { event, number, at, changes }: Revision,
): Promise<void> {
  if (!changes.some(({ kind }) => kind === 'corrected')) return;
  await store
    .insertInto('correction')
    .values({ event, number, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes an event out of the lists: its page is no more. */
export async function forgetEventLists(store: Kysely<Tables>, event: EventId): Promise<void> {
  await store.deleteFrom('source_use').where('event', '=', event).execute();
}

/** Fills the lists from what a store of an earlier version holds. */
export async function fillEventLists(store: Kysely<Tables>): Promise<void> {
  const published = await store
    .selectFrom('event')
    .select(['id', 'revision'])
    .where('revision', '>', 0)
    .where('merged_into', 'is', null)
    .execute();
  for (const { id, revision } of published) {
    await saveEventLists(store, await revisionAt(store, id, revision));
  }
  const corrected = await store
    .selectFrom('revision')
    .select(['event', 'number'])
    .where('revision', 'like', '%"kind":"corrected"%')
    .execute();
  for (const { event, number } of corrected)
    await saveCorrection(store, await revisionAt(store, event, number));
}

/** How often each publisher's sentences are used in what is published, by publisher. */
export async function sourceUse(
  store: Kysely<Tables>,
): Promise<readonly { readonly source: string; readonly events: number; readonly sentences: number }[]> {
  const rows = await store
    .selectFrom('source_use')
    .select(({ fn }) => [
      'source',
      fn.countAll<number>().as('events'),
      fn.sum<number>('sentences').as('sentences'),
    ])
    .groupBy('source')
    .orderBy('source')
    .execute();
  return rows.map(({ source, events, sentences }) => ({
    source,
    events: Number(events),
    sentences: Number(sentences),
  }));
}

/** Countries in which published events are, with how many, by code. */
export async function countriesOfEvents(
  store: Kysely<Tables>,
): Promise<readonly { readonly country: string; readonly events: number }[]> {
  const rows = await store
    .selectFrom('event')
    .select(({ fn }) => ['country', fn.countAll<number>().as('events')])
    .where('country', 'is not', null)
    .where('revision', '>', 0)
    .where('merged_into', 'is', null)
    .groupBy('country')
    .orderBy('country')
    .execute();
  return rows.flatMap(({ country, events }) =>
    country === null ? [] : [{ country, events: Number(events) }],
  );
}

/** When the first and the last revision were published; null while there is none. */
export async function publishedBetween(
  store: Kysely<Tables>,
): Promise<{ readonly first: Instant; readonly last: Instant } | null> {
  const row = await store
    .selectFrom('revision')
    .select(({ fn }) => [fn.min('at').as('first'), fn.max('at').as('last')])
    .executeTakeFirst();
  return row?.first && row.last ? { first: row.first, last: row.last } : null;
}

/** Events with a revision of each day, `until` included, newest day first; days without are left out. */
export async function changesByDay(
  store: Kysely<Tables>,
  from: Day,
  until: Day,
): Promise<readonly { readonly day: Day; readonly events: number }[]> {
  const rows = await store
    .selectFrom('revision')
    .innerJoin('event', 'event.id', 'revision.event')
    .select(['revision.at', 'revision.event'])
    .where('event.merged_into', 'is', null)
    .where('revision.at', '>=', from as unknown as Instant)
    .where('revision.at', '<=', `${until}T23:59:59Z` as Instant)
    .orderBy('revision.at', 'desc')
    .execute();
  const days = new Map<Day, Set<EventId>>();
  for (const { at, event } of rows) {
    const day = at.slice(0, 10) as Day;
    days.set(day, (days.get(day) ?? new Set()).add(event));
  }
  return [...days].map(([day, events]) => ({ day, events: events.size }));
}

/** The last revision of each event that changed on a day, the event that changed last first. */
export async function revisionsOn(
  store: Kysely<Tables>,
  day: Day,
  limit: number,
): Promise<readonly Revision[]> {
  const rows = await store
    .selectFrom('revision')
    .innerJoin('event', 'event.id', 'revision.event')
    .select(({ fn }) => ['revision.event', fn.max('revision.number').as('number')])
    .where('event.merged_into', 'is', null)
    .where('revision.at', '>=', day as unknown as Instant)
    .where('revision.at', '<=', `${day}T23:59:59Z` as Instant)
    .groupBy('revision.event')
    .orderBy(({ fn }) => fn.max('revision.at'), 'desc')
    .orderBy('revision.event')
    .limit(limit)
    .execute();
  const revisions: Revision[] = [];
  for (const { event, number } of rows) {
    revisions.push(await revisionAt(store, event, number));
  }
  return revisions;
}

/** Revisions that corrected something, newest first. */
export async function correctingRevisions(
  store: Kysely<Tables>,
  query: { readonly limit: number; readonly offset: number },
): Promise<readonly Revision[]> {
  const rows = await store
    .selectFrom('correction')
    .innerJoin('event', 'event.id', 'correction.event')
    .select(['correction.event', 'correction.number'])
    .where('event.merged_into', 'is', null)
    .orderBy('correction.at', 'desc')
    .orderBy('correction.event')
    .limit(query.limit)
    .offset(query.offset)
    .execute();
  const revisions: Revision[] = [];
  for (const { event, number } of rows) revisions.push(await revisionAt(store, event, number));
  return revisions;
}
