/** A stretch of a text to replace by `to`, or, without `to`, to leave out. Offsets are UTF-16, end exclusive. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly to?: string;
}

const PAUSE_BEFORE = /[\s,;:–—-]+$/u;
const PAUSE_AFTER = /^[\s,;:–—-]+/u;

/**
 * A text with its edits carried out. Where words were left out, the seam is closed: one blank, no doubled comma, no pause before a
 * full stop; a text that lost its beginning starts with a capital again. Nothing else is touched.
 * @param passage the text the offsets point into
 * @param edits in any order; one that is empty, overlaps an earlier one or lies outside the text is passed over
 * @returns the edited text; the passage itself where no edit applies
 */
export function applyEdits(passage: string, edits: readonly TextEdit[]): string {
  let result = '';
  let reached = 0;
  let open = false;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < reached || edit.end <= edit.start || edit.end > passage.length) continue;
    result = open
      ? joined(result, passage.slice(reached, edit.start))
      : result + passage.slice(reached, edit.start);
    open = edit.to === undefined;
    if (edit.to !== undefined) result += edit.to;
    reached = edit.end;
  }
  const rest = passage.slice(reached);
  if (open && rest.trim() === '') return result.replace(PAUSE_BEFORE, '');
  return open ? joined(result, rest) : result + rest;
}

/** Closes the seam between what stands before a cut and what stands after it. */
function joined(before: string, after: string): string {
  if (before.trim() === '') return capitalised(after.replace(PAUSE_AFTER, ''));
  if (after.trim() === '') return before + after;
  const next = after.trimStart();
  if (/^[.!?;:]/.test(next)) return before.replace(PAUSE_BEFORE, '') + next;
  if (next.startsWith(',')) return before.replace(PAUSE_BEFORE, '') + next;
  return /[\s(“‘]$/u.test(before) ? before + next : `${before} ${next}`;
}

function capitalised(text: string): string {
  const first = text[0];
  return first === undefined ? text : first.toUpperCase() + text.slice(1);
}
