import { addDays, type Day, daysBetween } from '../../model/time.ts';
import { dayFrom, monthOf, monthStretch, weekdayOf, weekStretch, yearOf } from './calendar.ts';
import {
  type DateContext,
  type Groups,
  isMonthWord,
  type Meaning,
  monthNumber,
  oneDay,
  weekdayNumber,
} from './date-rule.ts';

/** "15 August", "August 15 to 20, 2025". Without a year: the nearest such day, told apart by tense beyond a quarter. */
export function dayOfMonth(groups: Groups, context: DateContext): Meaning | null {
  const month = monthNumber(groups.month);
  if (!isMonthWord(groups.month ?? '')) return null;
  const first = Number.parseInt(groups.day ?? '', 10);
  const last = Number.parseInt(groups.last ?? groups.day ?? '', 10);
  const year = groups.year === undefined ? nearestYear(month, first, context) : Number(groups.year);
  if (year === null) return null;
  const from = dayFrom(year, month, first);
  const to = dayFrom(year, month, last);
  if (from === undefined || to === undefined || to < from) return null;
  return { from, to, precision: 'day', relative: false };
}

/** Beyond this many days the tense decides: "will open on 1 February", written in October, is ahead. */
const QUARTER = 92;

function nearestYear(month: number, day: number, context: DateContext): number | null {
  const { published } = context;
  if (published === null) return null;
  const years = [-1, 0, 1].map((step) => yearOf(published) + step);
  const distance = (year: number): number => {
    const date = dayFrom(year, month, day);
    return date === undefined ? Number.POSITIVE_INFINITY : daysBetween(published, date);
  };
  const nearest = years.reduce((best, year) =>
    Math.abs(distance(year)) < Math.abs(distance(best)) ? year : best,
  );
  const away = distance(nearest);
  if (Math.abs(away) < QUARTER) return nearest;
  if (away < 0 && context.tense() === 'future') return nearest + 1;
  return away > 0 && context.tense() === 'past' ? nearest - 1 : nearest;
}

/** 2025-08-15. */
export function numericDay(groups: Groups): Meaning | null {
  return oneDay(dayFrom(Number(groups.year), Number(groups.number), Number(groups.day)), false);
}

/** 15/08/2025 or 8/15/2025: read only where the numbers tell day and month apart. */
export function slashedDay(groups: Groups): Meaning | null {
  const [first, second, year] = [Number(groups.first), Number(groups.second), Number(groups.year)];
  if (first > 12) return oneDay(dayFrom(year, second, first), false);
  return second > 12 || first === second ? oneDay(dayFrom(year, first, second), false) : null;
}

/** Days that are names of their own, and newspapers. */
const NAMED_DAY =
  /\b(?:Bloody|Black|Super|Good|Ash|Palm|Easter|Cyber|Fat|Maundy|Shrove|Holy|every|each|most|Giving) $/iu;
const SUNDAY_PAPER =
  /^ (?:Times|Mirror|Telegraph|Express|Mail|Post|Herald|People|Night Live|Tribune|Star|Sun|Independent|World)\b/u;

/** "Friday": the latest one, or the next where the words look ahead; publication day itself counts both ways. */
export function weekday(groups: Groups, context: DateContext): Meaning | null {
  const { published, before, after } = context;
  const name = groups.weekday ?? '';
  if (published === null || !/^\p{Lu}/u.test(name) || NAMED_DAY.test(before) || SUNDAY_PAPER.test(after))
    return null;
  const wanted = weekdayNumber(name);
  if (groups.later !== undefined) {
    const { from } = weekStretch(published, groups.later.toLowerCase() === 'next' ? 1 : -1);
    return oneDay(addDays(from, wanted), true);
  }
  const back = (weekdayOf(published) - wanted + 7) % 7;
  const ahead = (7 - back) % 7;
  const which = (groups.which ?? '').toLowerCase();
  if (which === 'last' || which === 'past' || which === 'this past')
    return oneDay(addDays(published, -(back === 0 ? 7 : back)), true);
  if (which === 'next' || which === 'coming' || which === 'this coming')
    return oneDay(addDays(published, ahead === 0 ? 7 : ahead), true);
  if (back === 0) return oneDay(published, true);
  const tense = context.tense();
  const deadline = /\b(?:by|until|till|before|ahead of) $/iu.test(before);
  const future = deadline ? !/\bhad\b/iu.test(before) : tense === 'future';
  // Days of publication are off by one where zones meet, so a weekday six days away may as well be tomorrow or yesterday;
  // and where no verb tells the direction, only the last days are meant for certain.
  const reach = tense === 'unknown' && !deadline ? CERTAIN_WITHOUT_TENSE : 5;
  const days = future ? ahead : back;
  return days > reach ? null : oneDay(addDays(published, future ? days : -days), true);
}

/** Without a verb, "Friday" on a Monday is the last one; on a Wednesday it may be either. */
const CERTAIN_WITHOUT_TENSE = 3;

/** "yesterday", "tonight". */
export function nearDay(groups: Groups, { published }: DateContext): Meaning | null {
  if (published === null) return null;
  const word = (groups.word ?? '').toLowerCase();
  const step = word === 'yesterday' || word === 'last night' ? -1 : word === 'tomorrow' ? 1 : 0;
  return oneDay(addDays(published, step), true);
}

/** "on the 15th": of this month, or of the one before or after as the tense tells. */
export function dayAlone(groups: Groups, context: DateContext): Meaning | null {
  const { published } = context;
  const number = Number.parseInt(groups.day ?? '', 10);
  if (published === null || !/\D$/u.test(groups.day ?? '')) return null;
  const inMonth = (step: number): Day | undefined => {
    const from = monthStretch(yearOf(published), monthOf(published) + step)?.from;
    return from === undefined ? undefined : dayFrom(yearOf(from), monthOf(from), number);
  };
  const own = inMonth(0);
  if (own === undefined) return null;
  if (own > published && context.tense() === 'past') return oneDay(inMonth(-1), true);
  if (own < published && context.tense() === 'future') return oneDay(inMonth(1), true);
  return oneDay(own, true);
}
