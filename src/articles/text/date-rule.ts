import type { DateMention } from '../../model/analysis.ts';
import type { Day, Instant } from '../../model/time.ts';
import type { Stretch } from './calendar.ts';
import type { Tense } from './tense.ts';

/** What a date in words is read against. */
export interface DateContext {
  /** The day of publication; null when not known: then only dates with a year are read. */
  readonly published: Day | null;
  /** The moment of publication, for what lies hours away; null when not known. */
  readonly moment: Instant | null;
  /** Whether "5/10" is May 10: the custom of the publisher's country; null when that is not known. */
  readonly monthFirst: boolean | null;
  /** Tense of the words around this date; computed only when asked for. */
  tense(): Tense;
  /** The sentence before and after the match. */
  readonly before: string;
  readonly after: string;
}

export type Meaning = Omit<DateMention, 'start' | 'end' | 'text'>;

/** The parts a rule names in its pattern; `all` is the whole match. */
export type Groups = {
  readonly [Part in
    | 'all'
    | 'count'
    | 'day'
    | 'early'
    | 'first'
    | 'half'
    | 'holiday'
    | 'last'
    | 'later'
    | 'month'
    | 'number'
    | 'possessive'
    | 'quarter'
    | 'season'
    | 'second'
    | 'time'
    | 'unit'
    | 'way'
    | 'weekday'
    | 'which'
    | 'word'
    | 'year']?: string | undefined;
};

/** A form of dates: the words, and what they mean; null when the words turn out to be no date. */
export interface DateRule {
  readonly pattern: RegExp;
  read(groups: Groups, context: DateContext): Meaning | null;
}

/** Forms that share a word: a sentence without it is spared their patterns, which took half of the time. */
export interface DateRules {
  readonly cue: RegExp;
  readonly rules: readonly DateRule[];
}

const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  'jan feb mar apr may jun jul aug sep oct nov dec'
    .split(' ')
    .map((name, at): [string, number] => [name, at + 1]),
);
const WEEKDAY_NUMBERS: ReadonlyMap<string, number> = new Map(
  'mon tue wed thu fri sat sun'.split(' ').map((name, at): [string, number] => [name, at]),
);
const COUNTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
  }),
);

/** @returns 1 for January to 12; 0 for any other word */
export const monthNumber = (name = ''): number => MONTH_NUMBERS.get(name.slice(0, 3).toLowerCase()) ?? 0;

/** @returns 0 for Monday to 6 for Sunday */
export const weekdayNumber = (name = ''): number => WEEKDAY_NUMBERS.get(name.slice(0, 3).toLowerCase()) ?? 0;

/** @returns the number that digits or a word up to fifty name; NaN for other words */
export const countOf = (word = ''): number => COUNTS.get(word.toLowerCase()) ?? Number.parseInt(word, 10);

/**
 * Whether a word beside the number of a day, or before a year, is a month: with a capital, or one that is no word besides
 * ("february 22nd", but not "may 5" nor "march 5").
 */
export function isMonthByNumber(word: string): boolean {
  return isMonthWord(word) || !/^(?:mar(?:ch)?|may)\b/i.test(word);
}

/** A capital, because "may", "march", "mar", "sun" and "dec" are words and parts of words. */
export function isMonthWord(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** A stretch of days as what a date means; null where the calendar has none such. */
export function meaning(
  stretch: Stretch | undefined,
  precision: Meaning['precision'],
  relative: boolean,
): Meaning | null {
  if (stretch === undefined || !isDay(stretch.from) || !isDay(stretch.to)) return null;
  return { from: stretch.from, to: stretch.to, precision, relative };
}

/** A single day as what a date means. */
export function oneDay(day: Day | undefined, relative: boolean): Meaning | null {
  return day === undefined || !isDay(day) ? null : { from: day, to: day, precision: 'day', relative };
}

/** Days counted from year 9999 may leave the calendar. */
function isDay(day: Day): boolean {
  return day.length === 10;
}
