import type { SparseVector } from '../lib/sparse.ts';
import type { AnalysedSentence } from '../model/analysis.ts';
import type { Evidence, Role } from '../model/statement.ts';
import type { Day } from '../model/time.ts';
import type { Representative } from './representatives.ts';
import type { RoleScores } from './roles/model.ts';
import type { StandAlone } from './stand-alone.ts';

/** A sentence that could be printed, with all that choosing needs to know of it. */
export interface Candidate {
  /** Article id and place: the same sentence has the same key in every run. */
  readonly key: string;
  readonly from: Representative;
  readonly sentence: AnalysedSentence;
  /** Place in the body of the report, from 0; the standfirst counts as 0. */
  readonly place: number;
  readonly scores: RoleScores;
  readonly role: Role;
  readonly speaker: string | null;
  /** How it is made to stand alone. */
  readonly form: StandAlone;
  /** Words as it would be printed, names in full. */
  readonly words: number;
  readonly vector: SparseVector;
  readonly content: ReadonlySet<string>;
  readonly bigrams: ReadonlySet<string>;
  /** What it tells of being done. */
  readonly acts: ReadonlySet<string>;
  /** How near the opening of its report is to the event, against the nearest report: 0 to 1. */
  readonly nearness: number;
  /** Its report is about the event, rather than listed with it. */
  readonly onTopic: boolean;
  /** Nearness to what the event is about, 0 to 1. */
  readonly centrality: number;
  /** 1 for the newest report, towards 0 for the oldest. */
  readonly recency: number;
  /** The day it tells of: the last day named that is not after the report, else the day of the report. */
  readonly day: Day | null;
  readonly dayNamed: boolean;
  /** It has a time that depends on the day of the report and for which no date can be put. */
  readonly vagueTime: boolean;
  /** How hard it is to read, 0 for an easy sentence. */
  readonly difficulty: number;
  /** How strongly it tells of stakes, 0 to 1. */
  readonly stakes: number;
  /** One passage of each further origin that says the same. */
  readonly supports: readonly Evidence[];
}
