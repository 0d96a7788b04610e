import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { analyseArticle } from '../../src/articles/analyse.ts';
import { readRecord } from '../../src/articles/read-record.ts';
import { describeForGrouping } from '../../src/events/describe.ts';
import type { GroupingFeatures } from '../../src/events/features.ts';
import { createStorylines } from '../../src/events/storylines.ts';
import type { GroupingAct, Likeness } from '../../src/model/grouping.ts';
import type { EventId } from '../../src/model/id.ts';
import { addDays, type Day, millis } from '../../src/model/time.ts';
import { bootstrapScore, mean } from '../bootstrap.ts';
import { bcubedF1 } from '../clustering-score.ts';
import { readJsonLines } from '../jsonl.ts';
import { readStream, type StreamFile } from '../labelled-stream.ts';
import type { Measure, Score } from '../measure.ts';
import { REPOSITORY } from '../repository.ts';

/** A report with the labelled event it tells of, and the storyline of that event: null = of none that is labelled. */
interface Told {
  readonly features: GroupingFeatures;
  readonly event: string;
  readonly storyline: string | null;
}

/** Where a labelled event was put. */
interface Found {
  readonly event: string;
  /** Label; null for an event that belongs to no labelled storyline. */
  readonly gold: string | null;
  /** Storyline found; null = it stands alone. */
  readonly found: string | null;
  /** Label of the event that it was linked to: undefined = it was not linked. */
  readonly linkedTo: string | null | undefined;
}

const NOTHING_LIKE: Likeness = {
  event: '' as EventId,
  score: 1,
  asked: 0,
  terms: [],
  names: [],
  daysApart: null,
  parts: [],
  veto: null,
};

/** Links the labelled events, grouped as they are labelled: what is measured is the linking alone. */
function link(stream: readonly Told[]): readonly Found[] {
  const storylines = createStorylines();
  const golds = new Map(stream.map(({ event, storyline }) => [event, storyline]));
  const found = new Map<string, Pick<Found, 'found' | 'linkedTo'>>();
  for (const { features, event } of stream) {
    const id = event as EventId;
    const act: GroupingAct = found.has(event)
      ? { kind: 'joined', article: features.article, event: id, likeness: NOTHING_LIKE }
      : { kind: 'opened', article: features.article, event: id, nearest: null };
    if (!found.has(event)) found.set(event, { found: null, linkedTo: undefined });
    for (const story of storylines.add(features, id, [act], () => []).stories) {
      found.set(story.event, {
        found: story.storyline,
        linkedTo: story.link === null ? undefined : (golds.get(story.link.event) ?? null),
      });
    }
  }
  return [...found].map(([event, where]) => ({ event, gold: golds.get(event) ?? null, ...where }));
}

/** Day on which all long events are made to begin, in the middle of the reports that stand between their steps. */
const BEGINNING = '2019-01-01' as Day;

interface Timeline {
  readonly event: string;
  readonly steps: readonly { readonly date: Day; readonly updates: readonly string[] }[];
}

/**
 * Steps of long events, each an event of one short report (the first writer's), all shifted to begin on one day, between
 * the labelled events of allsides-roundups of that time (their first reports), which belong to none of them.
 */
async function timelines(dataDir: string): Promise<readonly Told[]> {
  const told: (Told & { readonly day: string })[] = [];
  for (const { event, steps } of await readJsonLines<Timeline>(
    dataDir,
    'background-summaries/timelines.jsonl',
  )) {
    const first = steps[0]?.date ?? BEGINNING;
    steps.forEach(({ date, updates }, index) => {
      const day = addDays(BEGINNING, Math.round((millis(date) - millis(first)) / 86_400_000));
      const record = readRecord(
        { id: `${event}-${index}`, text: updates[0] ?? '', published: day },
        index + 1,
      );
      if (!record.ok) return;
      const features = describeForGrouping(analyseArticle(record.value.article));
      told.push({ features, event: `${event} ${index}`, storyline: event, day });
    });
  }
  const seen = new Set<string>();
  const others: StreamFile = { path: 'allsides-roundups/articles.jsonl', eventDates: null };
  for (const { article, event } of await readStream(dataDir, [others])) {
    if (event === null || seen.has(event)) continue;
    seen.add(event);
    const day = article.published ?? '';
    told.push({ features: describeForGrouping(analyseArticle(article)), event, storyline: null, day });
  }
  return told.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The events of a labelled set; see eval/labels/README.md for their storylines. */
async function labelledEvents(dataDir: string): Promise<readonly Told[]> {
  const text = await readFile(join(REPOSITORY, 'eval', 'labels', 'storylines.jsonl'), 'utf8');
  const labels = new Map(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { readonly event: string; readonly storyline: string })
      .map(({ event, storyline }) => [event, storyline]),
  );
  const file = { path: 'wikinews-clusters/articles.jsonl', eventDates: 'wikinews-clusters/events.jsonl' };
  return (await readStream(dataDir, [file])).flatMap(({ article, event }) =>
    event === null
      ? []
      : [
          {
            features: describeForGrouping(analyseArticle(article)),
            event,
            storyline: labels.get(event) ?? null,
          },
        ],
  );
}

