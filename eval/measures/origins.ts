import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { analyseArticle } from '../../src/articles/analyse.ts';
import type { ArticleId, OriginId } from '../../src/model/id.ts';
import { describeForOrigins } from '../../src/origins/describe.ts';
import { createOriginIndex } from '../../src/origins/origin-index.ts';
import { bootstrapScore } from '../bootstrap.ts';
import { readStream, type StreamFile } from '../labelled-stream.ts';
import type { Measure, Score } from '../measure.ts';
import { REPOSITORY } from '../repository.ts';

/** One stream of all the sets that labelled pairs were taken from: a copy may have been carried under another event. */
const FILES: readonly StreamFile[] = [
  { path: 'giveme5w1h/articles.jsonl', eventDates: null },
  { path: 'wikinews-clusters/articles.jsonl', eventDates: 'wikinews-clusters/events.jsonl' },
  { path: 'allsides-roundups/articles.jsonl', eventDates: 'allsides-roundups/events.jsonl' },
  { path: 'allsides-roundups/background.jsonl', eventDates: null },
  { path: 'basil-triplets/articles.jsonl', eventDates: null },
];

/** See eval/labels/README.md. */
interface LabelledPair {
  readonly a: ArticleId;
  readonly b: ArticleId;
  readonly label: 'same text' | 'shared passages' | 'independent';
}

interface JudgedPair {
  readonly same: boolean;
  readonly joined: boolean;
}

const judged = new Map<string, Promise<readonly JudgedPair[]>>();

/** The labelled pairs of which both articles are in the folder, once for all figures. */
function judge(dataDir: string): Promise<readonly JudgedPair[]> {
  const known = judged.get(dataDir) ?? Promise.all([readLabels(), findOrigins(dataDir)]).then(compare);
  judged.set(dataDir, known);
  return known;
}

async function readLabels(): Promise<readonly LabelledPair[]> {
  const text = await readFile(join(REPOSITORY, 'eval', 'labels', 'origin-pairs.jsonl'), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LabelledPair);
}

/** Each article's origin, found one after the other in the order of publication. */
async function findOrigins(dataDir: string): Promise<ReadonlyMap<ArticleId, OriginId>> {
  const index = createOriginIndex();
  const stream = await readStream(dataDir, FILES);
  return new Map(
    stream.map(({ article }) => [article.id, index.add(describeForOrigins(analyseArticle(article))).origin]),
  );
}

function compare([pairs, origins]: readonly [
  readonly LabelledPair[],
  ReadonlyMap<ArticleId, OriginId>,
]): readonly JudgedPair[] {
  return pairs.flatMap(({ a, b, label }) => {
    const [first, second] = [origins.get(a), origins.get(b)];
    if (first === undefined || second === undefined) return [];
    return [{ same: label === 'same text', joined: first === second }];
  });
}

/** Of the pairs labelled as one text, the share that ends under one origin. */
function recall(pairs: readonly JudgedPair[]): Score {
  return shareOf(
    pairs.filter(({ same }) => same),
    ({ joined }) => joined,
  );
}

/** Of the labelled pairs that end under one origin, the share that is one text. */
function joinsRight(pairs: readonly JudgedPair[]): Score {
  return shareOf(
    pairs.filter(({ joined }) => joined),
    ({ same }) => same,
  );
}

/** Of the pairs that are not one text, the share that is kept apart: each false join costs one of them. */
function keptApart(pairs: readonly JudgedPair[]): Score {
  return shareOf(
    pairs.filter(({ same }) => !same),
    ({ joined }) => !joined,
  );
}

function shareOf(pairs: readonly JudgedPair[], holds: (pair: JudgedPair) => boolean): Score {
  return bootstrapScore(pairs, (sample) => sample.filter(holds).length / Math.max(1, sample.length));
}

const FIGURES: Readonly<Record<string, (pairs: readonly JudgedPair[]) => Score>> = {
  'same-text-recall': recall,
  'joins-right': joinsRight,
  'kept-apart': keptApart,
};

export const measures: readonly Measure[] = Object.entries(FIGURES).map(([measure, score]) => ({
  set: 'origin-pairs',
  measure,
  run: async (dataDir: string) => score(await judge(dataDir)),
}));
