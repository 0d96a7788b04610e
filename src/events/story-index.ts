import type { EventId } from '../model/id.ts';
import type { WeighedStory } from './story-likeness.ts';
import type { StoryState } from './story-state.ts';

export type StoryKey = 'name' | 'word';

/** Which stories hold a name or word; a story is a storyline, or an event that stands alone. */
export interface StoryIndex {
  add(story: StoryState): void;
  /** Takes out what `add` took in. */
  remove(story: StoryState): void;
  /** @returns how many stories hold a name: the steps of one war do not make its places common */
  stories(name: string): number;
  /** @returns how many events hold a word */
  events(word: string): number;
  /** @returns how many stories there are */
  size(): number;
  /** @returns the events of a story, by its id */
  eventsOf(unit: string): readonly EventId[];
  /** @returns stories that share names and words with an event which at most `common` stories have, those that share most first */
  candidates(weighed: WeighedStory, common: number, limit: number): readonly string[];
}

/** An inverted index from names and words to stories, with the number of events that hold each. */
export function createStoryIndex(): StoryIndex {
  const holders = {
    name: new Map<string, Map<string, number>>(),
    word: new Map<string, Map<string, number>>(),
  };
  const wordEvents = new Map<string, number>();
  const members = new Map<string, Set<EventId>>();

  function count(kind: StoryKey, key: string, unit: string, step: 1 | -1): void {
    const units = holders[kind].get(key) ?? new Map<string, number>();
    const left = (units.get(unit) ?? 0) + step;
    if (left === 0) units.delete(unit);
    else units.set(unit, left);
    if (units.size === 0) holders[kind].delete(key);
    else holders[kind].set(key, units);
  }

  function countAll(story: StoryState, step: 1 | -1): string {
    const unit = story.storyline ?? story.event;
    for (const [name] of story.names) count('name', name, unit, step);
    for (const [word] of story.words) {
      count('word', word, unit, step);
      const left = (wordEvents.get(word) ?? 0) + step;
      if (left === 0) wordEvents.delete(word);
      else wordEvents.set(word, left);
    }
    return unit;
  }

  return {
    add(story) {
      const unit = countAll(story, 1);
      const held = members.get(unit);
      if (held === undefined) members.set(unit, new Set([story.event]));
      else held.add(story.event);
    },
    remove(story) {
      const unit = countAll(story, -1);
      const held = members.get(unit);
      held?.delete(story.event);
      if (held?.size === 0) members.delete(unit);
    },
    stories: (name) => holders.name.get(name)?.size ?? 0,
    events: (word) => wordEvents.get(word) ?? 0,
    size: () => members.size,
    eventsOf: (unit) => [...(members.get(unit) ?? [])],
    candidates({ story, names, words }, common, limit) {
      const own = story.storyline ?? story.event;
      const shared = new Map<string, number>();
      for (const [kind, weights] of [['name', names] as const, ['word', words] as const]) {
        for (const [key, weight] of weights) {
          const units = holders[kind].get(key);
          if (units === undefined || units.size > common) continue;
          for (const unit of units.keys())
            if (unit !== own) shared.set(unit, (shared.get(unit) ?? 0) + weight);
        }
      }
      return [...shared]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, limit)
        .map(([unit]) => unit);
    },
  };
}
