import type { Kysely } from 'kysely';
import type { EventId } from '../../model/id.ts';
import type { Revision } from '../../model/revision.ts';
import type { Tables } from './schema.ts';

/** One revision of an event, or null. */
export async function revisionNumbered(
  store: Kysely<Tables>,
  event: EventId,
  number: number,
): Promise<Revision | null> {
  const row = await store
    .selectFrom('revision')
    .select('revision')
    .where('event', '=', event)
    .where('number', '=', number)
    .executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.revision) as Revision);
}

/** One that another table of the store names. @throws where it is missing: that is a fault of ours */
export async function revisionAt(store: Kysely<Tables>, event: EventId, number: number): Promise<Revision> {
  const revision = await revisionNumbered(store, event, number);
  if (revision === null) throw new Error(`The store has no revision ${number} of ${event}.`);
  return revision;
}
