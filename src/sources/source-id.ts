import { contentHash } from '../lib/hash.ts';
import type { SourceId } from '../model/id.ts';

/**
 * The id of a publisher, derived from its name: it is counted once however many feeds it has.
 * @param name the publisher's name; case and white space around it do not matter
 */
export function sourceId(name: string): SourceId {
  return contentHash(`source ${name.trim().toLowerCase()}`) as SourceId;
}
