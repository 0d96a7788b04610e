import {
  carryOutDecisions,
  type FollowStories,
  featuresOfEvent,
  placedReports,
  type WorkOut,
} from '../adapters/store/decisions.ts';
import type { Store } from '../adapters/store/open-store.ts';
import { decide } from '../events/decide.ts';
import type { GroupingFeatures } from '../events/features.ts';
import { DESCRIBED } from '../events/story-state.ts';
import { createStorylines, type StoryChange } from '../events/storylines.ts';
import type { Outcome } from '../model/decision.ts';
import type { ArticleId, EventId } from '../model/id.ts';
import { readStanding } from './read-standing.ts';
import { storedStories } from './stored-stories.ts';

const workOut: WorkOut = async (tx, id, wish) => decide(id, wish, await readStanding(tx, wish));

/** From what is stored alone, since no engine may run that has the storylines in memory. */
async function changeStories(tx: Store, { acts }: Outcome): Promise<StoryChange> {
  const ends = acts.flatMap((act) => ('into' in act ? [act.from, act.into] : []));
  const reports = new Map<EventId, readonly GroupingFeatures[]>();
  for (const event of new Set(ends)) {
    if (event === null) continue;
    reports.set(event, (await featuresOfEvent(tx, event, DESCRIBED)) as readonly GroupingFeatures[]);
  }
  const storylines = createStorylines();
  storylines.restore(await storedStories(tx));
  return storylines.follow(acts, (event) => reports.get(event) ?? []);
}

/** What decisions changed, for a grouping that has the articles in memory. */
export interface DecidedMoves {
  readonly moves: readonly { readonly article: ArticleId; readonly event: EventId }[];
  /** A report came to an event, or left one, that is in no event otherwise: the window must be made anew. */
  readonly isWindowStale: boolean;
  /** What each changed in the storylines, in order. */
  readonly stories: readonly StoryChange[];
}

/**
 * Carries out what people decided since it was last called, in the order in which they decided it. Only one process
 * may place articles and carry out decisions at a time: the one that holds the data folder's lock.
 * @returns what changed; null when nothing was to be carried out
 */
export async function placeDecisions(store: Store): Promise<DecidedMoves | null> {
  const stories: StoryChange[] = [];
  const followStories: FollowStories = async (tx, outcome) => {
    const change = await changeStories(tx, outcome);
    stories.push(change);
    return change;
  };
  const results = await carryOutDecisions(store, workOut, followStories);
  const outcomes = results.filter((result): result is Outcome => 'acts' in result);
  if (outcomes.length === 0) return null;
  const articles = [...new Set(outcomes.flatMap(({ moved }) => moved))];
  const moves = (await placedReports(store, { articles })).flatMap(({ id, event }) =>
    event === null ? [] : [{ article: id, event }],
  );
  const acts = outcomes.flatMap((outcome) => outcome.acts);
  return {
    moves,
    stories,
    isWindowStale: acts.some((act) => act.kind === 'no event' || (act.kind === 'moved' && act.from === null)),
  };
}
