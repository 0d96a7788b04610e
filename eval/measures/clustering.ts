import { describeForGrouping } from '../../src/events/describe.ts';
import { createGrouping } from '../../src/events/group.ts';
import type { EventId } from '../../src/model/id.ts';
import { bcubedF1, countAgreement, type Labelled, pairF1, unsplitShare } from '../clustering-score.ts';
import { readStream, type StreamArticle, type StreamFile } from '../labelled-stream.ts';
import type { Measure, Score } from '../measure.ts';

const ALLSIDES_ARTICLES: StreamFile = {
  path: 'allsides-roundups/articles.jsonl',
  eventDates: 'allsides-roundups/events.jsonl',
};

/** Every set is one stream through one and the same configuration. */
const STREAMS: Readonly<Record<string, readonly StreamFile[]>> = {
  'wikinews-clusters': [
    { path: 'wikinews-clusters/articles.jsonl', eventDates: 'wikinews-clusters/events.jsonl' },
  ],
  giveme5w1h: [{ path: 'giveme5w1h/articles.jsonl', eventDates: null }],
  'allsides-roundups': [ALLSIDES_ARTICLES],
  'allsides-roundups-items': [
    { path: 'allsides-roundups/items.jsonl', eventDates: 'allsides-roundups/events.jsonl' },
  ],
  'allsides-roundups-crowded': [
    ALLSIDES_ARTICLES,
    { path: 'allsides-roundups/background.jsonl', eventDates: null },
  ],
  ecbplus: [{ path: 'ecbplus/articles.jsonl', eventDates: null }],
};

const SCORES: Readonly<Record<string, (labelled: readonly Labelled[]) => Score>> = {
  'bcubed-f1': bcubedF1,
  'pair-f1': pairF1,
  'count-agreement': countAgreement,
  'unsplit-share': unsplitShare,
};

const clustered = new Map<string, Promise<readonly Labelled[]>>();

/** Groups a stream once, whichever of its figures are asked for. */
function cluster(dataDir: string, set: string, files: readonly StreamFile[]): Promise<readonly Labelled[]> {
  const key = `${dataDir}\n${set}`;
  const known = clustered.get(key);
  if (known !== undefined) return known;
  const labelled = readStream(dataDir, files).then(groupStream);
  clustered.set(key, labelled);
  return labelled;
}

function groupStream(stream: readonly StreamArticle[]): readonly Labelled[] {
  const grouping = createGrouping();
  const mergedInto = new Map<EventId, EventId>();
  const found = stream.map(({ analysed }) => {
    const { event, acts } = grouping.add(describeForGrouping(analysed));
    for (const act of acts) if (act.kind === 'merged') mergedInto.set(act.from, act.into);
    return event;
  });
  const now = (event: EventId): EventId => {
    const into = mergedInto.get(event);
    return into === undefined ? event : now(into);
  };
  return stream.flatMap(({ event, analysed }, index) => {
    const at = found[index] ?? null;
    if (event === null) return [];
    return [{ gold: event, found: at === null ? `alone ${analysed.article.id}` : now(at) }];
  });
}

export const measures: readonly Measure[] = Object.entries(STREAMS).flatMap(([set, files]) =>
  Object.entries(SCORES).map(([measure, score]) => ({
    set,
    measure,
    run: async (dataDir: string) => score(await cluster(dataDir, set, files)),
  })),
);
