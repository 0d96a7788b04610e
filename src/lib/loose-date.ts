const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * Minutes east of Greenwich of the zones that dates on the web name (RFC 5322 section 4.3, and those that
 * publishers use though it does not list them). A name that stands for several zones takes its commonest in news.
 */
const ZONES: ReadonlyMap<string, number> = new Map([
  ['z', 0],
  ['ut', 0],
  ['utc', 0],
  ['gmt', 0],
  ['wet', 0],
  ['bst', 60],
  ['ist', 330],
  ['cet', 60],
  ['west', 60],
  ['cest', 120],
  ['eet', 120],
  ['eest', 180],
  ['msk', 180],
  ['est', -300],
  ['edt', -240],
  ['cst', -360],
  ['cdt', -300],
  ['mst', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pdt', -420],
  ['akst', -540],
  ['akdt', -480],
  ['hst', -600],
  ['wat', 60],
  ['cat', 120],
  ['sast', 120],
  ['eat', 180],
  ['pkt', 300],
  ['wib', 420],
  ['ict', 420],
  ['sgt', 480],
  ['hkt', 480],
  ['pht', 480],
  ['awst', 480],
  ['jst', 540],
  ['kst', 540],
  ['aest', 600],
  ['aedt', 660],
  ['nzst', 720],
  ['nzdt', 780],
  ['art', -180],
  ['brt', -180],
]);

const ISO =
  /^([+-]?\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:(?:\s*t\s*|\s+)(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?\s*(z|[a-z]{2,5}|(?:gmt|utc)?\s*[+-]\d{1,2}:?\d{0,2})?$/i;
const DAY_FIRST =
  /^(?:[a-z]+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s,-]+([a-z]{3})[a-z]*\.?[\s,-]+(\d{4}|\d{2})(?:[\s,]+(?:at\s+)?(.*))?$/i;
const MONTH_FIRST =
  /^(?:[a-z]+\.?,?\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:(\d{4})(?:[\s,]+(?:at\s+)?(.*))?|(\d{1,2}:\d{2}.*?)\s+(\d{4}))$/i;
const TIME =
  /^(\d{1,2})(?::(\d{2}))?(?::(\d{2})(?:[.,]\d+)?)?\s*(am|pm|a\.m\.|p\.m\.)?\s*([a-z]{1,5}|(?:gmt|utc)?\s*[+-]\d{1,2}:?\d{0,2})?(?:\s*\([a-z\s]*\))?$/i;

/** Longer texts are no date; the bound also keeps the patterns cheap. */
const LONGEST = 80;

/**
 * A moment as feeds and pages write it: RFC 822 and 5322 with their common faults (no weekday, two-digit year, full
 * month name, hyphens, a named zone, no seconds), ISO 8601 and RFC 3339 with theirs (a blank for the T, no zone,
 * a zone without colon, a day, month or year alone), C's asctime, "August 15, 2025 7:30 pm EDT", seconds or milliseconds since 1970.
 * A time without a zone, or with one that is not known, counts as UTC.
 * @param text the date as written
 * @returns the moment, or null when it is none. A day, month or hour that does not exist gives null.
 */
export function parseLooseDate(text: string): Date | null {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line === '' || line.length > LONGEST) return null;
  return isoDate(line) ?? dayFirst(line) ?? monthFirst(line) ?? sinceEpoch(line);
}

function isoDate(line: string): Date | null {
  const match = ISO.exec(line);
  if (match === null) return null;
  const [, year, month = '1', day = '1', hour = '0', minute = '0', second = '0', zone] = match;
  return moment(Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second), zone);
}

function dayFirst(line: string): Date | null {
  const match = DAY_FIRST.exec(line);
  if (match === null) return null;
  const [, day = '', month = '', year = '', time] = match;
  return named(day, month, year, time);
}

function monthFirst(line: string): Date | null {
  const match = MONTH_FIRST.exec(line);
  if (match === null) return null;
  const [, month = '', day = '', year, time, asctime, lastYear] = match;
  return named(day, month, year ?? lastYear ?? '', time ?? asctime);
}

function named(day: string, month: string, year: string, time: string | undefined): Date | null {
  const monthNumber = MONTHS.indexOf(month.toLowerCase()) + 1;
  const clock = time === undefined || time.trim() === '' ? ['', '0', '0', '0'] : TIME.exec(time.trim());
  if (monthNumber === 0 || clock === null) return null;
  const [, hour, minute = '0', second = '0', half, zone] = clock;
  return moment(
    fullYear(year),
    monthNumber,
    Number(day),
    hourOf(Number(hour), half),
    Number(minute),
    Number(second),
    zone,
  );
}

/** RFC 5322 section 4.3: two digits below 50 are of this century. */
function fullYear(year: string): number {
  const number = Number(year);
  if (year.length > 2) return number;
  return number < 50 ? 2000 + number : 1900 + number;
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  const isAfternoon = half.toLowerCase().startsWith('p');
  return (hour % 12) + (isAfternoon ? 12 : 0);
}

/** Ten digits are seconds until the year 2286, thirteen milliseconds. */
function sinceEpoch(line: string): Date | null {
  if (!/^\d{10}(?:\d{3})?$/.test(line)) return null;
  return new Date(Number(line) * (line.length === 10 ? 1000 : 1));
}

function moment(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  zone: string | undefined,
): Date | null {
  // 24:00 is midnight at the end of the day, 60 a leap second: both real.
  const exists = month >= 1 && month <= 12 && day >= 1 && hour <= 24 && minute <= 59 && second <= 60;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (!exists || date.getUTCMonth() !== month - 1) return null;
  date.setUTCHours(hour, minute - offsetOf(zone), second);
  return Number.isNaN(date.getTime()) ? null : date;
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined) return 0;
  const written = zone.toLowerCase().replace(/^(?:gmt|utc)\s*(?=[+-])/, '');
  const numeric = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(written);
  if (numeric === null) return ZONES.get(written) ?? 0;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
  return numeric[1] === '-' ? -minutes : minutes;
}
