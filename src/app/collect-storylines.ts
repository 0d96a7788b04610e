import type { StoryState } from '../events/story-state.ts';
import type { StoryChange } from '../events/storylines.ts';
import type { EventId, StorylineId } from '../model/id.ts';
import type { EventStoryline, Storyline } from '../model/storyline.ts';

/** Storylines in memory, as the store keeps them: what each article changed, taken in one after the other. */
export interface StorylineCollection {
  take(change: StoryChange): void;
  /** @returns the storyline that an event was found to belong to; null where it began one or stands alone */
  of(event: EventId): EventStoryline | null;
  /**
   * @param stands false for an event that is no more, since a person merged it into another
   * @returns storylines of two events or more, in the order in which their first events opened
   */
  all(stands?: (event: EventId) => boolean): readonly Storyline[];
}

/** Keeps where each event stands after all that was taken in. */
export function collectStorylines(): StorylineCollection {
  const stories = new Map<EventId, StoryState>();
  const names = new Map<StorylineId, string>();
  return {
    take(change) {
      for (const story of change.stories) stories.set(story.event, story);
      for (const event of change.gone) stories.delete(event);
      for (const { id, name } of change.storylines) names.set(id, name);
    },
    of(event) {
      const { storyline = null, link = null } = stories.get(event) ?? {};
      return storyline === null || link === null ? null : { id: storyline, link };
    },
    all(stands = () => true) {
      const members = new Map<StorylineId, StoryState[]>();
      for (const story of stories.values()) {
        if (story.storyline === null || !stands(story.event)) continue;
        const known = members.get(story.storyline);
        if (known === undefined) members.set(story.storyline, [story]);
        else known.push(story);
      }
      return [...members]
        .filter(([, events]) => events.length > 1)
        .map(([id, events]) => ({
          id,
          name: names.get(id) ?? '',
          events: events.sort(byTime).map(({ event, link }) => ({ event, link })),
        }));
    },
  };
}

/** By first report, undated ones first as in the store; within a moment as they opened. */
function byTime(a: StoryState, b: StoryState): number {
  const [x, y] = [a.from ?? '', b.from ?? ''];
  return x === y ? a.opened - b.opened : x < y ? -1 : 1;
}
