import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../adapters/clock.ts';
import { createFetcher, type Fetcher } from '../adapters/http/fetcher.ts';
import { createRobots } from '../adapters/http/robots.ts';
import { articlesAfter } from '../adapters/store/articles.ts';
import { addSource, listFeeds, type StoredFeed } from '../adapters/store/feeds.ts';
import { closeStore, openStore, type Store } from '../adapters/store/open-store.ts';
import { sourceOf } from '../articles/source-of.ts';
import { type Instant, millis, toInstant } from '../model/time.ts';
import { createAnalysisCache } from './analysis-cache.ts';
import { createExtractionPool, type ExtractionPool } from './extraction-pool.ts';
import { newFeed } from './new-feed.ts';
import { pollDueFeeds } from './poll-feeds.ts';
import type { Progress } from './progress.ts';
import { createItemReader } from './read-items.ts';
import type { World } from './world.ts';

const MINUTE = 60_000;
const going = new AbortController().signal;
const rss = (...items: readonly string[]): string =>
  `<rss version="2.0"><channel><title>F</title>${items.join('')}</channel></rss>`;
const item = (name: string, more = ''): string =>
  `<item><title>Report ${name}</title><link>http://pages.example/${name}</link><description>What report ${name} says at some length.</description><pubDate>Fri, 15 Aug 2025 11:00:00 GMT</pubDate>${more}</item>`;

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const send =
  (status: number, body = '', headers: Readonly<Record<string, string>> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

/** Every host of a test is on one loopback port; answers go by host and path. */
let answers: Record<string, Answer> = {};
let asked: string[] = [];
let told: Progress[] = [];
let now = Date.parse('2025-08-15T12:00:00Z');
let folder: string;
let server: Server;
let store: Store;
let port = 0;
let fetcher: Fetcher;
const opened: Fetcher[] = [];
let pool: ExtractionPool;
let world: World;

beforeEach(async () => {
  answers = {};
  asked = [];
  told = [];
  folder = mkdtempSync(join(tmpdir(), 'wee-poll-'));
  server = createServer((request, response) => {
    const name = `${request.headers.host}${request.url}`;
    asked.push(name);
    (answers[name] ?? send(404))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  store = await openStore(folder);
  port = (server.address() as AddressInfo).port;
  fetcher = openFetcher(700);
  pool = createExtractionPool({ workers: 1, timeLimitMs: 5_000 });
  const clock: Clock = { now: () => toInstant(new Date(now)) as Instant };
  world = {
    store,
    fetcher,
    robots: createRobots(fetcher, 'wee-test/1.0'),
    pool,
    clock,
    report: (progress) => void told.push(progress),
    analyse: createAnalysisCache(),
    limits: { minOrigins: 2, maxAgeDays: 30 },
  };
});
afterEach(async () => {
  await Promise.all([...opened.splice(0).map((each) => each.close()), pool.close()]);
  await closeStore(store);
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function openFetcher(timeoutMs: number): Fetcher {
  const made = createFetcher({
    userAgent: 'wee-test/1.0',
    allowPrivate: false,
    timeoutMs,
    maxBytes: { feed: 1_000_000, page: 1_000_000, robots: 1_000 },
    perHost: { concurrent: 2, gapMs: 0 },
    connectTo: (host) => (host.endsWith('.example') ? { host: '127.0.0.1', port } : null),
  });
  opened.push(made);
  return made;
}

async function add(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const source = sourceOf(`Publisher of ${name}`, null);
    await addSource(store, source, [newFeed(source.id, `http://${name}`)]);
  }
}

async function feedAt(name: string): Promise<StoredFeed> {
  const found = (await listFeeds(store)).find(({ feed }) => feed.url === `http://${name}`);
  if (found === undefined) throw new Error(`There is no feed ${name}.`);
  return found;
}

const waitOf = ({ state }: StoredFeed): number => (millis(state.nextPoll as Instant) - now) / MINUTE;
const polled = (): string[] => told.flatMap((each) => (each.kind === 'polled' ? [each.url.slice(7)] : []));
const round = () => pollDueFeeds(world, going);

describe('a round of polling', () => {
  it('stores what answers while others, asked before, still think', async () => {
    const good = Array.from({ length: 40 }, (_, index) => `good${index % 20}.example/${index}`);
    const slow = Array.from({ length: 20 }, (_, index) => `slow${index}.example/feed`);
    for (const name of good) answers[name] = send(200, rss(item(name)));
    // The slow ones answer when all of the good ones are stored, and not before.
    let goOn = (): void => {};
    const goodAreStored = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    for (const name of slow) {
      answers[name] = async (_, response) => {
        await goodAreStored;
        response.end(rss(item(name)));
      };
    }
    const report = (progress: Progress): void => {
      told.push(progress);
      if (polled().length === good.length) goOn();
    };
    await add(...slow, ...good);
    await pollDueFeeds({ ...world, fetcher: openFetcher(20_000), report }, going);
    expect(polled().slice(0, 40).toSorted()).toEqual(good.toSorted());
    for (const name of slow) expect((await feedAt(name)).items).toBe(1);
  });

  it('puts off the feeds of a host that is silent, and asks each of them in the end', async () => {
    const silent = Array.from({ length: 6 }, (_, index) => `silent.example/${index}`);
    for (const name of silent) answers[name] = () => {};
    await add(...silent);
    await round();
    expect(asked).toHaveLength(2);
    for (let each = 0; each < 4; each++) {
      now += 20 * MINUTE;
      await round();
    }
    expect([...new Set(asked)].toSorted()).toEqual(silent);
  });

  it('asks a feed again when its time has come, with the validators it gave, and not before', async () => {
    let validators: unknown[] = [];
    answers['a.example/feed'] = (request, response) => {
      const { 'if-none-match': etag, 'if-modified-since': since } = request.headers;
      validators = [etag, since];
      response.writeHead(etag === undefined ? 200 : 304, { etag: '"é 1"', 'last-modified': 'long ago' });
      response.end(etag === undefined ? rss(item('1')) : '');
    };
    await add('a.example/feed');
    await round();
    await round();
    expect(asked).toHaveLength(1);
    const before = await feedAt('a.example/feed');
    expect(before).toMatchObject({ items: 1, problem: null, state: { failures: 0, intervalSeconds: 1200 } });
    now = millis(before.state.nextPoll as Instant);
    await round();
    expect(validators).toEqual(['"é 1"', 'long ago']);
    const after = await feedAt('a.example/feed');
    expect(after.state.lastSuccess).toBe(before.state.nextPoll);
    expect(after.state.intervalSeconds).toBe(1500);
  });

  it('learns from what is new, not from what the server says', async () => {
    answers['same.example/feed'] = send(200, rss(item('1')));
    let count = 0;
    answers['busy.example/feed'] = (_, response) => void response.end(rss(item(String(++count))));
    await add('same.example/feed', 'busy.example/feed');
    for (let each = 0; each < 12; each++) {
      await round();
      now += 24 * 60 * MINUTE;
    }
    expect((await feedAt('busy.example/feed')).state.intervalSeconds).toBe(15 * 60);
    expect((await feedAt('same.example/feed')).state.intervalSeconds).toBeGreaterThan(3 * 3600);
  });
});

describe('an address', () => {
  it('changes where every redirect is permanent and a feed is there, also one that did not change', async () => {
    const to = (status: number, location: string) => send(status, '', { location: `http://${location}` });
    answers['old.example/1'] = to(301, 'new.example/1');
    answers['old.example/2'] = to(308, 'mid.example/2');
    answers['mid.example/2'] = to(301, 'new.example/2');
    answers['old.example/3'] = to(301, 'mid.example/3');
    answers['mid.example/3'] = to(302, 'new.example/3');
    answers['old.example/4'] = to(301, 'new.example/');
    answers['new.example/'] = send(200, '<!doctype html><title>Home</title><p>We closed our feeds.</p>');
    for (const name of ['1', '2', '3']) answers[`new.example/${name}`] = send(200, rss(item(name)));
    answers['quiet.example/old'] = to(301, 'quiet.example/new');
    answers['quiet.example/new'] = send(304);
    await add('old.example/1', 'old.example/2', 'old.example/3', 'old.example/4', 'quiet.example/old');
    await round();
    expect((await listFeeds(store)).map(({ feed }) => feed.url.slice(7)).toSorted()).toEqual([
      'new.example/1',
      'new.example/2',
      'old.example/3',
      'old.example/4',
      'quiet.example/new',
    ]);
    expect((await feedAt('old.example/4')).problem).toMatchObject({ code: 'not-a-feed' });
  });

  it('that is on the list already retires the feed that moved there', async () => {
    answers['old.example/feed'] = send(301, '', { location: 'http://new.example/feed' });
    answers['new.example/feed'] = send(200, rss(item('1')));
    await add('old.example/feed', 'new.example/feed');
    await round();
    const old = await feedAt('old.example/feed');
    expect(old.state.retired).toBe(true);
    expect(old.problem?.code).toBe('on-the-list');
    expect((await feedAt('new.example/feed')).state.retired).toBe(false);
    now += 48 * 60 * MINUTE;
    asked = [];
    await round();
    expect(asked).toEqual(['new.example/feed']);
  });

  it('that is gone is asked no more; one that is refused or missing more and more seldom', async () => {
    answers['a.example/gone'] = send(410);
    for (const status of [401, 403, 404]) answers[`s${status}.example/feed`] = send(status);
    answers['b.example/for-now'] = send(302, '', { location: 'http://a.example/gone' });
    answers['b.example/for-good'] = send(301, '', { location: 'http://a.example/gone' });
    await add(
      'b.example/for-now',
      'b.example/for-good',
      'a.example/gone',
      's401.example/feed',
      's403.example/feed',
      's404.example/feed',
    );
    const waits: number[] = [];
    for (let each = 0; each < 3; each++) {
      await round();
      waits.push(waitOf(await feedAt('s403.example/feed')));
      now += 24 * 60 * MINUTE;
    }
    expect((await feedAt('a.example/gone')).state.retired).toBe(true);
    expect((await feedAt('b.example/for-good')).state.retired).toBe(true);
    expect((await feedAt('b.example/for-now')).state).toMatchObject({ retired: false, failures: 3 });
    // Once by itself, once for good, three times for now.
    expect(asked.filter((name) => name === 'a.example/gone')).toHaveLength(5);
    expect(waits.map((wait) => Math.floor(wait / 30))).toEqual([1, 2, 4]);
    for (const status of [401, 404]) expect((await feedAt(`s${status}.example/feed`)).state.failures).toBe(3);
  });
});

describe('a host that asks to be left alone', () => {
  it.each([
    [429, { 'retry-after': '10800' }, 180],
    [429, {}, 15],
    [503, { 'retry-after': '10800' }, 180],
  ])('by %i %j is asked for none of its feeds', async (status, headers, minutes) => {
    const names = ['busy.example/1', 'busy.example/2', 'busy.example/3'];
    for (const name of names) answers[name] = send(status, '', headers);
    answers['other.example/feed'] = send(200, rss(item('1')));
    await add(...names, 'other.example/feed');
    await round();
    expect(asked.filter((name) => name.startsWith('busy'))).toHaveLength(1);
    for (const name of names) {
      const feed = await feedAt(name);
      expect(waitOf(feed)).toBeGreaterThanOrEqual(minutes);
      expect(feed.problem?.code).toBe('http-status');
    }
    // Only the one that was asked has failed, so that it waits longer than those that were not.
    const failures = await Promise.all(names.map(async (name) => (await feedAt(name)).state.failures));
    expect(failures.toSorted()).toEqual([0, 0, 1]);
    expect((await feedAt('other.example/feed')).items).toBe(1);
  });
});

describe('reading what was polled', () => {
  it('takes the feed’s own words where full text is switched off, and asks the site for nothing', async () => {
    const source = sourceOf('Quiet Post', null);
    await addSource(store, source, [newFeed(source.id, 'http://quiet.example/feed')], false);
    answers['quiet.example/feed'] = send(200, rss(item('1')));
    await round();
    await createItemReader(world)(going);
    expect(asked).toEqual(['quiet.example/feed']);
    const [first] = await articlesAfter(store, 0, 10);
    expect(first?.article).toMatchObject({ basis: 'feed', source: { name: 'Quiet Post' } });
    expect(told.filter(({ kind }) => kind === 'problem')).toEqual([]);
  });

  it('counts an entry of an aggregator as of the publisher on the list that it names', async () => {
    const own = {
      ...sourceOf('Harbour Wire', null),
      home: 'https://www.harbour-wire.example/',
      country: 'NO',
    };
    await addSource(store, own, [newFeed(own.id, 'http://harbour-wire.example/feed')], false);
    answers['all.example/feed'] = send(
      200,
      rss(
        item('1', '<source url="http://harbour-wire.example">Harbour Wire - World</source>'),
        item('2', '<source url="http://unknown.example">Unknown Post</source>'),
      ),
    );
    await add('all.example/feed');
    await round();
    await createItemReader(world)(going);
    const byTitle = new Map(
      (await articlesAfter(store, 0, 10)).map(({ article }) => [article.title, article.source]),
    );
    expect(byTitle.get('Report 1')).toEqual(own);
    expect(byTitle.get('Report 2')).toMatchObject({ name: 'Unknown Post', country: null });
    // Its own switch counts, not the aggregator's.
    expect(asked).not.toContain('pages.example/1');
    expect(asked).toContain('pages.example/2');
  });
});
