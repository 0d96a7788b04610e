import { analyseArticle } from '../../src/articles/analyse.ts';
import { describeForGrouping } from '../../src/events/describe.ts';
import type { GroupingFeatures } from '../../src/events/features.ts';
import { createGrouping } from '../../src/events/group.ts';
import type { Article } from '../../src/model/article.ts';
import type { GroupingAct } from '../../src/model/grouping.ts';
import type { ArticleId, EventId } from '../../src/model/id.ts';
import {
  bcubedF1,
  bcubedPrecision,
  bcubedRecall,
  countAgreement,
  type Labelled,
  outsideLargest,
  pairF1,
  unsplitShare,
} from '../clustering-score.ts';
import { readStream, type StreamFile } from '../labelled-stream.ts';
import type { Measure, Score } from '../measure.ts';

const WIKINEWS: StreamFile = {
  path: 'wikinews-clusters/articles.jsonl',
  eventDates: 'wikinews-clusters/events.jsonl',
};
const GIVEME5W1H: StreamFile = { path: 'giveme5w1h/articles.jsonl', eventDates: null };
const ALLSIDES: StreamFile = {
  path: 'allsides-roundups/articles.jsonl',
  eventDates: 'allsides-roundups/events.jsonl',
};
const BACKGROUND: StreamFile = { path: 'allsides-roundups/background.jsonl', eventDates: null };
const BASIL: StreamFile = { path: 'basil-triplets/articles.jsonl', eventDates: null };

/** Every set is one stream through one and the same configuration. */
const STREAMS: Readonly<Record<string, readonly StreamFile[]>> = {
  'wikinews-clusters': [WIKINEWS],
  giveme5w1h: [GIVEME5W1H],
  'allsides-roundups': [ALLSIDES],
  'allsides-roundups-items': [
    { path: 'allsides-roundups/items.jsonl', eventDates: 'allsides-roundups/events.jsonl' },
  ],
  'allsides-roundups-crowded': [ALLSIDES, BACKGROUND],
  ecbplus: [{ path: 'ecbplus/articles.jsonl', eventDates: null }],
  mixed: [WIKINEWS, GIVEME5W1H, ALLSIDES, BACKGROUND, BASIL],
};
/** Sets whose own figures in the mixed stream are told as well. */
const PARTS_OF_MIXED = ['wikinews-clusters', 'giveme5w1h', 'allsides-roundups', 'basil-triplets'];

const SCORES: Readonly<Record<string, (labelled: readonly Labelled[]) => Score>> = {
  'bcubed-f1': bcubedF1,
  'bcubed-precision': bcubedPrecision,
  'bcubed-recall': bcubedRecall,
  'pair-f1': pairF1,
  'count-agreement': countAgreement,
  'unsplit-share': unsplitShare,
};

/** An article of a stream and where it stands at the end; `gold` null where it has no label. */
interface Grouped {
  readonly set: string;
  readonly gold: string | null;
  readonly found: string;
}

const grouped = new Map<string, Promise<readonly Grouped[]>>();
const described = new Map<ArticleId, GroupingFeatures>();

/** Groups a stream once, whichever of its figures are asked for. */
function group(dataDir: string, set: string): Promise<readonly Grouped[]> {
  const key = `${dataDir}\n${set}`;
  const known = grouped.get(key);
  if (known !== undefined) return known;
  const found = groupStream(dataDir, STREAMS[set] ?? []);
  grouped.set(key, found);
  return found;
}

async function groupStream(dataDir: string, files: readonly StreamFile[]): Promise<readonly Grouped[]> {
  const stream = await readStream(dataDir, files);
  const grouping = createGrouping();
  const eventOf = new Map<ArticleId, EventId>();
  const articlesOf = new Map<EventId, ArticleId[]>();
  const put = (articles: readonly ArticleId[], event: EventId): void => {
    for (const article of articles) eventOf.set(article, event);
    articlesOf.set(event, [...(articlesOf.get(event) ?? []), ...articles]);
  };
  const apply = (act: GroupingAct): void => {
    if (act.kind === 'opened' || act.kind === 'joined') put([act.article], act.event);
    else if (act.kind === 'split') put(act.articles, act.into);
    else if (act.kind === 'merged')
      put(
        (articlesOf.get(act.from) ?? []).filter((article) => eventOf.get(article) === act.from),
        act.into,
      );
  };
  for (const { article } of stream) for (const act of grouping.add(describe(article)).acts) apply(act);
  return stream.map(({ article, event, set }) => ({
    set,
    gold: event,
    found: eventOf.get(article.id) ?? `alone ${article.id}`,
  }));
}

/** Features of an article, once for all streams that it is in. */
function describe(article: Article): GroupingFeatures {
  const known = described.get(article.id);
  if (known !== undefined) return known;
  const features = describeForGrouping(analyseArticle(article));
  described.set(article.id, features);
  return features;
}

function labelledOf(articles: readonly Grouped[]): readonly Labelled[] {
  return articles.flatMap(({ gold, found }) => (gold === null ? [] : [{ gold, found }]));
}

export const measures: readonly Measure[] = [
  ...Object.keys(STREAMS).flatMap((set) =>
    Object.entries(SCORES).map(([measure, score]) => ({
      set,
      measure,
      run: async (dataDir: string) => score(labelledOf(await group(dataDir, set))),
    })),
  ),
  ...PARTS_OF_MIXED.map((part) => ({
    set: 'mixed',
    measure: `bcubed-f1-${part}`,
    run: async (dataDir: string) =>
      bcubedF1(labelledOf((await group(dataDir, 'mixed')).filter(({ set }) => set === part))),
  })),
  {
    set: 'mixed',
    measure: 'outside-largest-event',
    run: async (dataDir) => outsideLargest((await group(dataDir, 'mixed')).map(({ found }) => found)),
  },
];
