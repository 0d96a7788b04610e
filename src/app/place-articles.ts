import { articlesAfter } from '../adapters/store/articles.ts';
import { readConstraints } from '../adapters/store/decisions.ts';
import { lastPlaced, type Placement, recentPlacements, savePlacements } from '../adapters/store/events.ts';
import type { GroupingFeatures, TakenIn } from '../events/features.ts';
import { GROUPING_SETTINGS } from '../events/group.ts';
import type { OriginFeatures } from '../origins/features.ts';
import { ORIGIN_WINDOW } from '../origins/origin-index.ts';
import { createPlacer, type Placer, type StoredPlacement } from './place-article.ts';
import { placeDecisions } from './place-decisions.ts';
import { renewFeatures } from './renew-features.ts';
import { storedStories } from './stored-stories.ts';
import type { World } from './world.ts';

/** Articles placed between two stores: a transaction for each article would cost more than the placing. */
const BATCH = 50;
/** Placements that the windows are rebuilt from. */
const WINDOW = Math.max(GROUPING_SETTINGS.window, ORIGIN_WINDOW);

/**
 * Gives each accepted article its origin and its event, in the order of acceptance, and carries out what people decided,
 * whichever process they told it to. The windows that new articles are compared with are rebuilt from the store, so a
 * restart changes no result.
 */
export async function createArticlePlacer(
  world: Pick<World, 'store' | 'analyse' | 'findMeanings'>,
): Promise<(signal: AbortSignal) => Promise<void>> {
  const { store } = world;
  await renewFeatures(world, WINDOW);
  let placer = await restoredPlacer(world);
  let last = await lastPlaced(store);

  async function followDecisions(): Promise<void> {
    const decided = await placeDecisions(store);
    if (decided === null) return;
    if (decided.isWindowStale) {
      placer = await restoredPlacer(world);
      return;
    }
    placer.takeOver(decided.moves, await readConstraints(store));
    for (const change of decided.stories) placer.takeStories(change);
  }

  return async (signal) => {
    while (!signal.aborted) {
      await followDecisions();
      const articles = await articlesAfter(store, last, BATCH);
      if (articles.length === 0) return;
      const meanings = await world.findMeanings?.(articles.map(({ article }) => article));
      const placements = articles.map(({ seq, article }): Placement => {
        const { link, assignment, stories, originFeatures, groupingFeatures } = placer.place(
          world.analyse(article),
          meanings?.get(article.id),
        );
        return {
          seq,
          article: article.id,
          link,
          originFeatures: originFeatures satisfies OriginFeatures,
          groupingFeatures: groupingFeatures satisfies GroupingFeatures,
          stories,
          taken: assignment.taken satisfies TakenIn,
          acts: assignment.acts,
        };
      });
      await savePlacements(store, placements);
      last = placements.at(-1)?.seq ?? last;
    }
  };
}

async function restoredPlacer({ store }: Pick<World, 'store'>): Promise<Placer> {
  const window = await recentPlacements(store, WINDOW);
  return createPlacer(
    window as readonly StoredPlacement[],
    await storedStories(store),
    await readConstraints(store),
  );
}
