import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'undici';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { closeStore, openStore, type Store } from '../adapters/store/open-store.ts';
import { createEditionChooser } from './edition.ts';
import { type SiteServer, serveSite } from './serve-site.ts';
import { parseSettings } from './settings/settings.ts';

let store: Store;
let server: SiteServer;
const failures: unknown[] = [];

beforeAll(async () => {
  store = await openStore(join(inject('sampleData'), 'sample'));
  const editions = createEditionChooser(null, inject('sampleData'));
  editions.offerSample(store);
  const parsed = parseSettings({ WEE_PORT: '0' });
  if (!parsed.ok) throw new Error('The default settings are not valid.');
  const started = await serveSite(parsed.settings, editions, (error) => failures.push(error));
  if ('message' in started) throw new Error(started.message);
  server = started;
});
afterAll(async () => {
  await server.close();
  await closeStore(store);
  expect(failures).toEqual([]);
});

async function ask(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method: 'GET' | 'HEAD' = 'GET',
) {
  const answer = await request(`${server.url}${path}`, { headers, method });
  const bytes = Buffer.from(await answer.body.arrayBuffer());
  const { date: _date, connection: _connection, 'keep-alive': _keep, ...kept } = answer.headers;
  return { status: answer.statusCode, headers: kept, bytes };
}

const PATHS = ['/', '/updates', '/feed.xml', '/atom.xml', '/feed.json', '/api/v1/events', '/sitemap.xml'];

it.each(PATHS)(
  '%s is the same from the application and from what was kept, in each encoding',
  async (path) => {
    const whole = await ask(path);
    for (const [encoding, unpack] of [
      ['identity', (bytes: Buffer) => bytes],
      ['gzip', gunzipSync],
      ['br', brotliDecompressSync],
    ] as const) {
      const first = await ask(path, { 'accept-encoding': encoding });
      const second = await ask(path, { 'accept-encoding': encoding });
      expect({ ...second.headers, 'transfer-encoding': undefined, 'content-length': undefined }).toEqual({
        ...first.headers,
        'transfer-encoding': undefined,
        'content-length': undefined,
      });
      expect(second.bytes.equals(first.bytes)).toBe(true);
      expect(unpack(second.bytes).toString()).toBe(whole.bytes.toString());
      expect(second.headers['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding);
      const etag = String(second.headers['etag']);
      const again = await ask(path, { 'accept-encoding': encoding, 'if-none-match': etag });
      expect([again.status, again.bytes.length, again.headers['etag']]).toEqual([304, 0, etag]);
      const since = String(second.headers['last-modified']);
      expect((await ask(path, { 'if-modified-since': since })).status).toBe(304);
      expect((await ask(path, { 'if-modified-since': 'Wed, 01 Jan 2020 00:00:00 GMT' })).status).toBe(200);
      expect((await ask(path, { 'if-modified-since': 'some day' })).status).toBe(200);
      // RFC 9110, 13.1.3: the tag outranks the time.
      expect((await ask(path, { 'if-modified-since': since, 'if-none-match': '"other"' })).status).toBe(200);
      const head = await ask(path, { 'accept-encoding': encoding }, 'HEAD');
      expect([head.status, head.bytes.length, head.headers['etag']]).toEqual([200, 0, etag]);
    }
  },
);

it('understands a header that is sent twice, as one list', async () => {
  const tag = String((await ask('/')).headers['etag']);
  for (const tags of [
    ['"other"', tag],
    [tag, '"other"'],
    ['"other"', '"another"'],
  ]) {
    const headers = tags.flatMap((one) => ['if-none-match', one]);
    const { statusCode, body } = await request(`${server.url}/`, { headers });
    await body.arrayBuffer();
    expect(statusCode, tags.join(' ')).toBe(tags.includes(tag) ? 304 : 200);
  }
});

it('answers with security headers whatever is asked for', async () => {
  for (const path of [
    '/',
    '/nowhere',
    '/events/%00',
    '/api/v1/events?limit=x',
    '/icon.svg',
    '/health',
    '/feed.xml',
  ]) {
    for (const { headers } of [await ask(path), await ask(path)]) {
      expect(headers['content-security-policy'], path).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['set-cookie']).toBeUndefined();
    }
  }
});

it('says that it is well', async () => {
  const { status, headers, bytes } = await ask('/health');
  expect(status).toBe(200);
  expect(headers['cache-control']).toBe('no-store');
  expect(JSON.parse(bytes.toString())).toMatchObject({ status: 'ok', edition: 'sample' });
});
