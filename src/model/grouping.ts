import type { ArticleId, DecisionId, EventId } from './id.ts';

/** How near an article is to an event, with what speaks for it: what a reader is told who asks why. */
export interface Likeness {
  /** The event that was compared with. */
  readonly event: EventId;
  /** How near, on the scale of `asked`. */
  readonly score: number;
  /** The score from which on both count as one event. */
  readonly asked: number;
  /** Words that both have, those that tell most first, as stems. */
  readonly terms: readonly string[];
  /** Names that both have, those that tell most first, in lower case. */
  readonly names: readonly string[];
  /** Days between the article and the nearest report of the event; null where a date is unknown. */
  readonly daysApart: number | null;
  /** What the score is made of; the values add up to it. */
  readonly parts: readonly { readonly label: string; readonly value: number }[];
  /** Why they are apart however near their words are ("another country (CL, not PE)"); null where nothing forbids it. */
  readonly veto: string | null;
}

/**
 * One step in the life of events, with its reasons. Applied in order, the acts give every article's event:
 * `split` and `moved` take articles to another event, `merged` takes all, and leaves a redirect.
 */
export type GroupingAct =
  | {
      readonly kind: 'opened';
      readonly article: ArticleId;
      readonly event: EventId;
      readonly nearest: Likeness | null;
    }
  | {
      readonly kind: 'joined';
      readonly article: ArticleId;
      readonly event: EventId;
      readonly likeness: Likeness;
    }
  | { readonly kind: 'no event'; readonly article: ArticleId; readonly reason: string }
  | {
      readonly kind: 'merged';
      readonly from: EventId;
      readonly into: EventId;
      /** Null when a person decided it. */
      readonly likeness: Likeness | null;
      readonly decision: DecisionId | null;
    }
  | {
      readonly kind: 'split';
      readonly from: EventId;
      /** A new event, named by the first of the articles. */
      readonly into: EventId;
      readonly articles: readonly ArticleId[];
      readonly likeness: Likeness | null;
      readonly decision: DecisionId | null;
    }
  | {
      readonly kind: 'moved';
      readonly article: ArticleId;
      readonly from: EventId | null;
      readonly into: EventId;
      readonly decision: DecisionId;
    };

/** What people decided that the machine must keep to. */
export interface Constraints {
  /** Articles that a person put where they are: the machine never takes them elsewhere. */
  readonly held: ReadonlySet<ArticleId>;
  /** Events that a person parted, by the ids they had then: the machine never makes them one. */
  readonly apart: readonly (readonly [EventId, EventId])[];
  /** Where those of them went that were merged since, and where those went in turn. */
  readonly redirects: ReadonlyMap<EventId, EventId>;
}

export const NO_CONSTRAINTS: Constraints = { held: new Set(), apart: [], redirects: new Map() };
