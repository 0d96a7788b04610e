import type { Revision } from '../model/revision.ts';
import type { EventSummary } from '../publishing/edition-reader.ts';

/** @returns a revision as a card of a list */
export function summaryOf({ event, number, at, explainer }: Revision): EventSummary {
  return {
    event,
    name: explainer.name,
    title: explainer.title,
    category: explainer.category,
    importance: explainer.importance.score,
    bottomLine: explainer.bottomLine.map(({ text, evidence }) => ({ text, source: evidence[0].source })),
    reports: explainer.reports,
    origins: explainer.origins,
    revision: number,
    updated: at,
    firstReported: explainer.firstReported,
  };
}
