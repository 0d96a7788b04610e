import type { Day } from '../../model/time.ts';
import { addDays, millis } from '../../model/time.ts';

/** First and last day of a stretch of days, both inside it. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

/** @returns the day as text, or undefined when the calendar has no such day (31 April, month 13, year 0) */
export function dayFrom(year: number, month: number, day: number): Day | undefined {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined;
  return `${year}-${two(month)}-${two(day)}` as Day;
}

const two = (number: number): string => String(number).padStart(2, '0');

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));

/** @returns 0 for Monday to 6 for Sunday (the ISO week) */
export function weekdayOf(day: Day): number {
  return (new Date(millis(day)).getUTCDay() + 6) % 7;
}

/** @returns the whole month; a month of 13 or 0 is the next or previous year's; undefined outside years 1000 to 9999 */
export function monthStretch(year: number, month: number): Stretch | undefined {
  const realYear = year + Math.floor((month - 1) / 12);
  const realMonth = ((((month - 1) % 12) + 12) % 12) + 1;
  const from = dayFrom(realYear, realMonth, 1);
  const to = dayFrom(realYear, realMonth, daysInMonth(realYear, realMonth));
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** @returns 1 January to 31 December; undefined outside years 1000 to 9999 */
export function yearStretch(year: number): Stretch | undefined {
  const from = dayFrom(year, 1, 1);
  const to = dayFrom(year, 12, 31);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** @returns Monday to Sunday of the week that is `weeks` after (before, when negative) the day's own */
export function weekStretch(day: Day, weeks: number): Stretch {
  const monday = addDays(day, 7 * weeks - weekdayOf(day));
  return { from: monday, to: addDays(monday, 6) };
}
