import { createFetcher, type FetchResult } from '../adapters/http/fetcher.ts';
import type { StoredFeed } from '../adapters/store/feeds.ts';
import { decodeText } from '../lib/decode-text.ts';
import type { Problem } from '../model/problem.ts';
import type { Instant } from '../model/time.ts';
import { discoverFeeds } from '../sources/discover.ts';
import { feedFormat } from '../sources/feed-format.ts';
import { parseFeed } from '../sources/parse-feed.ts';
import { fetcherOptions } from './fetch-settings.ts';
import { inHostLanes } from './host-lanes.ts';
import type { FetchFailure } from './host-rests.ts';
import type { Settings } from './settings/settings.ts';

/** What is at an address that should be a feed's. */
export type FeedFinding =
  | {
      readonly kind: 'feed';
      readonly format: string;
      /** Whether its end is there. */
      readonly isWhole: boolean;
      readonly items: number;
      readonly newest: Instant | null;
      /** Its new address, when it moved for good. */
      readonly movedTo: string | null;
      /** What was wrong and was read all the same. */
      readonly problems: readonly Problem[];
    }
  | {
      readonly kind: 'page';
      readonly problem: Problem /** Feeds that the page names. */;
      readonly offers: readonly string[];
    }
  | { readonly kind: 'no feed'; readonly problem: Problem }
  | (FetchFailure & { readonly kind: 'failed' });

/** A feed that was asked once. */
export interface FeedCheck {
  readonly url: string;
  /** What the store knows of it; null for an address that is not on the list. */
  readonly stored: StoredFeed | null;
  readonly finding: FeedFinding;
}

/** Feeds of a page that are told. */
const MOST_OFFERS = 5;

/**
 * Asks each feed once, anew and whole, and stores nothing.
 * @param feeds addresses with what the store knows of each
 * @param told gets each check, in the order of the list, as soon as it and those before it are there
 * @param progress gets the number of feeds that have been asked
 */
export async function checkFeeds(
  settings: Settings,
  feeds: readonly Pick<FeedCheck, 'url' | 'stored'>[],
  told: (check: FeedCheck) => void,
  progress: (done: number) => void,
): Promise<void> {
  const fetcher = createFetcher(fetcherOptions(settings));
  const findings: (FeedFinding | undefined)[] = feeds.map(() => undefined);
  let done = 0;
  let next = 0;
  await inHostLanes(
    [...feeds.entries()],
    ([, { url }]) => url,
    async ([index, { url }]) => {
      findings[index] = findingOf(url, await fetcher.fetch({ url, accept: 'feed' }));
      progress(++done);
      for (let finding = findings[next]; finding !== undefined; finding = findings[next]) {
        const feed = feeds[next++];
        if (feed !== undefined) told({ ...feed, finding });
      }
      return 'go on';
    },
  );
  await fetcher.close();
}

/** What an answer holds. */
function findingOf(url: string, fetched: FetchResult): FeedFinding {
  if (fetched.kind === 'failed') return fetched;
  if (fetched.kind === 'not modified') {
    const message = 'The server says that nothing changed (304), though it was not asked so.';
    return { kind: 'no feed', problem: { code: 'http-status', stage: 'sources', subject: url, message } };
  }
  const { body, contentType } = fetched;
  const parsed = parseFeed(body, contentType, fetched.url);
  if (!parsed.ok) {
    const problem = { ...parsed.problem, subject: url };
    const html = decodeText(body, contentType, 'html').text;
    if (problem.code === 'empty' || !isPage(html)) return { kind: 'no feed', problem };
    return { kind: 'page', problem, offers: discoverFeeds(html, fetched.url).slice(0, MOST_OFFERS) };
  }
  const { items, problems } = parsed.value;
  const { name, isWhole } = feedFormat(decodeText(body, contentType, 'xml').text);
  return {
    kind: 'feed',
    format: name,
    isWhole,
    items: items.length,
    newest: items.reduce<Instant | null>(
      (latest, { published }) => (published !== null && (latest ?? '') < published ? published : latest),
      null,
    ),
    movedTo: fetched.permanent,
    problems,
  };
}

function isPage(text: string): boolean {
  return /<(?:!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 4_096));
}
