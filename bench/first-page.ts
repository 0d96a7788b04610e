import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { buildSampleEdition } from '../src/app/sample-edition.ts';
import { type Bench, figure, median } from './bench.ts';

const RUNS = 3;
const WEE = fileURLToPath(new URL('../src/cli/main.js', import.meta.url));

/** From the start of the process to the front page: on a store that has explainers, and on an empty folder. */
export const firstPage: Bench = {
  name: 'first-page',
  async run() {
    const made = mkdtempSync(join(tmpdir(), 'wee-bench-'));
    await buildSampleEdition(made, () => {});
    const existing: number[] = [];
    const empty: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const folder = mkdtempSync(join(tmpdir(), 'wee-bench-'));
      empty.push(
        await timeToPage(folder, (page) => page.includes('sample edition') && page.includes('/events/')),
      );
      cpSync(made, folder, { recursive: true });
      existing.push(await timeToPage(folder, (page) => page.includes('/events/')));
      rmSync(folder, { recursive: true });
    }
    rmSync(made, { recursive: true });
    return [
      figure('start to first page, existing store', median(existing), 's'),
      figure('start to sample edition, empty folder', median(empty), 's'),
    ];
  },
};

async function timeToPage(folder: string, isThere: (page: string) => boolean): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [WEE, 'start'], {
    // biome-ignore lint/style/noProcessEnv: the child needs the path of this process, and settings of its own.
    env: { ...process.env, WEE_DATA_DIR: folder, WEE_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await addressOf(child);
    for (;;) {
      const page = await (await fetch(url)).text();
      if (isThere(page)) return (performance.now() - began) / 1000;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } finally {
    child.kill('SIGINT');
    await once(child, 'exit');
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('no output to read');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error('the program ended without naming its address');
}
