import { bootstrapScore } from './bootstrap.ts';
import type { Score } from './measure.ts';

/** An article's labelled event and the event it was put in. */
export interface Labelled {
  readonly gold: string;
  readonly found: string;
}

/** Sums over the articles of one labelled event, so that resampling events is cheap. */
interface EventSums {
  readonly articles: number;
  readonly precision: number;
  readonly recall: number;
  /** Pairs of its articles that were put together. */
  readonly together: number;
  /** Pairs of its articles. */
  readonly goldPairs: number;
  /** Pairs that its articles form with all others of their found events, each pair half. */
  readonly foundPairs: number;
  readonly split: boolean;
}

/** B-cubed F1 (Bagga and Baldwin 1998): harmonic mean of the articles' mean precision and mean recall. */
export function bcubedF1(labelled: readonly Labelled[]): Score {
  return bootstrapScore(
    sumsByEvent(labelled),
    (events) => {
      const articles = total(events, 'articles');
      return harmonicMean(total(events, 'precision') / articles, total(events, 'recall') / articles);
    },
    labelled.length,
  );
}

/** Mean share of the articles of each article's found event that are of its labelled event. */
export function bcubedPrecision(labelled: readonly Labelled[]): Score {
  return meanOverArticles(labelled, 'precision');
}

/** Mean share of the articles of each article's labelled event that are in its found event. */
export function bcubedRecall(labelled: readonly Labelled[]): Score {
  return meanOverArticles(labelled, 'recall');
}

function meanOverArticles(labelled: readonly Labelled[], field: 'precision' | 'recall'): Score {
  return bootstrapScore(
    sumsByEvent(labelled),
    (events) => ratio(total(events, field), total(events, 'articles')),
    labelled.length,
  );
}

/** F1 over pairs of articles: together or apart as labelled. Large events weigh with their square. */
export function pairF1(labelled: readonly Labelled[]): Score {
  return bootstrapScore(
    sumsByEvent(labelled),
    (events) => {
      const together = total(events, 'together');
      return harmonicMean(
        ratio(together, total(events, 'foundPairs')),
        ratio(together, total(events, 'goldPairs')),
      );
    },
    labelled.length,
  );
}

/** Share of labelled events whose articles all stand in one found event. */
export function unsplitShare(labelled: readonly Labelled[]): Score {
  return bootstrapScore(sumsByEvent(labelled), (events) =>
    ratio(events.filter(({ split }) => !split).length, events.length),
  );
}

/** Number of found events over labelled ones, the smaller over the larger; `n` is the number found. No interval. */
export function countAgreement(labelled: readonly Labelled[]): Score {
  const gold = new Set(labelled.map((article) => article.gold)).size;
  const found = new Set(labelled.map((article) => article.found)).size;
  const value = Math.min(gold, found) / Math.max(gold, found);
  return { value, low: value, high: value, n: found };
}

/** Share of a stream's articles that are not in its largest event: nothing pulls unrelated events together. No interval. */
export function outsideLargest(found: readonly string[]): Score {
  const value = 1 - ratio(Math.max(0, ...countBy(found).values()), found.length);
  return { value, low: value, high: value, n: found.length };
}

function sumsByEvent(labelled: readonly Labelled[]): readonly EventSums[] {
  const foundSizes = countBy(labelled.map(({ found }) => found));
  return [...groupByGold(labelled).values()].map((members) => {
    const parts = countBy(members.map(({ found }) => found));
    const size = members.length;
    let precision = 0;
    let recall = 0;
    let together = 0;
    let foundPairs = 0;
    for (const [found, count] of parts) {
      const foundSize = foundSizes.get(found) ?? count;
      precision += (count * count) / foundSize;
      recall += (count * count) / size;
      together += (count * (count - 1)) / 2;
      foundPairs += (count * (foundSize - 1)) / 2;
    }
    return {
      articles: size,
      precision,
      recall,
      together,
      goldPairs: (size * (size - 1)) / 2,
      foundPairs,
      split: parts.size > 1,
    };
  });
}

function groupByGold(labelled: readonly Labelled[]): ReadonlyMap<string, Labelled[]> {
  const groups = new Map<string, Labelled[]>();
  for (const article of labelled) {
    const group = groups.get(article.gold);
    if (group === undefined) groups.set(article.gold, [article]);
    else group.push(article);
  }
  return groups;
}

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function total(events: readonly EventSums[], field: Exclude<keyof EventSums, 'split'>): number {
  return events.reduce((sum, event) => sum + event[field], 0);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function harmonicMean(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}
