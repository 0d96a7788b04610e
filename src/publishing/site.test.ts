import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { EditionReader } from './edition-reader.ts';
import {
  emptyReader,
  fixtureEdition,
  fixtureReader,
  fixtureSite,
  quake,
  riverTalks,
} from './fixture-edition.test-support.ts';
import type { Edition } from './serving.ts';
import { createSite } from './site.ts';
import { SAMPLE_NOTICE } from './site-frame.ts';

const site = (given: Partial<Edition> = {}) =>
  createSite({ edition: () => fixtureEdition(given), site: fixtureSite });

async function textOf(path: string, given: Partial<Edition> = {}): Promise<string> {
  return (await site(given).request(path)).text();
}

const PAGES = [
  '/',
  '/events',
  '/events?category=Sport',
  '/events/e-river-talks',
  '/events/e-quake',
  '/events/e-river-talks/changes',
  '/updates',
  '/news',
  '/news?offset=50',
  '/coming-up',
  '/sources',
  '/about',
  '/method',
  '/corrections',
  '/reading',
  '/search',
  '/search?q=talks&category=Sport&since=2031-05-01',
  '/countries',
  '/countries/NO',
  '/categories/sport',
  '/storylines',
  '/storylines/e-vote',
  '/archive',
  '/archive/2031-05',
  '/archive/2031-05-08',
  '/events/e-river-talks/changes?from=1&to=2',
  '/events/e-river-talks/reports',
];

test.each(PAGES)('%s is a page of one heading, in a language, with no way to run a script', async (path) => {
  const response = await site().request(path);
  const text = await response.text();
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(text).toContain('<html lang="en" dir="ltr">');
  expect(text.match(/<h1[ >]/g)).toHaveLength(1);
  expect(text).not.toMatch(/\sstyle="/);
  expect(text).not.toContain(SAMPLE_NOTICE);
});

test.each([...PAGES, '/nowhere', '/events/unknown'])(
  '%s says so when it is the sample edition',
  async (path) => {
    const text = await textOf(path, { sample: true });
    expect(text).toContain(SAMPLE_NOTICE);
    expect(text).toContain('<meta name="robots" content="noindex"/>');
  },
);

test.each(['/feed.xml', '/atom.xml', '/feed.json', '/updates.xml', '/api/v1/events', '/api/v1/sources'])(
  '%s says so when it is the sample edition',
  async (path) => {
    expect(await textOf(path, { sample: true })).toMatch(/sample edition/);
    expect(await textOf(path)).not.toMatch(/sample edition/);
  },
);

test('the front page leads with the most important event and has every event once', async () => {
  const text = await textOf('/');
  const order = ['Sarn River Talks', 'Tamar Island Earthquake', 'Parliamentary Vote in Norrland'].map(
    (name) => text.indexOf(name),
  );
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(text.match(/class="card card-/g)).toHaveLength(9);
  expect(text).toContain('6 reports, 4 independent');
});

test('the front page of an empty edition says what is read and when explainers appear', async () => {
  const text = await textOf('/', { reader: emptyReader });
  expect(text).toContain('3 feeds of 3 publishers in 2 countries');
  expect(text).toContain('two independent reports');
});

test('an event page has its parts in order, under the title that names the promise', async () => {
  const text = await textOf('/events/e-river-talks');
  expect(text).toContain(`<title>${riverTalks.title}</title>`);
  const headings = [...text.matchAll(/<h2[^>]*>([^<]*)</g)].map(([, heading]) => heading);
  expect(headings).toEqual([
    'Correction',
    'On this page',
    'What Happened',
    'Why It Matters',
    'What Comes Next',
    'Part of a storyline: ',
    'Timeline',
    'Where reports differ',
    'Sources',
    'History of changes',
    'How this page is made',
    'Find',
    'How it works',
    'Follow',
    fixtureSite.name,
  ]);
  const groups = [...text.matchAll(/<h3><bdi>([^<]*)</g)].map(([, heading]) => heading);
  expect(groups).toEqual([
    'Farmers below the lock',
    'Veld',
    'Markets',
    'For everyone',
    'Length of the meeting (hours)',
  ]);
});

test('evidence opens without a script: passage with cuts and replacements, publishers, edits, check', async () => {
  const text = await textOf('/events/e-river-talks');
  const [panel = ''] = text.slice(text.indexOf('id="s-a1"')).split('</details>');
  expect(panel).toContain('<details class="evidence"><summary>');
  expect(panel).toContain('<del class="cut">SARN (Harbour Wire) - </del>');
  expect(panel).toContain('<del>on Tuesday</del> <ins>on 6 May 2031</ins>');
  expect(panel).toContain('(Norway)');
  expect(panel).toContain('<time datetime="2031-05-06T18:40:00Z">6 May 2031, 18:40 UTC</time>');
  expect(panel).toContain('href="https://harbour-wire.example/report?id=1&amp;lang=en"');
  expect(panel).toContain('rel="noopener noreferrer nofollow external"');
  expect(panel).toContain('Also reported independently by');
  expect(panel).toContain('Osmar Ministry of Water');
  expect(panel).toContain('Left out: “, who had not met since 2028,” (side clause).');
  expect(panel).toContain('Checked: the passage supports it');
});

test('each id stands once on a page, though a statement may stand in several places', async () => {
  const text = await textOf('/events/e-river-talks');
  const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id === 's-a1')).toHaveLength(1);
});

test('an event page shows sources, settled questions, changes and what was refused', async () => {
  const text = await textOf('/events/e-river-talks');
  expect(text).toContain('Same text as Harbour Wire');
  expect(text).toContain('Adapted copy of Harbour Wire');
  expect(text).toContain('92% of the words in common; the longest passages:');
  expect(text).toContain('“<bdi>The delegations left Sarn without</bdi> …” (113 words)');
  expect(text).toContain('(61% of the words in common)');
  expect(text).toContain('A later report says that it was published.');
  expect(text).toContain('Moved from May 2031');
  expect(text).toContain('Before: <bdi>Both delegations agreed to meet again on 11 May.</bdi>');
  expect(text).toContain('He will never sign.');
});

test('a figure that rose is drawn, with every point in the text alternative', async () => {
  const text = await textOf('/events/e-quake');
  expect(text).toMatch(
    /<svg class="chart"[^>]*role="img" aria-label="Killed over time: at least 7 \(Harbour Wire,[^"]*at least 41 \(Tamar Civil Defence/,
  );
  expect(quake.differences).toHaveLength(1);
});

/** The data for machines of a page, by type. */
async function dataOf(path: string) {
  const [, json = ''] =
    /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await textOf(path)) ?? [];
  const { '@graph': graph } = JSON.parse(json) as { '@graph': readonly Record<string, unknown>[] };
  return (type: string) => graph.find((node) => [node['@type']].flat().includes(type));
}

