import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { fixedClock } from '../../src/adapters/clock.ts';
import {
  createEmbeddingEndpoint,
  type EmbeddingOptions,
} from '../../src/adapters/http/embedding-endpoint.ts';
import { acceptArticle } from '../../src/adapters/store/articles.ts';
import { addDecision, placedReports } from '../../src/adapters/store/decisions.ts';
import { openStore, type Store } from '../../src/adapters/store/open-store.ts';
import { createAnalysisCache } from '../../src/app/analysis-cache.ts';
import { explainDueEvents } from '../../src/app/explain-due-events.ts';
import { createMeanings } from '../../src/app/find-meanings.ts';
import { createArticlePlacer } from '../../src/app/place-articles.ts';
import type { Progress } from '../../src/app/progress.ts';
import { createStoreReader } from '../../src/app/store-reader.ts';
import type { Article } from '../../src/model/article.ts';
import type { Wish } from '../../src/model/decision.ts';
import type { ArticleId, EventId } from '../../src/model/id.ts';
import type { Instant } from '../../src/model/time.ts';

const going = new AbortController().signal;
/** After the last report of `eventReports`. */
export const NOW = '2031-03-06T00:00:00Z' as Instant;

/** An engine on a store of its own, without its feeds: articles are handed to it. */
export async function openPlacingEngine(
  folder = mkdtempSync(join(tmpdir(), 'wee-decisions-')),
  embeddings: EmbeddingOptions | null = null,
) {
  const store = await openStore(folder);
  const told: Progress[] = [];
  const clock = fixedClock(NOW);
  const report = (progress: Progress) => void told.push(progress);
  const endpoint = embeddings === null ? null : createEmbeddingEndpoint(embeddings);
  const world = {
    store,
    clock,
    report,
    findMeanings: endpoint === null ? null : createMeanings({ store, clock, report, endpoint }),
    analyse: createAnalysisCache(),
    limits: { minOrigins: 1, maxAgeDays: 30 },
  };
  const place = await createArticlePlacer(world);
  return {
    folder,
    store,
    /** Problems that were reported. */
    problems: () => told.flatMap((each) => (each.kind === 'problem' ? [each.problem] : [])),
    reader: createStoreReader(store, 'live'),
    async accept(articles: readonly Article[]) {
      for (const article of articles) await acceptArticle(store, null, article, NOW);
      await this.work();
    },
    async work() {
      await place(going);
      await explainDueEvents(world, going);
    },
    async wish(wish: Wish) {
      const id = await addDecision(store, { at: NOW, wish, note: null });
      await this.work();
      return id;
    },
  };
}

/** Reports by event, each as its name and number: "dam 2". */
export async function grouped(store: Store): Promise<readonly string[]> {
  const rows = await store
    .selectFrom('placement')
    .innerJoin('article', 'article.seq', 'placement.seq')
    .select(['placement.event', 'article.url'])
    .orderBy('placement.seq')
    .execute();
  const events = new Map<string, string[]>();
  for (const { event, url } of rows) {
    const name = (url ?? '').split('/').slice(-2).join(' ');
    events.set(event ?? 'none', [...(events.get(event ?? 'none') ?? []), name]);
  }
  return [...events.values()].map((names) => names.join(', ')).sort();
}

export async function eventOf(store: Store, article: Article | undefined): Promise<EventId> {
  const [placed] = await placedReports(store, { articles: [article?.id as ArticleId] });
  return placed?.event as EventId;
}

/** Opens such engines for the tests of one file; their folders are removed after the last test. */
export function placingEngines(): (folder?: string) => ReturnType<typeof openPlacingEngine> {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  return async (folder) => {
    const engine = await openPlacingEngine(folder);
    folders.push(engine.folder);
    return engine;
  };
}
