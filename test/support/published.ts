import { join } from 'node:path';
import { inject } from 'vitest';
import { articlesAfter } from '../../src/adapters/store/articles.ts';
import { closeStore, openStore, type Store } from '../../src/adapters/store/open-store.ts';
import { newestRevision, publishedSummaries } from '../../src/adapters/store/revisions.ts';
import type { Article } from '../../src/model/article.ts';
import type { Explainer } from '../../src/model/explainer.ts';
import type { EventSummary } from '../../src/publishing/edition-reader.ts';

/** What a store holds, as tests look at it. */
export interface Published {
  /** In the order of acceptance. */
  readonly articles: readonly Article[];
  /** The newest revision of each event, most important first. */
  readonly explainers: readonly Explainer[];
}

/** More than any test stores. */
const ALL = 100_000;

export async function readPublished(store: Store): Promise<Published> {
  const accepted = await articlesAfter(store, 0, ALL);
  const summaries = (await publishedSummaries(store, {
    limit: ALL,
    offset: 0,
    category: null,
  })) as readonly EventSummary[];
  const explainers: Explainer[] = [];
  for (const { event } of summaries) {
    const revision = await newestRevision(store, event);
    if (revision !== null) explainers.push(revision.explainer);
  }
  return { articles: accepted.map(({ article }) => article), explainers };
}

/** The sample edition as the real path made it. */
export async function samplePublished(): Promise<Published> {
  const store = await openStore(join(inject('sampleData'), 'sample'));
  const published = await readPublished(store);
  await closeStore(store);
  return published;
}
