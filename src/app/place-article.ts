import { describeForGrouping } from '../events/describe.ts';
import type { GroupingFeatures, TakenIn } from '../events/features.ts';
import { type Assignment, createGrouping } from '../events/group.ts';
import { DESCRIBED } from '../events/story-state.ts';
import {
  createStorylines,
  type ReportsOf,
  type StoredStories,
  type StoryChange,
} from '../events/storylines.ts';
import type { AnalysedArticle } from '../model/analysis.ts';
import { type Constraints, type GroupingAct, NO_CONSTRAINTS } from '../model/grouping.ts';
import type { ArticleId, EventId } from '../model/id.ts';
import type { Meaning } from '../model/meaning.ts';
import type { OriginLink } from '../model/origin.ts';
import { describeForOrigins } from '../origins/describe.ts';
import type { OriginFeatures } from '../origins/features.ts';
import { createOriginIndex } from '../origins/origin-index.ts';

/** What placing one article found, with the features by which later articles are compared with it. */
export interface PlacedArticle {
  readonly link: OriginLink;
  readonly assignment: Assignment;
  /** What it changed in the storylines. */
  readonly stories: StoryChange;
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
  /** @param meaning what the article says, by an embedding model; left out where that is not known */
  place(analysed: AnalysedArticle, meaning?: Meaning): PlacedArticle;
  /** Takes over what people decided: where reports stand from now on, and what binds the machine. */
  takeOver(
    moves: readonly { readonly article: ArticleId; readonly event: EventId }[],
    constraints: Constraints,
  ): void;
  /** Storylines follow a decision that was carried out. */
  followStories(acts: readonly GroupingAct[], reportsOf: ReportsOf): StoryChange;
  /** The same, where what it changes was found elsewhere. */
  takeStories(change: StoryChange): void;
}

const NO_STORIES: StoredStories = { stories: [], storylines: [], opened: 0 };

/**
 * Origins, events and storylines side by side, since all go through the articles in the same order.
 * @param stored the last placements, oldest first: a placer restored from them goes on as if it had never stopped
 * @param stories what is stored of the events' storylines
 * @param constraints what people decided
 */
export function createPlacer(
  stored: readonly StoredPlacement[],
  stories = NO_STORIES,
  constraints = NO_CONSTRAINTS,
): Placer {
  const origins = createOriginIndex();
  const grouping = createGrouping();
  const storylines = createStorylines();
  origins.restore(stored.map(({ originFeatures, link }) => ({ features: originFeatures, link })));
  grouping.restore(
    stored.map(({ groupingFeatures, taken, event }) => ({ features: groupingFeatures, taken, event })),
    constraints,
  );
  storylines.restore(stories);
  return {
    place(analysed, meaning) {
      const originFeatures = describeForOrigins(analysed);
      const described = describeForGrouping(analysed);
      const groupingFeatures = meaning === undefined ? described : { ...described, meaning };
      const assignment = grouping.add(groupingFeatures);
      return {
        link: origins.add(originFeatures),
        assignment,
        stories: storylines.add(groupingFeatures, assignment.event, assignment.acts, (event) =>
          grouping.reportsOf(event, DESCRIBED),
        ),
        originFeatures,
        groupingFeatures,
      };
    },
    takeOver: (moves, given) => grouping.apply(moves, given),
    followStories: storylines.follow,
    takeStories: storylines.take,
  };
}
