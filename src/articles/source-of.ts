import { contentHash } from '../lib/hash.ts';
import { oneLine, shorten } from '../lib/plain-text.ts';
import type { SourceId } from '../model/id.ts';
import { type Source, UNNAMED_SOURCE } from '../model/source.ts';

/** Longer than any publisher's name. */
const NAME_LIMIT = 120;

/**
 * A source of which only a name or an address is known.
 * @param name the publisher's name; empty to go by the address alone
 * @param url its home page or the address of one of its reports, or null
 * @returns a source of kind 'unknown'; its id is the host's, else the name's, so that all its reports meet
 */
export function sourceOf(name: string, url: string | null): Source {
  const origin = url === null ? null : originOf(url);
  const host = origin === null ? null : origin.host.replace(/^www\./, '');
  const label = shorten(oneLine(name), NAME_LIMIT) || host || UNNAMED_SOURCE;
  return {
    id: contentHash(`source\n${host ?? label.toLowerCase()}`) as SourceId,
    name: label,
    home: origin === null ? null : `${origin.origin}/`,
    country: null,
    kind: 'unknown',
  };
}

function originOf(url: string): URL | null {
  try {
    const parsed = new URL(url);
    return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed : null;
  } catch {
    return null;
  }
}
