import type { Clock } from '../adapters/clock.ts';
import { createEmbeddingEndpoint, type EmbeddingOptions } from '../adapters/http/embedding-endpoint.ts';
import { createFetcher, type FetcherOptions } from '../adapters/http/fetcher.ts';
import { createRobots } from '../adapters/http/robots.ts';
import { closeStore, openStore, type Store } from '../adapters/store/open-store.ts';
import { createAnalysisCache } from './analysis-cache.ts';
import { createExtractionPool } from './extraction-pool.ts';
import { createMeanings } from './find-meanings.ts';
import { createPipeline, type Pipeline } from './pipeline.ts';
import type { Report } from './progress.ts';
import type { World } from './world.ts';

export interface EngineOptions {
  readonly folder: string;
  readonly fetcher: FetcherOptions;
  readonly pool: { readonly workers: number; readonly timeLimitMs: number };
  readonly limits: World['limits'];
  /** Left out or null: reports are not compared across languages by meaning. */
  readonly embeddings?: EmbeddingOptions | null;
  readonly clock: Clock;
  readonly report: Report;
}

/** A pipeline with its world around it. */
export interface Engine {
  readonly store: Store;
  readonly pipeline: Pipeline;
  close(): Promise<void>;
}

/** Opens the store and puts the path together on it. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const store = await openStore(options.folder);
  const fetcher = createFetcher(options.fetcher);
  const pool = createExtractionPool(options.pool);
  const { clock, report } = options;
  const endpoint = options.embeddings == null ? null : createEmbeddingEndpoint(options.embeddings);
  const pipeline = await createPipeline({
    store,
    fetcher,
    robots: createRobots(fetcher, options.fetcher.userAgent),
    pool,
    clock,
    report,
    analyse: createAnalysisCache(),
    findMeanings: endpoint === null ? null : createMeanings({ store, clock, report, endpoint }),
    limits: options.limits,
  });
  return {
    store,
    pipeline,
    async close() {
      await Promise.all([fetcher.close(), pool.close(), endpoint?.close()]);
      await closeStore(store);
    },
  };
}
