import type { GroupingAct } from './grouping.ts';
import type { ArticleId, DecisionId, EventId } from './id.ts';
import type { Instant } from './time.ts';

/** What a person wants done to events. */
export type Wish =
  /** Two events are one. The older keeps its id, whichever is named first. */
  | { readonly kind: 'merge'; readonly events: readonly [EventId, EventId] }
  /** These reports tell of another event. The part that holds the opening report keeps the id. */
  | { readonly kind: 'split'; readonly event: EventId; readonly articles: readonly ArticleId[] }
  | { readonly kind: 'move'; readonly article: ArticleId; readonly event: EventId }
  | { readonly kind: 'undo'; readonly decision: DecisionId };

/** What carrying out a wish did to which reports. */
export interface Outcome {
  readonly acts: readonly GroupingAct[];
  /** Reports that were taken to another event. */
  readonly moved: readonly ArticleId[];
  /** Reports that the person left, or put others beside, by the same decision. */
  readonly stayed: readonly ArticleId[];
  /** The event that has no report of its own any more and leads to where its last one went; null when there is none. */
  readonly emptied: EventId | null;
}

/**
 * What a person decided. Decisions are carried out in the order in which they were given, each between two articles of
 * the order of acceptance: grouping is a function of both.
 */
export interface Decision {
  readonly id: DecisionId;
  readonly at: Instant;
  readonly wish: Wish;
  /** Why, in the person's own words; null when nothing was said. */
  readonly note: string | null;
  readonly state:
    | { readonly kind: 'waiting' }
    /** `after` = how far the order of acceptance had been placed. */
    | { readonly kind: 'done'; readonly after: number; readonly outcome: Outcome }
    | { readonly kind: 'undone'; readonly after: number; readonly outcome: Outcome; readonly by: DecisionId }
    /** What was wished for was not possible any more when its turn came. */
    | { readonly kind: 'refused'; readonly reason: string };
}

/** A decision that was carried out and not undone. */
export type DecisionInForce = Decision & { readonly state: { readonly kind: 'done' } };

/** @returns whether the decision binds the machine: it was carried out, was not undone, and is no undoing itself */
export function isInForce(decision: Decision): decision is DecisionInForce {
  return decision.state.kind === 'done' && decision.wish.kind !== 'undo';
}

/** @returns the reports that a decision put where they are, or left where they were while others were put */
export function heldBy({ state: { outcome } }: DecisionInForce): readonly ArticleId[] {
  return [...outcome.moved, ...outcome.stayed];
}

/** @returns the two events that a decision told apart, by the ids they had then; null when it told none apart */
export function partedBy({ state: { outcome } }: DecisionInForce): readonly [EventId, EventId] | null {
  const [act] = outcome.acts;
  if (act?.kind !== 'split' && act?.kind !== 'moved') return null;
  return act.from === null || act.from === outcome.emptied ? null : [act.from, act.into];
}
