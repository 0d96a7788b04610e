import { analyseArticle } from '../../src/articles/analyse.ts';
import type { Instant } from '../../src/model/time.ts';
import { addDays, type Day } from '../../src/model/time.ts';
import { bootstrapScore } from '../bootstrap.ts';
import { readJsonLines } from '../jsonl.ts';
import { labelledText } from '../labelled-text.ts';
import type { Measure, Score } from '../measure.ts';

interface Case {
  readonly id: string;
  readonly spec: string;
  readonly input: string;
  readonly reference: string | null;
  readonly notSupported: string | null;
  readonly results: readonly Result[];
}

/** `end` is the last character's own offset; moments are "2016-11-07" or "2016-11-07 08:00:00". */
interface Result {
  readonly start: number | null;
  readonly end: number | null;
  readonly type: string | null;
  readonly values:
    | readonly { readonly value?: string; readonly start?: string; readonly end?: string }[]
    | null;
}

interface Counts {
  readonly right: number;
  readonly labelled: number;
  /** Mentions of ours where nothing is labelled, or only a time of day, a duration or a repetition. */
  readonly spurious: number;
}

const POINTS = new Set(['date', 'datetime']);
const RANGES = new Set(['daterange', 'datetimerange']);

const typeOf = ({ type }: Result): string => (type ?? '').replace('datetimeV2.', '');

interface Found {
  readonly start: number;
  readonly end: number;
  readonly from: Day;
  readonly to: Day;
}

function datesOf({ id, input, reference }: Case): Found[] {
  const published = reference === null ? null : (`${reference.slice(0, 19)}Z` as Instant);
  return analyseArticle(labelledText(id, input, published)).sentences.flatMap(({ span, dates }) =>
    dates.map(({ start, end, from, to }) => ({
      start: span.start - 1 + start,
      end: span.start - 1 + end,
      from,
      to,
    })),
  );
}

/**
 * The results of some types in one case. A result is right when at least one of our mentions overlaps it and all that do
 * have one of its values: the Recognizers give the candidate behind and the one ahead where the words leave it open, and a
 * text is read in one way only, so either is right. A moment ("tomorrow 8:00am") is right by its day, as a `DateMention`
 * has no time of day; a range by its first and last day. Results that the set itself calls unresolvable are left out.
 */
function countCase(each: Case, types: ReadonlySet<string>): Counts {
  const found = datesOf(each);
  const results = each.results.filter((result) => result.start !== null && result.end !== null);
  const over = (mention: Found, { start, end }: Result): boolean =>
    mention.start <= (end ?? 0) && mention.end > (start ?? 0);
  const labelled = results.filter((result) => types.has(typeOf(result)) && valuesOf(result).length > 0);
  const right = labelled.filter((result) => {
    const ours = found.filter((mention) => over(mention, result));
    const values = valuesOf(result);
    return ours.length > 0 && ours.every(({ from, to }) => values.includes(`${from}..${to}`));
  });
  const dated = results.filter((result) => POINTS.has(typeOf(result)) || RANGES.has(typeOf(result)));
  const spurious = found.filter((mention) => !dated.some((result) => over(mention, result)));
  return { right: right.length, labelled: labelled.length, spurious: spurious.length };
}

/** The days a result may mean, "first..last"; a range's end is the first day or moment outside it. */
function valuesOf({ values }: Result): string[] {
  return (values ?? []).flatMap(({ value, start, end }) => {
    if (start !== undefined && end !== undefined) return [`${start.slice(0, 10)}..${lastDay(end)}`];
    const day = /^\d{4}-\d\d-\d\d/u.exec(value ?? '')?.[0];
    return day === undefined ? [] : [`${day}..${day}`];
  });
}

function lastDay(end: string): Day {
  const day = end.slice(0, 10) as Day;
  return /^\d{4}-\d\d-\d\d(?: 00:00:00)?$/u.test(end) ? addDays(day, -1) : day;
}

/**
 * Right results over labelled ones and spurious mentions together: a share that finding nothing and finding too much both
 * lower. Cases of the spec DateTimeModel that no platform is excused from (`notSupported` empty), those without any result
 * included.
 */
async function share(dataDir: string, types: ReadonlySet<string>): Promise<Score> {
  const cases = await readJsonLines<Case>(dataDir, 'dates/recognizers-en.jsonl');
  const counts = cases
    .filter(({ spec, notSupported }) => spec === 'DateTimeModel' && (notSupported ?? '') === '')
    .map((each) => countCase(each, types));
  const sum = (sample: readonly Counts[], key: keyof Counts): number =>
    sample.reduce((total, each) => total + each[key], 0);
  return bootstrapScore(
    counts,
    (sample) => sum(sample, 'right') / Math.max(1, sum(sample, 'labelled') + sum(sample, 'spurious')),
    sum(counts, 'labelled'),
  );
}

export const measures: readonly Measure[] = [
  { set: 'dates', measure: 'recognizers-date-right', run: (dataDir) => share(dataDir, POINTS) },
  { set: 'dates', measure: 'recognizers-range-right', run: (dataDir) => share(dataDir, RANGES) },
];
