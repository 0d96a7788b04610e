import { absoluteUrl } from '../lib/absolute-url.ts';
import { decodeText } from '../lib/decode-text.ts';
import type { Problem } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import type { FeedItem } from '../model/source.ts';
import { langOf, plainText, type ReadItem, readItem } from './feed-item.ts';
import type { RawFeed } from './raw-feed.ts';
import { readJsonFeed } from './read-json-feed.ts';
import { readXmlFeed } from './read-xml-feed.ts';

/** What a feed says, cleaned. */
export interface ParsedFeed {
  /** The feed's own title: a label, not necessarily the publisher's name. */
  readonly title: string | null;
  readonly home: string | null;
  readonly lang: string | null;
  /** In the feed's order, each key once. */
  readonly items: readonly FeedItem[];
  /** What was wrong and was read all the same. */
  readonly problems: readonly Problem[];
}

/** No newsroom publishes more between two polls; feeds beyond this are archives. */
const MOST_ITEMS = 500;
const FEED_TITLE_CHARS = 300;

/**
 * Reads a feed: RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0, JSON Feed 1.x, for what it holds even when broken.
 * Never throws.
 * @param bytes the feed as it came, decompressed
 * @param contentType the value of the Content-Type header, or null
 * @param url the feed's address: the subject of problems, and what relative addresses are relative to
 * @param contentLanguage the value of the Content-Language header: the language of a feed that does not say
 * @returns the feed; else problem `empty` or `not-a-feed`
 */
export function parseFeed(
  bytes: Uint8Array,
  contentType: string | null,
  url: string,
  contentLanguage: string | null = null,
): Result<ParsedFeed> {
  const { text, encoding, lossy } = decodeText(bytes, contentType, 'xml');
  if (text.trim() === '') return failed('empty', url, 'The feed is empty.');
  const raw = readRawFeed(text, url);
  if (raw === null) return failed('not-a-feed', url, 'This is no RSS, Atom or JSON feed.');
  const base = raw.home === null ? url : (absoluteUrl(raw.home, raw.base ?? url) ?? url);
  const lang = langOf(raw.lang) ?? langOf(contentLanguage);
  const title = plainText(raw.title, FEED_TITLE_CHARS);
  const feed = { title, url, home: base, lang };
  const read = raw.items.map((item) => readItem(item, feed)).filter((item) => item !== null);
  return {
    ok: true,
    value: {
      title,
      home: raw.home === null ? null : base,
      lang,
      items: eachOnce(read.map(({ item }) => item)),
      problems: [
        ...(lossy
          ? [problem('bad-encoding', url, `Read as ${encoding}; some characters may be wrong.`)]
          : []),
        ...tooMany(raw.count, url),
        ...blank(raw.items.length - read.length, url),
        ...faultsOf(read, url),
      ],
    },
  };
}

function readRawFeed(text: string, url: string): RawFeed | null {
  const start = text.slice(0, 1000).trimStart();
  return start.startsWith('{') || start.startsWith('[')
    ? readJsonFeed(text, MOST_ITEMS)
    : readXmlFeed(text, url, MOST_ITEMS);
}

function eachOnce(items: readonly FeedItem[]): readonly FeedItem[] {
  const byKey = new Map<string, FeedItem>();
  for (const item of items) if (!byKey.has(item.key)) byKey.set(item.key, item);
  return [...byKey.values()];
}

function tooMany(count: number, url: string): readonly Problem[] {
  if (count <= MOST_ITEMS) return [];
  return [problem('too-large', url, `${count} entries; the newest ${MOST_ITEMS} were read.`)];
}

function blank(count: number, url: string): readonly Problem[] {
  return count === 0 ? [] : [problem('empty', url, `${count} entries hold nothing.`)];
}

function faultsOf(read: readonly ReadItem[], url: string): readonly Problem[] {
  const untitled = read.filter(({ faults }) => faults.noTitle).length;
  const badDates = read.map(({ faults }) => faults.badDate).filter((date) => date !== null);
  const example = badDates[0];
  return [
    ...(untitled > 0
      ? [problem('missing-title', url, `${untitled} of ${read.length} entries have no title.`)]
      : []),
    ...(example !== undefined
      ? [
          problem(
            'bad-date',
            url,
            `${badDates.length} of ${read.length} dates could not be read: "${example.slice(0, 60)}".`,
          ),
        ]
      : []),
  ];
}

function problem(code: Problem['code'], subject: string, message: string): Problem {
  return { code, stage: 'sources', subject, message };
}

function failed(code: Problem['code'], subject: string, message: string): Result<never> {
  return { ok: false, problem: problem(code, subject, message) };
}
