import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeMeta } from '../../src/adapters/store/meta.ts';
import { closeStore, openStore } from '../../src/adapters/store/open-store.ts';
import { runWee } from '../support/run-wee.ts';
import { SELF_SIGNED } from '../support/self-signed.ts';

const DAY_MS = 86_400_000;
const item = (name: string, age = 2 * DAY_MS): string =>
  `<item><title>${name}</title><link>https://harbour-post.example/${name}</link><pubDate>${new Date(Date.now() - age).toUTCString()}</pubDate></item>`;
const rss = (...items: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>${items.join('')}</channel></rss>`;

type Answer = (response: ServerResponse, base: string) => void;
const send =
  (status: number, body: string | Uint8Array = '', headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) => {
    response.writeHead(status, headers).end(body);
  };
const redirect =
  (status: number, to: string): Answer =>
  (response, base) => {
    response.writeHead(status, { location: to.startsWith('/') ? base + to : to }).end();
  };

/** A feed for every kind of fault: what its server does, and what a person is told. */
const FEEDS: Readonly<Record<string, readonly [Answer, RegExp]>> = {
  good: [
    send(200, rss(item('one'), item('two', 3 * DAY_MS))),
    /^ok\t\S+\tRSS 2\.0, 2 items, the newest 2 days old\.$/,
  ],
  atom: [
    send(
      200,
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><id>1</id><title>One</title></entry></feed>',
    ),
    /^ok\t\S+\tAtom, 1 item, none with a date\.$/,
  ],
  json: [
    send(200, '{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[]}'),
    /^ok\t\S+\tJSON Feed, no items\.$/,
  ],
  moved: [
    redirect(301, '/good'),
    /^ok\t\S+\tRSS 2\.0, .* It moved for good to http:\/\/127\.0\.0\.1:\d+\/good, which polling takes over by itself\.$/,
  ],
  elsewhere: [redirect(302, '/good'), /^ok\t\S+\tRSS 2\.0, 2 items, the newest 2 days old\.$/],
  truncated: [
    send(200, rss(item('one'), item('two')).slice(0, -40)),
    /^ok\t\S+\tRSS 2\.0, 2 items, .*It breaks off before its end; what came was read\./,
  ],
  silent: [() => {}, /^failed\t.*took too long\. It may be overloaded, or hang\. .*\[timeout\]/],
  drip: [
    (response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('<'), 200);
      response.on('close', () => clearInterval(timer));
    },
    /^failed\t.*took too long\..*\[timeout\]/,
  ],
  half: [
    (response) => {
      response.writeHead(200, { 'content-length': '5000' });
      response.write(rss(item('one')), () => response.destroy());
    },
    /^failed\t.*broke.* A running wee asks again by itself.*\[network\]/,
  ],
  bomb: [
    send(200, Buffer.concat(Array.from({ length: 50 }, () => gzipSync(Buffer.alloc(100_000_000)))), {
      'content-encoding': 'gzip',
    }),
    /^failed\t.*larger than 16 MB\. No feed is so large.*\[too-large\]/,
  ],
  missing: [
    send(404),
    /^failed\t.*404: there is nothing at this address\. Look for the feed's new address.*\[not-found\]/,
  ],
  gone: [
    send(410),
    /^failed\t.*410: what was at this address is gone for good\. Remove it: wee sources remove http/,
  ],
  password: [send(401), /^failed\t.*401: it asks for a name and a password\. It is for subscribers/],
  forbidden: [
    send(403),
    /^failed\t.*403: it refuses the request\. The site may refuse programs; say who you are/,
  ],
  busy: [
    send(429, '', { 'retry-after': '7200' }),
    /^failed\t.*429: it was asked too often\. It asks to be left alone for 2 hours, which wee does\. \[http-status\]/,
  ],
  broken: [send(500), /^failed\t.*500: it is in trouble\. A running wee asks again by itself/],
  repaired: [send(503), /^failed\t.*503: it is overloaded or being repaired\. A running wee asks again/],
  loop: [
    redirect(302, '/loop'),
    /^failed\t.*redirects in a circle\. Open it in a browser to see where it leads.*\[too-many-redirects\]/,
  ],
  metadata: [
    redirect(301, 'http://169.254.169.254/latest/meta-data/'),
    /^failed\t\S+\t169\.254\.169\.254 is an address that is not allowed\. .*\[address-refused\]$/,
  ],
  page: [
    send(
      200,
      '<!doctype html><title>Harbour Post</title><link rel="alternate" type="application/rss+xml" href="/good"><p>News</p>',
      { 'content-type': 'text/html' },
    ),
    /^failed\t.*It is a web page, which offers: http:\/\/127\.0\.0\.1:\d+\/good - use one of these\. \[not-a-feed\]/,
  ],
  blank: [
    send(200, '<!doctype html><html><body><p>Nothing here</p></body></html>'),
    /^failed\t.*It is a web page and names no feed\. .*\[not-a-feed\]/,
  ],
  empty: [send(200), /^failed\t.*The feed is empty\. The server may be in trouble\..*\[empty\]/],
  garbage: [
    send(200, '\0\x01 nothing of the kind'),
    /^failed\t.*no RSS, Atom or JSON feed\. Look for .*\[not-a-feed\]/,
  ],
};

const servers: Server[] = [];
const folder = mkdtempSync(join(tmpdir(), 'wee-sources-'));
const settings = {
  WEE_DATA_DIR: folder,
  WEE_ALLOW_PRIVATE: 'yes',
  WEE_HOST_GAP_MS: '0',
  WEE_FETCH_TIMEOUT_MS: '1000',
};
const wee = (...args: readonly string[]) => runWee(['sources', ...args], { settings });
let base = '';

async function listen(server: Server): Promise<number> {
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

beforeAll(async () => {
  const answer: RequestListener = (request, response) => {
    const [tell] = FEEDS[request.url?.slice(1) ?? ''] ?? [send(404)];
    tell(response, base);
  };
  base = `http://127.0.0.1:${await listen(createServer(answer))}`;
});
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

