import type { GroupingAct } from '../model/grouping.ts';
import type { EventId, StorylineId } from '../model/id.ts';
import type { StorylineLink } from '../model/storyline.ts';
import type { GroupingFeatures } from './features.ts';
import { type LikenessSettings, likenessOf, type WeighedStory, weighStory } from './story-likeness.ts';
import { DESCRIBED, joined, type StoryState, storyOf, withReport } from './story-state.ts';
import { storylineName } from './storyline-name.ts';

/** A storyline as it is stored. */
export interface StorylineState {
  readonly id: StorylineId;
  readonly name: string;
  /** Events that ever stood in it. */
  readonly events: number;
}

/** What one article changed: to be stored, so that the fold can be restored. */
export interface StoryChange {
  readonly stories: readonly StoryState[];
  /** Events that are no more, merged into others. */
  readonly gone: readonly EventId[];
  readonly storylines: readonly StorylineState[];
}

export interface StoredStories {
  /** In the order in which they opened. */
  readonly stories: readonly StoryState[];
  readonly storylines: readonly StorylineState[];
  /** How many events ever opened. */
  readonly opened: number;
}

/** Storylines of a stream of events. */
export interface Storylines {
  /** Takes in an article after it was grouped. */
  add(features: GroupingFeatures, event: EventId | null, acts: readonly GroupingAct[]): StoryChange;
  /** Takes in what was stored of events that opened among the last `window`, and goes on from there. */
  restore(stored: StoredStories): void;
}

export interface StorylineSettings extends LikenessSettings {
  /** Events remembered, by the order in which they opened: at 400 new ones a day, more than a month; about 80 MB. */
  readonly window: number;
  /** Likeness to the nearest event of a storyline from which on an event is part of it. */
  readonly link: number;
  /** Mean likeness to the storyline's events that is asked besides, so that no chain runs from one matter to another. */
  readonly whole: number;
}

export const STORYLINE_SETTINGS: StorylineSettings = {
  window: 15_000,
  names: 0.5,
  fadingDays: 14,
  mostDays: 45,
  abroad: 0.6,
  link: 0.2,
  whole: 0.08,
};

/** A name in more than this share of the events is no clue to a story (it governs, or it is a capital); below the count it may. */
const COMMON_SHARE = 0.02;
const COMMON_COUNT = 12;
/** Events that the weights take as seen besides, in which nothing occurs (as in grouping). */
const PRIOR_EVENTS = 100;
/** Nearest events compared in full, and events of each storyline. */
const MOST_COMPARED = 40;
const FIRST_EVENTS = 3;
const NEWEST_EVENTS = 9;
/** A name is settled when the storyline has so many events: it is a reader's handle. */
const NAME_SETTLES = 8;

/**
 * Links events to earlier ones that they follow from. Each event is looked at with each of its first reports until it has
 * a storyline, which it then keeps. The cost of a report is bounded: events are looked up by rare names in an inverted index.
 * Every answer is a function of the last `window` events in the order in which they opened.
 */
