/** What the comparison of a claim with its passages found: each kind is a feature of the score, some are faults by themselves. */
export type FindingKind =
  | 'reworded'
  | 'contradicted'
  | 'replaced'
  | 'missing'
  | 'elsewhere'
  | 'denied'
  | 'surer'
  | 'unsure'
  | 'new';

/** One finding, told so that a reader can follow it. */
export interface Finding {
  readonly kind: FindingKind;
  readonly of: 'name' | 'number' | 'calendar' | 'word';
  /** The claim's word. */
  readonly word: string;
  /** What the passages have in its place, or null. */
  readonly instead: string | null;
}
