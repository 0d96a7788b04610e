import type { Explainer } from '../model/explainer.ts';
import type { Due, Question } from '../model/question.ts';
import type { Day } from '../model/time.ts';
import type { UpcomingStep } from './edition-reader.ts';

/** @returns the date a question is now due: the new one where it moved, else the first one; null when it has none */
export function dueNow(question: Question): Due | null {
  return question.outcome?.newDue ?? question.due;
}

/**
 * The dated steps of an explainer that lie ahead.
 * @param explainer a published explainer
 * @param from the first day that counts as ahead; a step stays until the last day it may fall on
 * @returns its open or moved questions of kind 'step' with a date not past, in the explainer's order
 */
export function upcomingSteps(explainer: Explainer, from: Day): readonly UpcomingStep[] {
  return explainer.whatComesNext.questions
    .filter((question) => isAhead(question, from))
    .map((question) => ({
      event: explainer.event,
      name: explainer.name,
      category: explainer.category,
      question,
    }));
}

function isAhead(question: Question, from: Day): boolean {
  if (question.kind !== 'step' || (question.status !== 'open' && question.status !== 'moved')) return false;
  const due = dueNow(question);
  return due !== null && due.to >= from;
}

/** Orders steps by first day, then last day, then id: the order of `EditionReader.comingUp`. */
export function bySoonest(a: UpcomingStep, b: UpcomingStep): number {
  return compareText(orderKey(a), orderKey(b));
}

function orderKey({ question }: UpcomingStep): string {
  const due = dueNow(question);
  return `${due?.from ?? '9999'} ${due?.to ?? '9999'} ${question.id}`;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
