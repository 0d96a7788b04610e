import type { Edit } from '../model/statement.ts';

/** A stretch of a passage as a reader sees it: kept as it stood, left out, or replaced by other words. */
export type PassageSegment =
  | { readonly kind: 'kept'; readonly text: string }
  | { readonly kind: 'cut'; readonly text: string; readonly edit: Extract<Edit, { kind: 'cut' }> }
  | {
      readonly kind: 'substituted';
      readonly text: string;
      readonly edit: Extract<Edit, { kind: 'substitute' }>;
    };

/**
 * Cuts a passage up along its recorded edits, so that a page can show what was used and what was not.
 * @param passage the passage as the report has it
 * @param edits edits on it, in any order; one that overlaps an earlier one or lies outside the passage is passed over
 * @returns segments whose texts, joined, are exactly the passage
 */
export function passageSegments(passage: string, edits: readonly Edit[]): readonly PassageSegment[] {
  const segments: PassageSegment[] = [];
  let reached = 0;
  for (const edit of editsInOrder(edits)) {
    if (edit.start < reached || edit.end <= edit.start || edit.end > passage.length) continue;
    if (edit.start > reached) segments.push({ kind: 'kept', text: passage.slice(reached, edit.start) });
    const text = passage.slice(edit.start, edit.end);
    segments.push(edit.kind === 'cut' ? { kind: 'cut', text, edit } : { kind: 'substituted', text, edit });
    reached = edit.end;
  }
  if (reached < passage.length) segments.push({ kind: 'kept', text: passage.slice(reached) });
  return segments;
}

function editsInOrder(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
