import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SAMPLE_AS_OF } from '../../sample/web.ts';
import { fixedClock } from '../../src/adapters/clock.ts';
import { acceptArticle } from '../../src/adapters/store/articles.ts';
import { writeMeta } from '../../src/adapters/store/meta.ts';
import { closeStore, openStore, type Store } from '../../src/adapters/store/open-store.ts';
import { createAnalysisCache } from '../../src/app/analysis-cache.ts';
import { explainArticles } from '../../src/app/explain-articles.ts';
import { explainDueEvents } from '../../src/app/explain-due-events.ts';
import { createArticlePlacer } from '../../src/app/place-articles.ts';
import type { Article } from '../../src/model/article.ts';
import { readPublished, samplePublished } from '../support/published.ts';

const MIN_ORIGINS = 2;
const going = new AbortController().signal;

/** Runs the stored path over the articles, so many at a time, with a restart between any two batches. */
async function explainInBatches(
  articles: readonly Article[],
  size: number,
  between: (store: Store) => Promise<void> = async () => {},
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'wee-batch-'));
  for (let at = 0; at < articles.length; at += size) {
    const store = await openStore(folder);
    const world = {
      store,
      clock: fixedClock(SAMPLE_AS_OF),
      report: () => {},
      analyse: createAnalysisCache(),
      limits: { minOrigins: MIN_ORIGINS, maxAgeDays: 30 },
    };
    for (const article of articles.slice(at, at + size)) {
      await acceptArticle(store, null, article, SAMPLE_AS_OF);
    }
    await (await createArticlePlacer(world))(going);
    await explainDueEvents(world, going);
    await between(store);
    await closeStore(store);
  }
  const store = await openStore(folder);
  const { explainers } = await readPublished(store);
  await closeStore(store);
  rmSync(folder, { recursive: true });
  return inOrder(explainers);
}

/** Lists may be sorted by importance or by rank; the explainers themselves must be the same bytes. */
function inOrder(explainers: readonly { readonly event: string }[]): string {
  return JSON.stringify([...explainers].sort((a, b) => (a.event < b.event ? -1 : 1)));
}

it('gives byte-identical explainers for the same articles, in batches of any size and across restarts', async () => {
  const { articles, explainers } = await samplePublished();
  const stored = inOrder(explainers);
  const inMemory = inOrder(explainArticles(articles, { asOf: SAMPLE_AS_OF, minOrigins: MIN_ORIGINS }));
  expect(inMemory).toBe(stored);
  for (const size of [1, 7, articles.length]) {
    expect(await explainInBatches(articles, size), `batches of ${size}`).toBe(stored);
  }
});

it('gives the same bytes twice in one-shot use', async () => {
  const { articles } = await samplePublished();
  expect(JSON.stringify(explainArticles(articles))).toBe(JSON.stringify(explainArticles(articles)));
});

it('gives the same after an upgrade of the engine, whose features are not those of the one before', async () => {
  const { articles, explainers } = await samplePublished();
  const upgraded = await explainInBatches(articles, Math.ceil(articles.length / 2), async (store) => {
    await store.updateTable('placement').set({ origin_features: '{}', grouping_features: '{}' }).execute();
    await writeMeta(store, 'features', 'an older engine');
  });
  expect(upgraded).toBe(inOrder(explainers));
});
