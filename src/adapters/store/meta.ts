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
