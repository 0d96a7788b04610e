import { generateOpml, parseOpml as parseWithFeedsmith } from 'feedsmith';
import { absoluteUrl } from '../lib/absolute-url.ts';
import { decodeText } from '../lib/decode-text.ts';
import { oneLine } from '../lib/plain-text.ts';
import type { Result } from '../model/result.ts';

/** A feed as lists of feeds name it. */
export interface ListedFeed {
  readonly url: string;
  /** What the list calls it, usually the publisher's name; the address when it has no name. */
  readonly name: string;
  readonly home: string | null;
  /** Names of the folders it lies in, the outermost first. */
  readonly folders: readonly string[];
}

/** What a list of feeds holds. */
export interface FeedList {
  /** In the list's order, each address once. */
  readonly feeds: readonly ListedFeed[];
  /** Entries that name no feed one could ask, and why. */
  readonly passedOver: readonly { readonly name: string; readonly reason: string }[];
}

type Outline = NonNullable<
  NonNullable<ReturnType<typeof parseWithFeedsmith<string>>['body']>['outlines']
>[number];

/**
 * Reads a list of feeds (OPML 1.0 and 2.0, opml.org), also one that breaks off.
 * @param bytes the file
 * @param subject its name or address, for the problem
 * @returns what it holds; else problem `not-a-feed`
 */
export function parseOpml(bytes: Uint8Array, subject: string): Result<FeedList> {
  try {
    const outlines = parseWithFeedsmith<string>(decodeText(bytes, null, 'xml').text).body?.outlines ?? [];
    const byUrl = new Map<string, ListedFeed>();
    const passedOver: { name: string; reason: string }[] = [];
    for (const entry of listed(outlines, [])) {
      if ('reason' in entry) passedOver.push(entry);
      else if (byUrl.has(entry.url))
        passedOver.push({ name: entry.name, reason: `${entry.url} is in it twice` });
      else byUrl.set(entry.url, entry);
    }
    return { ok: true, value: { feeds: [...byUrl.values()], passedOver } };
  } catch {
    const message = 'This is no OPML file, or it is broken.';
    return { ok: false, problem: { code: 'not-a-feed', stage: 'sources', subject, message } };
  }
}

function listed(
  outlines: readonly Outline[],
  folders: readonly string[],
): readonly (ListedFeed | FeedList['passedOver'][number])[] {
  return outlines.flatMap((outline) => {
    const name = oneLine(outline.title ?? outline.text ?? '');
    const address = outline.xmlUrl?.trim() ?? '';
    const url = absoluteUrl(address, null);
    const inner = listed(outline.outlines ?? [], name === '' ? folders : [...folders, name]);
    if (url === null && address !== '') {
      return [
        { name: name || address, reason: `"${address.slice(0, 200)}" is no http(s) address` },
        ...inner,
      ];
    }
    if (url === null) return inner;
    return [{ url, name: name || url, home: absoluteUrl(outline.htmlUrl ?? '', null), folders }, ...inner];
  });
}

const NO_FEEDS =
  '<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0">\n  <head/>\n  <body/>\n</opml>\n';

/**
 * Writes a list of feeds as OPML 2.0.
 * @param title the list's title
 * @param feeds the feeds; those of one folder stand together, folders in the order of their first feed
 * @returns the XML text
 */
export function writeOpml(title: string, feeds: readonly ListedFeed[]): string {
  // The library refuses a list without entries.
  if (feeds.length === 0) return NO_FEEDS;
  return generateOpml({ head: { title }, body: { outlines: outlinesOf(feeds, 0) } });
}

/** The outlines of feeds that share their first `depth` folders. */
function outlinesOf(feeds: readonly ListedFeed[], depth: number): Outline[] {
  const outlines: Outline[] = [];
  const byFolder = new Map<string, ListedFeed[]>();
  for (const feed of feeds) {
    const folder = feed.folders[depth];
    const inFolder = folder === undefined ? undefined : byFolder.get(folder);
    if (folder === undefined) outlines.push(outlineOf(feed));
    else if (inFolder === undefined) byFolder.set(folder, [feed]);
    else inFolder.push(feed);
  }
  for (const [text, inner] of byFolder) outlines.push({ text, outlines: outlinesOf(inner, depth + 1) });
  return outlines;
}

function outlineOf({ url, name, home }: ListedFeed): Outline {
  return { text: name, title: name, type: 'rss', xmlUrl: url, ...(home === null ? {} : { htmlUrl: home }) };
}
