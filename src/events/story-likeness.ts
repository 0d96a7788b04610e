import { cosine, type SparseVector } from '../lib/sparse.ts';
import type { StorylineLink } from '../model/storyline.ts';
import { millis } from '../model/time.ts';
import type { Counted, StoryState } from './story-state.ts';

export type StoryLikeness = Omit<StorylineLink, 'event' | 'asked'>;

export interface LikenessSettings {
  /** Share of the names in the likeness; the rest is the words of the matter. */
  readonly names: number;
  /** Cosine of the words of the matter that is asked whatever names both have: who governs has a part in every matter. */
  readonly matter: number;
  /** Days after which half of what time can take off is gone. */
  readonly fadingDays: number;
  /** Longest silence within a storyline, in days. */
  readonly mostDays: number;
  /** What is left of the likeness of events in countries of which none is the same. */
  readonly abroad: number;
}

/** However long the silence, time alone takes off no more than this. */
const MOST_TAKEN_BY_TIME = 0.5;
/** What an unknown date takes off. */
const UNDATED = 0.5;
/**
 * What two events of one story have in common: a rare name and words of the matter besides, since a country, or who governs
 * it, is no story; or, in one country, more such words.
 */
const LEAST_WORDS = 2;
const LEAST_WORDS_WITHOUT_NAME = 4;
const MOST_TOLD = 6;
const DAY_MS = 86_400_000;

/** An event's names and words with their weights, made once for each comparison with many. */
export interface WeighedStory {
  readonly story: StoryState;
  readonly names: SparseVector;
  readonly words: SparseVector;
}

/**
 * @param weigh weight of a name or word by its rarity; 0 = so common that it tells nothing
 * @returns the event with weights: a name that every report has counts in full, one of a single report the less
 */
export function weighStory(
  story: StoryState,
  weigh: (kind: 'name' | 'word', key: string) => number,
): WeighedStory {
  const weights = (kind: 'name' | 'word', counted: readonly Counted[]): SparseVector =>
    new Map(
      counted.flatMap(([key, reports]) => {
        const weight = weigh(kind, key) * Math.sqrt(reports / story.articles);
        return weight > 0 ? [[key, weight] as const] : [];
      }),
    );
  return { story, names: weights('name', story.names), words: weights('word', story.words) };
}

/**
 * How alike two events are as parts of one story: the cosine of their names and of their words, weighed by rarity, less
 * for the silence between them and for being in different countries.
 * @returns null where they have too little in common, or lie too far apart, to be one story at all
 */
export function likenessOf(
  a: WeighedStory,
  b: WeighedStory,
  settings: LikenessSettings,
): StoryLikeness | null {
  const days = daysBetween(a.story, b.story);
  if (days !== null && days > settings.mostDays) return null;
  const names = sharedKeys(a.names, b.names);
  const words = sharedKeys(a.words, b.words);
  const place = placeOf(a.story, b.story);
  const least = names.length > 0 ? LEAST_WORDS : LEAST_WORDS_WITHOUT_NAME;
  if (words.length < least || (names.length === 0 && place !== 'same')) return null;
  const matter = cosine(a.words, b.words);
  if (matter < settings.matter) return null;
  const alike = settings.names * cosine(a.names, b.names) + (1 - settings.names) * matter;
  const taken = days === null ? UNDATED : MOST_TAKEN_BY_TIME * (1 - Math.exp(-days / settings.fadingDays));
  return {
    names: names.slice(0, MOST_TOLD),
    words: words.slice(0, MOST_TOLD),
    daysApart: days,
    score: Math.round(1000 * alike * (1 - taken) * (place === 'other' ? settings.abroad : 1)) / 1000,
  };
}

/** What both have, that which weighs most first. */
function sharedKeys(a: SparseVector, b: SparseVector): readonly string[] {
  return [...a]
    .filter(([key]) => b.has(key))
    .sort(([x, weight], [y, other]) => other * (b.get(y) ?? 0) - weight * (b.get(x) ?? 0) || (x < y ? -1 : 1))
    .map(([key]) => key);
}

/** Whole days without a report of either. */
function daysBetween(a: StoryState, b: StoryState): number | null {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return null;
  const silence = Math.max(millis(a.from) - millis(b.to), millis(b.from) - millis(a.to), 0);
  return Math.floor(silence / DAY_MS);
}

function placeOf(a: StoryState, b: StoryState): 'same' | 'other' | 'unknown' {
  if (a.countries.length === 0 || b.countries.length === 0) return 'unknown';
  return a.countries.some((code) => b.countries.includes(code)) ? 'same' : 'other';
}
