import type { Explainer } from './explainer.ts';
import type { EventId, StatementId } from './id.ts';
import type { Instant } from './time.ts';

/** A difference between two revisions, in the reader's terms. */
export interface Change {
  readonly kind:
    | 'added'
    | 'number changed'
    | 'corrected'
    | 'withdrawn'
    | 'question settled'
    | 'question added';
  readonly statement: StatementId | null;
  readonly text: string;
  /** What stood there before; null for additions. */
  readonly was: string | null;
}

/** What the history of an event tells of one of its revisions. */
export interface RevisionLine {
  readonly event: EventId;
  readonly number: number;
  readonly at: Instant;
  readonly engine: string;
  readonly changes: readonly Change[];
}

/** One published state of an explainer: numbered from 1, never changed. */
export interface Revision extends RevisionLine {
  readonly explainer: Explainer;
}
