import type { Source } from '../model/source.ts';

/** A publisher as feeds and lists of feeds name it. */
export interface NamedPublisher {
  readonly name: string;
  /** Its home page or another of its addresses; null when it is not given. */
  readonly url: string | null;
}

/** Hosts that carry the pages of many publishers: such an address does not tell which one. */
const SHARED_HOSTS: ReadonlySet<string> = new Set([
  'bsky.app',
  'facebook.com',
  'feeds.feedburner.com',
  'github.com',
  'instagram.com',
  'medium.com',
  'msn.com',
  'news.google.com',
  'news.yahoo.com',
  'reddit.com',
  't.me',
  'twitter.com',
  'x.com',
  'youtube.com',
]);

/** @returns the host that an address's publisher goes by; null for no address and for hosts that many publishers share */
export function publisherHost(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const host = new URL(url).host.replace(/^www\./, '');
  return SHARED_HOSTS.has(host) ? null : host;
}

/**
 * Finds publishers on the list of those that are read, so that one that is named elsewhere (RSS `<source>` in an
 * aggregator's feed, a list of feeds) counts as itself: by the host of its home page, else by its name. Where several
 * have their home on one host, the name decides. Two publishers of one name count once: that confirms too little, never too much.
 * @param sources the list
 * @returns a function that gives the publisher on the list, or null
 */
export function knownPublishers<S extends Source>(
  sources: readonly S[],
): (named: NamedPublisher) => S | null {
  const byName = new Map<string, S>();
  const byHost = new Map<string, S[]>();
  for (const source of sources) {
    byName.set(nameKey(source.name), source);
    const host = publisherHost(source.home);
    if (host !== null) byHost.set(host, [...(byHost.get(host) ?? []), source]);
  }
  return ({ name, url }) => {
    const atHost = byHost.get(publisherHost(url) ?? '') ?? [];
    return (atHost.length === 1 ? atHost[0] : byName.get(nameKey(name))) ?? null;
  };
}

function nameKey(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
