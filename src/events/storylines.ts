import type { GroupingAct } from '../model/grouping.ts';
import type { EventId, StorylineId } from '../model/id.ts';
import type { StorylineLink } from '../model/storyline.ts';
import { createStoryIndex, type StoryKey } from './story-index.ts';
import { type LikenessSettings, likenessOf, weighStory } from './story-likeness.ts';
import type { StoryReport } from './story-report.ts';
import {
  DESCRIBED,
  describedAnew,
  joined,
  type StoryState,
  storyOf,
  withPlaceOf,
  withReport,
} from './story-state.ts';
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

/** The reports that an event has now: the first ones, at most `DESCRIBED`, and the newest; none where they are not known. */
export type ReportsOf = (event: EventId) => readonly StoryReport[];

/** Storylines of a stream of events. */
export interface Storylines {
  /** Takes in an article after it was grouped. */
  add(
    features: StoryReport,
    event: EventId | null,
    acts: readonly GroupingAct[],
    reportsOf: ReportsOf,
  ): StoryChange;
  /** Follows what a person decided, after it was carried out. */
  follow(acts: readonly GroupingAct[], reportsOf: ReportsOf): StoryChange;
  /** Takes over what another fold over the same events found. */
  take(change: StoryChange): void;
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
  matter: 0.1,
  fadingDays: 21,
  mostDays: 60,
  abroad: 0.6,
  link: 0.12,
  whole: 0.04,
};

