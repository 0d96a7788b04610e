import { countArticles } from '../adapters/store/articles.ts';
import { countEvents } from '../adapters/store/events.ts';
import { listFeeds } from '../adapters/store/feeds.ts';
import { lockFolder } from '../adapters/store/lock.ts';
import { closeStore, openStore, type Store } from '../adapters/store/open-store.ts';
import { startBackgroundWorker } from './background-worker.ts';
import { createEditionChooser } from './edition.ts';
import { createLog } from './log.ts';
import type { Report } from './progress.ts';
import { buildSampleEdition, sampleFolder } from './sample-edition.ts';
import { serveSite } from './serve-site.ts';
import type { Settings } from './settings/settings.ts';
import { addShippedSources } from './shipped-list.ts';

/** A running site. */
export interface Running {
  readonly url: string;
  /** What was found in the store at the start; null for the sample edition alone. */
  readonly found: {
    readonly feeds: number;
    readonly articles: number;
    readonly published: number;
  } | null;
  /** Settles when the sample edition can be read; at once when it is not wanted. Rejects when it could not be made. */
  readonly sampleReady: Promise<boolean>;
  /** Settles when the engine has ended, which it does by itself only by a fault. */
  readonly engineEnded: Promise<void>;
  stop(): Promise<void>;
}

/** Why the program did not start, in a sentence, with the exit code it should end with. */
export interface StartFault {
  readonly message: string;
  readonly exitCode: 1 | 2;
}

/**
 * Starts everything: the store, the site, the sample edition while nothing is stored, and the engine beside them.
 * @param settings all settings
 * @param report takes the engine's progress
 */
export async function startSite(settings: Settings, report: Report): Promise<Running | StartFault> {
  const unlock = lockFolder(settings.dataDir);
  if (unlock === null) {
    return {
      message: `Another wee is running on ${settings.dataDir}; stop it, or set WEE_DATA_DIR to another folder.`,
      exitCode: 1,
    };
  }
  const store = await openStore(settings.dataDir);
  await addShippedSources(store);
  const { published } = await countEvents(store);
  const found = {
    feeds: (await listFeeds(store)).filter(({ state }) => !state.retired).length,
    articles: await countArticles(store),
    published,
  };

  const log = createLog(settings, 'site');
  const editions = createEditionChooser(store, settings.dataDir);
  const server = await serveSite(settings, editions, failureLogger(log));
  if ('message' in server) {
    await closeStore(store);
    unlock();
    return { message: server.message, exitCode: 2 };
  }

  const tell: Report = (progress) => {
    if (progress.kind === 'published') server.renew();
    report(progress);
  };
  const opened: Store[] = [store];
  const folder = sampleFolder(settings.dataDir);
  const sampleWorker = published > 0 ? null : startBackgroundWorker('sample-worker', { folder }, () => {});
  const sampleReady = (async () => {
    if (sampleWorker === null) return false;
    await sampleWorker.ended;
    const sample = await openStore(folder);
    opened.push(sample);
    editions.offerSample(sample);
    return true;
  })();
  // The engine waits for the sample edition, so that a first reader gets it within seconds whatever the network does.
  let stopping = false;
  const engine = sampleReady
    .catch(() => false)
    .then(() => (stopping ? null : startBackgroundWorker('live-worker', { settings }, tell)));

  return {
    url: server.url,
    found,
    sampleReady,
    engineEnded: engine.then((worker) => worker?.ended),
    async stop() {
      stopping = true;
      await sampleWorker?.stop();
      await (await engine)?.stop();
      await server.close();
      for (const each of opened) await closeStore(each);
      unlock();
    },
  };
}

/**
 * Makes the sample edition where it is not made yet, and serves it alone.
 * @param settings all settings
 * @param report takes the progress of making it
 */
export async function startSample(settings: Settings, report: Report): Promise<Running | StartFault> {
  const folder = sampleFolder(settings.dataDir);
  if (!(await buildSampleEdition(folder, report))) {
    return { message: `Another wee is making the sample edition in ${folder}.`, exitCode: 1 };
  }
  const store = await openStore(folder);
  const editions = createEditionChooser(null, settings.dataDir);
  editions.offerSample(store);
  const log = createLog(settings, 'site');
  const server = await serveSite(settings, editions, failureLogger(log));
  if ('message' in server) {
    await closeStore(store);
    return { message: server.message, exitCode: 2 };
  }
  return {
    url: server.url,
    found: null,
    sampleReady: Promise.resolve(true),
    engineEnded: new Promise(() => {}),
    async stop() {
      await server.close();
      await closeStore(store);
    },
  };
}

function failureLogger(log: ReturnType<typeof createLog>) {
  return (error: unknown, path: string): void => log.error({ err: error, path }, 'a page could not be made');
}
