import type { Clock } from '../adapters/clock.ts';
import type { Fetcher } from '../adapters/http/fetcher.ts';
import type { Robots } from '../adapters/http/robots.ts';
import type { Store } from '../adapters/store/open-store.ts';
import type { AnalysedArticle } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import type { ExtractionPool } from './extraction-pool.ts';
import type { FindMeanings } from './find-meanings.ts';
import type { Report } from './progress.ts';

/** All that the pipeline's steps need of the world, handed in so that each step can be run on its own. */
export interface World {
  readonly store: Store;
  readonly fetcher: Fetcher;
  readonly robots: Robots;
  readonly pool: ExtractionPool;
  readonly clock: Clock;
  readonly report: Report;
  /** Analyses an article, or gives the analysis made a moment ago. */
  readonly analyse: (article: Article) => AnalysedArticle;
  /** What articles say, by an embedding model; left out or null where none is set. */
  readonly findMeanings?: FindMeanings | null;
  readonly limits: {
    /** Independent origins an event needs before it is published. */
    readonly minOrigins: number;
    /** Feed entries older than this many days are not read. */
    readonly maxAgeDays: number;
  };
}
