import { addDays, type Day } from '../../model/time.ts';
import { dayFrom } from './calendar.ts';
import { type DateContext, type Groups, type Meaning, oneDay } from './date-rule.ts';
import { nearestYear } from './day-dates.ts';
import { nthOf } from './weekday-dates.ts';

/** A day of the year by its name: month and day, the nth weekday of a month, or days from Easter Sunday (western). */
type HolidayRow =
  | readonly [name: string, kind: 'fixed', month: number, day: number]
  | readonly [name: string, kind: 'nth', month: number, number: string, weekday: number]
  | readonly [name: string, kind: 'easter', days: number];

/**
 * Days whose name means one day in English reports; those that countries keep on days of their own (Independence Day, Mother's
 * Day, Labour Day) are left out.
 */
const HOLIDAYS: readonly HolidayRow[] = [
  ["new year[’']?s? day", 'fixed', 1, 1],
  ["new year[’']?s? eve", 'fixed', 12, 31],
  ["valentine[’']?s day", 'fixed', 2, 14],
  ["(?:st\\.?|saint) patrick[’']?s day", 'fixed', 3, 17],
  ["(?:april fools?[’']?s?|all fools[’']?) day", 'fixed', 4, 1],
  ["international women[’']s day", 'fixed', 3, 8],
  ['earth day', 'fixed', 4, 22],
  ['may day', 'fixed', 5, 1],
  ['juneteenth', 'fixed', 6, 19],
  ['bastille day', 'fixed', 7, 14],
  ["hallowe[’']?en", 'fixed', 10, 31],
  ["all saints[’'] day", 'fixed', 11, 1],
  ['armistice day', 'fixed', 11, 11],
  ['christmas eve', 'fixed', 12, 24],
  ['christmas day', 'fixed', 12, 25],
  ['boxing day', 'fixed', 12, 26],
  ['martin luther king(?:,? jr\\.?)?,? day', 'nth', 1, 'third', 0],
  ["presidents?[’']? day", 'nth', 2, 'third', 0],
  ['memorial day', 'nth', 5, 'last', 0],
  ['thanksgiving(?: day)?', 'nth', 11, 'fourth', 3],
  ['ash wednesday', 'easter', -46],
  ['palm sunday', 'easter', -7],
  ['maundy thursday', 'easter', -3],
  ['good friday', 'easter', -2],
  ['easter sunday', 'easter', 0],
  ['easter(?! (?:island|monday|egg|bunny|rising|weekend|week))', 'easter', 0],
  ['easter monday', 'easter', 1],
];

/** All their names as one alternation. */
export const HOLIDAY_NAMES = `(?:${HOLIDAYS.map(([name]) => name).join('|')})`;

const PATTERNS = HOLIDAYS.map((row) => [new RegExp(`^${row[0]}$`, 'i'), row] as const);

/** "Christmas Day", "last Easter", "Good Friday 2024". */
export function holiday(groups: Groups, context: DateContext): Meaning | null {
  const name = groups.holiday ?? '';
  const row = PATTERNS.find(([pattern]) => pattern.test(name))?.[1];
  if (row === undefined || !/^\p{Lu}/u.test(name)) return null;
  const dayIn = (year: number): Day | undefined => dayOfHoliday(row, year);
  if (groups.year !== undefined) return oneDay(dayIn(Number(groups.year)), false);
  const year = yearOfHoliday(dayIn, groups.which?.toLowerCase(), context);
  return year === null ? null : oneDay(dayIn(year), groups.which !== undefined);
}

/** "last Easter" is the latest one before publication, "next Easter" the first after it. */
function yearOfHoliday(
  dayIn: (year: number) => Day | undefined,
  which: string | undefined,
  context: DateContext,
): number | null {
  const { published } = context;
  if (published === null) return null;
  if (which === undefined) return nearestYear(dayIn, context);
  const own = Number(published.slice(0, 4));
  const day = dayIn(own);
  if (day === undefined || which === 'this') return own;
  if (which === 'last') return day < published ? own : own - 1;
  return day > published ? own : own + 1;
}

function dayOfHoliday(row: HolidayRow, year: number): Day | undefined {
  if (row[1] === 'fixed') return dayFrom(year, row[2], row[3]);
  if (row[1] === 'nth') return nthOf(row[3], row[4], year, row[2]);
  const sunday = easterSunday(year);
  return sunday === undefined ? undefined : addDays(sunday, row[2]);
}

/** The Gregorian computation of Easter (Meeus, Jones and Butcher, "Astronomical Algorithms", chapter 8). */
function easterSunday(year: number): Day | undefined {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * shift + 114;
  return dayFrom(year, Math.floor(sum / 31), (sum % 31) + 1);
}
