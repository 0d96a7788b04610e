import { describeForGrouping } from '../events/describe.ts';
import type { GroupingFeatures, TakenIn } from '../events/features.ts';
import { type Assignment, createGrouping } from '../events/group.ts';
import type { AnalysedArticle } from '../model/analysis.ts';
import { type Constraints, NO_CONSTRAINTS } from '../model/grouping.ts';
import type { ArticleId, EventId } from '../model/id.ts';
import type { OriginLink } from '../model/origin.ts';
import { describeForOrigins } from '../origins/describe.ts';
import type { OriginFeatures } from '../origins/features.ts';
import { createOriginIndex } from '../origins/origin-index.ts';

/** What placing one article found, with the features by which later articles are compared with it. */
export interface PlacedArticle {
  readonly link: OriginLink;
  readonly assignment: Assignment;
  readonly originFeatures: OriginFeatures;
  readonly groupingFeatures: GroupingFeatures;
}

/** A stored placement, as the windows are rebuilt from. */
export interface StoredPlacement {
  readonly link: OriginLink;
  readonly event: EventId | null;
  readonly originFeatures: OriginFeatures;
  readonly groupingFeatures: GroupingFeatures;
  readonly taken: TakenIn | null;
}

/** Takes articles in the order of acceptance and finds the origin and the event of each. */
export interface Placer {
  place(analysed: AnalysedArticle): PlacedArticle;
  /** Takes over what people decided: where reports stand from now on, and what binds the machine. */
  takeOver(
    moves: readonly { readonly article: ArticleId; readonly event: EventId }[],
    constraints: Constraints,
  ): void;
}

/**
 * Origins and events side by side, since both go through the articles in the same order.
 * @param stored the last placements, oldest first: a placer restored from them goes on as if it had never stopped
 * @param constraints what people decided
 */
export function createPlacer(stored: readonly StoredPlacement[], constraints = NO_CONSTRAINTS): Placer {
  const origins = createOriginIndex();
  const grouping = createGrouping();
  origins.restore(stored.map(({ originFeatures, link }) => ({ features: originFeatures, link })));
  grouping.restore(
    stored.map(({ groupingFeatures, taken, event }) => ({ features: groupingFeatures, taken, event })),
    constraints,
  );
  return {
    place(analysed) {
      const originFeatures = describeForOrigins(analysed);
      const groupingFeatures = describeForGrouping(analysed);
      return {
        link: origins.add(originFeatures),
        assignment: grouping.add(groupingFeatures),
        originFeatures,
        groupingFeatures,
      };
    },
    takeOver: (moves, given) => grouping.apply(moves, given),
  };
}
