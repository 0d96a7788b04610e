import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onlyFeeds } from '../support/only-feeds.ts';
import { type RunningWee, runWee, startWee } from '../support/run-wee.ts';

/** Two independent reports of one invented event, so that something is published beside all that is broken. */
/** Pages with a fault tell of other things than the good ones: which copy of a text comes first says whose it is. */
const FAULTY = {
  bridge: [
    'The long bridge over the Sarn opened to traffic on Monday, nine years after the first pillar was set into the river bed.',
    'Lorries no longer have to take the ferry at Lower Sarn, which will make its last crossing at the end of the month.',
    'The bridge cost twice as much as planned, because the ground on the southern bank turned out to be softer than surveys had shown.',
    'Cyclists may use a lane of their own, while pedestrians have to wait until the railings are finished.',
  ],
  harvest: [
    'Growers on the plain of Vell expect the smallest harvest of apples in twenty years after frost in the weeks of blossom.',
    'The co-operative in the market town will open its stores a month later than usual and has cancelled its autumn fair.',
    'Cider makers have begun to buy fruit abroad, and prices in the shops have risen by a third since August.',
    'The ministry of agriculture has promised loans to orchards that lost more than half of their crop.',
  ],
  resignation: [
    'The vote followed weeks of argument about contracts that the ministry had given to a company of his cousin.',
    'The prime minister named no successor, and the opposition called for an election before the summer.',
  ],
};

const GOOD = {
  first: [
    'A dam above the town of Ostvale in northern Merinia gave way on Tuesday, flooding hundreds of homes, officials said.',
    'Rescue crews in boats brought about 300 people to safety by the evening, the regional governor, Ilse Brandt, told reporters.',
    'The Merinian government will send engineers to inspect every dam in the region by the end of March, the interior ministry said.',
    'The Ostvale dam, built in 1961, had been due for repairs since a report warned of cracks three years ago.',
  ],
  second: [
    'Hundreds of families in Ostvale, in the north of Merinia, lost their homes when the old dam over the town burst on Tuesday.',
    'Governor Ilse Brandt asked the capital for tents and drinking water, and said that schools would stay closed this week.',
    'Farmers below the Ostvale dam fear for the spring sowing, because the fields lie under a metre of mud.',
    'Engineers had found cracks in the wall three years ago, according to a report that the government did not publish.',
  ],
};

const DATE = 'Tue, 04 Mar 2031 18:00:00 GMT';
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const page = (title: string, paragraphs: readonly string[], date = '2031-03-04T18:00:00Z') =>
  `<!doctype html><html lang="en"><head><title>${escaped(title)}</title><meta property="article:published_time" content="${date}"></head><body><nav><a href="/">Home</a></nav><article><h1>${escaped(title)}</h1>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('')}</article></body></html>`;
