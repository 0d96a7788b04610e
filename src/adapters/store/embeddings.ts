import type { Store } from './open-store.ts';

/** Vectors in one statement: databases bound the number of parameters. */
const AT_ONCE = 200;

/** Vectors that a model gave before, packed, by the hash of the text. */
export async function findEmbeddings(
  store: Store,
  model: string,
  contents: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (let at = 0; at < contents.length; at += AT_ONCE) {
    const rows = await store
      .selectFrom('embedding')
      .select(['content', 'vector'])
      .where('model', '=', model)
      .where('content', 'in', contents.slice(at, at + AT_ONCE))
      .execute();
    for (const { content, vector } of rows) found.set(content, vector);
  }
  return found;
}

/** Keeps what a model gave, so that no text is sent twice. */
export async function saveEmbeddings(
  store: Store,
  model: string,
  vectors: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = [...vectors].map(([content, vector]) => ({ model, content, vector }));
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await store
      .insertInto('embedding')
      .values(rows.slice(at, at + AT_ONCE))
      .onConflict((oc) => oc.columns(['model', 'content']).doNothing())
      .execute();
  }
}
