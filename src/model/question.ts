import type { QuestionId } from './id.ts';
import type { Edit, Evidence } from './statement.ts';
import type { Day, Instant } from './time.ts';

export type QuestionKind = 'step' | 'open question';
export type QuestionStatus = 'open' | 'happened' | 'did not' | 'moved' | 'expired';

/** The time by which a question should be answered. */
export interface Due {
  readonly from: Day;
  readonly to: Day;
  readonly precision: 'day' | 'week' | 'month' | 'year';
}

/**
 * An expected step ("Zelenskyy is to visit Washington on Monday") or an open question of an event.
 * The question's wording is a template of ours over words of the passage; the passage itself is the evidence.
 */
export interface Question {
  readonly id: QuestionId;
  readonly kind: QuestionKind;
  /** "Will Volodymyr Zelenskyy visit Washington by 18 August 2025?" - ours, by template. */
  readonly text: string;
  /** Who is to act, as the passage names them. */
  readonly actor: string;
  /** The expectation sentence, and those of further origins that carry the same step. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** The expectation as a shortened sentence: edits on the first evidence's passage. */
  readonly statement: string;
  readonly edits: readonly Edit[];
  readonly origins: number;
  readonly asked: Instant | null;
  readonly due: Due | null;
  readonly status: QuestionStatus;
  /** What settled or moved it, with the reason in a reader's words; null while open or expired without word. */
  readonly outcome: {
    readonly evidence: Evidence;
    readonly reason: string;
    readonly newDue: Due | null;
  } | null;
}
