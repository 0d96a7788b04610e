import { MONTH_NAMES } from '../lib/month-names.ts';
import type { Due } from '../model/question.ts';
import { addDays, type Day, dayOf, type Instant, UNDATED } from '../model/time.ts';

/** @returns "15 August 2025" */
export function dayInWords(day: Day): string {
  return `${Number(day.slice(8, 10))} ${monthInWords(day)}`;
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** @returns "Friday, 15 August 2025" */
export function dateline(day: Day): string {
  return `${WEEKDAYS[new Date(day).getUTCDay()]}, ${dayInWords(day)}`;
}

/** @returns "15 August 2025, 19:30 UTC"; the day alone at exactly midnight, which mostly means that no time was given */
export function instantInWords(instant: Instant): string {
  if (instant.endsWith('T00:00:00Z')) return dayInWords(dayOf(instant));
  return `${dayInWords(dayOf(instant))}, ${instant.slice(11, 16)} UTC`;
}

/** @returns "as of 15 August 2025, 19:30 UTC", or that no report has a date */
export function asOfInWords(asOf: Instant): string {
  return asOf === UNDATED ? 'no report has a date' : `as of ${instantInWords(asOf)}`;
}

/** @returns "15 Aug", for the axis of a picture */
export function dayInShort(day: Day): string {
  return `${Number(day.slice(8, 10))} ${monthName(day).slice(0, 3)}`;
}

/** @returns "18 August 2025", "week of 18 August 2025", "August 2025", "2025" or "18 August 2025 to 20 August 2025" */
export function dueInWords(due: Due): string {
  switch (due.precision) {
    case 'year':
      return due.from.slice(0, 4) === due.to.slice(0, 4) ? due.from.slice(0, 4) : between(due);
    case 'month':
      return due.from.slice(0, 7) === due.to.slice(0, 7) ? monthInWords(due.from) : between(due);
    case 'week':
      return due.to <= addDays(due.from, 6) ? `week of ${dayInWords(due.from)}` : between(due);
    case 'day':
      return due.from === due.to ? dayInWords(due.from) : between(due);
  }
}

function between(due: Due): string {
  return `${dayInWords(due.from)} to ${dayInWords(due.to)}`;
}

/** @returns "August 2025" */
export function monthInWords(day: Day): string {
  return `${monthName(day)} ${day.slice(0, 4)}`;
}

function monthName(day: Day): string {
  return MONTH_NAMES[Number(day.slice(5, 7)) - 1] ?? day.slice(5, 7);
}
