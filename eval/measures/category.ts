import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { analyseArticle } from '../../src/articles/analyse.ts';
import { categoryOf } from '../../src/events/category.ts';
import { contentHash } from '../../src/lib/hash.ts';
import type { AnalysedArticle } from '../../src/model/analysis.ts';
import type { Category } from '../../src/model/event.ts';
import { bootstrapScore, mean } from '../bootstrap.ts';
import { readStream, type StreamFile } from '../labelled-stream.ts';
import type { Measure, Score } from '../measure.ts';
import { REPOSITORY } from '../repository.ts';

/** The reports of the labelled events; of allsides-roundups what a feed gives: title and lede. */
const FILES: readonly StreamFile[] = [
  { path: 'wikinews-clusters/articles.jsonl', eventDates: null },
  { path: 'giveme5w1h/articles.jsonl', eventDates: null },
  { path: 'allsides-roundups/items.jsonl', eventDates: null },
  { path: 'basil-triplets/articles.jsonl', eventDates: null },
  { path: 'ecbplus/articles.jsonl', eventDates: null },
];

/** See eval/labels/README.md. */
interface LabelledEvent {
  readonly event: string;
  readonly label: Category;
}

interface JudgedEvent {
  readonly event: string;
  readonly label: Category;
  readonly found: Category;
}

const judged = new Map<string, Promise<readonly JudgedEvent[]>>();

/** The labelled events that are in the folder, once for all figures. */
function judge(dataDir: string): Promise<readonly JudgedEvent[]> {
  const known = judged.get(dataDir) ?? findCategories(dataDir);
  judged.set(dataDir, known);
  return known;
}

async function findCategories(dataDir: string): Promise<readonly JudgedEvent[]> {
  const text = await readFile(join(REPOSITORY, 'eval', 'labels', 'event-categories.jsonl'), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '');
  const labels = new Map(
    lines.map((line) => JSON.parse(line) as LabelledEvent).map(({ event, label }) => [event, label]),
  );
  const reports = new Map<string, AnalysedArticle[]>();
  for (const { event, article } of await readStream(dataDir, FILES, (event) => labels.has(event ?? ''))) {
    reports.set(event ?? '', [...(reports.get(event ?? '') ?? []), analyseArticle(article)]);
  }
  return [...labels].flatMap(([event, label]) => {
    const articles = reports.get(event);
    return articles === undefined ? [] : [{ event, label, found: categoryOf(articles).category }];
  });
}

function accuracy(events: readonly JudgedEvent[]): Score {
  return bootstrapScore(events, (sample) =>
    mean(sample.map(({ label, found }) => (label === found ? 1 : 0))),
  );
}

/** Mean over the categories that are labelled of the harmonic mean of precision and recall. */
function macroF1(events: readonly JudgedEvent[]): Score {
  return bootstrapScore(events, (sample) =>
    mean(
      [...new Set(sample.map(({ label }) => label))].map((category) => {
        const right = sample.filter(({ label, found }) => label === category && found === category).length;
        const labelled = sample.filter(({ label }) => label === category).length;
        const told = sample.filter(({ found }) => found === category).length;
        return (2 * right) / (labelled + told);
      }),
    ),
  );
}

/** Words and weights were tuned on the first half; the second shows how much of that was luck. */
function half(events: readonly JudgedEvent[], which: 0 | 1): readonly JudgedEvent[] {
  return events.filter(({ event }) => Number.parseInt(contentHash(event, 8), 16) % 2 === which);
}

const FIGURES: Readonly<Record<string, (events: readonly JudgedEvent[]) => Score>> = {
  accuracy,
  'macro-f1': macroF1,
  'accuracy-tuned-half': (events) => accuracy(half(events, 0)),
  'accuracy-other-half': (events) => accuracy(half(events, 1)),
  'macro-f1-tuned-half': (events) => macroF1(half(events, 0)),
  'macro-f1-other-half': (events) => macroF1(half(events, 1)),
};

export const measures: readonly Measure[] = Object.entries(FIGURES).map(([measure, score]) => ({
  set: 'event-categories',
  measure,
  run: async (dataDir: string) => score(await judge(dataDir)),
}));
