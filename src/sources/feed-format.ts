/** What a feed is written in. */
export interface FeedFormat {
  /** As people call it: "RSS 2.0", "Atom", "JSON Feed". */
  readonly name: string;
  /** Whether its end is there; without it, entries may be missing. */
  readonly isWhole: boolean;
}

/** The root element stands after a prolog, comments and perhaps a document type: none is longer than this. */
const START_CHARS = 20_000;
/** Servers and counters leave comments behind the end. */
const END_CHARS = 2_000;

/**
 * Tells what a feed that could be read is written in.
 * @param text the feed
 */
export function feedFormat(text: string): FeedFormat {
  const root = /<((?:[\w-]+:)?(rss|rdf|feed))\b([^<>]*)>/i.exec(text.slice(0, START_CHARS));
  const [, tag = '', kind = '', attributes = ''] = root ?? [];
  if (root === null) {
    return { name: text.trimStart().startsWith('{') ? 'JSON Feed' : 'a feed', isWhole: true };
  }
  const isWhole = text.slice(-END_CHARS).toLowerCase().includes(`</${tag.toLowerCase()}`);
  return { name: nameOf(kind.toLowerCase(), attributes), isWhole };
}

function nameOf(kind: string, attributes: string): string {
  if (kind === 'feed') return /purl\.org\/atom\/ns#/i.test(attributes) ? 'Atom 0.3' : 'Atom';
  if (kind === 'rdf') return 'RSS 1.0';
  const version = /\bversion\s*=\s*["']\s*([\d.]{1,8})/i.exec(attributes)?.[1];
  return version === undefined ? 'RSS' : `RSS ${version}`;
}
