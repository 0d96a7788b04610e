import { addDays, type Day } from '../../model/time.ts';
import {
  monthOf,
  monthStretch,
  type Stretch,
  weekdayOf,
  weekStretch,
  yearOf,
  yearStretch,
} from './calendar.ts';
import {
  countOf,
  type DateContext,
  type Groups,
  isMonthByNumber,
  isMonthWord,
  type Meaning,
  meaning,
  monthNumber,
  oneDay,
} from './date-rule.ts';

/** A day that this month lacks ("31 April"): the month alone is not meant either. */
const AFTER_DAY = /\b\d{1,2}(?:st|nd|rd|th)? $/u;

export function monthOfYear(groups: Groups, { before }: DateContext): Meaning | null {
  if (!isMonthByNumber(groups.month ?? '') || AFTER_DAY.test(before)) return null;
  return meaning(monthStretch(Number(groups.year), monthNumber(groups.month)), 'month', false);
}

/** "last June" is the latest June that is over, "next June" the first that has not begun, "this June" the year's own. */
export function relativeMonth(groups: Groups, context: DateContext): Meaning | null {
  const { published } = context;
  if (published === null || !isMonthWord(groups.month ?? '')) return null;
  const month = monthNumber(groups.month);
  const year = yearOf(published);
  const which = (groups.which ?? '').toLowerCase();
  const now = monthOf(published);
  if (which === 'last' || which === 'this past')
    return meaning(monthStretch(month < now ? year : year - 1, month), 'month', true);
  if (which === 'next' || which === 'this coming')
    return meaning(monthStretch(month > now ? year : year + 1, month), 'month', true);
  return meaning(monthStretch(year, month), 'month', true);
}

/** Names that are words too need a preposition; the others a capital. Without tense: the latest such month begun. */
export function bareMonth(groups: Groups, context: DateContext): Meaning | null {
  const { published, before } = context;
  const name = groups.month ?? '';
  if (
    published === null ||
    !isMonthWord(name) ||
    /^(?:\p{L}{3,4}\.?)$/u.test(name) !== /^(?:May|June|July)$/u.test(name)
  )
    return null;
  const led =
    /\b(?:in|since|until|till|by|from|during|through|of|early|late|mid|before|after|to|between|and|its|that|for|a|the)[ -]$/i;
  const strongly = /\b(?:in|since|until|till|by|during|early|late|mid|from|through)[ -]$/i;
  if (
    /^(?:May|March|August)$/u.test(name) &&
    !strongly.test(before) &&
    !/^(?:early|late|mid)/i.test(groups.all ?? '')
  )
    return null;
  if (!led.test(before) && /\p{Lu}\p{L}+ $/u.test(before)) return null;
  if (AFTER_DAY.test(before) || /^ \d{1,2}\b/u.test(context.after)) return null;
  const month = monthNumber(name);
  const now = monthOf(published);
  const year = yearOf(published);
  if (context.tense() === 'future' || /\b(?:until|till|by|before) $/i.test(before)) {
    return meaning(monthStretch(month >= now ? year : year + 1, month), 'month', false);
  }
  return meaning(monthStretch(month <= now ? year : year - 1, month), 'month', false);
}

/** "last week", "later this month", "the end of the year". A bare "the week" is a date only after "the end of". */
export function unitNear(groups: Groups, context: DateContext): Meaning | null {
  const { published, before, after } = context;
  if (published === null) return null;
  const which = (groups.which ?? '').toLowerCase();
  const early = (groups.early ?? '').toLowerCase();
  const ends = early.endsWith('end of') || groups.possessive !== undefined;
  if (
    which === 'the' &&
    !(ends && (/\b(?:by|before|until|at|towards?) (?:the )?$/i.test(before) || early.startsWith('the')))
  )
    return null;
  if (which === 'the following' || which === 'the previous') return null;
  if (/^ of\b/u.test(after) && which === 'the') return null;
  const step = /last|past/u.test(which) ? -1 : /next|coming/u.test(which) ? 1 : 0;
  const unit = (groups.unit ?? '').toLowerCase();
  if (unit === 'weekend') return weekend(published, step, context);
  if (unit === 'week') return clipped(weekStretch(published, step), 'week', early, published);
  if (unit === 'month')
    return clipped(monthStretch(yearOf(published), monthOf(published) + step), 'month', early, published);
  return clipped(yearStretch(yearOf(published) + step), 'year', early, published);
}

/** "later this month" begins today, "earlier this month" ends today. */
function clipped(
  stretch: Stretch | undefined,
  precision: Meaning['precision'],
  early: string,
  today: Day,
): Meaning | null {
  if (stretch === undefined) return null;
  const inside = stretch.from <= today && today <= stretch.to;
  if (inside && (early === 'later' || early === 'late'))
    return { from: today, to: stretch.to, precision, relative: true };
  if (inside && (early === 'earlier' || early === 'early'))
    return { from: stretch.from, to: today, precision, relative: true };
  return meaning(stretch, precision, true);
}

/** Saturday and Sunday: "last weekend" is the one that is over, "this weekend" the one of the tense. */
function weekend(published: Day, step: number, context: DateContext): Meaning | null {
  const day = weekdayOf(published);
  const own = addDays(published, 5 - day);
  const past = step === 0 && day < 5 && context.tense() === 'past';
  const weeks = step === 0 ? (past ? -1 : 0) : step === 1 && day < 4 ? 0 : step;
  const saturday = addDays(own, 7 * weeks);
  return { from: saturday, to: addDays(saturday, 1), precision: 'week', relative: true };
}

