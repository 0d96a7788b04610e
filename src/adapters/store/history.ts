import type { Kysely } from 'kysely';
import type { EventId } from '../../model/id.ts';
import type { Revision, RevisionLine } from '../../model/revision.ts';
import { revisionAt } from './revision-numbered.ts';
import type { Tables } from './schema.ts';

/** Keeps what the history tells of a revision, so that it need not be read with its explainer. */
export async function saveHistory(store: Kysely<Tables>, revision: Revision): Promise<void> {
  const { event, number, at, engine, changes } = revision;
  const line: RevisionLine = { event, number, at, engine, changes };
  await store
    .insertInto('history')
    .values({ event, number, line: JSON.stringify(line) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** All revisions of an event, the oldest first. */
export async function historyOf(store: Kysely<Tables>, event: EventId): Promise<readonly RevisionLine[]> {
  const rows = await store
    .selectFrom('history')
    .select('line')
    .where('event', '=', event)
    .orderBy('number')
    .execute();
  return rows.map(({ line }) => JSON.parse(line) as RevisionLine);
}

/** Fills the history from what a store of an earlier version holds, one revision in memory at a time. */
export async function fillHistory(store: Kysely<Tables>): Promise<void> {
  const all = await store.selectFrom('revision').select(['event', 'number']).execute();
  for (const { event, number } of all) {
    await saveHistory(store, await revisionAt(store, event, number));
  }
}
