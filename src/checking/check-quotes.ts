import type { Edit } from '../model/statement.ts';

/** A stretch between quotation marks, the marks included. Single marks are left alone: most are apostrophes. */
const QUOTED = /"[^"]*"|“[^“”]*”|«[^«»]*»/gu;

/**
 * Whether the words a statement quotes are word for word those of its passage.
 * @param text the statement
 * @param passage what it was copied from
 * @param edits what was changed
 * @returns null when they are; else the reason against it, in a reader's words
 */
export function quoteFault(text: string, passage: string, edits: readonly Edit[]): string | null {
  if (!balanced(text)) return 'a quotation is not closed';
  for (const [quoted] of text.matchAll(QUOTED)) {
    if (!passage.includes(quoted)) return 'a quotation differs from the report';
  }
  for (const match of passage.matchAll(QUOTED)) {
    const start = match.index;
    const end = start + match[0].length;
    if (edits.some((edit) => edit.start < end && edit.end > start)) return 'a quotation was changed';
  }
  return null;
}

function balanced(text: string): boolean {
  const count = (mark: RegExp): number => (text.match(mark) ?? []).length;
  return (
    count(/"/g) % 2 === 0 &&
    count(/“/gu) === count(/”/gu) &&
    count(/«/gu) === count(/»/gu) &&
    count(/\(/g) === count(/\)/g)
  );
}
