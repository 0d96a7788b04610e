import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articlesAfter } from '../src/adapters/store/articles.ts';
import { closeStore, openStore, type Store } from '../src/adapters/store/open-store.ts';
import { newestRevision, publishedSummaries } from '../src/adapters/store/revisions.ts';
import { indexExplainer, indexReport } from '../src/adapters/store/search-index.ts';
import { summaryOf } from '../src/app/event-summary.ts';
import { buildSampleEdition } from '../src/app/sample-edition.ts';
import { createStoreReader } from '../src/app/store-reader.ts';
import type { Article } from '../src/model/article.ts';
import type { EventId } from '../src/model/id.ts';
import type { Revision } from '../src/model/revision.ts';
import { addDays, type Day, dayOf, type Instant } from '../src/model/time.ts';
import type { EventSummary, SearchQuery } from '../src/publishing/edition-reader.ts';
import { type Bench, figure, percentile } from './bench.ts';

const REPORTS = 100_000;
const EXPLAINERS = 10_000;
const ROUNDS = 5;

/** Full text over many reports and explainers: those of the sample edition again and again, in other names and at other times. */
export const search: Bench = {
  name: 'search',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'wee-bench-'));
    await buildSampleEdition(join(folder, 'sample'), () => {});
    const sample = await openStore(join(folder, 'sample'));
    const store = await openStore(join(folder, 'many'));
    const words = await fill(store, sample);
    await closeStore(sample);
    const reader = createStoreReader(store, 'bench');
    const spent: number[] = [];
    for (let round = -1; round < ROUNDS; round += 1) {
      for (const query of queriesOf(words)) {
        const began = performance.now();
        await reader.search(query);
        if (round >= 0) spent.push(performance.now() - began);
      }
    }
    await closeStore(store);
    rmSync(folder, { recursive: true });
    return [
      figure('search, 110,000 texts, median', percentile(spent, 0.5), 'ms'),
      figure('search, 110,000 texts, p95', percentile(spent, 0.95), 'ms'),
      figure('search, 110,000 texts, slowest', percentile(spent, 1), 'ms'),
    ];
  },
};

/** Each word of the headlines alone, pairs of neighbours as they stand and as a phrase, and each with a filter in turn. */
function queriesOf(words: readonly string[]): readonly SearchQuery[] {
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`);
  const texts = [...words, ...pairs, ...pairs.map((pair) => `"${pair}"`)];
  const filters: readonly Omit<SearchQuery, 'text'>[] = [
    {},
    { country: 'US' },
    { category: 'Disasters & Accidents' },
    { since: '2025-03-01' as Day, until: '2025-05-01' as Day },
    { page: 3 },
  ];
  return texts.map((text, index) => ({ text, ...filters[index % filters.length] }));
}

/** @returns the words of the sample's headlines as they came, twelve letters of a name and all */
async function fill(store: Store, sample: Store): Promise<readonly string[]> {
  const articles = (await articlesAfter(sample, 0, 10_000)).map(({ article }) => article);
  const summaries = (await publishedSummaries(sample, {
    limit: 1_000,
    offset: 0,
    category: null,
  })) as readonly EventSummary[];
  const revisions: Revision[] = [];
  for (const { event } of summaries) {
    const revision = await newestRevision(sample, event);
    if (revision !== null) revisions.push(revision);
  }
  await store.transaction().execute(async (tx) => {
    for (let index = 0; index < REPORTS; index += 1) {
      const article = articles[index % articles.length];
      if (article !== undefined) await addReport(tx, article, index);
    }
    for (let index = 0; index < EXPLAINERS; index += 1) {
      const revision = revisions[index % revisions.length];
      if (revision !== undefined) await addExplainer(tx, revision, index);
    }
  });
  return [...new Set(articles.flatMap(({ title }) => title.match(/\p{L}+/gu) ?? []))];
}

async function addReport(store: Store, given: Article, index: number): Promise<void> {
  const article = {
    ...given,
    id: `${given.id}-${index}` as Article['id'],
    title: renamed(given.title, index),
    published: earlier(given.published, index),
  };
  const seq = index + 1;
  await store
    .insertInto('article')
    .values({
      seq,
      id: article.id,
      url: article.url,
      published: article.published,
      accepted: article.published ?? ('2025-01-01T00:00:00Z' as Instant),
      article: JSON.stringify(article),
      came_by: null,
    })
    .execute();
  const event = `event-${index % EXPLAINERS}` as EventId;
  await store
    .insertInto('placement')
    .values({ seq, article: article.id, event, link: '{}', origin_features: '{}', grouping_features: '{}' })
    .execute();
  await indexReport(store, seq, article);
}

async function addExplainer(store: Store, given: Revision, index: number): Promise<void> {
  const event = `event-${index}` as EventId;
  const { explainer } = given;
  const rename = <T>(value: T): T => JSON.parse(renamed(JSON.stringify(value), index)) as T;
  const revision: Revision = {
    ...given,
    event,
    explainer: rename({
      ...explainer,
      event,
      firstReported: earlier(explainer.firstReported, index),
      lastReported: earlier(explainer.lastReported, index),
    }),
  };
  await store
    .insertInto('event')
    .values({
      id: event,
      changed_seq: index,
      explained_seq: index,
      revision: 1,
      rank: 0,
      category: explainer.category,
      summary: JSON.stringify(summaryOf(revision)),
    })
    .execute();
  await indexExplainer(store, revision, index);
}

const NAMES = /\b[A-Z][a-z]{5,}\b/g;
const SYLLABLES = ['ba', 'ke', 'lo', 'mi', 'nu', 'ra', 'se', 'to', 'va', 'zi'];

/** Two of three texts keep their names; in the others long words with a capital get an ending of their own. */
function renamed(text: string, index: number): string {
  if (index % 3 !== 0) return text;
  const ending = [...String(index)].map((digit) => SYLLABLES[Number(digit)]).join('');
  return text.replace(NAMES, (name) => `${name}${ending}`);
}

/** The same hour on one of the 400 days before. */
function earlier(at: Instant | null, index: number): Instant | null {
  return at === null ? null : (`${addDays(dayOf(at), -(index % 400))}${at.slice(10)}` as Instant);
}