export function createStorylines(settings: StorylineSettings = STORYLINE_SETTINGS): Storylines {
  const stories = new Map<EventId, StoryState>();
  const storylines = new Map<StorylineId, StorylineState>();
  const eventsOf = new Map<StorylineId, Set<EventId>>();
  const holders = { name: new Map<string, Set<EventId>>(), word: new Map<string, number>() };
  let next = 0;

  function put(story: StoryState): void {
    const before = stories.get(story.event);
    if (before !== undefined) unindex(before);
    next = Math.max(next, story.opened + 1);
    stories.set(story.event, story);
    for (const [name] of story.names) {
      const events = holders.name.get(name);
      if (events === undefined) holders.name.set(name, new Set([story.event]));
      else events.add(story.event);
    }
    for (const [word] of story.words) holders.word.set(word, (holders.word.get(word) ?? 0) + 1);
    if (story.storyline !== null) {
      const events = eventsOf.get(story.storyline);
      if (events === undefined) eventsOf.set(story.storyline, new Set([story.event]));
      else events.add(story.event);
    }
    forgetOld();
  }

  function forgetOld(): void {
    for (const { event, opened } of stories.values()) {
      if (opened >= next - settings.window) return;
      forget(event);
    }
  }

  function unindex(story: StoryState): void {
    for (const [name] of story.names) {
      const events = holders.name.get(name);
      events?.delete(story.event);
      if (events?.size === 0) holders.name.delete(name);
    }
    for (const [word] of story.words) {
      const left = (holders.word.get(word) ?? 1) - 1;
      if (left === 0) holders.word.delete(word);
      else holders.word.set(word, left);
    }
    if (story.storyline === null) return;
    const events = eventsOf.get(story.storyline);
    events?.delete(story.event);
    if (events?.size !== 0) return;
    eventsOf.delete(story.storyline);
    storylines.delete(story.storyline);
  }

  function forget(event: EventId): void {
    const story = stories.get(event);
    if (story === undefined) return;
    unindex(story);
    stories.delete(event);
  }

  function weigh(kind: 'name' | 'word', key: string): number {
    const df = kind === 'name' ? (holders.name.get(key)?.size ?? 0) : (holders.word.get(key) ?? 0);
    if (kind === 'name' && df > Math.max(COMMON_COUNT, COMMON_SHARE * stories.size)) return 0;
    return Math.log((stories.size + PRIOR_EVENTS + 1) / (df + 1));
  }

  function openedAt(event: EventId): number {
    return stories.get(event)?.opened ?? 0;
  }

  /** Events that share rare names, those with most in common first. */
  function candidates({ story, names }: WeighedStory): readonly EventId[] {
    const shared = new Map<EventId, number>();
    for (const [name, weight] of names) {
      for (const event of holders.name.get(name) ?? []) {
        if (event !== story.event) shared.set(event, (shared.get(event) ?? 0) + weight);
      }
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1] || openedAt(b[0]) - openedAt(a[0]))
      .slice(0, MOST_COMPARED)
      .map(([event]) => event);
  }

  /** The event that the story follows from, as far as its storyline as a whole allows it. */
  function findLink(story: StoryState): StorylineLink | null {
    const weighed = weighStory(story, weigh);
    const alike = candidates(weighed)
      .flatMap((event) => {
        const likeness = likenessWith(weighed, event);
        return likeness === null ? [] : [{ event, asked: settings.link, ...likeness }];
      })
      .sort((a, b) => b.score - a.score);
    return (
      alike.find(
        ({ event, score }) => score >= settings.link && wholeLikeness(weighed, event) >= settings.whole,
      ) ?? null
    );
  }

  function likenessWith(weighed: WeighedStory, event: EventId) {
    const other = stories.get(event);
    return other === undefined ? null : likenessOf(weighed, weighStory(other, weigh), settings);
  }

  function wholeLikeness(weighed: WeighedStory, event: EventId): number {
    const storyline = stories.get(event)?.storyline ?? null;
    const events = storyline === null ? [event] : inOrder(storyline);
    const sample =
      events.length <= FIRST_EVENTS + NEWEST_EVENTS
        ? events
        : [...events.slice(0, FIRST_EVENTS), ...events.slice(-NEWEST_EVENTS)];
    return sample.reduce((sum, each) => sum + (likenessWith(weighed, each)?.score ?? 0), 0) / sample.length;
  }

  function inOrder(storyline: StorylineId): readonly EventId[] {
    return [...(eventsOf.get(storyline) ?? [])].sort((a, b) => openedAt(a) - openedAt(b));
  }

  /** Puts the event into the storyline of the one it follows from, which begins one if it stood alone. */
  function enter(story: StoryState, link: StorylineLink): Pick<StoryChange, 'stories' | 'storylines'> {
    const other = stories.get(link.event) as StoryState;
    const id = other.storyline ?? (other.event as string as StorylineId);
    const begun = other.storyline === null ? [{ ...other, storyline: id }] : [];
    const entered = { ...story, storyline: id, link };
    for (const each of [...begun, entered]) put(each);
    const before = storylines.get(id);
    const events = (before?.events ?? 1) + 1;
    const name =
      before !== undefined && before.events >= NAME_SETTLES
        ? before.name
        : storylineName(
            inOrder(id).flatMap((event) => stories.get(event) ?? []),
            weigh,
          );
    const state = { id, name, events };
    storylines.set(id, state);
    return { stories: [...begun, entered], storylines: [state] };
  }

  return {
    add(features, event, acts) {
      const gone: EventId[] = [];
      const changed = new Map<EventId, StoryState>();
      const change = (story: StoryState): void => {
        put(story);
        changed.set(story.event, story);
      };
      for (const act of acts) {
        if (act.kind === 'opened') change(storyOf(act.event, next, features));
        if (act.kind === 'joined') {
          const story = stories.get(act.event);
          if (story !== undefined) change(withReport(story, features));
        }
        if (act.kind !== 'merged') continue;
        const [into, from] = [stories.get(act.into), stories.get(act.from)];
        if (into !== undefined && from !== undefined) change(joined(into, from));
        forget(act.from);
        changed.delete(act.from);
        gone.push(act.from);
      }
      const story = event === null ? undefined : changed.get(event);
      if (story === undefined || story.storyline !== null || story.articles > DESCRIBED)
        return { stories: [...changed.values()], gone, storylines: [] };
      const link = findLink(story);
      if (link === null) return { stories: [...changed.values()], gone, storylines: [] };
      const entered = enter(story, link);
      for (const each of entered.stories) changed.set(each.event, each);
      return { stories: [...changed.values()], gone, storylines: entered.storylines };
    },
    restore(stored) {
      next = stored.opened;
      for (const story of stored.stories) put(story);
      for (const storyline of stored.storylines)
        if (eventsOf.has(storyline.id)) storylines.set(storyline.id, storyline);
    },
  };
}
