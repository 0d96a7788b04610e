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
  return { id: contentHash(`feed ${url}`) as FeedId, source, url, name, folders };
}
