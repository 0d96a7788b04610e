import { addDays, type Day, daysBetween, millis, toInstant } from '../../model/time.ts';
import { dayFrom, monthOf, monthStretch, yearOf } from './calendar.ts';
import {
  countOf,
  type DateContext,
  type Groups,
  isMonthByNumber,
  isMonthWord,
  type Meaning,
  monthNumber,
  oneDay,
} from './date-rule.ts';
import { ordinalNumber } from './ordinal-words.ts';

/** "15 August", "August 15 to 20, 2025", "the fourth of July". Without a year: the nearest such day, told apart by tense. */
export function dayOfMonth(groups: Groups, context: DateContext): Meaning | null {
  const name = groups.month ?? '';
  const certain = groups.year !== undefined || /\d\D+$/u.test(groups.day ?? '');
  if (!isMonthWord(name) && !(certain || isMonthByNumber(name))) return null;
  const month = monthNumber(name);
  const first = ordinalNumber(groups.day);
  const last = ordinalNumber(groups.last ?? groups.day);
  const year =
    groups.year === undefined
      ? nearestYear((each) => dayFrom(each, month, first), context)
      : Number(groups.year);
  if (year === null) return null;
  const from = dayFrom(year, month, first);
  const to = dayFrom(year, month, last);
  if (from === undefined || to === undefined || to < from) return null;
  return { from, to, precision: 'day', relative: false };
}

/** Beyond this many days the tense decides: "will open on 1 February", written in October, is ahead. */
const QUARTER = 92;
/** 29 February comes once in eight years at the least often. */
const YEARS_LOOKED_AT = [0, -1, 1, -2, 2, -3, 3, -4, 4];

/**
 * The year of a day that comes every year.
 * @param dayIn the day in a year; undefined where that year lacks it
 * @returns the year in which it lies nearest to publication, the next or previous one where the tense says so; null when
 *   publication is not known or no near year has the day
 */
export function nearestYear(dayIn: (year: number) => Day | undefined, context: DateContext): number | null {
  const { published } = context;
  if (published === null) return null;
  const distance = (year: number): number => {
    const date = dayIn(year);
    return date === undefined ? Number.POSITIVE_INFINITY : daysBetween(published, date);
  };
  const nearest = YEARS_LOOKED_AT.map((step) => yearOf(published) + step).reduce((best, year) =>
    Math.abs(distance(year)) < Math.abs(distance(best)) ? year : best,
  );
  const away = distance(nearest);
  if (Math.abs(away) < QUARTER) return nearest;
  if (away < 0 && context.tense() === 'future') return nearest + 1;
  return away > 0 && context.tense() === 'past' ? nearest - 1 : nearest;
}

/** 2025-08-15, 20250815; and 15-Aug-2025, 2025/Aug/15. */
export function numericDay(groups: Groups): Meaning | null {
  const month = groups.month === undefined ? Number(groups.number) : monthNumber(groups.month);
  return oneDay(dayFrom(fullYear(groups.year), month, Number(groups.day)), false);
}

/** Two digits are a year of this century up to 68, as POSIX reads them. */
function fullYear(digits = ''): number {
  return digits.length === 2 ? Number(digits) + (Number(digits) <= 68 ? 2000 : 1900) : Number(digits);
}

/** Reports write in bare numbers of days near their own. */
const NEAR = 45;

/**
 * 15/08/2025, 8/15/2025, 8/15/25. Where both numbers may be the month, the custom of the publisher's country decides; where that
 * is not known, one reading must be near the day of publication and the other not.
 */
export function slashedDay(groups: Groups, { published, monthFirst }: DateContext): Meaning | null {
  const [first, second, year] = [Number(groups.first), Number(groups.second), fullYear(groups.year)];
  const monthDay = dayFrom(year, first, second);
  const dayMonth = dayFrom(year, second, first);
  if (monthDay === undefined || dayMonth === undefined || monthDay === dayMonth)
    return oneDay(monthDay ?? dayMonth, false);
  if (monthFirst !== null) return oneDay(monthFirst ? monthDay : dayMonth, false);
  if (published === null) return null;
  const near = [monthDay, dayMonth].filter((day) => Math.abs(daysBetween(published, day)) <= NEAR);
  return near.length === 1 ? oneDay(near[0], false) : null;
}

/** "on 22/04", "by 9/30": day and month without a year, where the numbers tell them apart. "24/7" is no date. */
export function slashedDayOfMonth(groups: Groups, context: DateContext): Meaning | null {
  const [first, second] = [Number(groups.first), Number(groups.second)];
  if (first > 12 === second > 12 || groups.all === '24/7') return null;
  const [month, day] = first > 12 ? [second, first] : [first, second];
  const year = nearestYear((each) => dayFrom(each, month, day), context);
  return year === null ? null : oneDay(dayFrom(year, month, day), false);
}

/** "yesterday", "tonight", "the day after tomorrow". */
export function nearDay(groups: Groups, { published }: DateContext): Meaning | null {
  if (published === null) return null;
  const word = (groups.word ?? '').toLowerCase();
  const step = /^(?:yesterday|last night)/u.test(word) ? -1 : word.startsWith('tomorrow') ? 1 : 0;
  if (groups.way === undefined) return oneDay(addDays(published, step), true);
  return step === 0 ? null : oneDay(addDays(published, 2 * step), true);
}

/** "on the 15th": of this month, or of the one before or after as the tense tells, or as the words do ("of next month"). */
export function dayAlone(groups: Groups, context: DateContext): Meaning | null {
  const { published } = context;
  const number = ordinalNumber(groups.day);
  const which = groups.which?.toLowerCase();
  if (published === null || /\d$/u.test(groups.day ?? '')) return null;
  const inMonth = (step: number): Day | undefined => {
    const from = monthStretch(yearOf(published), monthOf(published) + step)?.from;
    return from === undefined ? undefined : dayFrom(yearOf(from), monthOf(from), number);
  };
  if (which !== undefined) return oneDay(inMonth(which === 'next' ? 1 : which === 'last' ? -1 : 0), true);
  const own = inMonth(0);
  if (own === undefined) return null;
  const tense = context.tense();
  if (groups.way?.toLowerCase() === 'for' && tense !== 'future') return null;
  if (own > published && tense === 'past') return oneDay(inMonth(-1), true);
  if (own < published && tense === 'future') return oneDay(inMonth(1), true);
  return oneDay(own, true);
}

/** "two hours ago", "will begin in 90 minutes": the day on which that falls. */
export function hoursAway(groups: Groups, context: DateContext): Meaning | null {
  const { moment } = context;
  const count = /^half/i.test(groups.count ?? '') ? 0.5 : countOf(groups.count);
  const behind = groups.way?.toLowerCase() === 'ago';
  if (moment === null || (groups.way === undefined && !/\b(?:will|shall)\b|[’']ll\b/i.test(context.before)))
    return null;
  const minutes = count * (/^h/i.test(groups.unit ?? '') ? 60 : 1) * (behind ? -1 : 1);
  const then = toInstant(new Date(millis(moment) + minutes * 60_000));
  return then === undefined ? null : oneDay(then.slice(0, 10) as Day, true);
}