/** "by year-end". */
export function inYear({ published, before }: DateContext, step: number): Meaning | null {
  if (published === null || !/\b(?:by|before|until|at|towards?) (?:the )?$/i.test(before)) return null;
  return meaning(yearStretch(yearOf(published) + step), 'year', true);
}

/** "three years ago". */
export function unitsAway(groups: Groups, context: DateContext): Meaning | null {
  const way = (groups.way ?? '').toLowerCase();
  return shifted(countOf(groups.count) * (way === 'from now' ? 1 : -1), groups.unit ?? '', context);
}

/** "in two weeks" is a date only when it lies ahead; "in two weeks of fighting" and "rose in three years" are durations. */
export function unitsAhead(groups: Groups, context: DateContext): Meaning | null {
  if (groups.time === undefined && context.tense() !== 'future') return null;
  return shifted(countOf(groups.count), groups.unit ?? '', context);
}

/** The day, or the week, month or year as a whole, that lies `count` units away. */
function shifted(count: number, unit: string, { published }: DateContext): Meaning | null {
  if (published === null || Number.isNaN(count)) return null;
  if (unit === 'day') return oneDay(addDays(published, count), true);
  if (unit === 'week') return meaning(weekStretch(published, count), 'week', true);
  if (unit === 'fortnight') return meaning(weekStretch(published, 2 * count), 'week', true);
  if (unit === 'month')
    return meaning(monthStretch(yearOf(published), monthOf(published) + count), 'month', true);
  return meaning(yearStretch(yearOf(published) + count), 'year', true);
}

const YEAR_CUE =
  /(?:\b(?:in|since|of|by|until|till|from|to|through|during|between|and|before|after|early|late|mid|the|a|an|fiscal|its|his|her|their|year|back|circa|for|ended?|around)[ -]|[(,;] ?|^)$/i;
const COUNTED = /^ (?:people|men|women|children|\p{Ll}+s)\b/u;

/** "in 2022", "the 2008 crisis", "2010-11". A bare number of four digits before a plural is a count. */
export function year(groups: Groups, context: DateContext): Meaning | null {
  const first = Number(groups.year);
  const cued = YEAR_CUE.test(context.before) || /^(?:early|late|mid|the)/i.test(groups.all ?? '');
  if (first < 1500 || (!cued && (first < 1900 || COUNTED.test(context.after)))) return null;
  const stretch = yearStretch(first);
  const written = groups.last;
  if (stretch === undefined || written === undefined) return meaning(stretch, 'year', false);
  const last = written.length === 4 ? Number(written) : Math.floor(first / 100) * 100 + Number(written);
  const end = yearStretch(last);
  if (end === undefined || last <= first || last > first + 100) return null;
  return { from: stretch.from, to: end.to, precision: 'year', relative: false };
}

/** Seasons of the northern half, where most English reports are written; three whole months. */
export function season(groups: Groups, { published }: DateContext): Meaning | null {
  if (published === null) return null;
  const name = (groups.season ?? '').toLowerCase();
  const first = name === 'spring' ? 3 : name === 'summer' ? 6 : name === 'winter' ? 12 : 9;
  const which = (groups.which ?? '').toLowerCase();
  // In January and February the winter of the year before goes on.
  const own = name === 'winter' && monthOf(published) <= 2 ? yearOf(published) - 1 : yearOf(published);
  const begun = own < yearOf(published) || monthOf(published) >= first;
  const over = monthOf(published) > first + 2;
  const step = /last|past/u.test(which) ? (over ? 0 : -1) : /next|coming/u.test(which) ? (begun ? 1 : 0) : 0;
  return wholeMonths(own + step, first, 3, true);
}

const QUARTERS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 4,
  final: 4,
};

/** "the third quarter of 2024", "Q3 2024", "the first half of last year": three or six whole months. */
export function partOfYear(groups: Groups, { published }: DateContext): Meaning | null {
  const word = (groups.number ?? '').toLowerCase();
  const number = QUARTERS[word] ?? Number.parseInt(word, 10);
  const months = groups.half === undefined ? 3 : 6;
  const which = groups.which?.toLowerCase();
  if (months === 6 && number > 2) return null;
  const relative = groups.year === undefined;
  if (relative && published === null) return null;
  const step = which === 'last' ? -1 : which === 'next' ? 1 : 0;
  const year = relative ? yearOf(published as Day) + step : Number(groups.year);
  return wholeMonths(year, months * (number - 1) + 1, months, relative);
}

/** "last quarter": the three months before those of publication. */
export function quarterNear(groups: Groups, { published, before }: DateContext): Meaning | null {
  // "in the last quarter" is as often of a match.
  if (published === null || /\bthe $/i.test(before)) return null;
  const step = /last|previous/i.test(groups.which ?? '')
    ? -1
    : /next|coming/i.test(groups.which ?? '')
      ? 1
      : 0;
  const quarter = Math.floor((monthOf(published) - 1) / 3) + step;
  return wholeMonths(yearOf(published), 3 * quarter + 1, 3, true);
}

/** Whole months in a row; a first month of 13 or -2 is the next or previous year's. */
function wholeMonths(year: number, first: number, count: number, relative: boolean): Meaning | null {
  const start = monthStretch(year, first);
  const end = monthStretch(year, first + count - 1);
  if (start === undefined || end === undefined) return null;
  return meaning({ from: start.from, to: end.to }, 'month', relative);
}
