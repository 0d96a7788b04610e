import { addSource, listFeeds } from '../adapters/store/feeds.ts';
import { readMeta, writeMeta } from '../adapters/store/meta.ts';
import type { Store } from '../adapters/store/open-store.ts';
import { sourceOf } from '../articles/source-of.ts';
import { SHIPPED_SOURCES } from '../sources/shipped-feeds.ts';
import { newFeed } from './new-feed.ts';

/** Gives a new store the shipped list, once: an owner who removed every feed is not handed them again. */
export async function addShippedSources(store: Store): Promise<void> {
  const state = await readMeta(store, 'shipped-list');
  if (state === null ? (await listFeeds(store)).length > 0 : state !== 'adding') return;
  // Broken off in between, it goes on at the next start: what is there already stays as it is.
  await writeMeta(store, 'shipped-list', 'adding');
  for (const { source: listed, feeds } of SHIPPED_SOURCES) {
    const source = { ...listed, id: sourceOf(listed.name, null).id };
    await addSource(
      store,
      source,
      feeds.map((url) => newFeed(source.id, url)),
    );
  }
  await writeMeta(store, 'shipped-list', 'added');
}
