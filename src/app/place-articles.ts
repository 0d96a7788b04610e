import { articlesAfter } from '../adapters/store/articles.ts';
import { lastPlaced, type Placement, recentPlacements, savePlacements } from '../adapters/store/events.ts';
import { recentStories } from '../adapters/store/storylines.ts';
import type { GroupingFeatures } from '../events/features.ts';
import { GROUPING_SETTINGS } from '../events/group.ts';
import type { StoryState } from '../events/story-state.ts';
import { STORYLINE_SETTINGS } from '../events/storylines.ts';
import type { OriginFeatures } from '../origins/features.ts';
import { ORIGIN_WINDOW } from '../origins/origin-index.ts';
import { createPlacer, type StoredPlacement } from './place-article.ts';
import { renewFeatures } from './renew-features.ts';
import type { World } from './world.ts';

/** Articles placed between two stores: a transaction for each article would cost more than the placing. */
const BATCH = 50;

/**
 * Gives each accepted article its origin and its event, in the order of acceptance.
 * The windows that new articles are compared with are rebuilt from the store, so a restart changes no result.
 */
export async function createArticlePlacer(
  world: Pick<World, 'store' | 'analyse'>,
): Promise<(signal: AbortSignal) => Promise<void>> {
  const { store } = world;
  const size = Math.max(GROUPING_SETTINGS.window, ORIGIN_WINDOW);
  await renewFeatures(world, size);
  const window = await recentPlacements(store, size);
  const stories = await recentStories(store, STORYLINE_SETTINGS.window);
  const placer = createPlacer(window as readonly StoredPlacement[], {
    ...stories,
    stories: stories.stories as readonly StoryState[],
  });
  let last = await lastPlaced(store);

  return async (signal) => {
    while (!signal.aborted) {
      const articles = await articlesAfter(store, last, BATCH);
      if (articles.length === 0) return;
      const placements = articles.map(({ seq, article }): Placement => {
        const { link, assignment, stories, originFeatures, groupingFeatures } = placer.place(
          world.analyse(article),
        );
        return {
          seq,
          article: article.id,
          event: assignment.event,
          link,
          originFeatures: originFeatures satisfies OriginFeatures,
          groupingFeatures: groupingFeatures satisfies GroupingFeatures,
          stories,
          merged: assignment.acts.flatMap((act) => (act.kind === 'merged' ? [act] : [])),
        };
      });
      await savePlacements(store, placements);
      last = placements.at(-1)?.seq ?? last;
    }
  };
}
