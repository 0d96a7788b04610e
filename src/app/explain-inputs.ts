import type { Readable } from 'node:stream';
import { createFetcher } from '../adapters/http/fetcher.ts';
import { createRobots } from '../adapters/http/robots.ts';
import type { Problem } from '../model/problem.ts';
import { explainerMarkdown, explainersHtml, explainersJson } from '../publishing/render-explainer.tsx';
import { whyMarkdown } from '../publishing/why-markdown.ts';
import { createAnalysisCache } from './analysis-cache.ts';
import { explainArticles } from './explain-articles.ts';
import { createExtractionPool } from './extraction-pool.ts';
import { fetcherOptions } from './fetch-settings.ts';
import { readInputs } from './read-inputs.ts';
import type { Settings } from './settings/settings.ts';

export type ExplainerFormat = 'markdown' | 'json' | 'html';

export interface ExplainRequest {
  readonly inputs: readonly string[];
  readonly format: ExplainerFormat;
  /** Only so many, the most important first; null = all. */
  readonly top: number | null;
  /** Whether each statement tells how it was chosen. */
  readonly why?: boolean;
  readonly settings: Settings;
  readonly stdin: Readable;
  readonly problem: (problem: Problem) => void;
}

/**
 * One-shot use: reads the inputs, explains them in memory, renders the explainers.
 * @returns how many articles were read and how many explainers there are, and their text in parts to be printed one after the other
 */
export async function explainInputs(
  request: ExplainRequest,
): Promise<{ readonly articles: number; readonly printed: number; readonly text: readonly string[] }> {
  const { settings } = request;
  const analyse = createAnalysisCache();
  const fetcher = createFetcher(fetcherOptions(settings));
  const pool = createExtractionPool({ workers: settings.readers, timeLimitMs: settings.readTimeoutMs });
  const robots = createRobots(fetcher, fetcherOptions(settings).userAgent);
  const articles = await readInputs(request.inputs, {
    fetcher,
    robots,
    pool,
    stdin: request.stdin,
    problem: request.problem,
    // Pages are read by other threads; this one has time for the ones that are there.
    accepted: analyse,
  });
  await Promise.all([fetcher.close(), pool.close()]);

  const explainers = explainArticles(articles, { analyse, why: request.why === true }).slice(
    0,
    request.top ?? undefined,
  );
  return { articles: articles.length, printed: explainers.length, text: render(request.format, explainers) };
}

function render(format: ExplainerFormat, explainers: ReturnType<typeof explainArticles>): readonly string[] {
  switch (format) {
    case 'markdown':
      return explainers.map(
        (explainer, index) =>
          `${index === 0 ? '' : '\n---\n\n'}${explainerMarkdown(explainer)}${whyMarkdown(explainer)}`,
      );
    case 'json':
      return [explainersJson(explainers)];
    case 'html':
      return [explainersHtml(explainers)];
  }
}
