import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { EDITION } from '../sample/edition.ts';
import { reportPage } from '../sample/page.tsx';
import { type Bench, type Figure, figure, median } from './bench.ts';

const RUNS = 3;
const CHILD = fileURLToPath(new URL('./explain-child.js', import.meta.url));

/** The whole path in a process of its own: from JSON Lines and from HTML to explainers as JSON. */
export const wholePath: Bench = {
  name: 'whole-path',
  async run(dataDir) {
    const folder = mkdtempSync(join(tmpdir(), 'wee-bench-'));
    try {
      const lines =
        dataDir === null ? sampleLines(folder) : join(dataDir, 'wikinews-clusters/articles.jsonl');
      const pages = dataDir === null ? samplePages(folder) : realPages(folder, dataDir);
      return [...measure('from JSON Lines', lines), ...measure('from HTML pages', pages)];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

function measure(what: string, input: string): readonly Figure[] {
  const runs = Array.from({ length: RUNS }, () => {
    const out = execFileSync(process.execPath, [CHILD, input], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return JSON.parse(out) as {
      readonly articles: number;
      readonly seconds: number;
      readonly peakMb: number;
    };
  });
  return [
    figure(
      `whole path ${what}`,
      median(runs.map(({ articles, seconds }) => articles / seconds)),
      'articles/s',
    ),
    figure(`whole path ${what}, peak memory`, median(runs.map(({ peakMb }) => peakMb)), 'MB'),
  ];
}

function sampleLines(folder: string): string {
  const file = join(folder, 'articles.jsonl');
  const records = EDITION.map(({ slug, publisher, title, published, paragraphs }) =>
    JSON.stringify({ id: slug, source: publisher, title, published, text: paragraphs.join('\n') }),
  );
  writeFileSync(file, records.join('\n'));
  return file;
}

function samplePages(folder: string): string {
  for (const report of EDITION)
    writeFileSync(join(folder, `${report.slug}.html`), String(reportPage(report)));
  return folder;
}

function realPages(folder: string, dataDir: string): string {
  const from = join(dataDir, 'article-extraction/html');
  for (const name of readdirSync(from)) {
    writeFileSync(join(folder, name.replace(/\.gz$/, '')), gunzipSync(readFileSync(join(from, name))));
  }
  return folder;
}
