import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { systemClock } from '../adapters/clock.ts';
import { countArticles } from '../adapters/store/articles.ts';
import { areWaiting } from '../adapters/store/decisions.ts';
import { countEvents } from '../adapters/store/events.ts';
import { nextPoll } from '../adapters/store/feeds.ts';
import { millis } from '../model/time.ts';
import { openEngine } from './engine.ts';
import { embeddingOptions, fetcherOptions } from './fetch-settings.ts';
import { createLog } from './log.ts';
import type { Progress } from './progress.ts';
import type { Settings } from './settings/settings.ts';

/**
 * Thread that reads the world for as long as the program runs: poll, read, place, explain, rest until the next feed is due.
 * Tells its progress by messages; any message to it asks it to stop.
 */
const { settings } = workerData as { readonly settings: Settings };
const log = createLog(settings, 'engine');
const stop = new AbortController();
parentPort?.once('message', () => stop.abort());

/** Longest rest between two looks at the tables: a feed added by `wee sources add` is polled after at most this. */
const REST_MS = 30_000;
/** A person who decided something wants to see what came of it: one look at an index. */
const DECISIONS_MS = 1_000;

const report = (progress: Progress): void => {
  if (progress.kind === 'problem') log.warn(progress.problem, 'problem');
  else log.debug(progress);
  parentPort?.postMessage(progress);
};

const engine = await openEngine({
  folder: settings.dataDir,
  fetcher: fetcherOptions(settings),
  pool: { workers: settings.readers, timeLimitMs: settings.readTimeoutMs },
  limits: { minOrigins: settings.minOrigins, maxAgeDays: settings.maxAgeDays },
  embeddings: embeddingOptions(settings),
  clock: systemClock,
  report,
});
while (!stop.signal.aborted) {
  await engine.pipeline.run(stop.signal);
  if (stop.signal.aborted) break;
  report({ kind: 'idle', ...(await countEvents(engine.store)), articles: await countArticles(engine.store) });
  await rest();
}
await engine.close();

async function rest(): Promise<void> {
  const next = await nextPoll(engine.store);
  const wait = next === null ? REST_MS : millis(next) - millis(systemClock.now());
  const slices = Math.ceil(Math.max(1_000, Math.min(REST_MS, wait)) / DECISIONS_MS);
  for (let slice = 0; slice < slices && !stop.signal.aborted; slice += 1) {
    // An aborted sleep is the wish to stop, not a failure.
    await sleep(DECISIONS_MS, undefined, { signal: stop.signal }).catch(() => {});
    if (await areWaiting(engine.store)) return;
  }
}
