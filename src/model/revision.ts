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

/** One published state of an explainer: numbered from 1, never changed. */
export interface Revision {
  readonly event: EventId;
  readonly number: number;
  readonly at: Instant;
  readonly engine: string;
  readonly explainer: Explainer;
  readonly changes: readonly Change[];
}
