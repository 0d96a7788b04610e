import { readFile, stat, writeFile } from 'node:fs/promises';
import {
  addSource,
  listFeeds,
  listSources,
  removeFeed,
  type StoredFeed,
  setFullText,
} from '../adapters/store/feeds.ts';
import { closeStore, openStore, type Store } from '../adapters/store/open-store.ts';
import { sourceOf } from '../articles/source-of.ts';
import { absoluteUrl } from '../lib/absolute-url.ts';
import type { SourceId } from '../model/id.ts';
import type { Source, SourceKind } from '../model/source.ts';
import { knownPublishers, publisherHost } from '../sources/known-publisher.ts';
import { type FeedList, parseOpml, writeOpml } from '../sources/opml.ts';
import { feedId, newFeed } from './new-feed.ts';
import type { Settings } from './settings/settings.ts';
import { addShippedSources } from './shipped-list.ts';

export type { StoredFeed };

/** A feed as a person adds it. */
export interface NewFeed {
  readonly url: string;
  readonly name: string | null;
  readonly country: string | null;
  readonly kind: SourceKind;
  readonly fullText: boolean;
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

export function listStoredFeeds(settings: Settings): Promise<readonly StoredFeed[]> {
  return withStore(settings, listFeeds);
}

/** @returns whether the feed was added (or was there), with a sentence that says so, or why it was not */
export async function addFeed(
  settings: Settings,
  { url, name: given, country, kind, fullText }: NewFeed,
): Promise<{ readonly ok: boolean; readonly message: string }> {
  // Without a name and password in it: it is shown to everybody.
  const href = absoluteUrl(url, null)?.replace(/#.*$/, '') ?? null;
  const name = given?.trim() || null;
  if (href === null) {
    return {
      ok: false,
      message: `"${url}" is no web address of a feed; it must begin with http:// or https://.`,
    };
  }
  const code = country?.toUpperCase() ?? null;
  if (code !== null && !/^[A-Z]{2}$/.test(code)) {
    return { ok: false, message: `"${country}" is no two-letter country code (ISO 3166-1).` };
  }
  return withStore(settings, async (store) => {
    const there = await findFeed(store, href);
    if (there !== undefined) {
      const moved = there.feed.url === href ? '' : `, at ${there.feed.url}, where it moved for good`;
      const retired = there.state.retired
        ? `, but retired: ${there.problem?.message ?? 'the address is gone.'} To have it read again, remove it and add it anew.`
        : '.';
      return { ok: true, message: `${href} was on the list already${moved}${retired}` };
    }
    const known = knownPublishers(await listSources(store));
    // A given name joins the feeds of a publisher that has several hosts; without one the host must do.
    const source = known({ name: name ?? '', url: name === null ? href : null }) ?? {
      ...sourceOf(name ?? '', href),
      ...(name === null ? {} : { id: sourceOf(name, null).id }),
      country: code,
      kind,
    };
    await addSource(store, plain(source), [newFeed(source.id, href)], fullText ? undefined : false);
    return { ok: true, message: `Added ${href} of ${source.name}.` };
  });
}

/** @returns whether there was such a feed */
export function removeFeedAddress(settings: Settings, url: string): Promise<boolean> {
  return withStore(settings, async (store) => {
    const found = await findFeed(store, url);
    return found !== undefined && removeFeed(store, found.feed.url);
  });
}

/**
 * Says whether the article pages of a feed's publisher are fetched.
 * @returns the publisher with its feeds, which all share the switch; null when there is no such feed
 */
export function setFullTextOf(
  settings: Settings,
  url: string,
  fullText: boolean,
): Promise<{ readonly publisher: string; readonly feeds: number } | null> {
  return withStore(settings, async (store) => {
    const found = await findFeed(store, url);
    if (found === undefined) return null;
    await setFullText(store, found.source.id, fullText);
    const feeds = (await listFeeds(store)).filter(({ source }) => source.id === found.source.id);
    return { publisher: found.source.name, feeds: feeds.length };
  });
}

/** A file could not be read or written, in a sentence. */
export interface FileFault {
  readonly message: string;
}

/** Some fifty thousand feeds. */
const MAX_LIST_BYTES = 16 * 1024 * 1024;

/** What an import did. */
export interface ImportReport {
  readonly added: number;
  /** Publishers that were not on the list before. */
  readonly newPublishers: number;
  readonly known: number;
  readonly passedOver: FeedList['passedOver'];
}

/**
 * Takes over the feeds of an OPML file with their folders. A feed's publisher is the one on the list that it names by its
 * home page or name; else a new one, by the host of the home page, or by name where there is none: feeds of one site
 * are of one publisher, whatever each is called.
 * @param file its path
 */
export async function importFeeds(settings: Settings, file: string): Promise<ImportReport | FileFault> {
  const bytes = await readList(file).catch((error: Error) => error);
  if (bytes instanceof Error) return { message: `${file} cannot be read: ${bytes.message}.` };
  const list = parseOpml(bytes, file);
  if (!list.ok) return { message: `${file}: ${list.problem.message} [${list.problem.code}]` };
  const { feeds, passedOver } = list.value;
  return withStore(settings, async (store) => {
    const there = new Set((await listFeeds(store)).flatMap(({ feed }) => [feed.url, feed.id]));
    const fresh = feeds.filter(({ url }) => !there.has(url) && !there.has(feedId(url)));
    const known = knownPublishers(await listSources(store));
    const publishers = new Map<SourceId, Source>();
    for (const listed of fresh) {
      const named = { name: listed.name, url: listed.home };
      const onTheList = known(named);
      const host = publisherHost(listed.home);
      const made = onTheList ?? {
        ...sourceOf(listed.name, host === null ? null : listed.home),
        home: listed.home,
      };
      const source = publishers.get(made.id) ?? made;
      if (onTheList === null) publishers.set(source.id, source);
      await addSource(store, plain(source), [newFeed(source.id, listed.url, listed)]);
    }
    return {
      added: fresh.length,
      newPublishers: publishers.size,
      known: feeds.length - fresh.length,
      passedOver,
    };
  });
}

/**
 * Writes the list as OPML 2.0, with the folders it was imported with.
 * @param file where to; null = nowhere
 * @returns the text, or why the file could not be written
 */
export async function exportFeeds(settings: Settings, file: string | null): Promise<string | FileFault> {
  const feeds = await listStoredFeeds(settings);
  const opml = writeOpml(
    settings.siteName,
    feeds.map(({ feed, source }) => ({
      url: feed.url,
      name: feed.name ?? source.name,
      home: source.home,
      folders: feed.folders,
    })),
  );
  if (file === null) return opml;
  const fault = await writeFile(file, opml).catch((error: Error) => error);
  return fault === undefined ? opml : { message: `${file} cannot be written: ${fault.message}.` };
}

async function readList(file: string): Promise<Uint8Array> {
  if ((await stat(file)).size > MAX_LIST_BYTES) throw new Error('it is larger than any list of feeds');
  return readFile(file);
}

/** The feed of an address, also one that is not quite written as it was stored. */
async function findFeed(store: Store, url: string): Promise<StoredFeed | undefined> {
  const href = URL.canParse(url) ? new URL(url).href : url;
  const feeds = await listFeeds(store);
  return (
    feeds.find(({ feed }) => feed.url === url || feed.url === href) ??
    feeds.find(({ feed }) => feed.id === feedId(href))
  );
}

/** A publisher without what only the store knows of it. */
function plain({ id, name, home, country, kind }: Source): Source {
  return { id, name, home, country, kind };
}
