import type { Difference, Explainer } from '../model/explainer.ts';
import type { Change } from '../model/revision.ts';

/**
 * What changed in the quantities that reports carry on or disagree about.
 * @param before the earlier state
 * @param after the later state
 * @param told changes already known from the sentences: a value they tell is not told twice
 * @returns one change for each quantity with a new newest value ("number changed") or a new disagreement ("added")
 */
export function differenceChanges(
  before: Explainer,
  after: Explainer,
  told: readonly Change[],
): readonly Change[] {
  const known = new Map(before.differences.map((difference) => [keyOf(difference), difference]));
  const changes: Change[] = [];
  for (const difference of after.differences) {
    const change = changeOf(known.get(keyOf(difference)), difference);
    if (change !== null && !told.some((one) => tells(one, change))) changes.push(change);
  }
  return changes;
}

function changeOf(old: Difference | undefined, now: Difference): Change | null {
  const last = now.values.at(-1);
  if (last === undefined) return null;
  if (now.kind === 'conflict') {
    if (old?.kind === 'conflict' && sameValues(old, now)) return null;
    const values = now.values.map((value) => value.text).join(' / ');
    return { kind: 'added', statement: null, text: `Reports differ, ${now.label}: ${values}`, was: null };
  }
  const was = old === undefined ? now.values.at(-2) : old.values.at(-1);
  if (was === undefined || was.text === last.text) return null;
  return {
    kind: 'number changed',
    statement: null,
    text: `${now.label}: ${last.text}`,
    was: `${now.label}: ${was.text}`,
  };
}

function keyOf({ class: kind, label }: Difference): string {
  return `${kind} ${label}`;
}

function sameValues(a: Difference, b: Difference): boolean {
  const texts = new Set(a.values.map((value) => value.text));
  return b.values.every((value) => texts.has(value.text));
}

/** A sentence whose number changed already tells the newest value, when that value stands in it. */
function tells(told: Change, change: Change): boolean {
  const value = change.text.slice(change.text.indexOf(': ') + 2);
  return told.kind !== 'withdrawn' && change.kind === 'number changed' && told.text.includes(value);
}
