import type { AnalysedSentence } from '../model/analysis.ts';
import type { ArticleId, OriginId } from '../model/id.ts';
import type { Due, QuestionStatus } from '../model/question.ts';
import type { Candidate, Report } from './candidate.ts';

/** How a sentence tells that a question came out. */
export interface Telling {
  readonly status: 'happened' | 'did not' | 'moved';
  /** 0 to 1, after the weights of actor, act, object and time. */
  readonly score: number;
  readonly newDue: Due | null;
}

/** ... and where it stands. */
export interface Sighting extends Telling {
  readonly report: Report;
  readonly sentence: AnalysedSentence;
}

/** A question as it goes through the reports in the order of time. Changed in place by the fold, never shown outside. */
export interface Tracked {
  /** Every sentence that announces it, in the order of time. */
  readonly members: Candidate[];
  /** The one whose words are used: the earliest with a date, else the earliest. */
  basis: Candidate;
  /** The date that holds now. */
  due: Due | null;
  status: QuestionStatus;
  outcome: { readonly sighting: Sighting; readonly reason: string } | null;
  /** Sightings not sure enough alone, the best of each origin. */
  readonly doubtful: Map<OriginId, Sighting>;
}

/** @returns the question's first announcement, to be followed from now on */
export function startTracking(candidate: Candidate): Tracked {
  return {
    members: [candidate],
    basis: candidate,
    due: candidate.due,
    status: 'open',
    outcome: null,
    doubtful: new Map(),
  };
}

/** @returns the place of a candidate's passage, the same whenever and with whatever else it is read */
export function placeOf({ sentence, text }: Candidate): string {
  const { article, start }: { article: ArticleId; start: number } = sentence.span;
  return `${article} ${start} ${text}`;
}
