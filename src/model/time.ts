declare const brand: unique symbol;

/** A moment as ISO 8601 in UTC with seconds: `2025-08-15T19:30:00Z`. Sorts as text. */
export type Instant = string & { readonly [brand]: 'Instant' };
/** When no report of an event is dated, its explainer is written for the beginning of time: nothing is overdue. */
export const UNDATED = '1970-01-01T00:00:00Z' as Instant;
/** A calendar day: `2025-08-15`. Sorts as text. */
export type Day = string & { readonly [brand]: 'Day' };

/** @returns the moment as an Instant, to the second; undefined for an invalid Date or a year outside 1000 to 9999 */
export function toInstant(date: Date): Instant | undefined {
  const time = date.getTime();
  if (Number.isNaN(time) || date.getUTCFullYear() < 1000 || date.getUTCFullYear() > 9999) return undefined;
  return `${date.toISOString().slice(0, 19)}Z` as Instant;
}

/** @returns the UTC calendar day of a moment */
export function dayOf(instant: Instant): Day {
  return instant.slice(0, 10) as Day;
}

/** @returns milliseconds since 1970 of an Instant or (midnight UTC of) a Day */
export function millis(moment: Instant | Day): number {
  return Date.parse(moment);
}

const DAY_MS = 86_400_000;

/** @returns the signed distance b - a in days, fractions kept for Instants */
export function daysBetween(a: Instant | Day, b: Instant | Day): number {
  return (millis(b) - millis(a)) / DAY_MS;
}

/** @returns the day `count` days after (before, when negative) the given one */
export function addDays(day: Day, count: number): Day {
  return new Date(millis(day) + count * DAY_MS).toISOString().slice(0, 10) as Day;
}

const UNITS: readonly (readonly [ms: number, noun: string])[] = [
  [DAY_MS, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
];

/** @returns a length of time in its largest fitting unit, for people: "20 seconds", "90 minutes", "3 hours", "1 day" */
export function spanInWords(ms: number): string {
  // Up to one and a half of it, the smaller unit says more.
  const [size, noun] = UNITS.find(([unit]) => ms === unit || ms > unit * 1.5) ?? [1_000, 'second'];
  const count = Math.max(0, Math.round(ms / size));
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