/** A name in more than this share of the stories is no clue to one (who governs, a capital); below the count it may be. */
const COMMON_SHARE = 0.02;
const COMMON_COUNT = 12;
/** Events that the weights take as seen besides, in which nothing occurs (as in grouping). */
const PRIOR_EVENTS = 100;
/** Stories compared in full, and the events of each: the first say what it is, the newest where it stands. */
const MOST_COMPARED = 15;
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
  const index = createStoryIndex();
  let next = 0;

  function put(story: StoryState): void {
    const before = stories.get(story.event);
    if (before !== undefined) index.remove(before);
    next = Math.max(next, story.opened + 1);
    stories.set(story.event, story);
    index.add(story);
    for (const { event, opened } of stories.values()) {
      if (opened >= next - settings.window) break;
      forget(event);
    }
  }

  function forget(event: EventId): void {
    const story = stories.get(event);
    if (story === undefined) return;
    index.remove(story);
    stories.delete(event);
    if (story.storyline !== null && index.eventsOf(story.storyline).length === 0)
      storylines.delete(story.storyline);
  }

  function common(): number {
    return Math.max(COMMON_COUNT, COMMON_SHARE * index.size());
  }

  function weigh(kind: StoryKey, key: string): number {
    const total = PRIOR_EVENTS + stories.size + 1;
    if (kind === 'word') return Math.log(total / (index.events(key) + 1));
    const held = index.stories(key);
    return held > common() ? 0 : Math.log(total / (held + 1));
  }

  /** Events of a story in the order in which they opened: the first and the newest. */
  function sampleOf(unit: string): readonly StoryState[] {
    const events = inOrder(unit);
    return events.length <= FIRST_EVENTS + NEWEST_EVENTS
      ? events
      : [...events.slice(0, FIRST_EVENTS), ...events.slice(-NEWEST_EVENTS)];
  }

  function inOrder(unit: string): readonly StoryState[] {
    return index
      .eventsOf(unit)
      .flatMap((event) => stories.get(event) ?? [])
      .sort((a, b) => a.opened - b.opened);
  }

  /** The event that the story follows from: the most alike of those whose story as a whole is alike too. */
  function findLink(story: StoryState): StorylineLink | null {
    const weighed = weighStory(story, weigh);
    let best: StorylineLink | null = null;
    for (const unit of index.candidates(weighed, common(), MOST_COMPARED)) {
      const sample = sampleOf(unit);
      let sum = 0;
      let nearest: StorylineLink | null = null;
      for (const other of sample) {
        const likeness = likenessOf(weighed, weighStory(other, weigh), settings);
        if (likeness === null) continue;
        sum += likeness.score;
        if (likeness.score > (nearest?.score ?? 0))
          nearest = { event: other.event, asked: settings.link, ...likeness };
      }
      if (nearest === null || nearest.score < settings.link || sum / sample.length < settings.whole) continue;
      if (nearest.score > (best?.score ?? 0)) best = nearest;
    }
    return best;
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
        : storylineName(sampleOf(id), weigh);
    const state = { id, name, events };
    storylines.set(id, state);
    return { stories: [...begun, entered], storylines: [state] };
  }

  /** What acts change, one after the other, and the storylines that events they made stand in. */
  function begin(reportsOf: ReportsOf) {
    const gone = new Set<EventId>();
    const changed = new Map<EventId, StoryState>();
    const named = new Map<StorylineId, StorylineState>();

    function change(story: StoryState): void {
      put(story);
      changed.set(story.event, story);
      gone.delete(story.event);
    }

    function end(event: EventId): void {
      forget(event);
      changed.delete(event);
      gone.add(event);
    }

    /** Reports went from one event to another, which they may have made. */
    function part(from: EventId | null, into: EventId): void {
      const left = from === null ? undefined : stories.get(from);
      const known = stories.get(into);
      const [first, ...others] = reportsOf(into);
      if (left !== undefined) change(describedAnew(left, reportsOf(left.event)));
      if (first === undefined) return;
      const story = describedAnew(known ?? storyOf(into, next, first), [first, ...others]);
      const rest = left === undefined ? undefined : stories.get(left.event);
      const parted = rest === undefined || known !== undefined ? [story] : withPlaceOf(rest, story);
      for (const each of parted) change(each);
    }

    return {
      change,
      end,
      part,
      merge(from: EventId, into: EventId): void {
        const [kept, other] = [stories.get(into), stories.get(from)];
        if (kept !== undefined && other !== undefined) change(joined(kept, other));
        end(from);
      },
      /** Finds the storyline of an event that has none yet. */
      link(event: EventId): void {
        const story = changed.get(event);
        if (story === undefined || story.storyline !== null || story.articles > DESCRIBED) return;
        const found = findLink(story);
        if (found === null) return;
        const entered = enter(story, found);
        for (const each of entered.stories) changed.set(each.event, each);
        for (const each of entered.storylines) named.set(each.id, each);
      },
      all: (): StoryChange => ({
        stories: [...changed.values()],
        gone: [...gone],
        storylines: [...named.values()],
      }),
    };
  }

  return {
    add(features, event, acts, reportsOf) {
      const { change, merge, part, link, all } = begin(reportsOf);
      const made: EventId[] = [];
      for (const act of acts) {
        if (act.kind === 'opened') change(storyOf(act.event, next, features));
        if (act.kind === 'joined') {
          const story = stories.get(act.event);
          if (story !== undefined) change(withReport(story, features));
        }
        if (act.kind === 'split') {
          part(act.from, act.into);
          made.push(act.into);
        }
        if (act.kind === 'merged') merge(act.from, act.into);
      }
      for (const each of new Set([...(event === null ? [] : [event]), ...made])) link(each);
      return all();
    },
    follow(acts, reportsOf) {
      const { end, merge, part, link, all } = begin(reportsOf);
      const concerned = new Set<EventId>();
      for (const act of acts) {
        if (act.kind === 'merged') merge(act.from, act.into);
        if (act.kind !== 'split' && act.kind !== 'moved') continue;
        part(act.from, act.into);
        concerned.add(act.into);
        if (act.from === null) continue;
        concerned.add(act.from);
      }
      for (const event of concerned) {
        if (reportsOf(event).length === 0) end(event);
        else link(event);
      }
      return all();
    },
    take({ stories: changed, gone, storylines: named }) {
      for (const event of gone) forget(event);
      for (const story of changed) put(story);
      for (const storyline of named) storylines.set(storyline.id, storyline);
    },
    restore(stored) {
      next = stored.opened;
      for (const story of stored.stories) put(story);
      for (const storyline of stored.storylines)
        if (index.eventsOf(storyline.id).length > 0) storylines.set(storyline.id, storyline);
    },
  };
}
