import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { closeStore, openStore } from '../src/adapters/store/open-store.ts';
import { createEditionChooser } from '../src/app/edition.ts';
import { buildSampleEdition } from '../src/app/sample-edition.ts';
import { serveSite } from '../src/app/serve-site.ts';
import { parseSettings } from '../src/app/settings/settings.ts';
import { type Bench, besides, type Figure, figure, median } from './bench.ts';

const ROUNDS = 3;
const SECONDS = 4;
const CONNECTIONS = 20;

/**
 * The event page as it was kept, beside nginx with one worker and the same bytes on disk, in turn, both asked by wrk: as it is
 * and packed, and while the engine's work goes on in a worker; and what Node's own server gives of the same bytes, which is the
 * most that any program on it can. Where nginx or wrk is missing there is nothing to compare with.
 */
export const serving: Bench = {
  name: 'serving',
  async run() {
    const missing = ['nginx', 'wrk'].filter((name) => pathOf(name) === null);
    if (missing.length > 0) {
      process.stderr.write(`serving: left out, since ${missing.join(' and ')} cannot be found.\n`);
      return [];
    }
    const folder = mkdtempSync(join(tmpdir(), 'wee-bench-'));
    await buildSampleEdition(join(folder, 'sample'), () => {});
    const store = await openStore(join(folder, 'sample'));
    const editions = createEditionChooser(null, folder);
    editions.offerSample(store);
    const settings = parseSettings({ WEE_PORT: '0' });
    if (!settings.ok) throw new Error('The default settings are not valid.');
    const site = await serveSite(settings.settings, editions, (error) => {
      throw error;
    });
    if ('message' in site) throw new Error(site.message);
    const [event] = await (await editions.now()).reader.events({ limit: 1, offset: 0, category: null });
    const page = `${site.url}/events/${event?.event}`;
    const bytes = Buffer.from(
      await (await fetch(page, { headers: { 'accept-encoding': 'identity' } })).arrayBuffer(),
    );
    const nginx = await startNginx(folder, bytes);
    const bare = await startBareServer(bytes);
    const figures: Figure[] = [];
    for (const encoding of ['identity', 'gzip']) {
      // Asked once, so that it is packed and kept.
      await (await fetch(page, { headers: { 'accept-encoding': encoding } })).arrayBuffer();
      const ours: Load[] = [];
      const theirs: Load[] = [];
      const alone: Load[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        ours.push(await load(page, encoding));
        theirs.push(await load(`${nginx.url}/page.html`, encoding));
        alone.push(await load(`${bare.url}/${encoding}`, encoding));
      }
      const perSecond = (loads: readonly Load[]) => median(loads.map((one) => one.perSecond));
      const late = (loads: readonly Load[]) => median(loads.map((one) => one.p99));
      const name = `event page, ${encoding}`;
      figures.push(
        besides(name, perSecond(ours), 'requests/s', 'nginx, 1 worker', perSecond(theirs)),
        besides(`${name}, p99`, late(ours), 'ms', 'nginx, 1 worker', late(theirs)),
        besides(
          `${name}, node:http alone`,
          perSecond(alone),
          'requests/s',
          'nginx, 1 worker',
          perSecond(theirs),
        ),
        besides(`${name}, ours again`, perSecond(ours), 'requests/s', 'node:http alone', perSecond(alone)),
      );
    }
    const busy = startWork(join(folder, 'working'));
    const meanwhile = await load(page, 'gzip');
    busy.stop();
    figures.push(
      figure('event page while the engine works', meanwhile.perSecond, 'requests/s'),
      figure('event page while the engine works, p99', meanwhile.p99, 'ms'),
    );
    nginx.stop();
    bare.stop();
    await site.close();
    await closeStore(store);
    rmSync(folder, { recursive: true, force: true });
    return figures;
  },
};

function pathOf(name: string): string | null {
  // Debian keeps servers out of a user's path.
  const found = spawnSync('sh', ['-c', `PATH="$PATH:/usr/sbin" command -v ${name}`], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : null;
}

interface Load {
  readonly perSecond: number;
  /** Milliseconds that 99 of 100 answers did not exceed. */
  readonly p99: number;
}

function load(url: string, encoding: string): Promise<Load> {
  return new Promise((resolve, reject) => {
    const wrk = spawn('wrk', [
      ...['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '--latency'],
      ...['-H', `accept-encoding: ${encoding}`, url],
    ]);
    let text = '';
    wrk.stdout.on('data', (part: Buffer) => {
      text += part.toString();
    });
    wrk.once('error', reject);
    wrk.once('exit', () => {
      const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(text)?.[1]);
      const [, value, unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(text) ?? [];
      const scale = { us: 0.001, ms: 1, s: 1_000 }[unit] ?? Number.NaN;
      if (/Non-2xx/.test(text)) reject(new Error(`answers of another status: ${url}`));
      else resolve({ perSecond, p99: Number(value) * scale });
    });
  });
}

/** nginx as it serves files best: one worker, no log, files kept open, packed ones beside the plain one. */
async function startNginx(folder: string, bytes: Buffer): Promise<{ readonly url: string; stop(): void }> {
  const port = await freePort();
  const place = mkdtempSync(join(folder, 'nginx-'));
  writeFileSync(join(place, 'page.html'), bytes);
  writeFileSync(join(place, 'page.html.gz'), gzipSync(bytes, { level: 6 }));
  writeFileSync(join(place, 'page.html.br'), brotliCompressSync(bytes));
  const config = join(place, 'nginx.conf');
  writeFileSync(
    config,
    `worker_processes 1; daemon off; pid ${place}/pid; error_log stderr crit;
events { worker_connections 256; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=10; gzip_static on;
  types { text/html html; } client_body_temp_path ${place}; proxy_temp_path ${place}; fastcgi_temp_path ${place};
  uwsgi_temp_path ${place}; scgi_temp_path ${place};
  server { listen 127.0.0.1:${port}; root ${place}; } }`,
  );
  execFileSync('chmod', ['-R', 'a+rX', folder]);
  const child = spawn(pathOf('nginx') ?? 'nginx', ['-c', config], { stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(`${url}/page.html`).catch(() => null);
    if (answer?.ok) break;
    if (tries === 50) throw new Error('nginx does not answer');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url, stop: () => void child.kill('SIGTERM') };
}

/** What can be had from Node's server at most: the same bytes, ready in memory, under two headers, and nothing looked at. */
async function startBareServer(bytes: Buffer): Promise<{ readonly url: string; stop(): void }> {
  const packed = gzipSync(bytes, { level: 6 });
  const ready = (body: Buffer) => ({
    body,
    headers: ['content-type', 'text/html; charset=utf-8', 'content-length', String(body.length)],
  });
  const [plain, gzip] = [ready(bytes), ready(packed)];
  const server = createHttpServer((request, response) => {
    const { headers, body } = request.url === '/gzip' ? gzip : plain;
    response.writeHead(200, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}`, stop: () => void server.close() };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** Makes the sample edition again and again in a thread of its own: polls, reads, groups and explains, as the engine does. */
function startWork(folder: string): { stop(): void } {
  const child = new URL('./engine-at-work.js', import.meta.url);
  const worker = new Worker(child, { workerData: { folder } });
  return { stop: () => void worker.terminate() };
}
