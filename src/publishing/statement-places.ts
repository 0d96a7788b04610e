import type { Explainer } from '../model/explainer.ts';
import type { StatementId } from '../model/id.ts';
import type { Statement } from '../model/statement.ts';

/** A part of a page that holds statements; `stake 0` is the first group of Why It Matters. */
export type Place = 'happened' | `stake ${number}` | 'next' | 'bottom line' | 'timeline';

/** For each statement the one place where its evidence opens; wherever else it stands, it links there. */
export type StatementPlaces = ReadonlyMap<StatementId, Place>;

/**
 * A sentence may stand in the bottom line, in a part and in the timeline. Its evidence is written out once: in the
 * three parts if it is there, else in the bottom line, else in the timeline.
 * @param explainer the explainer
 * @returns the place of each of its statements
 */
export function statementPlaces(explainer: Explainer): StatementPlaces {
  const places = new Map<StatementId, Place>();
  const settle = (place: Place, statements: readonly Statement[]) => {
    for (const { id } of statements) if (!places.has(id)) places.set(id, place);
  };
  settle('happened', explainer.whatHappened);
  for (const [index, stake] of explainer.whyItMatters.entries()) settle(`stake ${index}`, stake.statements);
  settle('next', explainer.whatComesNext.statements);
  settle('bottom line', explainer.bottomLine);
  settle(
    'timeline',
    explainer.timeline.map((entry) => entry.statement),
  );
  return places;
}
