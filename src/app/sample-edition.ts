import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { EDITION } from '../../sample/edition.ts';
import { createSampleWeb, SAMPLE_AS_OF, sampleFeeds } from '../../sample/web.ts';
import { type Clock, fixedClock } from '../adapters/clock.ts';
import { addSource } from '../adapters/store/feeds.ts';
import { lockFolder } from '../adapters/store/lock.ts';
import { readMeta, writeMeta } from '../adapters/store/meta.ts';
import { closeStore, openStore, STORE_FILE } from '../adapters/store/open-store.ts';
import { contentHash } from '../lib/hash.ts';
import { openEngine } from './engine.ts';
import { userAgent } from './fetch-settings.ts';
import { newFeed } from './new-feed.ts';
import type { Report } from './progress.ts';
import { ENGINE_VERSION } from './version.ts';

/** What a stored sample edition was made of: a store with the same mark is ready to be served. */
export const SAMPLE_MARK = `${ENGINE_VERSION} ${contentHash(JSON.stringify(EDITION))}`;

/** Independent reports that an event of the sample needs for a page. */
const MIN_ORIGINS = 2;

/** What a desk of the sample edition works on: no engine runs on its folder once it is made. */
export function sampleDesk(dataDir: string): {
  readonly folder: string;
  readonly clock: Clock;
  readonly explains: { readonly minOrigins: number };
} {
  return {
    folder: sampleFolder(dataDir),
    clock: fixedClock(SAMPLE_AS_OF),
    explains: { minOrigins: MIN_ORIGINS },
  };
}

/** The sample edition's own folder, so that its store is never mixed with the live one. */
export function sampleFolder(dataDir: string): string {
  return join(dataDir, 'sample');
}

/** Whether the folder holds this sample edition, whole. */
export async function sampleIsReady(folder: string): Promise<boolean> {
  const store = await openStore(folder);
  const mark = await readMeta(store, 'sample');
  await closeStore(store);
  return mark === SAMPLE_MARK;
}

/**
 * Makes the sample edition by the real path: its publishers' sites are served on a loopback port, and the real poller,
 * reader and writers work on them until nothing is left. A half-made edition of this kind is gone on with; one of other
 * reports or of another engine is made anew.
 * @param folder a folder of its own
 * @returns whether the edition is ready; false when another process is making it
 */
export async function buildSampleEdition(folder: string, report: Report): Promise<boolean> {
  const unlock = lockFolder(folder);
  if (unlock === null) return false;
  try {
    if (await sampleIsReady(folder)) return true;
    await startAnew(folder);
    const web = await serveSampleWeb();
    const engine = await openEngine({
      folder,
      clock: fixedClock(SAMPLE_AS_OF),
      report,
      // The invented publishers' hosts exist nowhere, so each is led to the loopback port; there is nobody to be polite to.
      fetcher: {
        userAgent: userAgent(''),
        allowPrivate: true,
        timeoutMs: 10_000,
        maxBytes: { feed: 4_000_000, page: 4_000_000, robots: 100_000 },
        perHost: { concurrent: 4, gapMs: 0 },
        connectTo: () => ({ host: '127.0.0.1', port: web.port }),
      },
      pool: { workers: 1, timeLimitMs: 10_000 },
      limits: { minOrigins: MIN_ORIGINS, maxAgeDays: 30 },
    });
    for (const { source, feeds } of sampleFeeds()) {
      await addSource(
        engine.store,
        source,
        feeds.map((url) => newFeed(source.id, url)),
      );
    }
    await engine.pipeline.run(new AbortController().signal);
    await writeMeta(engine.store, 'sample', SAMPLE_MARK);
    await engine.close();
    web.close();
    return true;
  } finally {
    unlock();
  }
}

/** Removes what another engine or other reports left behind. */
async function startAnew(folder: string): Promise<void> {
  const store = await openStore(folder);
  const begun = await readMeta(store, 'sample-begun');
  if (begun === SAMPLE_MARK) {
    await closeStore(store);
    return;
  }
  await closeStore(store);
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, `${STORE_FILE}${suffix}`), { force: true });
  const fresh = await openStore(folder);
  await writeMeta(fresh, 'sample-begun', SAMPLE_MARK);
  await closeStore(fresh);
}

/** A connection that is closed just as it is used again breaks: on a busy machine the usual 5 seconds are soon over. */
const KEEP_ALIVE_MS = 120_000;

function serveSampleWeb(): Promise<{ readonly port: number; close(): void }> {
  return new Promise((resolve) => {
    const server = serve(
      {
        fetch: createSampleWeb().fetch,
        hostname: '127.0.0.1',
        port: 0,
        serverOptions: { keepAliveTimeout: KEEP_ALIVE_MS },
      },
      ({ port }) => {
        resolve({ port, close: () => void server.close() });
      },
    );
  });
}
