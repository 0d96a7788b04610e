import type { Decision } from '../model/decision.ts';
import type { GroupingAct, Likeness } from '../model/grouping.ts';
import type { ArticleId, DecisionId, EventId } from '../model/id.ts';
import type { Result } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import type { ToldAct } from './act-in-words.ts';

/** One step in the life of an event or a report, in words and as data. */
export interface ToldStep extends ToldAct {
  readonly kind: GroupingAct['kind'];
  /** When the newest report of that moment was accepted; null when none was. */
  readonly at: Instant | null;
  readonly article: ArticleId | null;
  readonly from: EventId | null;
  readonly into: EventId | null;
  readonly decision: DecisionId | null;
  readonly likeness: Likeness | null;
}

/** A report with how it came to where it stands. */
export interface WhyReport {
  readonly article: ArticleId;
  readonly title: string;
  readonly source: string;
  readonly url: string | null;
  readonly published: Instant | null;
  readonly event: { readonly id: EventId; readonly name: string } | null;
  readonly steps: readonly ToldStep[];
}

/** Why a report is in its event; or why two are in one event, or not. */
export interface Why {
  /** The answer in a sentence. */
  readonly text: string;
  readonly reports: readonly WhyReport[];
  /** Null for one report. */
  readonly together: boolean | null;
  /** How near two reports are to each other, compared directly; null for one, and where neither is in an event. */
  readonly nearness: { readonly likeness: Likeness; readonly reasons: readonly string[] } | null;
}

/** What a person wishes, as it was typed: events by id or address, reports by id, address or the start of a title. */
export type WishInput =
  | { readonly kind: 'merge'; readonly events: readonly [string, string] }
  | { readonly kind: 'split'; readonly event: string; readonly articles: readonly string[] }
  | { readonly kind: 'move'; readonly article: string; readonly event: string }
  | { readonly kind: 'undo'; readonly decision: string };

/** What readers may ask about the grouping, and what a person may decide about it. */
export interface GroupingDesk {
  /** What was joined, parted and moved, the last first. `event` null = everywhere. */
  steps(query: {
    readonly event: EventId | null;
    readonly limit: number;
    readonly offset: number;
  }): Promise<readonly ToldStep[]>;
  why(article: string, other: string | null): Promise<Result<Why>>;
  /** The last given first. */
  decisions(query: { readonly limit: number; readonly offset: number }): Promise<readonly Decision[]>;
  decision(id: DecisionId): Promise<Decision | null>;
  /**
   * Stores a decision and carries it out, or leaves that to the engine that runs on the store.
   * @returns the decision, done or waiting; or why it cannot be done, and nothing was stored
   */
  decide(wish: WishInput, note: string | null): Promise<Result<Decision>>;
}
