import { createFetcher } from '../src/adapters/http/fetcher.ts';
import { createRobots } from '../src/adapters/http/robots.ts';
import { explainArticles } from '../src/app/explain-articles.ts';
import { createExtractionPool } from '../src/app/extraction-pool.ts';
import { fetcherOptions } from '../src/app/fetch-settings.ts';
import { readInputs } from '../src/app/read-inputs.ts';
import { parseSettings } from '../src/app/settings/settings.ts';

/** Explains one input, and prints how long it took and how much memory it needed. Start-up is counted. */
const began = performance.timeOrigin;
const parsed = parseSettings({});
if (!parsed.ok) throw new Error('The default settings are not valid.');
const fetcher = createFetcher(fetcherOptions(parsed.settings));
const pool = createExtractionPool({
  workers: parsed.settings.readers,
  timeLimitMs: parsed.settings.readTimeoutMs,
});
const articles = await readInputs(process.argv.slice(2), {
  fetcher,
  robots: createRobots(fetcher, 'wee-bench'),
  pool,
  stdin: process.stdin,
  problem: () => {},
});
await Promise.all([fetcher.close(), pool.close()]);
const explainers = explainArticles(articles);
const text = JSON.stringify(explainers);
const seconds = (performance.timeOrigin + performance.now() - began) / 1000;
process.stdout.write(
  JSON.stringify({
    articles: articles.length,
    explainers: explainers.length,
    bytes: text.length,
    seconds,
    peakMb: process.resourceUsage().maxRSS / 1024,
  }),
);
