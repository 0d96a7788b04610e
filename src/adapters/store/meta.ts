import type { Store } from './open-store.ts';

/** What the store remembers of itself, by key: the number of the edition, the engine that filled it. */
export async function readMeta(store: Store, key: string): Promise<string | null> {
  const row = await store.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value ?? null;
}

export async function writeMeta(store: Store, key: string, value: string): Promise<void> {
  await store
    .insertInto('meta')
    .values({ key, value })
    .onConflict((oc) => oc.column('key').doUpdateSet({ value }))
    .execute();
}

/** What tells this store apart from every other one: a UUID, drawn when its tables were made. */
export async function storeId(store: Store): Promise<string> {
  const id = await readMeta(store, 'store-id');
  if (id === null) throw new Error('The store has no id.');
  return id;
}

/** A number that grows with everything a reader of pages can see: their caches turn on it. */
export async function editionNumber(store: Store): Promise<number> {
  return Number((await readMeta(store, 'edition')) ?? 0);
}

/** Counts one more edition, within the transaction that changes what readers see. @returns its number */
export async function countEdition(tx: Store): Promise<number> {
  const edition = (await editionNumber(tx)) + 1;
  await writeMeta(tx, 'edition', String(edition));
  return edition;
}