describe('wee sources', () => {
  const opml = join(folder, 'list.opml');
  const outline = (name: string, xmlUrl: string, htmlUrl = ''): string =>
    `<outline type="rss" text="${name}" xmlUrl="${xmlUrl}"${htmlUrl === '' ? '' : ` htmlUrl="${htmlUrl}"`}/>`;

  it('imports a list with its folders, and says what was new, known and passed over', async () => {
    const faults = Object.keys(FEEDS).map((name) => outline(`Fault ${name}`, `${base}/${name}`));
    writeFileSync(
      opml,
      `<opml version="2.0"><body><outline text="World"><outline text="Faults">${faults.join('')}</outline>
       ${outline('Coast News - World', 'https://feeds.coast.example/world', 'https://www.coast.example/world')}
       ${outline('Coast News - Africa', 'https://feeds.coast.example/africa', 'https://coast.example/africa')}
       </outline>${outline('BBC News', 'https://feeds.bbci.co.uk/news/world/rss.xml')}
       ${outline('BBC News - Europe', 'https://feeds.bbci.co.uk/news/world/europe/rss.xml', 'https://www.bbc.com/')}
       ${outline('Broken', 'feed.xml')}${outline('Again', `${base}/good`)}</body></opml>`,
    );
    const { code, stdout, stderr } = await wee('import', opml);
    expect(stderr).toContain('Broken: "feed.xml" is no http(s) address; passed over.');
    expect(stderr).toContain('Again: ');
    const count = faults.length;
    expect(stdout).toBe(
      `Added ${count + 3} feeds with ${count + 1} new publishers; 1 on the list already; 2 passed over.\n`,
    );
    expect(code).toBe(0);
    expect((await wee('import', opml)).stdout).toMatch(/^Added 0 feeds with 0 new publishers; /);
  });

  it('counts the feeds of one home page, or of a publisher on the list, as of one publisher', async () => {
    const lines = (await wee('list')).stdout.split('\n');
    const coast = lines.filter((line) => line.includes('feeds.coast.example'));
    expect(coast.map((line) => line.split('\t')[0])).toEqual(['Coast News - World', 'Coast News - World']);
    expect(lines.find((line) => line.includes('/europe/'))).toMatch(/^BBC News\tGB\tbroadcaster\t/);
    expect(coast[0]).toMatch(/\tin World$/);
  });

  it('exports what it imported, to standard output and to a file', async () => {
    const written = join(folder, 'out.opml');
    const { stdout } = await wee('export');
    expect((await wee('export', written)).code).toBe(0);
    expect(readFileSync(written, 'utf8').trimEnd()).toBe(stdout.trimEnd());
    expect(stdout).toMatch(/<outline text="World">\s*<outline[^>]*text="Coast News - Africa"/);
    expect(stdout).toMatch(/<outline text="Faults">\s*<outline[^>]*text="Fault atom"/);
    expect(stdout).toContain('htmlUrl="https://www.coast.example/world"');
  });

  it('says what is wrong with a file that is no list, or not there', async () => {
    const none = join(folder, 'none.opml');
    writeFileSync(none, '<html></html>');
    for (const file of [none, join(folder, 'nowhere.opml')]) {
      const { code, stderr } = await wee('import', file);
      expect(code).toBe(1);
      expect(stderr).toContain(file);
    }
  });

  it('switches the fetching of article pages off and on, for all feeds of a publisher', async () => {
    const feed = 'https://feeds.coast.example/africa';
    expect((await wee('set', feed, '--no-full-text')).stdout).toContain('Coast News - World (2 feeds)');
    const off = async () =>
      (await wee('list')).stdout.split('\n').filter((line) => line.includes('\tno full text'));
    expect(await off()).toHaveLength(2);
    expect((await wee('set', feed, '--full-text')).code).toBe(0);
    expect(await off()).toHaveLength(0);
    expect((await wee('add', `${base}/new`, '--name', 'New', '--no-full-text')).code).toBe(0);
    expect(await off()).toHaveLength(1);
    expect((await wee('set', feed)).code).toBe(2);
    expect((await wee('set', 'https://nowhere.example/', '--full-text')).code).toBe(1);
  });

  it('checks addresses that are named, on the list or not', async () => {
    const one = await wee('check', `${base}/good`, `${base}/atom`);
    expect(one.code).toBe(0);
    expect(one.stdout.split('\n').map((line) => line.split('\t')[1])).toEqual([
      `${base}/good`,
      `${base}/atom`,
      undefined,
    ]);
    expect(one.stderr).toContain('2 feeds checked: 2 fine, 0 failed.');
    expect((await wee('check', 'harbour-post.example/feed')).code).toBe(2);
  });

  it('names addresses that are private, hosts that are not there and certificates that nobody vouches for', async () => {
    const port = await listen(
      createTlsServer(SELF_SIGNED, (_, response) => response.end(rss())) as unknown as Server,
    );
    const tls = await wee('check', `https://127.0.0.1:${port}/`);
    expect(tls.stdout).toMatch(
      /^failed\t.*signed by the host itself\. The publisher must renew it.*\[certificate\]/,
    );
    const host = await wee('check', 'http://harbour-post.invalid/feed');
    expect(host.stdout).toMatch(/^failed\t.*(?:no host of this name|could not be resolved|took too long)/);
    const refused = await runWee(['sources', 'check', `${base}/good`], {
      settings: { ...settings, WEE_ALLOW_PRIVATE: 'no' },
    });
    expect(refused.stdout).toMatch(
      /^failed\t.*127\.0\.0\.1.*not allowed\. .*WEE_ALLOW_PRIVATE=yes.*\[address-refused\]/,
    );
    expect([tls.code, host.code, refused.code]).toEqual([1, 1, 1]);
  });

  it('checks a list with one feed of every kind of fault, and prints a line that a person understands for each', async () => {
    const own = join(folder, 'faults');
    const store = await openStore(own);
    await writeMeta(store, 'shipped-list', 'not wanted');
    await closeStore(store);
    const faulty = (...args: readonly string[]) =>
      runWee(['sources', ...args], { settings: { ...settings, WEE_DATA_DIR: own } });
    const list = join(folder, 'faults.opml');
    const outlines = Object.keys(FEEDS).map((name) => outline(name, `${base}/${name}`));
    writeFileSync(list, `<opml version="2.0"><body>${outlines.join('')}</body></opml>`);
    expect((await faulty('import', list)).code).toBe(0);

    const { code, stdout, stderr } = await faulty('check');
    expect(code).toBe(1);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(Object.keys(FEEDS).length);
    for (const [name, [, expected]] of Object.entries(FEEDS)) {
      const line = lines.find((text) => text.split('\t')[1] === `${base}/${name}`);
      expect(line, name).toMatch(expected);
    }
    const fine = lines.filter((line) => line.startsWith('ok\t')).length;
    expect(stderr).toContain(`${lines.length} feeds checked: ${fine} fine, ${lines.length - fine} failed.`);
    // Nothing was stored.
    expect((await faulty('list')).stdout).not.toMatch(/read 2|failed/);
  });
});
