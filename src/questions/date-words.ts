import type { DateMention } from '../model/analysis.ts';
import type { Due } from '../model/question.ts';
import { type Day, daysBetween } from '../model/time.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** @returns "18 August 2025" */
export function dayWords(day: Day): string {
  return `${Number(day.slice(8, 10))} ${monthOf(day)} ${day.slice(0, 4)}`;
}

/**
 * A resolved date as it may follow a preposition.
 * @param date what a mention or a due date covers
 * @returns "18 August 2025", "the week of 18 August 2025", "August 2025" or "2025"
 */
export function dateWords(date: Pick<DateMention, 'from' | 'to' | 'precision'> | Due): string {
  if (date.precision === 'day') return dayWords(date.from);
  if (date.precision === 'week')
    return `the ${isWeekend(date) ? 'weekend' : 'week'} of ${dayWords(date.from)}`;
  if (date.precision === 'year') return date.from.slice(0, 4);
  const months =
    date.from.slice(0, 7) === date.to.slice(0, 7) ? '' : `the months of ${monthOf(date.from)} to `;
  return `${months}${monthOf(date.to)} ${date.to.slice(0, 4)}`;
}

/** @returns the resolved date with the preposition that fits it: "on 18 August 2025", "in August 2025" */
export function dateAdverb(date: Pick<DateMention, 'from' | 'to' | 'precision'>): string {
  return `${date.precision === 'day' || isWeekend(date) ? 'on' : 'in'} ${dateWords(date)}`;
}

function monthOf(day: Day): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
}

/** A week of two days that opens on a Saturday. */
function isWeekend({ from, to, precision }: Pick<DateMention, 'from' | 'to' | 'precision'>): boolean {
  return precision === 'week' && daysBetween(from, to) === 1 && new Date(from).getUTCDay() === 6;
}
