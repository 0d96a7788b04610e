import { type DescribedArticle, renewPlacements, windowArticles } from '../adapters/store/events.ts';
import { readMeta, writeMeta } from '../adapters/store/meta.ts';
import { describeForGrouping } from '../events/describe.ts';
import type { GroupingFeatures } from '../events/features.ts';
import { describeForOrigins } from '../origins/describe.ts';
import { ENGINE_VERSION } from './version.ts';
import type { World } from './world.ts';

/** Articles described between two stores. */
const BATCH = 200;

/**
 * Describes the articles of the windows anew when another engine described them, since new articles can only be compared with
 * features of their own kind. Broken off, it begins again at the next start; nothing else of the store changes.
 * @param window how many of the newest placements are compared with
 */
export async function renewFeatures(
  { store, analyse }: Pick<World, 'store' | 'analyse'>,
  window: number,
): Promise<void> {
  if ((await readMeta(store, 'features')) === ENGINE_VERSION) return;
  for (let done = 0; ; done += BATCH) {
    const articles = await windowArticles(store, { window, offset: done, limit: BATCH });
    if (articles.length === 0) break;
    await renewPlacements(
      store,
      articles.map(({ seq, article, groupingFeatures }): DescribedArticle => {
        const analysed = analyse(article);
        // A model's words are no engine's.
        const { meaning } = groupingFeatures as Partial<GroupingFeatures>;
        const described = describeForGrouping(analysed);
        return {
          seq,
          originFeatures: describeForOrigins(analysed),
          groupingFeatures: meaning === undefined ? described : { ...described, meaning },
        };
      }),
    );
  }
  await writeMeta(store, 'features', ENGINE_VERSION);
}
