import type { ArticleId, EventId } from '../model/id.ts';
import type { Meaning } from '../model/meaning.ts';
import type { Instant } from '../model/time.ts';

/** What of an article is needed to group it: plain counts, so it can be stored. */
export interface GroupingFeatures {
  readonly article: ArticleId;
  readonly title: string;
  readonly published: Instant | null;
  /** Stems of title and body with their counts: [stem, in the whole text, in title and first 60 words]. */
  readonly terms: readonly (readonly [stem: string, whole: number, lead: number])[];
  /** Names in lower case with their counts, full forms and their parts. */
  readonly names: readonly (readonly [name: string, count: number])[];
  /** Who and where: names in the lead, in lower case, persons by surname, without countries and agencies; each is in `names`. */
  readonly leadNames: readonly string[];
  /** Countries named in the lead, most named first (ISO 3166-1 alpha-2). */
  readonly countries: readonly string[];
  /** Numbers that tell one happening of a kind from another, as "kind value": "magnitude 6.1", "day 3". */
  readonly marks: readonly string[];
  /** Why the article tells of no event (a horoscope, a quiz); null for a report. */
  readonly noEvent: string | null;
  /** What it says, where an embedding model told: the view that joins across languages. */
  readonly meaning?: Meaning;
}

/**
 * What an article was to the window at the moment it was taken in. Kept with its features, since it rests on articles
 * that a restored window no longer has.
 */
export interface TakenIn {
  /** Days since 1970 that it counts for: its own date, or that of the stream; null where neither is known. */
  readonly day: number | null;
  /** Lengths of its vectors: whole text, lead, names, numbers. */
  readonly lengths: readonly [whole: number, lead: number, names: number, numbers: number];
  /** Mean similarity of the nearest articles outside its event. */
  readonly crowding: number;
}

/** An article as the window is restored from it: where it stands now, and what it was when it was taken in. */
export interface GroupedEntry {
  readonly features: GroupingFeatures;
  /** Null where an earlier version did not keep it: then it is reckoned from the window as it is restored. */
  readonly taken: TakenIn | null;
  /** Null for a column. */
  readonly event: EventId | null;
}
