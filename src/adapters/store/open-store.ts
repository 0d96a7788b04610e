import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, Migrator } from 'kysely';
import { sqliteDialect } from './dialect.ts';
import { migrations } from './migrations.ts';
import type { Tables } from './schema.ts';

/** The connection that every statement file of this folder takes as its first argument. */
export type Store = Kysely<Tables>;

/** Name of the database file within the data folder. */
export const STORE_FILE = 'wee.db';

const MOST_TRIES = 5;

/**
 * Opens the store in a folder, making folder and tables where they are missing.
 * @param folder the data folder
 * @returns the open store; end it with `closeStore`
 * @throws Error when the folder cannot be written or the tables cannot be made
 */
export async function openStore(folder: string): Promise<Store> {
  mkdirSync(folder, { recursive: true });
  const dialect = sqliteDialect(join(folder, STORE_FILE));
  const store = new Kysely<Tables>({ dialect: dialect.dialect });
  const migrator = new Migrator({
    db: store,
    provider: { getMigrations: async () => migrations(dialect) },
  });
  for (let tries = 1; ; tries++) {
    const { error } = await migrator.migrateToLatest();
    if (error === undefined) return store;
    // Another process that opens the store for the first time may have been a step ahead.
    if (tries === MOST_TRIES) throw error;
  }
}

/** Closes the store; statements still running are waited for. */
export async function closeStore(store: Store): Promise<void> {
  await store.destroy();
}
