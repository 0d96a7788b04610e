import { readStream, type StreamFile } from '../eval/labelled-stream.ts';
import { analyseArticle } from '../src/articles/analyse.ts';
import { stemmerFor } from '../src/articles/text/stems.ts';
import { describeForGrouping } from '../src/events/describe.ts';
import type { GroupingFeatures } from '../src/events/features.ts';
import { contentHash } from '../src/lib/hash.ts';
import type { ArticleId } from '../src/model/id.ts';
import { type Instant, millis } from '../src/model/time.ts';

/** A described article with its labelled event; null where it has none. */
export interface Described {
  readonly features: GroupingFeatures;
  readonly event: string | null;
}

const FILES: readonly StreamFile[] = [
  { path: 'wikinews-clusters/articles.jsonl', eventDates: 'wikinews-clusters/events.jsonl' },
  { path: 'giveme5w1h/articles.jsonl', eventDates: null },
  { path: 'allsides-roundups/articles.jsonl', eventDates: 'allsides-roundups/events.jsonl' },
  { path: 'allsides-roundups/background.jsonl', eventDates: null },
  { path: 'basil-triplets/articles.jsonl', eventDates: null },
  { path: 'ecbplus/articles.jsonl', eventDates: null },
];

/** All labelled sets with whole reports as one stream, by date. */
export async function describeSets(dataDir: string): Promise<readonly Described[]> {
  const stream = await readStream(dataDir, FILES);
  return stream.map(({ article, event }) => ({
    features: describeForGrouping(analyseArticle(article)),
    event,
  }));
}

const stem = stemmerFor('en');

/**
 * A stream of any length out of a short one: the short one again and again, each time about other people and places, on
 * other days, partly in other words. In the second and later rounds every name, every word of a name and every number
 * is another, and so is half of all other words, picked by the word and the round; the dates go on where the round before ended.
 * So a report is nearer to those of its own event than to its copies in other rounds.
 */
export function createRounds(base: readonly Described[]): (index: number) => Described {
  const days = base.flatMap(({ features: { published } }) => (published === null ? [] : [millis(published)]));
  const span = Math.max(...days) - Math.min(...days);
  const names = new Set(
    base.flatMap(({ features }) => features.names.flatMap(([name]) => name.split(/[\s-]+/).map(stem))),
  );
  /** Half of the words, another half in each round; which is reckoned once a word. */
  const halves = new Map<string, number>();
  const changes = (word: string, round: number): boolean => {
    if (/^\d/.test(word) || names.has(word)) return true;
    const bits = halves.get(word) ?? Number.parseInt(contentHash(word, 8), 16);
    halves.set(word, bits);
    return ((bits >>> (round % 32)) & 1) === 1;
  };
  return (index) => {
    const { features, event } = base[index % base.length] as Described;
    const round = Math.floor(index / base.length);
    if (round === 0) return { features, event };
    const renamed = (name: string): string => `${name}.${round}`;
    return {
      event: event === null ? null : renamed(event),
      features: {
        ...features,
        article: renamed(features.article) as ArticleId,
        published:
          features.published === null
            ? null
            : (new Date(millis(features.published) + round * span).toISOString() as Instant),
        terms: features.terms.map(
          ([word, whole, lead]) => [changes(word, round) ? renamed(word) : word, whole, lead] as const,
        ),
        names: features.names.map(([name, count]) => [renamed(name), count] as const),
        leadNames: features.leadNames.map(renamed),
      },
    };
  };
}
