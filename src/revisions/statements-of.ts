import type { Explainer } from '../model/explainer.ts';
import type { Statement } from '../model/statement.ts';

/**
 * Every statement of an explainer, once.
 * @param explainer a checked explainer
 * @returns its statements by their text, in the order of the page; of equal texts the first
 */
export function statementsOf(explainer: Explainer): ReadonlyMap<string, Statement> {
  const byText = new Map<string, Statement>();
  const all = [
    ...explainer.bottomLine,
    ...explainer.whatHappened,
    ...explainer.whyItMatters.flatMap((stake) => stake.statements),
    ...explainer.whatComesNext.statements,
    ...explainer.timeline.map((entry) => entry.statement),
  ];
  for (const statement of all) if (!byText.has(statement.text)) byText.set(statement.text, statement);
  return byText;
}
