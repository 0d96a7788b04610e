import type { PlaceMention } from './analysis.ts';
import type { ArticleId, EventId } from './id.ts';
import type { EventStoryline } from './storyline.ts';
import type { Instant } from './time.ts';

/** What an event is about, in the order in which the front page has them; each event has exactly one. */
export const CATEGORIES = [
  'Conflicts & Wars',
  'Diplomacy & Alliances',
  'Politics & Elections',
  'Economy & Trade',
  'Law & Rights',
  'Disasters & Accidents',
  'Health',
  'Climate & Environment',
  'Science & Technology',
  'Society & Culture',
  'Sport',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Something that happened at a time and place, as the set of articles that report it. */
export interface Event {
  /** Derived from the article that opened it; kept for the event's whole life. */
  readonly id: EventId;
  /** Members in the order in which they were accepted; the first one opened the event. */
  readonly articles: readonly ArticleId[];
  /** Set when this event was merged: its address redirects there. */
  readonly mergedInto: EventId | null;
}

/** How much an event matters now, with the reasons a reader can ask for. */
export interface Importance {
  readonly score: number;
  /** Each term of the score with its share: "5 independent reports" 2.6. */
  readonly reasons: readonly { readonly label: string; readonly value: number }[];
}

/** What an event is about, with the words that a reader can ask for. */
export interface CategoryVerdict {
  readonly category: Category;
  /** Words of the reports and sections of their addresses that spoke for it, the strongest first. */
  readonly words: readonly string[];
}

/** Where an event is, after GeoNames. */
export interface EventPlace extends Pick<PlaceMention, 'kind' | 'name' | 'country' | 'lat' | 'lon'> {
  /** Independent reports whose openings name it. */
  readonly reports: number;
}

/** What is said of an event as a whole; a function of its articles and the moment. */
export interface EventProfile {
  readonly event: EventId;
  /** Short name, the reader's handle for the event: "Trump-Putin summit in Alaska". */
  readonly name: string;
  readonly category: Category;
  /** Words of the reports and sections of their addresses that spoke for the category, the strongest first. */
  readonly categoryWords: readonly string[];
  readonly importance: Importance;
  /** Null where the reports do not agree on one. */
  readonly place: EventPlace | null;
  /** Null where the event began one or stands alone. */
  readonly storyline: EventStoryline | null;
  readonly reports: number;
  readonly origins: number;
  readonly firstReported: Instant | null;
  readonly lastReported: Instant | null;
}