const feed = (items: readonly (readonly [title: string, link: string])[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed</title>${items
    .map(
      ([title, link]) =>
        `<item><title>${escaped(title)}</title><link>${link}</link><pubDate>${DATE}</pubDate></item>`,
    )
    .join('')}</channel></rss>`;

type Answer = (request: IncomingMessage, response: ServerResponse, base: string) => void;
const send =
  (body: string | Uint8Array, type = 'text/html; charset=utf-8', status = 200): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };

/** Everything that may be wrong with a feed or a page, each at an address of its own. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  '/robots.txt': send('User-agent: *\nAllow: /\n', 'text/plain'),
  '/garbage.xml': send('\u0000\u0001 this is no feed', 'application/rss+xml'),
  '/empty.xml': send('', 'application/rss+xml'),
  '/gone.xml': send('gone', 'text/plain', 410),
  '/missing.xml': send('missing', 'text/plain', 404),
  '/silent.xml': () => {},
  '/pages.xml': (_, response, base) => {
    // The silent page comes first: what it costs must not be the pages of its host.
    const links = ['silent-page', 'login', 'huge', 'deep', 'bad-date', 'cyrillic', 'untitled', 'hostile'];
    const body = feed(links.map((name) => [name === 'untitled' ? '' : `Report ${name}`, `${base}/${name}`]));
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(body);
  },
  '/login': send(
    '<!doctype html><title>Log in</title><form><input name="user"><input type="password"></form>',
  ),
  '/huge': send(`<!doctype html><title>Huge</title><p>${'word '.repeat(10_500_000)}</p>`),
  '/deep': send(`<!doctype html><title>Deep</title>${'<div>'.repeat(100_000)}text`),
  '/bad-date': send(
    page('A bridge opens in Lower Sarn after nine years', FAULTY.bridge, '9999-99-99T00:00:00Z'),
  ),
  '/cyrillic': send(
    Uint8Array.from([
      ...Buffer.from('<!doctype html><html lang="ru"><title>'),
      ...Buffer.from('cfeee3eee4e0', 'hex'),
      ...Buffer.from('</title><article>'),
      ...Array.from({ length: 12 }, () => [
        ...Buffer.from('<p>'),
        ...Buffer.from(
          'cfeee3eee4e020e220f1f2eeebe8f6e520f1e5e3eee4edff20e1f3e4e5f220f5eef0eef8e0ff2c20f1eeeee1f9e8ebe820f1e8edeeeff2e8eae82e',
          'hex',
        ),
        ...Buffer.from('</p>'),
      ]).flat(),
      ...Buffer.from('</article></html>'),
    ]),
    'text/html; charset=windows-1251',
  ),
  '/untitled': send(
    `<!doctype html><article>${FAULTY.harvest.map((text) => `<p>${text}</p>`).join('')}</article>`,
  ),
  '/hostile': send(
    page('<script>alert("title")</script> minister resigns', [
      'The <img src=x onerror=alert(1)> minister of Sarn resigned on Tuesday after a vote in parliament, officials said.',
      ...FAULTY.resignation,
    ]),
  ),
  '/silent-page': () => {},
};

describe('everything that may be wrong, at once', () => {
  const servers: Server[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'wee-bad-'));
  const settings = {
    WEE_DATA_DIR: folder,
    WEE_PORT: '0',
    WEE_ALLOW_PRIVATE: 'yes',
    WEE_HOST_GAP_MS: '0',
    // Long enough for the 50 MB of a page to be sent while other tests run.
    WEE_FETCH_TIMEOUT_MS: '5000',
    WEE_MAX_AGE_DAYS: '3650',
  };
  let wee: RunningWee;
  let url: string;

  async function serve(answers: Readonly<Record<string, Answer>>): Promise<string> {
    const server = createServer((request, response) => {
      const answer = answers[request.url ?? ''];
      if (answer === undefined) send('nothing here', 'text/plain', 404)(request, response, '');
      else answer(request, response, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
    servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  const goodSite = (title: string, paragraphs: readonly string[]): Readonly<Record<string, Answer>> => ({
    '/feed.xml': (_, response, base) =>
      void response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(feed([[title, `${base}/report`]])),
    '/report': send(page(title, paragraphs)),
  });

  beforeAll(async () => {
    const bad = await serve(ANSWERS);
    const first = await serve(goodSite('Dam bursts above Ostvale in northern Merinia', GOOD.first));
    const second = await serve(goodSite('Hundreds homeless in Merinia after Ostvale dam burst', GOOD.second));
    const names = Object.keys(ANSWERS).filter((path) => path.endsWith('.xml'));
    const addresses = [...names.map((path) => bad + path), `${first}/feed.xml`, `${second}/feed.xml`];
    await onlyFeeds(
      folder,
      addresses.map((url) => ({ name: url, url })),
    );
    wee = startWee(['start'], settings);
    url = (await wee.line(/http:\/\/\S+/))[0];
    await wee.line(/Up to date/);
  });
  afterAll(async () => {
    await wee?.end('SIGKILL');
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    rmSync(folder, { recursive: true, force: true });
  });

  const text = async (path: string) => (await fetch(`${url}${path}`)).text();

  it('costs no other feed: the good ones are read and explained', async () => {
    const { edition, events } = (await (await fetch(`${url}/api/v1/events`)).json()) as {
      edition: string;
      events: { name: string; reports: number }[];
    };
    expect(edition).toBe('live');
    expect(events.some(({ name }) => /Ostvale/.test(name))).toBe(true);
  });

  it.each(['not-a-feed', 'empty', 'not-found', 'timeout', 'not-an-article', 'too-large', 'too-deep'])(
    'names the problem %s on the sources page',
    async (code) => {
      expect(await text('/sources')).toContain(`<code>${code}</code>`);
    },
  );

  it('retires a feed that is gone', async () => {
    const { stdout } = await runWee(['sources', 'list'], { settings });
    expect(stdout).toMatch(/gone\.xml\tretired/);
  });

  it('keeps what can be kept: wrong dates are left out, other encodings are read, a first sentence stands in for a title', async () => {
    const news = await text('/news');
    expect(news).toContain('A bridge opens in Lower Sarn');
    expect(news).toContain('Погода');
    expect(news).toContain('Growers on the plain of Vell');
  });

  it('never lets markup of a report through', async () => {
    for (const path of ['/', '/news', '/sources', '/updates']) {
      expect(await text(path)).not.toMatch(/<script>alert|<img src=x/);
    }
  });

  it('goes on running', () => {
    expect(wee.process.exitCode).toBeNull();
  });
});
