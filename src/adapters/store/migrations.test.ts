import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import type { EventId, FeedId, SourceId } from '../../model/id.ts';
import { sqliteDialect } from './dialect.ts';
import { addSource, listFeeds } from './feeds.ts';
import { historyOf } from './history.ts';
import { storeId } from './meta.ts';
import { migrations } from './migrations.ts';
import { closeStore, openStore, STORE_FILE } from './open-store.ts';
import { publishedSummaries } from './revisions.ts';

it('brings a store of the first shape up to date, also when a step was broken off half-way', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wee-migrate-'));
  const store = await openStore(folder);
  const source = {
    id: 's' as SourceId,
    name: 'Harbour Post',
    home: null,
    country: null,
    kind: 'newspaper' as const,
  };
  const feed = { id: 'f' as FeedId, source: source.id, url: 'https://a.example/', name: null, folders: [] };
  await addSource(store, source, [feed]);
  // As a step leaves it that added its first column and was then killed.
  for (const column of ['name', 'folders', 'interval_seconds']) {
    await sql`alter table feed drop column ${sql.ref(column)}`.execute(store);
  }
  await sql`delete from kysely_migration where name >= '002-feed-settings'`.execute(store);
  await closeStore(store);

  const again = await openStore(folder);
  expect(await listFeeds(again)).toMatchObject([
    { feed, fullText: true, state: { intervalSeconds: null, failures: 0 } },
  ]);
  await closeStore(again);

  // Each step may be run a second time.
  const dialect = sqliteDialect(join(folder, STORE_FILE));
  const db = new Kysely<unknown>({ dialect: dialect.dialect });
  for (const step of Object.values(migrations(dialect))) await step.up(db);
  await db.destroy();
  rmSync(folder, { recursive: true });
});

it('fills the history of an older store, and gives a store an id that it keeps', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wee-migrate-'));
  const store = await openStore(folder);
  const event = 'e' as EventId;
  for (const number of [1, 2]) {
    const revision = JSON.stringify({ event, number, at: 'then', engine: '0.2', changes: [], explainer: {} });
    await store
      .insertInto('revision')
      .values({ event, number, at: 'then' as never, revision, edition: number })
      .execute();
  }
  const id = await storeId(store);
  await sql`drop table history`.execute(store);
  await sql`delete from kysely_migration where name >= '011-history'`.execute(store);
  await closeStore(store);

  const again = await openStore(folder);
  expect(await historyOf(again, event)).toEqual(
    [1, 2].map((number) => ({ event, number, at: 'then', engine: '0.2', changes: [] })),
  );
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
  expect(await storeId(again)).toBe(id);
  await closeStore(again);
  rmSync(folder, { recursive: true });
});

it('gives events of an older store the present names of their categories', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wee-migrate-'));
  const store = await openStore(folder);
  const summary = JSON.stringify({ event: 'e', name: 'A trial', category: 'Law and crime' });
  await store
    .insertInto('event')
    .values({ id: 'e' as EventId, changed_seq: 1, explained_seq: 1, revision: 1, rank: 0, summary })
    .execute();
  await sql`update event set category = 'Law and crime'`.execute(store);
  const step = migrations(sqliteDialect(join(folder, STORE_FILE)))['009-categories'];
  await step?.up(store as Kysely<unknown>);

  const window = { limit: 10, offset: 0 };
  expect(await publishedSummaries(store, { ...window, category: 'Law & Rights' })).toEqual([
    { event: 'e', name: 'A trial', category: 'Law & Rights' },
  ]);
  await closeStore(store);
  rmSync(folder, { recursive: true });
});
