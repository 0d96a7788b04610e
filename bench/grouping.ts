import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { REPOSITORY } from '../eval/repository.ts';
import { type Bench, besides, type Figure, figure } from './bench.ts';
import { createRounds, type Described, describeSets } from './grouping-stream.ts';

const SIZES = [10_000, 30_000, 100_000, 300_000] as const;
const COMPARED = SIZES[0];
/** Where the size is no longer what the window holds: memory is told here. */
const WINDOW = 100_000;
const CHILD = fileURLToPath(new URL('./grouping-child.js', import.meta.url));
const PEER = join(REPOSITORY, 'bench', 'average-link.py');
const PEER_NAME = 'scikit-learn, TF-IDF and average link';
/** The system's own, where its packages put scikit-learn. */
const PYTHON = '/usr/bin/python3';

interface AtSize {
  readonly size: number;
  readonly seconds: number;
  readonly memoryMb: number;
  readonly bcubed: number;
}

/**
 * Described articles through grouping alone in one thread, at four sizes of one stream, beside scikit-learn over the same
 * articles. The stream is made of the labelled sets, see `createRounds`.
 */
export const grouping: Bench = {
  name: 'grouping',
  async run(dataDir) {
    if (dataDir === null) return [];
    const base = await describeSets(dataDir);
    const folder = mkdtempSync(join(tmpdir(), 'wee-bench-'));
    try {
      const { sizes, repairSeconds } = runOurs(base, folder);
      const [first] = sizes;
      if (first === undefined) return [];
      return [
        ...besidePeer(first, runPeer(base, folder)),
        ...sizes.map(({ size, seconds }) =>
          figure(`grouping ${size} articles`, size / seconds, 'articles/s'),
        ),
        figure('grouping, growth of the time', growth(sizes), 'exponent'),
        ...sizes
          .filter(({ size }) => size <= WINDOW)
          .map(({ size, memoryMb }) => figure(`grouping, window of ${size}`, memoryMb, 'MB')),
        figure(`grouping, repair of a window of ${WINDOW}`, repairSeconds, 's'),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function runOurs(
  base: readonly Described[],
  folder: string,
): { readonly sizes: readonly AtSize[]; readonly repairSeconds: number } {
  const file = join(folder, 'base.jsonl');
  writeFileSync(file, base.map((each) => JSON.stringify(each)).join('\n'));
  const out = execFileSync(process.execPath, ['--expose-gc', CHILD, file, ...SIZES.map(String)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = out.trimEnd().split('\n');
  const { repairSeconds } = JSON.parse(lines.pop() ?? '{}') as { repairSeconds: number };
  return { sizes: lines.map((line) => JSON.parse(line) as AtSize), repairSeconds };
}

/** @returns null where scikit-learn is not installed */
function runPeer(base: readonly Described[], folder: string): Pick<AtSize, 'seconds' | 'bcubed'> | null {
  if (!existsSync(PYTHON)) return null;
  const articleAt = createRounds(base);
  const file = join(folder, 'words.jsonl');
  const words = Array.from({ length: COMPARED }, (_, index) => {
    const { features, event } = articleAt(index);
    // Our stems, as often as they occur: the peer is spared the cutting of words, as we are.
    const all = features.terms.flatMap(([word, count]) => Array<string>(count).fill(word));
    return JSON.stringify({ words: all.join(' '), event });
  });
  writeFileSync(file, words.join('\n'));
  try {
    const out = execFileSync(PYTHON, [PEER, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return JSON.parse(out) as Pick<AtSize, 'seconds' | 'bcubed'>;
  } catch {
    return null;
  }
}

function besidePeer(ours: AtSize, peer: Pick<AtSize, 'seconds' | 'bcubed'> | null): readonly Figure[] {
  const name = `grouping ${COMPARED} articles, B-cubed F1`;
  if (peer === null) {
    process.stderr.write(
      'scikit-learn is not installed for /usr/bin/python3: grouping is told without it.\n',
    );
    return [figure(name, ours.bcubed, 'F1')];
  }
  const speed = [ours, peer].map(({ seconds }) => COMPARED / seconds) as [number, number];
  return [
    besides(`grouping ${COMPARED} articles`, speed[0], 'articles/s', PEER_NAME, speed[1]),
    besides(name, ours.bcubed, 'F1', PEER_NAME, peer.bcubed),
  ];
}

/** Slope of ln(time) over ln(articles), by least squares: 1 where each article takes as long as the one before. */
function growth(sizes: readonly AtSize[]): number {
  const points = sizes.map(({ size, seconds }) => [Math.log(size), Math.log(seconds)] as const);
  const mean = (index: 0 | 1): number => points.reduce((sum, point) => sum + point[index], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return covariance / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
