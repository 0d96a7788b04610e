import { addSource, listFeeds } from '../adapters/store/feeds.ts';
import { readMeta, writeMeta } from '../adapters/store/meta.ts';
import type { Store } from '../adapters/store/open-store.ts';
import { SHIPPED_SOURCES } from '../sources/shipped-feeds.ts';
import { feedId } from './feed-id.ts';

/** Gives a new store the shipped list, once: an owner who removed every feed is not handed them again. */
export async function addShippedSources(store: Store): Promise<void> {
  if ((await readMeta(store, 'shipped-list')) !== null || (await listFeeds(store)).length > 0) return;
  for (const { source, feeds } of SHIPPED_SOURCES) {
    await addSource(
      store,
      source,
      feeds.map((url) => ({ id: feedId(url), source: source.id, url })),
    );
  }
  await writeMeta(store, 'shipped-list', 'added');
}
