import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeStore, openStore } from '../src/adapters/store/open-store.ts';
import { recentRevisions } from '../src/adapters/store/revisions.ts';
import { buildSampleEdition } from '../src/app/sample-edition.ts';
import { type Bench, besides, type Figure, figure } from './bench.ts';
import { benchFrame, eventPage } from './event-page.ts';
import { givenPieces, writeHugoSite } from './hugo-site.ts';

const CHILD = fileURLToPath(new URL('./rendering-child.js', import.meta.url));
const PAGES = 5_000;
/** Rendering holds 20 MB at a time; left to itself, V8 lets two to four times as much garbage lie on a machine with memory to spare. */
const HEAP = ['--max-old-space-size=64'];

/** A program's run over all pages. */
interface Run {
  readonly seconds: number;
  readonly peakMb: number;
  readonly bytesEach: number;
}

/**
 * Event pages of the sample edition without the cache, beside Hugo: each reads the same files, one explainer each, and writes
 * a file for each page. Both are timed as whole processes, their start included. Eleventy is left out: it would be 127
 * packages to install for one figure.
 */
export const rendering: Bench = {
  name: 'rendering',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'wee-bench-'));
    await buildSampleEdition(join(folder, 'sample'), () => {});
    await writeContent(folder);
    const what = `rendering ${PAGES} event pages`;
    const ours = await timed(process.execPath, [...HEAP, CHILD, folder], join(folder, 'pages'));
    const size = figure(`${what}, each`, ours.bytesEach / 1_000, 'kB');
    const found = spawnSync('hugo', ['version'], { encoding: 'utf8' });
    let figures: readonly Figure[];
    if (found.status === 0) {
      writeHugoSite(folder);
      const theirs = await timed('hugo', ['--quiet', '--source', folder], join(folder, 'public'));
      figures = [
        besides(what, ours.seconds, 's', 'Hugo', theirs.seconds),
        besides(`${what}, peak memory`, ours.peakMb, 'MB', 'Hugo', theirs.peakMb),
        besides(`${what}, each`, ours.bytesEach / 1_000, 'kB', 'Hugo', theirs.bytesEach / 1_000),
      ];
    } else {
      process.stderr.write('rendering: Hugo cannot be found; ours is measured alone.\n');
      figures = [figure(what, ours.seconds, 's'), figure(`${what}, peak memory`, ours.peakMb, 'MB'), size];
    }
    rmSync(folder, { recursive: true });
    return figures;
  },
};

/** One file for each page, as Hugo reads it: a JSON object, which is all its front matter. */
async function writeContent(folder: string): Promise<void> {
  const store = await openStore(join(folder, 'sample'));
  const revisions = await recentRevisions(store, { limit: 1_000, offset: 0 });
  await closeStore(store);
  const content = join(folder, 'content', 'events');
  mkdirSync(content, { recursive: true });
  const frame = benchFrame();
  const files = revisions.map((revision) =>
    JSON.stringify({
      ...revision,
      title: revision.explainer.title,
      ...givenPieces(eventPage(frame, revision)),
    }),
  );
  for (let index = 0; index < PAGES; index += 1) {
    writeFileSync(join(content, `${index}.md`), `${files[index % files.length]}\n`);
  }
}

/** Runs a program to its end, and looks at what it wrote. */
async function timed(command: string, args: readonly string[], out: string): Promise<Run> {
  const began = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  let peakMb = 0;
  const watch = setInterval(() => {
    // It only grows; the very first look may still see the process that started it.
    peakMb = peakOf(child.pid ?? 0) || peakMb;
  }, 20);
  const [code] = await once(child, 'close');
  clearInterval(watch);
  const seconds = (performance.now() - began) / 1_000;
  const sizes = pagesBelow(out);
  if (code !== 0 || sizes.length !== PAGES) throw new Error(`${command} wrote ${sizes.length} pages`);
  return { seconds, peakMb, bytesEach: sizes.reduce((sum, size) => sum + size, 0) / sizes.length };
}

/** The most memory that a running process has held, where the system tells it. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}

function pagesBelow(folder: string): readonly number[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => statSync(join(folder, name)).size);
}
