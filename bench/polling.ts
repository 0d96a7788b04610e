import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Bench, figure, median } from './bench.ts';

const FEEDS = 2_000;
/** No divisor in common with the hundred kinds of feed, so that a host has feeds of several kinds. */
const HOSTS = 461;
const ROUNDS = 20;
const SERVER = fileURLToPath(new URL('./feed-server-child.js', import.meta.url));
const POLLER = fileURLToPath(new URL('./polling-child.js', import.meta.url));

interface Summary {
  readonly feedsPerSecond: number;
  readonly starved: number;
  /** Rounds between two times that a feed was asked, at most. */
  readonly longestGap: number;
  readonly fine: number;
  readonly failing: number;
  readonly retired: number;
  readonly items: number;
  readonly curve: readonly {
    readonly heapMb: number;
    readonly rssMb: number;
    readonly seconds: number;
    readonly goodSeconds: number;
  }[];
}

/**
 * Polling 2,000 feeds of 461 hosts over 20 rounds with the real poller and store, a clock that goes a day forward between
 * rounds, and a server in a process of its own: 82 of 100 feeds answer 200 or 304, 18 have each a fault of their own.
 */
export const polling: Bench = {
  name: 'polling',
  async run() {
    const server = fork(SERVER);
    try {
      const [port] = (await once(server, 'message')) as [number];
      const args = ['--expose-gc', POLLER, String(port), String(FEEDS), String(HOSTS), String(ROUNDS)];
      const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 24 });
      const summary = JSON.parse(stdout) as Summary;
      printCurve(summary);
      const { curve } = summary;
      // The first rounds compile and fill what is kept; from then on nothing may grow.
      const [early, late] = [curve.slice(4, 8), curve.slice(-4)].map((part) =>
        median(part.map(({ heapMb }) => heapMb)),
      );
      return [
        figure(`polling ${FEEDS} feeds, ${ROUNDS} rounds`, summary.feedsPerSecond, 'feeds/s'),
        figure('polling, feeds starved', summary.starved, 'feeds'),
        figure('polling, longest wait to be asked', summary.longestGap, 'rounds'),
        figure(
          'polling, all new entries stored after',
          median(curve.map(({ goodSeconds }) => goodSeconds)),
          's',
        ),
        figure('polling, a round', median(curve.map(({ seconds }) => seconds)), 's'),
        figure('polling, memory after, rounds 5 to 8', early ?? Number.NaN, 'MB'),
        figure('polling, memory after, last four rounds', late ?? Number.NaN, 'MB'),
      ];
    } finally {
      server.disconnect();
    }
  },
};

/** The curve goes to standard error, which leaves standard output to the figures. */
function printCurve({ curve, fine, failing, retired, items }: Summary): void {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  say(`polling: ${fine} feeds fine, ${failing} failing, ${retired} retired; ${items} entries stored`);
  say('round   heap MB    rss MB   seconds');
  for (const [round, { heapMb, rssMb, seconds }] of curve.entries()) {
    const cells = [heapMb.toFixed(1), rssMb.toFixed(0), seconds.toFixed(1)].map((cell) => cell.padStart(10));
    say(`${String(round + 1).padStart(5)}${cells.join('')}`);
  }
}
