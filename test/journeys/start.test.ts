import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { afterEach, expect, it } from 'vitest';
import { createSampleWeb, sampleFeeds } from '../../sample/web.ts';
import { onlyFeeds } from '../support/only-feeds.ts';
import { type RunningWee, runWee, startWee } from '../support/run-wee.ts';

const folders: string[] = [];
const running: RunningWee[] = [];
const servers: { close(): unknown }[] = [];
afterEach(async () => {
  for (const wee of running.splice(0)) await wee.end('SIGKILL');
  for (const server of servers.splice(0)) server.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wee-start-'));
  folders.push(folder);
  return folder;
}

function start(settings: Readonly<Record<string, string>>, command = 'start'): RunningWee {
  const wee = startWee([command], settings);
  running.push(wee);
  return wee;
}

/** A server that accepts and never answers. */
async function silentServer(): Promise<string> {
  const server: Server = createServer(() => {});
  servers.push({ close: () => server.closeAllConnections() ?? server.close() });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it('serves the sample edition when nothing is stored, even while every connection hangs', async () => {
  const settings = { WEE_DATA_DIR: dataFolder(), WEE_PORT: '0', WEE_ALLOW_PRIVATE: 'yes' };
  await onlyFeeds(settings.WEE_DATA_DIR, [{ name: 'Silent', url: `${await silentServer()}/feed.xml` }]);
  const wee = start(settings);
  const [url] = await wee.line(/http:\/\/\S+/);
  await wee.line(/sample edition/);
  const page = await (await fetch(url)).text();
  expect(page).toContain('/events/');
  expect(page).toMatch(/publishers are invented/i);
  expect(wee.lines().join('\n')).toMatch(/Polling 1 feed/);

  const second = await runWee(['start'], { settings });
  expect(second.code).toBe(1);
  expect(second.stderr).toMatch(/^wee: Another wee is running on .*\n$/);

  expect(await wee.end('SIGINT')).toEqual({ code: 0, signal: null });
});

it('reads real feeds, publishes, shows them instead of the sample, and goes on after a restart', async () => {
  // The sample's publishers on a loopback port serve as the world; each is told apart by the first part of the path.
  const web = createSampleWeb();
  const hosts = sampleFeeds().map(({ feeds }) => new URL(feeds[0] as string).host);
  const server = serve({
    hostname: '127.0.0.1',
    port: 0,
    async fetch(request) {
      const { pathname, origin } = new URL(request.url);
      const [, host = '', ...rest] = pathname.split('/');
      const answer = await web.request(`http://${host}/${rest.join('/')}`);
      let text = await answer.text();
      for (const each of hosts) text = text.replaceAll(`http://${each}/`, `${origin}/${each}/`);
      return new Response(text, {
        status: answer.status,
        headers: { 'content-type': answer.headers.get('content-type') ?? '' },
      });
    },
  });
  servers.push(server);
  if (!server.listening) await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = {
    WEE_DATA_DIR: dataFolder(),
    WEE_PORT: '0',
    WEE_ALLOW_PRIVATE: 'yes',
    WEE_HOST_GAP_MS: '0',
    WEE_MAX_AGE_DAYS: '3650',
  };
  await onlyFeeds(
    settings.WEE_DATA_DIR,
    hosts.map((host) => ({ name: host, url: `${base}/${host}/feed.xml` })),
  );

  const first = start(settings);
  const [url] = await first.line(/http:\/\/\S+/);
  const [, explained] = await first.line(/Up to date: .* (\d+) explained/);
  expect(Number(explained)).toBeGreaterThan(0);
  expect(first.lines().join('\n')).toMatch(/Polled \d+ of/);
  const { events } = (await (await fetch(`${url}/api/v1/events`)).json()) as { events: { name: string }[] };
  expect(events.length).toBe(Number(explained));
  expect(await (await fetch(url)).text()).not.toMatch(/publishers are invented/i);
  expect((await first.end('SIGTERM')).code).toBe(0);

  const second = start(settings);
  const [again] = await second.line(/http:\/\/\S+/);
  await second.line(new RegExp(`stored so far: \\d+ reports?, ${explained} explainer`));
  const after = (await (await fetch(`${again}/api/v1/events`)).json()) as { events: { name: string }[] };
  expect(after.events.map(({ name }) => name)).toEqual(events.map(({ name }) => name));
});

it('refuses a port in use with one sentence', async () => {
  const port = new URL(await silentServer()).port;
  const { code, stderr } = await runWee(['start'], {
    settings: { WEE_DATA_DIR: dataFolder(), WEE_HOST: '127.0.0.1', WEE_PORT: port },
  });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^wee: Port \d+ on 127\.0\.0\.1 is in use;.*\n$/);
});
