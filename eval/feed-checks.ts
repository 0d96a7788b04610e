import { htmlToText } from '../src/lib/html-to-text.ts';
import { oneLine } from '../src/lib/plain-text.ts';
import type { FeedItem } from '../src/model/source.ts';
import { type ParsedFeed, parseFeed } from '../src/sources/parse-feed.ts';

/** A labelled feed of the set. */
export interface FeedDocument {
  readonly id: string;
  readonly xml?: string;
  readonly base64?: string;
  readonly headers?: Readonly<Record<string, string>> | null;
}

/** One thing that a label says of a feed. */
export interface FeedCheck {
  /** What it is about: "entries.0.title". */
  readonly path: string;
  holds(feed: ParsedFeed): boolean;
}

/** One labelled document: how many of its checks hold, and the paths of those that do not. */
export interface FeedOutcome {
  readonly id: string;
  readonly held: number;
  readonly failed: readonly string[];
}

/** What the sets' documents are relative to where they do not say themselves, as feedparser's tests have it. */
const ADDRESS = 'http://127.0.0.1:8097/feed.xml';

const NOTHING: ParsedFeed = { title: null, home: null, lang: null, items: [], problems: [] };

/** @returns which checks hold of what `parseFeed` reads in the document */
export function judge(document: FeedDocument, checks: readonly FeedCheck[]): FeedOutcome {
  const { id, xml, base64, headers } = document;
  const bytes = xml === undefined ? Buffer.from(base64 ?? '', 'base64') : Buffer.from(xml, 'utf8');
  const given = new Headers(headers ?? {});
  const read = parseFeed(bytes, given.get('content-type'), ADDRESS, given.get('content-language'));
  const feed = read.ok ? read.value : NOTHING;
  const failed = checks.filter((check) => !check.holds(feed)).map(({ path }) => path);
  return { id, held: checks.length - failed.length, failed };
}

/** The labels give markup where we give plain text: both are compared as the text that a reader sees. */
export function sameText(expected: string, actual: string | null): boolean {
  const text = actual ?? '';
  return text === oneLine(expected) || text === htmlToText(expected);
}

/** Labels may keep an address relative as the feed has it: then it is relative to what it was resolved to. */
export function sameAddress(expected: string, actual: string | null): boolean {
  if (actual === null) return false;
  return actual === (URL.canParse(expected, actual) ? new URL(expected, actual).href : expected);
}

/** @param expected a moment as `Date.parse` takes it; fractions of seconds do not count */
export function sameMoment(expected: string, actual: string | null): boolean {
  const apart = Date.parse(expected) - Date.parse(actual ?? '');
  return apart >= 0 && apart < 1000;
}

/** Labels know one date of an entry; which of an entry's two it is differs between the sets. */
export function hasMoment(expected: string, { published, updated }: FeedItem): boolean {
  return sameMoment(expected, published) || sameMoment(expected, updated);
}