test('the data for machines names every report and ends no script early', async () => {
  const data = await dataOf('/events/e-river-talks');
  const article = data('BackgroundNewsArticle');
  expect(article).toMatchObject({
    about: { '@type': 'Event' },
    datePublished: '2031-05-06T21:00:00Z',
    dateModified: '2031-05-08T12:00:00Z',
    publisher: { '@type': 'NewsMediaOrganization' },
  });
  expect(article?.['citation']).toHaveLength(riverTalks.reports);
  expect(article?.['correction']).toHaveLength(1);
  expect(data('BreadcrumbList')?.['itemListElement']).toHaveLength(3);
  expect(data('LiveBlogPosting')?.['liveBlogUpdate']).toHaveLength(2);
  expect((await dataOf('/events/e-flood'))('LiveBlogPosting')).toBeUndefined();
  expect((await dataOf('/'))('NewsMediaOrganization')).toMatchObject({
    correctionsPolicy: 'https://events.example/policies/corrections',
  });
});

test('links of reports lead where the edition says', async () => {
  const text = await textOf('/events/e-river-talks', {
    reportHref: (url) => (url === null ? null : url.replace('https://', '/sample/')),
  });
  expect(text).toContain('href="/sample/courier.example/report?id=1&amp;lang=en"');
  expect(text).not.toContain('href="https://courier.example');
});

test('a merged event leads to the one it went into, on pages and in the API', async () => {
  for (const [from, to] of [
    ['/events/e-old', '/events/e-river-talks'],
    ['/events/e-old/changes', '/events/e-river-talks/changes'],
    ['/api/v1/events/e-old', '/api/v1/events/e-river-talks'],
  ] as const) {
    const response = await site().request(from);
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe(to);
  }
});

