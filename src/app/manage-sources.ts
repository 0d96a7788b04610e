import { addSource, listFeeds, removeFeed, type StoredFeed } from '../adapters/store/feeds.ts';
import { closeStore, openStore, type Store } from '../adapters/store/open-store.ts';
import { sourceOf } from '../articles/source-of.ts';
import type { SourceKind } from '../model/source.ts';
import { sourceId } from '../sources/source-id.ts';
import { feedId } from './feed-id.ts';
import type { Settings } from './settings/settings.ts';
import { addShippedSources } from './shipped-list.ts';

/** A feed as a person adds it. */
export interface NewFeed {
  readonly url: string;
  readonly name: string | null;
  readonly country: string | null;
  readonly kind: SourceKind;
}

/** Opens the store for one short task. A running engine is not disturbed: SQLite orders the writes. */
async function withStore<T>(settings: Settings, task: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(settings.dataDir);
  try {
    await addShippedSources(store);
    return await task(store);
  } finally {
    await closeStore(store);
  }
}

export function listSources(settings: Settings): Promise<readonly StoredFeed[]> {
  return withStore(settings, listFeeds);
}

/** @returns whether the feed was added (or was there), with a sentence that says so, or why it was not */
export async function addFeed(
  settings: Settings,
  { url, name, country, kind }: NewFeed,
): Promise<{ readonly ok: boolean; readonly message: string }> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    return {
      ok: false,
      message: `"${url}" is no web address of a feed; it must begin with http:// or https://.`,
    };
  }
  const code = country?.toUpperCase() ?? null;
  if (code !== null && !/^[A-Z]{2}$/.test(code)) {
    return { ok: false, message: `"${country}" is no two-letter country code (ISO 3166-1).` };
  }
  const { href } = new URL(url);
  return withStore(settings, async (store) => {
    if ((await listFeeds(store)).some(({ feed }) => feed.url === href)) {
      return { ok: true, message: `${href} was on the list already.` };
    }
    const known = sourceOf(name ?? '', href);
    // A name joins the feeds of a publisher that has several hosts; without one the host must do.
    const id = name === null ? known.id : sourceId(known.name);
    const source = { ...known, id, country: code, kind };
    await addSource(store, source, [{ id: feedId(href), source: source.id, url: href }]);
    return { ok: true, message: `Added ${href} of ${source.name}.` };
  });
}

/** @returns whether there was such a feed */
export function removeFeedAddress(settings: Settings, url: string): Promise<boolean> {
  return withStore(settings, async (store) =>
    (await removeFeed(store, url)) ? true : removeFeed(store, URL.canParse(url) ? new URL(url).href : url),
  );
}
