import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { analyseArticle } from '../../src/articles/analyse.ts';
import { readRecord } from '../../src/articles/read-record.ts';
import type { AnalysedArticle } from '../../src/model/analysis.ts';
import type { OriginId } from '../../src/model/id.ts';
import type { Report } from '../../src/questions/candidate.ts';
import { candidatesOf } from '../../src/questions/candidates-of.ts';
import { followReports } from '../../src/questions/follow.ts';
import { bootstrapScore } from '../bootstrap.ts';
import { readJsonLines } from '../jsonl.ts';
import type { Measure } from '../measure.ts';
import { REPOSITORY } from '../repository.ts';

/** A question that the finder reads off an article, and a later article of the same event. */
interface Pair {
  readonly set: string;
  readonly asked: string;
  /** Index of the sentence that asks, and the start of a hash of the question's words where it asks several. */
  readonly sentence: number;
  readonly question: string;
  readonly later: string;
  readonly label: 'happened' | 'did not' | 'moved' | 'not settled';
  /** Whether the settling was written with the pair in view. */
  readonly half: 'looked at' | 'measured only';
}

interface Settled {
  readonly said: string;
  readonly label: string;
  readonly half: Pair['half'];
}

const settled = new Map<string, Promise<readonly Settled[]>>();

function settledPairs(dataDir: string): Promise<readonly Settled[]> {
  const known = settled.get(dataDir) ?? settleAll(dataDir);
  settled.set(dataDir, known);
  return known;
}

async function settleAll(dataDir: string): Promise<readonly Settled[]> {
  const pairs = await readJsonLines<Pair>(join(REPOSITORY, 'eval', 'labels'), 'question-pairs.jsonl');
  const wanted = new Set(pairs.flatMap(({ asked, later }) => [asked, later]));
  const articles = await readArticles(dataDir, [...new Set(pairs.map(({ set }) => set))], wanted);
  return pairs.map((pair) => ({ label: pair.label, half: pair.half, said: outcomeOf(pair, articles) }));
}

/** What becomes of the one question when the later article is all that comes after it. */
function outcomeOf(pair: Pair, articles: ReadonlyMap<string, AnalysedArticle>): string {
  const [asked, later] = [reportOf(articles.get(pair.asked), 0), reportOf(articles.get(pair.later), 1)];
  if (asked === null || later === null)
    throw new Error(`${pair.asked} or ${pair.later} is not in ${pair.set}`);
  const found = candidatesOf(asked).filter(({ sentence }) => sentence.index === pair.sentence);
  const candidate = found.find(({ text }) => hashOf(text) === pair.question) ?? found[0];
  if (candidate === undefined) return 'not settled';
  const [tracked] = followReports([asked, later], new Map([[asked, [candidate]]]));
  return tracked === undefined || tracked.outcome === null ? 'not settled' : tracked.status;
}

function hashOf(text: string): string {
  return createHash('sha1').update(text).digest('hex').slice(0, 10);
}

/** Every article is its own origin, as different publishers' reports are. */
function reportOf(analysed: AnalysedArticle | undefined, order: number): Report | null {
  if (analysed === undefined) return null;
  const origin = analysed.article.id as string as OriginId;
  return {
    analysed,
    order,
    link: {
      article: analysed.article.id,
      origin,
      reason: 'own report',
      of: null,
      containment: null,
      agency: null,
    },
  };
}

interface Timeline {
  readonly event: string;
  readonly steps: readonly { readonly date: string; readonly updates: readonly string[] }[];
}

/** Articles of the sets by id; of a timeline each day as its first writer tells it, "event#day", and as the others do, "event#day#writer". */
async function readArticles(
  dataDir: string,
  sets: readonly string[],
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, AnalysedArticle>> {
  const articles = new Map<string, AnalysedArticle>();
  for (const set of sets) {
    for (const [line, record] of (await readRecords(dataDir, set)).entries()) {
      if (!wanted.has(record.id)) continue;
      const read = readRecord(record, line + 1);
      if (read.ok) articles.set(record.id, analyseArticle(read.value.article));
    }
  }
  return articles;
}

async function readRecords(dataDir: string, set: string): Promise<readonly { readonly id: string }[]> {
  if (set === 'background-summaries')
    return (await readJsonLines<Timeline>(dataDir, `${set}/timelines.jsonl`)).flatMap(daysOf);
  const records = await readJsonLines<{ readonly id: string }>(dataDir, `${set}/articles.jsonl`);
  return set === 'allsides-roundups'
    ? [...records, ...(await readJsonLines<{ readonly id: string }>(dataDir, `${set}/background.jsonl`))]
    : records;
}

function daysOf({ event, steps }: Timeline): readonly { readonly id: string }[] {
  return steps.flatMap(({ date, updates }, day) =>
    updates.map((text, writer) => ({
      id: `${event}#${day}${writer === 0 ? '' : `#${writer}`}`,
      title: '',
      text,
      published: date,
      source: `Day ${day}`,
    })),
  );
}

const isSettled = (outcome: string): boolean => outcome !== 'not settled';

function precision(sample: readonly Settled[]): number {
  const said = sample.filter((pair) => isSettled(pair.said));
  return said.length === 0 ? 1 : said.filter((pair) => pair.said === pair.label).length / said.length;
}

function recall(sample: readonly Settled[]): number {
  const labelled = sample.filter((pair) => isSettled(pair.label));
  return labelled.length === 0
    ? 0
    : labelled.filter((pair) => pair.said === pair.label).length / labelled.length;
}

/** Over all pairs, and over those that nobody looked at while the settling was written. */
function measuresOf(suffix: string, of: (pair: Settled) => boolean): readonly Measure[] {
  const counted = (
    name: string,
    score: (sample: readonly Settled[]) => number,
    counts: (pair: Settled) => boolean,
  ): Measure => ({
    set: 'question-pairs',
    measure: `${name}${suffix}`,
    run: async (dataDir) => {
      const pairs = (await settledPairs(dataDir)).filter(of);
      return bootstrapScore(pairs, score, pairs.filter(counts).length);
    },
  });
  return [
    counted('settled-precision', precision, ({ said }) => isSettled(said)),
    counted('settled-recall', recall, ({ label }) => isSettled(label)),
  ];
}

export const measures: readonly Measure[] = [
  ...measuresOf('', () => true),
  ...measuresOf('-other-half', ({ half }) => half === 'measured only'),
];
