import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bench, besides, median } from './bench.ts';
import { PAGE_READERS } from './page-readers.ts';

const RUNS = 3;
const CHILD = fileURLToPath(new URL('./page-reading-child.js', import.meta.url));

/**
 * Reading pages in one thread, beside Readability alone on two DOM libraries over the same pages. Each reader runs in
 * a process of its own, for its peak memory; they run in turn, so that all meet the same machine.
 */
export const pageReading: Bench = {
  name: 'page-reading',
  async run(dataDir) {
    const folder = dataDir === null ? [] : [join(dataDir, 'article-extraction/html')];
    const names = Object.keys(PAGE_READERS);
    const rounds = Array.from({ length: RUNS }, () => names.map((name) => measure(name, folder)));
    const [ours, ...peers] = names.map((name, index) => {
      const runs = rounds.flatMap((round) => round[index] ?? []);
      return {
        name,
        pagesPerSecond: median(runs.map((run) => run.pagesPerSecond)),
        peakMb: median(runs.map((run) => run.peakMb)),
      };
    });
    if (ours === undefined) return [];
    return peers.flatMap((peer) => [
      besides('reading pages', ours.pagesPerSecond, 'pages/s', peer.name, peer.pagesPerSecond),
      besides('reading pages, peak memory', ours.peakMb, 'MB', peer.name, peer.peakMb),
    ]);
  },
};

function measure(name: string, folder: readonly string[]) {
  const out = execFileSync(process.execPath, [CHILD, name, ...folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(out) as { readonly pagesPerSecond: number; readonly peakMb: number };
}
