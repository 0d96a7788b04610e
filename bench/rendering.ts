import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSampleEdition } from '../src/app/sample-edition.ts';
import { type Bench, figure } from './bench.ts';

const CHILD = fileURLToPath(new URL('./rendering-child.js', import.meta.url));

/** What the child prints. */
export interface Rendering {
  readonly pages: number;
  readonly bytesEach: number;
  readonly seconds: number;
  readonly peakMb: number;
}

/** Event pages of the sample edition without the cache, each written to a file of its own, in a process of its own. */
export const rendering: Bench = {
  name: 'rendering',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'wee-bench-'));
    await buildSampleEdition(join(folder, 'sample'), () => {});
    const child = spawn(process.execPath, [CHILD, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.on('data', (part: Buffer) => {
      text += part.toString();
    });
    await once(child, 'close');
    rmSync(folder, { recursive: true });
    const { pages, bytesEach, seconds, peakMb } = JSON.parse(text) as Rendering;
    const what = `rendering ${pages} event pages of ${Math.round(bytesEach / 1000)} kB`;
    return [figure(what, seconds, 's'), figure(`${what}, peak memory`, peakMb, 'MB')];
  },
};
