import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { listFeeds, removeFeed } from '../../src/adapters/store/feeds.ts';
import { closeStore, openStore } from '../../src/adapters/store/open-store.ts';
import { addShippedSources } from '../../src/app/shipped-list.ts';
import { writeOpml } from '../../src/sources/opml.ts';
import { runWee } from './run-wee.ts';

/** Gives a data folder this list of feeds and no other, each of a publisher of its own, as a person would import it. */
export async function onlyFeeds(
  folder: string,
  feeds: readonly { readonly name: string; readonly url: string }[],
): Promise<void> {
  const store = await openStore(folder);
  await addShippedSources(store);
  for (const { feed } of await listFeeds(store)) await removeFeed(store, feed.url);
  await closeStore(store);
  const lists = mkdtempSync(join(tmpdir(), 'wee-list-'));
  const file = join(lists, 'feeds.opml');
  const listed = feeds.map((feed) => ({ ...feed, home: null, folders: [] }));
  writeFileSync(file, writeOpml('Feeds of a test', listed));
  const { code } = await runWee(['sources', 'import', file], { settings: { WEE_DATA_DIR: folder } });
  rmSync(lists, { recursive: true });
  expect(code).toBe(0);
}