/** Two events of one kind a topic (two quakes, two trials), which must not be taken for one story. */
async function lookalikes(dataDir: string): Promise<readonly Told[]> {
  const file = { path: 'ecbplus/articles.jsonl', eventDates: null };
  return (await readStream(dataDir, [file])).flatMap(({ article, event }) =>
    event === null
      ? []
      : [{ features: describeForGrouping(analyseArticle(article)), event, storyline: event }],
  );
}

/** Of the links of all events, those labelled and those between, the share that joins two events of one storyline. */
function linkPrecision(events: readonly Found[]): Score {
  const judged = events.filter(
    ({ gold, linkedTo }) => linkedTo !== undefined && (gold !== null || linkedTo !== null),
  );
  return bootstrapScore(judged, (sample) =>
    mean(sample.map(({ gold, linkedTo }) => (gold === linkedTo ? 1 : 0))),
  );
}

/** Of the labelled events that are not the first of their storyline, the share that is linked to one of it. */
function linkRecall(events: readonly Found[]): Score {
  const begun = new Set<string>();
  const later = events.filter(({ gold }) => {
    if (gold === null) return false;
    const first = !begun.has(gold);
    begun.add(gold);
    return !first;
  });
  return bootstrapScore(later, (sample) =>
    mean(sample.map(({ gold, linkedTo }) => (gold === linkedTo ? 1 : 0))),
  );
}

/** As clusters: events of a storyline together, all others alone. */
function asClusters(events: readonly Found[]) {
  return events
    .filter(({ gold }) => gold !== null)
    .map(({ event, gold, found }) => ({ gold: gold ?? '', found: found ?? `alone ${event}` }));
}

/** Share of pairs of look-alikes that are kept apart. */
function keptApart(events: readonly Found[]): Score {
  const topics = new Map<string, Found[]>();
  for (const each of events) {
    const topic = each.event.replace(/_.*$/u, '');
    topics.set(topic, [...(topics.get(topic) ?? []), each]);
  }
  return bootstrapScore([...topics.values()], (sample) =>
    mean(
      sample.map((pair) => {
        const found = pair.map((each) => each.found).filter((id) => id !== null);
        return new Set(found).size === found.length ? 1 : 0;
      }),
    ),
  );
}

const STREAMS = {
  'background-summaries': timelines,
  'wikinews-clusters': labelledEvents,
  ecbplus: lookalikes,
} as const;

const linked = new Map<string, Promise<readonly Found[]>>();

/** Each stream once, whichever of its figures are asked for. */
function linksOf(dataDir: string, set: keyof typeof STREAMS): Promise<readonly Found[]> {
  const key = `${dataDir}\n${set}`;
  const known = linked.get(key) ?? STREAMS[set](dataDir).then(link);
  linked.set(key, known);
  return known;
}

const FIGURES = {
  'storyline-link-precision': linkPrecision,
  'storyline-link-recall': linkRecall,
  'storyline-bcubed-f1': (events: readonly Found[]) => bcubedF1(asClusters(events)),
} as const;

export const measures: readonly Measure[] = [
  ...(['background-summaries', 'wikinews-clusters'] as const).flatMap((set) =>
    Object.entries(FIGURES).map(([measure, score]) => ({
      set,
      measure,
      run: async (dataDir: string) => score(await linksOf(dataDir, set)),
    })),
  ),
  {
    set: 'ecbplus',
    measure: 'storyline-lookalikes-apart',
    run: async (dataDir: string) => keptApart(await linksOf(dataDir, 'ecbplus')),
  },
];
