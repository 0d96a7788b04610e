import { addDays, type Day } from '../../model/time.ts';
import { dayFrom, monthOf, monthStretch, weekdayOf, weekStretch, yearOf } from './calendar.ts';
import {
  type DateContext,
  type Groups,
  type Meaning,
  monthNumber,
  oneDay,
  weekdayNumber,
} from './date-rule.ts';
import { nearestYear } from './day-dates.ts';
import { ordinalNumber } from './ordinal-words.ts';

/** Days that are names of their own, and newspapers. */
const NAMED_DAY =
  /\b(?:Bloody|Black|Super|Good|Ash|Palm|Easter|Cyber|Fat|Maundy|Shrove|Holy|every|each|most|Giving) $/i;
const SUNDAY_PAPER =
  /^ (?:Times|Mirror|Telegraph|Express|Mail|Post|Herald|People|Night Live|Tribune|Star|Sun|Independent|World)\b/u;
/** "Friday mornings" come every week. */
const REPEATED = /^ (?:mornings|afternoons|evenings|nights)\b/i;

/** "Friday": the latest one, or the next where the words look ahead; publication day itself counts both ways. */
export function weekday(groups: Groups, context: DateContext): Meaning | null {
  const { published, before, after } = context;
  if (published === null || NAMED_DAY.test(before) || SUNDAY_PAPER.test(after) || REPEATED.test(after))
    return null;
  const wanted = weekdayNumber(groups.weekday);
  if (groups.later !== undefined) return dayOfWeek(groups.later, wanted, published);
  const back = (weekdayOf(published) - wanted + 7) % 7;
  const ahead = (7 - back) % 7;
  const which = (groups.which ?? '').toLowerCase();
  if (/last|past|previous/u.test(which)) return oneDay(addDays(published, -(back === 0 ? 7 : back)), true);
  if (/next|coming/u.test(which)) return oneDay(addDays(published, ahead === 0 ? 7 : ahead), true);
  if (back === 0) return oneDay(published, true);
  const tense = context.tense();
  const deadline = /\b(?:by|until|till|before|ahead of) $/i.test(before);
  const future = deadline ? !/\bhad\b/i.test(before) : tense === 'future';
  const days = future ? ahead : back;
  // Days of publication are off by one where zones meet, so a weekday six days away may as well be tomorrow or yesterday (in news
  // it mostly is); and where no verb tells the direction, only the last days are meant for certain.
  const reach = tense === 'unknown' && !deadline ? CERTAIN_WITHOUT_TENSE : 5;
  return days > reach ? null : oneDay(addDays(published, future ? days : -days), true);
}

/** Without a verb, "Friday" on a Monday is the last one; on a Wednesday it may be either. */
const CERTAIN_WITHOUT_TENSE = 3;

function dayOfWeek(which: string, wanted: number, published: Day): Meaning | null {
  const step = /last|previous|past/i.test(which) ? -1 : /next|coming/i.test(which) ? 1 : 0;
  return oneDay(addDays(weekStretch(published, step).from, wanted), true);
}

/** "Tuesday the 15th", "Friday 31": the nearest month, on the side of the tense, in which number and weekday agree. */
export function weekdayAndNumber(groups: Groups, context: DateContext): Meaning | null {
  const { published } = context;
  const number = ordinalNumber(groups.day);
  if (published === null) return null;
  const agrees = (step: number): Day | undefined => {
    const from = monthStretch(yearOf(published), monthOf(published) + step)?.from;
    const day = from === undefined ? undefined : dayFrom(yearOf(from), monthOf(from), number);
    return day !== undefined && weekdayOf(day) === weekdayNumber(groups.weekday) ? day : undefined;
  };
  const own = agrees(0);
  if (own !== undefined) return oneDay(own, true);
  const sides = context.tense() === 'future' ? [1, -1] : [-1, 1];
  for (const months of AWAY)
    for (const side of sides)
      if (agrees(side * months) !== undefined) return oneDay(agrees(side * months), true);
  return null;
}

/** Beyond half a year nobody names a day without its month. */
const AWAY = [1, 2, 3, 4, 5, 6];

/** "Friday 7/6": the order of day and month in which the weekday is right, in the nearest year. */
export function weekdayAndSlashes(groups: Groups, context: DateContext): Meaning | null {
  const [first, second] = [Number(groups.first), Number(groups.second)];
  const wanted = weekdayNumber(groups.weekday);
  const readings = [
    [first, second],
    [second, first],
  ] as const;
  for (const [month, day] of readings) {
    const year = nearestYear((each) => dayFrom(each, month, day), context);
    const date = year === null ? undefined : dayFrom(year, month, day);
    if (date !== undefined && weekdayOf(date) === wanted) return oneDay(date, false);
  }
  return null;
}

/** "the first Monday of July", "the last Sunday in October 2024", "the second Tuesday of next month". */
export function weekdayOfMonth(groups: Groups, context: DateContext): Meaning | null {
  const wanted = weekdayNumber(groups.weekday);
  const { published } = context;
  if (groups.month === undefined) {
    if (published === null) return null;
    const step = groups.which?.toLowerCase() === 'next' ? 1 : groups.which?.toLowerCase() === 'last' ? -1 : 0;
    return oneDay(nthOf(groups.number, wanted, yearOf(published), monthOf(published) + step), true);
  }
  const month = monthNumber(groups.month);
  const inYear = (year: number): Day | undefined => nthOf(groups.number, wanted, year, month);
  const year = groups.year === undefined ? nearestYear(inYear, context) : Number(groups.year);
  return year === null ? null : oneDay(inYear(year), false);
}

/**
 * A weekday of a month by its count.
 * @param number "first" to "fifth", "1st" to "5th", "last"
 * @param wanted 0 for Monday to 6 for Sunday
 * @returns undefined where the month has no such day
 */
export function nthOf(
  number: string | undefined,
  wanted: number,
  year: number,
  month: number,
): Day | undefined {
  const stretch = monthStretch(year, month);
  if (stretch === undefined) return undefined;
  if (number?.toLowerCase() === 'last') {
    return addDays(stretch.to, -((weekdayOf(stretch.to) - wanted + 7) % 7));
  }
  const first = addDays(stretch.from, (wanted - weekdayOf(stretch.from) + 7) % 7);
  const day = addDays(first, 7 * (ordinalNumber(number) - 1));
  return day <= stretch.to ? day : undefined;
}
