import { bootstrapScore } from '../bootstrap.ts';
import {
  type FeedCheck,
  type FeedDocument,
  type FeedOutcome,
  hasMoment,
  judge,
  sameAddress,
  sameText,
} from '../feed-checks.ts';
import { differences, knownFailures } from '../feed-failures.ts';
import { type FeedparserDocument, feedparserChecks } from '../feedparser-checks.ts';
import { readJsonLines } from '../jsonl.ts';
import type { Measure, Score } from '../measure.ts';

/** What the checks of gofeed and rss-parser say of an entry. */
interface Entry {
  readonly title?: string | undefined;
  readonly link?: string | undefined;
  readonly date?: string | undefined;
}

function entryChecks(entries: readonly Entry[]): readonly FeedCheck[] {
  return entries.flatMap(({ title, link, date }, index) => [
    ...check(index, 'title', title, (item, expected) => sameText(expected, item.title)),
    ...check(index, 'link', link, (item, expected) => sameAddress(expected, item.link)),
    ...check(index, 'date', date, (item, expected) => hasMoment(expected, item)),
  ]);
}

type Item = Parameters<FeedCheck['holds']>[0]['items'][number];

function check(
  index: number,
  name: string,
  expected: string | undefined,
  holds: (item: Item, expected: string) => boolean,
): readonly FeedCheck[] {
  if (expected === undefined || expected.trim() === '') return [];
  return [
    {
      path: `entries.${index}.${name}`,
      holds: ({ items }) => {
        const item = items[index];
        return item !== undefined && holds(item, expected);
      },
    },
  ];
}

interface GofeedEntry {
  readonly title?: string;
  readonly link?: string;
  readonly links?: readonly (string | { readonly href?: string; readonly rel?: string })[];
  readonly pubDateParsed?: string;
  readonly publishedParsed?: string;
  readonly updatedParsed?: string;
}

interface GofeedDocument extends FeedDocument {
  readonly expected: { readonly items?: readonly GofeedEntry[]; readonly entries?: readonly GofeedEntry[] };
}

function gofeedChecks({ expected }: GofeedDocument): readonly FeedCheck[] {
  const entries = expected.items?.length ? expected.items : (expected.entries ?? []);
  return entryChecks(
    entries.map((entry) => ({
      title: entry.title,
      link: entry.link ?? alternate(entry),
      date: entry.publishedParsed ?? entry.pubDateParsed ?? entry.updatedParsed,
    })),
  );
}

function alternate({ links }: GofeedEntry): string | undefined {
  for (const link of links ?? []) {
    if (typeof link !== 'string' && (link.rel ?? 'alternate') === 'alternate') return link.href;
  }
  return undefined;
}

interface RssParserDocument extends FeedDocument {
  readonly expected: {
    readonly feed?: {
      readonly items?: readonly {
        readonly title?: string;
        readonly link?: string;
        readonly isoDate?: string;
      }[];
    };
  };
}

function rssParserChecks({ expected }: RssParserDocument): readonly FeedCheck[] {
  return entryChecks((expected.feed?.items ?? []).map((item) => ({ ...item, date: item.isoDate })));
}

/** The part's documents judged; the groups that test HTML sanitising are left out: they test what feedparser lets pass. */
async function feedparser(dataDir: string): Promise<readonly FeedOutcome[]> {
  const documents = await readJsonLines<FeedparserDocument>(dataDir, 'feeds/feedparser.jsonl');
  return documents
    .filter(({ group }) => !group.includes('sanitize'))
    .map((document) => judge(document, feedparserChecks(document)));
}

async function gofeed(dataDir: string): Promise<readonly FeedOutcome[]> {
  const documents = await readJsonLines<GofeedDocument>(dataDir, 'feeds/gofeed.jsonl');
  return documents.map((document) => judge(document, gofeedChecks(document)));
}

async function rssParser(dataDir: string): Promise<readonly FeedOutcome[]> {
  const documents = await readJsonLines<RssParserDocument>(dataDir, 'feeds/rss-parser.jsonl');
  return documents.map((document) => judge(document, rssParserChecks(document)));
}

async function both(dataDir: string): Promise<readonly FeedOutcome[]> {
  return [...(await gofeed(dataDir)), ...(await rssParser(dataDir))];
}

/** Share of the checks that hold; what fails and is not in the list of failures, or is and holds, is told. */
async function shareHeld(outcomes: readonly FeedOutcome[]): Promise<Score> {
  const total = (sample: readonly FeedOutcome[]): number =>
    sample.reduce((sum, { held, failed }) => sum + held + failed.length, 0);
  const share = (sample: readonly FeedOutcome[]): number =>
    sample.reduce((sum, { held }) => sum + held, 0) / Math.max(1, total(sample));
  const checked = outcomes.filter((outcome) => total([outcome]) > 0);
  const complaints = differences(checked, await knownFailures());
  return { ...bootstrapScore(checked, share, total(checked)), complaints };
}

const measure = (name: string, part: (dataDir: string) => Promise<readonly FeedOutcome[]>): Measure => ({
  set: 'feeds',
  measure: name,
  run: async (dataDir) => shareHeld(await part(dataDir)),
});

/**
 * Share of the labelled checks that hold: the sets' own parsers stand at 1.0 by construction. What fails on the
 * development half stands with its reason in eval/feed-failures.json.
 */
export const measures: readonly Measure[] = [
  measure('feedparser-entries', feedparser),
  measure('gofeed-entries', gofeed),
  measure('rss-parser-entries', rssParser),
  measure('gofeed-and-rss-parser', both),
];
