import { contentHash } from '../lib/hash.ts';
import type { FeedId } from '../model/id.ts';

/** @returns the id of a feed, derived from the address it was added with */
export function feedId(url: string): FeedId {
  return contentHash(`feed ${url}`) as FeedId;
}
