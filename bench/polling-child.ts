import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createFetcher, type FetchRequest } from '../src/adapters/http/fetcher.ts';
import { createRobots } from '../src/adapters/http/robots.ts';
import { addSource, listFeeds } from '../src/adapters/store/feeds.ts';
import { closeStore, openStore } from '../src/adapters/store/open-store.ts';
import { createAnalysisCache } from '../src/app/analysis-cache.ts';
import { createExtractionPool } from '../src/app/extraction-pool.ts';
import { newFeed } from '../src/app/new-feed.ts';
import { pollDueFeeds } from '../src/app/poll-feeds.ts';
import { sourceOf } from '../src/articles/source-of.ts';
import { type Instant, toInstant } from '../src/model/time.ts';

/**
 * Polls the feeds of `feed-server-child` with the real poller and store, and prints how it went. Run with --expose-gc.
 * Arguments: the server's port, the number of feeds, of hosts and of rounds.
 */
const [port = 0, feeds = 0, hosts = 1, rounds = 0] = process.argv.slice(2).map(Number);
/** Longer than any feed may be left alone. */
const ROUND_MS = 25 * 3_600_000;
/** A feed whose host is at rest is put off; one that is not asked for more rounds than this is starved. */
const PATIENCE = 3;

const folder = mkdtempSync(join(tmpdir(), 'wee-bench-polling-'));
const store = await openStore(folder);
const fetcher = createFetcher({
  userAgent: 'wee-bench',
  allowPrivate: false,
  timeoutMs: 1_000,
  maxBytes: { feed: 16_000_000, page: 1, robots: 1 },
  perHost: { concurrent: 2, gapMs: 0 },
  connectTo: (host) => (host.endsWith('.example') ? { host: '127.0.0.1', port } : null),
});
const pool = createExtractionPool({ workers: 1, timeLimitMs: 1_000 });
for (let number = 0; number < feeds; number += 1) {
  const source = sourceOf(`Publisher ${number}`, null);
  const host = `host${number % hosts}.example`;
  await addSource(store, source, [newFeed(source.id, `http://${host}/${number}`)]);
}

let now = Date.parse('2025-08-15T12:00:00Z');
let polls = 0;
let roundBegan = performance.now();
let goodAt = 0;
const world = {
  store,
  fetcher: {
    ...fetcher,
    fetch(request: FetchRequest) {
      noteAsked(request.url);
      return fetcher.fetch(request);
    },
  },
  robots: createRobots(fetcher, 'wee-bench'),
  pool,
  clock: { now: () => toInstant(new Date(now)) as Instant },
  report(progress: { readonly kind: string; readonly added?: number }) {
    if (progress.kind !== 'polled') return;
    polls += 1;
    if (progress.added !== undefined && progress.added > 0) goodAt = performance.now() - roundBegan;
  },
  analyse: createAnalysisCache(),
  limits: { minOrigins: 2, maxAgeDays: 30 },
};

const askedIn = new Map<number, number>();
let round = 0;
let longestGap = 0;
const starving = new Set<number>();
/** Notes in which round a feed was last asked, and how long it had to wait for it. */
function noteAsked(url: string): void {
  const feed = Number(url.split('/').at(-1));
  const gap = round - (askedIn.get(feed) ?? -1);
  askedIn.set(feed, round);
  longestGap = Math.max(longestGap, gap);
  if (gap > PATIENCE) starving.add(feed);
}

const curve: { heapMb: number; rssMb: number; seconds: number; goodSeconds: number }[] = [];
const began = performance.now();
for (; round < rounds; round += 1) {
  roundBegan = performance.now();
  await pollDueFeeds(world, new AbortController().signal);
  const seconds = (performance.now() - roundBegan) / 1000;
  // Buffers of broken-off answers are let go of a moment after the objects that hold them.
  for (let time = 0; time < 3; time += 1) {
    (globalThis as { gc?: () => void }).gc?.();
    await sleep(20);
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  const megabytes = (bytes: number) => bytes / 1024 / 1024;
  curve.push({
    heapMb: megabytes(heapUsed + external),
    rssMb: megabytes(rss),
    seconds,
    goodSeconds: goodAt / 1000,
  });
  now += ROUND_MS;
}
const seconds = (performance.now() - began) / 1000;
const states = await listFeeds(store);
for (const { feed, state } of states) if (!state.retired) noteAsked(feed.url);
const summary = {
  feedsPerSecond: polls / seconds,
  starved: starving.size,
  longestGap,
  fine: states.filter(({ state }) => state.failures === 0 && !state.retired).length,
  failing: states.filter(({ state }) => state.failures > 0 && !state.retired).length,
  retired: states.filter(({ state }) => state.retired).length,
  items: states.reduce((sum, { items }) => sum + items, 0),
  curve,
};
await Promise.all([fetcher.close(), pool.close()]);
await closeStore(store);
rmSync(folder, { recursive: true });
process.stdout.write(JSON.stringify(summary));
