import type { Difference, Explainer } from '../model/explainer.ts';
import type { Question } from '../model/question.ts';
import type { Evidence, Statement } from '../model/statement.ts';

/**
 * What a reader sees of an explainer, in a form that can be compared.
 * @param explainer a checked explainer
 * @returns a text that is equal for two explainers exactly when a reader would see the same content: without the
 *   moment, the engine, the importance and the refusals, and with every list in one fixed order
 */
export function visibleContent(explainer: Explainer): string {
  return JSON.stringify([
    explainer.event,
    explainer.name,
    explainer.title,
    explainer.category,
    sorted(explainer.bottomLine.map(statementContent)),
    sorted(explainer.whatHappened.map(statementContent)),
    sorted(
      explainer.whyItMatters.map((stake) => [stake.affected, sorted(stake.statements.map(statementContent))]),
    ),
    sorted(explainer.whatComesNext.statements.map(statementContent)),
    sorted(explainer.whatComesNext.questions.map(questionContent)),
    sorted(explainer.timeline.map((entry) => [entry.day, entry.basis, ...statementContent(entry.statement)])),
    sorted(explainer.differences.map(differenceContent)),
    explainer.reports,
    explainer.origins,
    sorted(explainer.sources.map((report) => [report.article, report.origin, report.title, report.url])),
    explainer.firstReported,
    explainer.lastReported,
  ]);
}

function statementContent(statement: Statement): readonly unknown[] {
  return [statement.text, statement.speaker, statement.origins, sorted(statement.evidence.map(place))];
}

function questionContent(question: Question): readonly unknown[] {
  const { outcome } = question;
  return [
    question.id,
    question.kind,
    question.text,
    question.statement,
    question.status,
    question.origins,
    question.due,
    outcome === null ? null : [outcome.reason, outcome.newDue, place(outcome.evidence)],
    sorted(question.evidence.map(place)),
  ];
}

function differenceContent(difference: Difference): readonly unknown[] {
  const values = difference.values.map((value) => [value.text, place(value.evidence)]);
  return [difference.class, difference.label, difference.kind, values];
}

function place({ span, passage }: Evidence): readonly unknown[] {
  return [span.article, span.start, span.end, passage];
}

/** Lists in the order of their JSON text, so that a mere change of order is no change. */
function sorted(items: readonly unknown[]): readonly string[] {
  return items.map((item) => JSON.stringify(item)).sort();
}
