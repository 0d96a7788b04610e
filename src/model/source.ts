import type { FeedId, SourceId } from './id.ts';
import type { Picture } from './picture.ts';
import type { Instant } from './time.ts';

/** What sort of publisher a source is; shown beside every statement that rests on it. */
export const SOURCE_KINDS = [
  'agency',
  'newspaper',
  'broadcaster',
  'magazine',
  'government',
  'organisation',
  'website',
  'unknown',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** The name of a publisher of which nothing is known: two reports with it need not be of one publisher. */
export const UNNAMED_SOURCE = 'Unknown source';

/** A publisher, counted once however many feeds it has. */
export interface Source {
  readonly id: SourceId;
  readonly name: string;
  /** Home page, or null when all we have is a name. */
  readonly home: string | null;
  /** ISO 3166-1 alpha-2 code in capitals, or null when not known. */
  readonly country: string | null;
  readonly kind: SourceKind;
}

/** The address of one of a source's feeds. */
export interface Feed {
  readonly id: FeedId;
  readonly source: SourceId;
  readonly url: string;
  /** What the list it was imported from calls it; null for one that was added alone. */
  readonly name: string | null;
  /** Names of the folders it lies in, the outermost first; none for most. */
  readonly folders: readonly string[];
}

/** What polling has learnt about a feed; kept in the store between runs. */
export interface FeedState {
  readonly feed: FeedId;
  /** Opaque validators, sent back as they came. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Not to be asked before this moment; null = never asked yet. */
  readonly nextPoll: Instant | null;
  /** How long to wait between two polls, learned from how often it changes; null = nothing learned yet. */
  readonly intervalSeconds: number | null;
  readonly lastSuccess: Instant | null;
  /** Consecutive failures; 0 after a success. */
  readonly failures: number;
  /** The feed answered 410 Gone and is asked no more. */
  readonly retired: boolean;
}

/** One entry of a feed, as the feed gives it; every text is plain text (markup taken out). */
export interface FeedItem {
  /** The feed's own id of the entry, or its link, or its title: what makes it the same item next time. */
  readonly key: string;
  readonly title: string;
  /** Absolute http(s) address of the report, or null. */
  readonly link: string | null;
  readonly summary: string | null;
  /** Full text, where the feed carries it, one paragraph an element; empty otherwise. */
  readonly content: readonly string[];
  readonly author: string | null;
  readonly published: Instant | null;
  readonly updated: Instant | null;
  /** The publisher that an aggregator's feed names behind the entry (`<source>`); null = the feed's own source. */
  readonly publisher: { readonly name: string; readonly url: string | null } | null;
  /** The picture given with the entry: its absolute http(s) address, and whose it is where the feed says so. */
  readonly picture: Picture | null;
  readonly lang: string | null;
}

/**
 * What became of an entry that a feed gives again: a new headline or a later date is the publisher's sign of a changed report,
 * other words in the feed (a summary, a count of comments) are a sign only where the feed is all we have.
 */
export type ItemChange = 'headline' | 'words';

/** An entry in its new words. */
export interface ChangedItem {
  readonly item: FeedItem;
  readonly change: ItemChange;
}
