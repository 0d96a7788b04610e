import { analyseArticle } from '../../src/articles/analyse.ts';
import type { DateMention } from '../../src/model/analysis.ts';
import type { Instant } from '../../src/model/time.ts';
import { bootstrapScore } from '../bootstrap.ts';
import { readJsonLines } from '../jsonl.ts';
import { labelledText } from '../labelled-text.ts';
import type { Measure } from '../measure.ts';

interface TimexArticle {
  readonly id: string;
  readonly published: string;
  readonly text: string;
  readonly timex: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
    readonly value: string;
  }[];
}

/** Right, found and labelled dates of one article. */
interface Counts {
  readonly right: number;
  readonly found: number;
  readonly labelled: number;
}

/**
 * Value F1 of TempEval-3 (UzZaman et al., SemEval 2013): a date found is right when it overlaps a labelled one and has
 * its normal value. Labels of type DATE and TIME count, "now" and "20th century" among them, which we do not read;
 * durations and sets do not, as a `DateMention` is none.
 */
function countDates(article: TimexArticle): Counts {
  const given = labelledText(article.id, article.text, `${article.published}T12:00:00Z` as Instant);
  const found = analyseArticle(given).sentences.flatMap(({ span, dates }) =>
    dates.map((date) => ({
      start: span.start - 1 + date.start,
      end: span.start - 1 + date.end,
      value: timexValue(date),
    })),
  );
  const gold = article.timex.filter(({ type }) => type === 'DATE' || type === 'TIME');
  const right = gold.filter((label) =>
    found.some((date) => date.start < label.end && date.end > label.start && date.value === label.value),
  );
  return { right: right.length, found: found.length, labelled: gold.length };
}

/** TIMEX3 values: 2013-03-22, 2013-W12, 2013-03, 2013. */
function timexValue({ from, precision }: DateMention): string {
  if (precision === 'day') return from;
  if (precision === 'week') return isoWeek(from);
  return precision === 'month' ? from.slice(0, 7) : from.slice(0, 4);
}

function isoWeek(day: string): string {
  const thursday = new Date(day);
  thursday.setUTCDate(thursday.getUTCDate() - ((thursday.getUTCDay() + 6) % 7) + 3);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * 86_400_000));
  return `${year}-W${String(week).padStart(2, '0')}`;
}

function valueF1(sample: readonly Counts[]): number {
  const sum = (key: keyof Counts): number => sample.reduce((total, counts) => total + counts[key], 0);
  return (2 * sum('right')) / Math.max(1, sum('found') + sum('labelled'));
}

export const measures: readonly Measure[] = [
  {
    set: 'dates',
    measure: 'te3-value-f1',
    async run(dataDir) {
      const articles = await readJsonLines<TimexArticle>(dataDir, 'dates/te3-platinum.jsonl');
      const counts = articles.map(countDates);
      return bootstrapScore(
        counts,
        valueF1,
        counts.reduce((total, { labelled }) => total + labelled, 0),
      );
    },
  },
];