test.each([
  '/nowhere',
  '/events/unknown',
  '/events/%00',
  '/events/..%2Fx',
  '/events/a%20b',
  '/countries/XX',
  '/countries/no',
  '/archive/2031-02-30',
  '/archive/yesterday',
  '/categories/unknown',
  `/events/${'x'.repeat(500)}`,
])('%s is not found, and says so as a page', async (path) => {
  const response = await site().request(path);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('<h1>Not found</h1>');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('not-found pages and failures are ours inside a larger application too', async () => {
  const app = new Hono().route('/', site());
  expect(await (await app.request('/nowhere')).text()).toContain('<h1>Not found</h1>');
});

test('a reader that fails costs one answer with status 500 and is reported', async () => {
  const seen: string[] = [];
  const broken: EditionReader = {
    ...fixtureReader,
    events: () => Promise.reject(new Error('secret detail')),
  };
  const app = createSite({
    edition: () => fixtureEdition({ reader: broken }),
    site: fixtureSite,
    onFailure: (error, path) => seen.push(`${path}: ${String(error)}`),
  });
  const page = await app.request('/');
  const api = await app.request('/api/v1/events');
  expect([page.status, api.status]).toEqual([500, 500]);
  expect(await page.text()).not.toContain('secret');
  expect(await api.json()).toMatchObject({ code: 'internal', status: 500 });
  expect(seen).toEqual(['/: Error: secret detail', '/api/v1/events: Error: secret detail']);
  expect((await app.request('/updates')).status).toBe(200);
});

test.each([...PAGES, '/feed.xml', '/atom.xml', '/feed.json', '/api/v1/events', '/sitemap.xml', '/icon.svg'])(
  '%s answers 304 to who holds it already',
  async (path) => {
    const app = site();
    const first = await app.request(path);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]+"$/);
    const again = await app.request(path, { headers: { 'if-none-match': `"other", W/${etag}` } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('etag')).toBe(etag);
    expect((await app.request(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  },
);

test('a page is written once for each version of the edition', async () => {
  let version = '1';
  let reads = 0;
  const counting: EditionReader = {
    ...fixtureReader,
    version: async () => version,
    events: (query) => {
      reads += 1;
      return fixtureReader.events(query);
    },
  };
  const app = createSite({ edition: () => fixtureEdition({ reader: counting }), site: fixtureSite });
  await app.request('/');
  await app.request('/?utm_source=x');
  expect(reads).toBe(1);
  version = '2';
  await app.request('/');
  expect(reads).toBe(2);
});

test('HEAD has the headers of GET and no body', async () => {
  const response = await site().request('/', { method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(response.headers.get('etag')).not.toBeNull();
  expect(await response.text()).toBe('');
});

test('the style sheet may be kept for good', async () => {
  const text = await textOf('/');
  const [, href = ''] = /rel="stylesheet" href="([^"]*)"/.exec(text) ?? [];
  const response = await site().request(href);
  expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(response.headers.get('cache-control')).toContain('immutable');
});

test('every link within the site leads somewhere, and every # link to a place on its page', async () => {
  const app = site();
  const pages = new Map<string, string>();
  const waiting = ['/', '/robots.txt', '/sitemap.xml'];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (pages.has(path)) continue;
    const response = await app.request(path);
    expect(response.status, path).toBe(200);
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    pages.set(path, isPage ? await response.text() : '');
    for (const [, href = ''] of (pages.get(path) ?? '').matchAll(/href="([^"#]+)/g)) {
      const target = href.replaceAll('&amp;', '&').replace(fixtureSite.baseUrl, '');
      if (target.startsWith('/')) waiting.push(target);
    }
  }
  expect(pages.size).toBeGreaterThan(30);
  for (const [path, text] of pages) {
    for (const [, href = '', id = ''] of text.matchAll(/href="([^"#]*)#([^"]*)"/g)) {
      const target = href === '' ? path : href.replace(fixtureSite.baseUrl, '');
      expect(pages.get(target), `${path} links ${href}#${id}`).toContain(`id="${id}"`);
    }
  }
});

test('while the sample edition is shown, the sources page tells how the real feeds are doing', async () => {
  const real = (await fixtureReader.feeds())[0];
  if (real === undefined) throw new Error('the fixture has feeds');
  const meanwhile = {
    feeds: async () => [{ ...real, url: 'https://real.example/feed.xml' }],
    problems: async () => [],
  };
  const text = await textOf('/sources', { sample: true, meanwhile });
  expect(text).toContain('Real feeds being read now');
  expect(text).toContain('real.example/feed.xml');
  expect(await textOf('/sources', {})).not.toContain('Real feeds being read now');
});

test('the sources page shows feeds by their health, those that fail first, and the API gives all of it', async () => {
  const text = await textOf('/sources', {});
  const order = ['href="#failing"', 'id="failing"', 'id="read"', 'id="retired"', 'id="problems"'];
  const places = order.map((mark) => text.indexOf(mark));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(text).toContain('30 minutes');
  expect(text).toContain('article pages are not fetched');
  const { feeds } = JSON.parse(await textOf('/api/v1/sources', {}));
  expect(feeds).toEqual(await fixtureReader.feeds());
});
