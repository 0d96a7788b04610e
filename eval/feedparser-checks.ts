import type { FeedItem } from '../src/model/source.ts';
import type { ParsedFeed } from '../src/sources/parse-feed.ts';
import { type FeedCheck, type FeedDocument, hasMoment, sameAddress, sameText } from './feed-checks.ts';

/** A test of feedparser's, with the checks that it makes in feedparser's names. */
export interface FeedparserDocument extends FeedDocument {
  readonly group: string;
  readonly checks:
    | readonly {
        readonly path: readonly (string | number)[];
        readonly op: string;
        readonly value?: unknown;
      }[]
    | null;
}

type Holds<T> = (read: T, expected: string) => boolean;

const title: Holds<FeedItem> = (item, expected) => sameText(expected, item.title);
const link: Holds<FeedItem> = (item, expected) => sameAddress(expected, item.link);
const text: Holds<FeedItem> = ({ summary, content }, expected) =>
  sameText(expected, summary) || sameText(expected, content.join(' '));
const author: Holds<FeedItem> = (item, expected) => (item.author ?? '').split(', ').includes(expected);
const date: Holds<FeedItem> = (item, expected) => hasMoment(expected, item);
const lang: Holds<{ readonly lang: string | null }> = (read, expected) => (read.lang ?? '') === expected;
const key: Holds<FeedItem> = (item, expected) => item.key === expected;
const picture: Holds<FeedItem> = (item, expected) => sameAddress(expected, item.picture?.url ?? null);
const credit: Holds<FeedItem> = (item, expected) => item.picture?.credit === expected;
const publisherName: Holds<FeedItem> = (item, expected) => sameText(expected, item.publisher?.name ?? null);
const publisherUrl: Holds<FeedItem> = (item, expected) => sameAddress(expected, item.publisher?.url ?? null);

/** feedparser's names of all that a FeedItem carries. */
const ENTRY_CHECKS: ReadonlyMap<string, Holds<FeedItem>> = new Map([
  ['title', title],
  ['title_detail.value', title],
  ['title_detail.language', lang],
  ['link', link],
  ['links.0.href', link],
  ['id', key],
  ['guid', key],
  ['summary', text],
  ['summary_detail.value', text],
  ['summary_detail.language', lang],
  ['description', text],
  ['subtitle', text],
  ['content.0.value', text],
  ['content.0.language', lang],
  ['author', author],
  ['author_detail.name', author],
  ['authors.0.name', author],
  ['authors.1.name', author],
  ['published', date],
  ['published_parsed', date],
  ['updated', date],
  ['updated_parsed', date],
  ['created', date],
  ['created_parsed', date],
  ['language', lang],
  ['image.href', picture],
  ['media_thumbnail.0.url', picture],
  ['media_credit.0.content', credit],
  ['source.title', publisherName],
  ['source.title_detail.value', publisherName],
  ['source.href', publisherUrl],
  ['source.link', publisherUrl],
  ['source.links.0.href', publisherUrl],
]);

/** And of what a feed carries itself. */
const FEED_CHECKS: ReadonlyMap<string, Holds<ParsedFeed>> = new Map([
  ['title', (feed, expected) => sameText(expected, feed.title)],
  ['title_detail.value', (feed, expected) => sameText(expected, feed.title)],
  ['title_detail.language', lang],
  ['link', (feed, expected) => sameAddress(expected, feed.home)],
  ['links.0.href', (feed, expected) => sameAddress(expected, feed.home)],
  ['language', lang],
] satisfies [string, Holds<ParsedFeed>][]);

/**
 * @param document one of feedparser's tests
 * @returns every check that it makes on what a FeedItem or feed carries, whether it holds or not
 */
export function feedparserChecks({ checks }: FeedparserDocument): readonly FeedCheck[] {
  return (checks ?? []).flatMap(({ path, op, value }) => {
    const expected = op === 'eq' ? asText(value) : null;
    return expected === null ? [] : (checkOf(path, expected) ?? []);
  });
}

function checkOf(path: readonly (string | number)[], expected: string): FeedCheck | null {
  const [root, index, ...rest] = path;
  if (root === 'feed') {
    const holds = FEED_CHECKS.get(path.slice(1).join('.'));
    return holds === undefined
      ? null
      : { path: path.join('.'), holds: (feed: ParsedFeed) => holds(feed, expected) };
  }
  const holds =
    root === 'entries' && typeof index === 'number' ? ENTRY_CHECKS.get(rest.join('.')) : undefined;
  if (holds === undefined) return null;
  return {
    path: path.join('.'),
    holds: ({ items }) => {
      const item = items[Number(index)];
      return item !== undefined && holds(item, expected);
    },
  };
}

/**
 * The value of a check as text: a moment for Python's tuple in UTC, '' for None.
 * @returns null for what is no text, and for a drawing without words, which is no text to a reader
 */
function asText(value: unknown): string | null {
  if (value === null) return '';
  if (typeof value === 'string') return value.replaceAll(/<[^>]*>/g, '').trim() === '' ? null : value;
  if (!Array.isArray(value) || value.length !== 9) return null;
  const [year, month, day, hour, minute, second] = value as number[];
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second)).toISOString();
}
