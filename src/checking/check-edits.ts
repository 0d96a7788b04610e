import { applyEdits } from '../lib/apply-edits.ts';
import type { Article } from '../model/article.ts';
import type { Edit, Evidence } from '../model/statement.ts';
import { cutFault } from './check-cut.ts';
import { substitutionFault } from './check-substitution.ts';

/** Cuts a reader can still follow; datelines and credits are no words of the report and do not count. */
const MOST_CUTS = 2;

/** A text made from a passage by recorded edits. */
export interface EditedPassage {
  readonly text: string;
  readonly evidence: Evidence;
  readonly edits: readonly Edit[];
  readonly speaker: string | null;
}

/** @returns null when the edits, carried out on the passage, give exactly the text */
export function wordingFault({ text, evidence, edits }: EditedPassage): string | null {
  const ordered = [...edits].sort((a, b) => a.start - b.start);
  let reached = 0;
  for (const edit of ordered) {
    if (!(edit.start >= reached && edit.end > edit.start && edit.end <= evidence.passage.length)) {
      return 'the changes recorded do not fit the passage';
    }
    reached = edit.end;
  }
  if (text.trim() === '') return 'nothing is left';
  return applyEdits(evidence.passage, edits) === text
    ? null
    : 'the sentence is not the passage with its changes';
}

/** @returns null when every cut is one that its rule allows */
export function cutsFault({ evidence, edits, speaker }: EditedPassage): string | null {
  const { passage } = evidence;
  let counted = 0;
  for (const edit of edits) {
    if (edit.kind !== 'cut') continue;
    if (edit.rule !== 'dateline' && edit.rule !== 'credit') counted++;
    // What other cuts at the start took away is gone: the next one starts the sentence.
    const before = passage.slice(startAfterCuts(edits, edit.start), edit.start);
    const words = passage.slice(edit.start, edit.end);
    const fault = cutFault(edit.rule, { before, words, after: passage.slice(edit.end), speaker });
    if (fault !== null) return fault;
  }
  return counted > MOST_CUTS ? 'too much was left out' : null;
}

/** @returns null when every replacement is of the closed list and rests on the report */
export function substitutionsFault({ evidence, edits }: EditedPassage, article: Article): string | null {
  for (const edit of edits) {
    const fault = edit.kind === 'substitute' ? substitutionFault(edit, evidence, article) : null;
    if (fault !== null) return fault;
  }
  return null;
}

function startAfterCuts(edits: readonly Edit[], place: number): number {
  let start = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.kind === 'cut' && edit.start === start && edit.end <= place) start = edit.end;
  }
  return start;
}
