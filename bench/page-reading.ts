import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { EDITION } from '../sample/edition.ts';
import { reportPage } from '../sample/page.tsx';
import { readPage } from '../src/articles/read-page.ts';
import { type Bench, besides } from './bench.ts';

/** Reading pages in one thread, beside plain Readability on the same DOM library over the same pages. */
export const pageReading: Bench = {
  name: 'page-reading',
  async run(dataDir) {
    const pages =
      dataDir === null
        ? EDITION.map((report) => Buffer.from(String(reportPage(report))))
        : readdirSync(join(dataDir, 'article-extraction/html')).map((name) =>
            gunzipSync(readFileSync(join(dataDir, 'article-extraction/html', name))),
          );
    const ours = (page: Buffer) => readPage(page, 'text/html', 'https://example.org/page');
    const peer = (page: Buffer) => {
      const { document } = parseHTML(page.toString('utf8'));
      return new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse();
    };
    // Once each before the clock starts, so that both are compiled; then in turn, so that both meet the same machine.
    for (const page of pages.slice(0, 20)) {
      ours(page);
      peer(page);
    }
    let oursMs = 0;
    let peerMs = 0;
    for (const page of pages) {
      oursMs += timed(() => ours(page));
      peerMs += timed(() => peer(page));
    }
    return [
      besides(
        'reading pages',
        (pages.length * 1000) / oursMs,
        'pages/s',
        'Readability on linkedom',
        (pages.length * 1000) / peerMs,
      ),
    ];
  },
};

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
