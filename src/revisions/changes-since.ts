import type { Change, Revision, RevisionLine } from '../model/revision.ts';
import { statementsOf } from './statements-of.ts';

/**
 * What changed for a reader who last saw a given revision.
 * @param history the event's revisions, in the order of their numbers
 * @param last the newest of them
 * @param seen the one that the reader saw; null = none, or not to be found any more
 * @param sinceNumber its number
 * @returns the net effect of all later revisions: what came and went in between is left out, a number that changed
 *   twice is one change from the first value to the last, and a correction stays one
 */
export function changesSince(
  history: readonly RevisionLine[],
  { last, seen }: { readonly last: Revision; readonly seen: Revision | null },
  sinceNumber: number,
): readonly Change[] {
  const net = new Map<string, Change>();
  for (const revision of history) {
    if (revision.number <= sinceNumber) continue;
    for (const change of revision.changes) join(net, change);
  }
  return [...net.values()].filter(
    (change) => stillStands(change, last) && !(change.kind === 'added' && stood(change, seen)),
  );
}

/** A sentence that had made room for others and is back is as the reader saw it. */
function stood({ text }: Change, seen: Revision | null): boolean {
  return seen !== null && statementsOf(seen.explainer).has(text);
}

/** What came and gave way to something else since is nothing the reader has to know. */
function stillStands(change: Change, { explainer }: Revision): boolean {
  if (change.kind === 'question added')
    return explainer.whatComesNext.questions.some(({ text }) => text === change.text);
  if (change.statement === null || change.kind === 'withdrawn') return true;
  return statementsOf(explainer).has(change.text);
}

/** Adds one change to the net effect, which is kept by the text that stands there now. */
function join(net: Map<string, Change>, change: Change): void {
  const before = change.was === null ? undefined : net.get(change.was);
  if (before === undefined) {
    joinNew(net, change);
    return;
  }
  net.delete(change.was ?? '');
  if (change.kind === 'withdrawn') {
    if (before.was !== null) net.set(before.was, { ...change, text: before.was, was: before.was });
    return;
  }
  if (before.was === change.text) return;
  const kind = before.kind === 'added' || before.kind === 'corrected' ? before.kind : change.kind;
  net.set(change.text, { ...change, kind, was: before.was });
}

/** A change to something the reader saw; a sentence that had gone and is back is as it was. */
function joinNew(net: Map<string, Change>, change: Change): void {
  const returned = net.get(change.text);
  if (returned?.kind === 'withdrawn' && change.was === null) net.delete(change.text);
  else net.set(change.text, change);
}
