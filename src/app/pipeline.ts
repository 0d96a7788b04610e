import { explainDueEvents } from './explain-due-events.ts';
import { createArticlePlacer } from './place-articles.ts';
import { pollDueFeeds } from './poll-feeds.ts';
import { createItemReader } from './read-items.ts';
import type { World } from './world.ts';

/** The stored path: every call does what the tables say is due, and marks it done with its result. */
export interface Pipeline {
  /**
   * Works until nothing is due.
   * @param signal stops it between two steps; nothing is lost, since a step is stored whole or not at all
   */
  run(signal: AbortSignal): Promise<void>;
}

/**
 * The path from feeds to published explainers, in order.
 * @param world the store, the fetcher, the clock and what else the steps need
 */
export async function createPipeline(world: World): Promise<Pipeline> {
  const readItems = createItemReader(world);
  const placeArticles = await createArticlePlacer(world);

  return {
    async run(signal) {
      await placeArticles(signal);
      await explainDueEvents(world, signal);
      await pollDueFeeds(world, signal);
      while (!signal.aborted && (await readItems(signal))) {
        await placeArticles(signal);
        await explainDueEvents(world, signal);
        // A long backlog keeps no feed waiting.
        await pollDueFeeds(world, signal);
      }
    },
  };
}
