import { contentHash } from '../lib/hash.ts';
import type { FeedId, SourceId } from '../model/id.ts';
import type { Feed } from '../model/source.ts';

/**
 * A feed as it is added to the list; its id is derived from the address it was added with.
 * @param source its publisher
 * @param url its address
 * @param listed what the list it comes from calls it and where it lies there; left out for one that is added alone
 */
export function newFeed(
  source: SourceId,
  url: string,
  listed: Pick<Feed, 'name' | 'folders'> = { name: null, folders: [] },
): Feed {
  const { name, folders } = listed;
  return { id: feedId(url), source, url, name, folders };
}

/** The id of a feed that is added with an address: it stays when the feed moves. */
export function feedId(url: string): FeedId {
  return contentHash(`feed ${url}`) as FeedId;
}
