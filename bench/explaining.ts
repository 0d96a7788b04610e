import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EDITION } from '../sample/edition.ts';
import { type EventMaterial, explainEvent } from '../src/app/explain-event.ts';
import { analyseArticle } from '../src/articles/analyse.ts';
import { readRecord } from '../src/articles/read-record.ts';
import type { AnalysedArticle } from '../src/model/analysis.ts';
import type { Article } from '../src/model/article.ts';
import type { ArticleId, EventId } from '../src/model/id.ts';
import type { Instant } from '../src/model/time.ts';
import { describeForOrigins } from '../src/origins/describe.ts';
import { createOriginIndex } from '../src/origins/origin-index.ts';
import { type Bench, type Figure, figure, median } from './bench.ts';

const SIZES = [5, 50, 500];
const RUNS = 5;
const WARM_UP = 100;
const SETS = ['wikinews-clusters', 'giveme5w1h', 'basil-triplets'];

/**
 * One event of 5, 50 and 500 articles that are analysed already: explained for the first time, and again when one more has come.
 * The articles are those of many events, put together: that is harder than one event, as they share few words. Processor time, so that a busy machine does
 * not count.
 */
export const explaining: Bench = {
  name: 'explaining',
  run(dataDir) {
    const articles = dataDir === null ? sampleArticles() : labelledArticles(dataDir);
    // So that the code is compiled, as in an engine that runs; by articles that are measured nowhere.
    timed(materialOf(articles.slice(-WARM_UP).map(analyseArticle)));
    return Promise.resolve(SIZES.flatMap((size) => measure(articles, size)));
  },
};

function measure(articles: readonly Article[], size: number): readonly Figure[] {
  const first: number[] = [];
  const again: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    // Analysed anew for each run: what is kept of an analysis must not make a first time look like a second one.
    const analysed = articles.slice(0, size).map(analyseArticle);
    first.push(timed(materialOf(analysed.slice(0, -1))));
    again.push(timed(materialOf(analysed)));
  }
  return [
    figure(`explaining an event of ${size} articles`, median(first), 'ms'),
    figure(`explaining it again with one more`, median(again), 'ms'),
  ];
}

function timed(material: EventMaterial): number {
  const start = process.cpuUsage();
  explainEvent(material);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function materialOf(analysed: readonly AnalysedArticle[]): EventMaterial {
  const origins = createOriginIndex();
  return {
    event: {
      id: 'bench' as EventId,
      articles: analysed.map(({ article }) => article.id),
      mergedInto: null,
    },
    articles: analysed,
    links: new Map(
      analysed.map((article) => [article.article.id, origins.add(describeForOrigins(article))] as const),
    ),
    storyline: null,
    asOf: analysed
      .flatMap(({ article }) => article.published ?? [])
      .reduce<Instant>(
        (latest, moment) => (moment > latest ? moment : latest),
        '2000-01-01T00:00:00Z' as Instant,
      ),
  };
}

function labelledArticles(dataDir: string): readonly Article[] {
  return SETS.flatMap((set) =>
    readFileSync(join(dataDir, set, 'articles.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .flatMap((line, place) => articleOf(JSON.parse(line), place)),
  );
}

function sampleArticles(): readonly Article[] {
  return Array.from({ length: Math.ceil(500 / EDITION.length) }, (_, round) =>
    EDITION.flatMap(({ slug, publisher, title, published, paragraphs }, place) =>
      articleOf(
        { id: `${slug}-${round}`, source: `${publisher} ${round}`, title, published, paragraphs },
        place,
      ),
    ),
  ).flat();
}

function articleOf(record: unknown, place: number): readonly Article[] {
  const read = readRecord(record, place + 1);
  return read.ok ? [{ ...read.value.article, id: `${read.value.article.id}-${place}` as ArticleId }] : [];
}
