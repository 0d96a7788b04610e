import { addDays, type Day } from '../../model/time.ts';
import { weekStretch } from './calendar.ts';
import { countOf, type Meaning, meaning, oneDay } from './date-rule.ts';

/** A date found in a sentence. */
export interface Found extends Meaning {
  readonly start: number;
  readonly end: number;
}

type Parts = { readonly [Part in 'count' | 'unit' | 'way']?: string | undefined };

const COUNTED_FROM =
  /\b(?<count>\d{1,2}|an?|the|one|two|three|four|five|six|seven|eight|nine|ten) (?<unit>day|week|fortnight)s? (?<way>from|after|before) (?:the )?$/i;
/** "in the two weeks before 3 May" is a stretch of time, and so is "for three days after Friday's attack". */
const STRETCH = /\b(?:in|for|over|during|within|throughout|of|first|last|every|each)(?: the)? $/i;
const WEEK_OF =
  /\b(?:the )?(?:week (?<way>of|starting|commencing|beginning)(?: on)?|(?<short>w\/c)) (?:the )?$/i;

/** Words that count from the date behind them are no longer than this. */
const REACH = 44;

/**
 * A date with the words before it that count from it: "two weeks from Monday", "the day before Christmas Eve", "the week of 4
 * August".
 * @param text the sentence
 * @param date a date found in it
 * @returns the date that the whole means, or the same date when nothing counts from it
 */
export function withOffset(text: string, date: Found): Found {
  if (date.precision !== 'day' || date.from !== date.to) return date;
  const before = text.slice(Math.max(0, date.start - REACH), date.start);
  return countedFrom(before, date) ?? weekOf(before, date) ?? date;
}

function countedFrom(before: string, date: Found): Found | null {
  const match = COUNTED_FROM.exec(before);
  if (match === null || STRETCH.test(before.slice(0, match.index))) return null;
  const { count = '', unit = '', way } = (match.groups ?? {}) as Parts;
  const units = count.toLowerCase() === 'the' ? 1 : countOf(count);
  const days = units * (/^d/i.test(unit) ? 1 : /^w/i.test(unit) ? 7 : 14);
  const day = oneDay(addDays(date.from, way?.toLowerCase() === 'before' ? -days : days), date.relative);
  return day === null ? null : extended(before, match, date, day);
}

/** "the week of" a day is the calendar's, "the week starting" on a day is its own seven days. */
function weekOf(before: string, date: Found): Found | null {
  const match = WEEK_OF.exec(before);
  if (match === null) return null;
  const week =
    ((match.groups ?? {}) as Parts).way?.toLowerCase() === 'of'
      ? weekStretch(date.from, 0)
      : sevenDays(date.from);
  const whole = meaning(week, 'week', date.relative);
  return whole === null ? null : extended(before, match, date, whole);
}

function sevenDays(from: Day): { from: Day; to: Day } {
  return { from, to: addDays(from, 6) };
}

function extended(before: string, match: RegExpExecArray, date: Found, value: Meaning): Found {
  return { ...value, start: date.start - (before.length - match.index), end: date.end };
}
