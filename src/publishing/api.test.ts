import { expect, test } from 'vitest';
import { fixtureEdition, fixtureReader, fixtureSite, riverTalks } from './fixture-edition.test-support.ts';
import { createSite } from './site.ts';

const app = createSite({ edition: () => fixtureEdition(), site: fixtureSite });

interface Body {
  readonly licence: string;
  readonly next: string | null;
  readonly events: readonly { readonly event: string }[];
  readonly explainer: unknown;
  readonly storyline: unknown;
  readonly feeds: readonly unknown[];
  readonly revision: number;
  readonly changes: readonly unknown[];
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly { readonly parameter: string; readonly message: string }[];
  readonly cursor: string;
  readonly more: boolean;
}

async function get(path: string) {
  const response = await app.request(path);
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
}

test('events come most important first, in windows that lead to the next', async () => {
  const { body, headers } = await get('/api/v1/events?limit=2');
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(body).toMatchObject({ version: 'v1', edition: 'live', limit: 2, offset: 0, category: null });
  expect(body.licence).toContain('publishers');
  expect(body.events.map(({ event }) => event)).toEqual(['e-river-talks', 'e-quake']);
  expect(body.next).toBe('https://events.example/api/v1/events?limit=2&offset=2');
});

test('following `next` gives every event once and then ends', async () => {
  const seen: string[] = [];
  let path: string | null = '/api/v1/events?limit=4';
  while (path !== null) {
    const { body } = await get(path);
    seen.push(...body.events.map(({ event }) => event));
    path = body.next === null ? null : body.next.replace(fixtureSite.baseUrl, '');
  }
  expect(seen).toHaveLength(9);
  expect(new Set(seen).size).toBe(9);
});

test('events of one category', async () => {
  const { body } = await get('/api/v1/events?category=Disasters%20%26%20Accidents');
  expect(body.events.map(({ event }) => event)).toEqual(['e-quake', 'e-flood']);
});

test('an event tells its storyline, in order of time, each event with the reason why it stands there', async () => {
  const { body } = await get('/api/v1/events/e-river-talks');
  expect(body.storyline).toMatchObject({
    id: 'e-vote',
    name: 'Veld water talks',
    links: { self: 'https://events.example/api/v1/storylines/e-vote' },
    events: [
      { event: 'e-vote', why: null },
      {
        event: 'e-river-talks',
        why: { event: 'e-vote', names: ['veld', 'osmar'], daysApart: 1 },
        links: { page: 'https://events.example/events/e-river-talks' },
      },
    ],
  });
  expect((await get('/api/v1/events/e-quake')).body.storyline).toBeNull();
});

test('storylines come as a list and one by one', async () => {
  const list = await get('/api/v1/storylines?limit=1');
  expect(list.body).toMatchObject({
    limit: 1,
    offset: 0,
    next: null,
    storylines: [{ id: 'e-vote', events: 2 }],
  });
  const one = await get('/api/v1/storylines/e-vote');
  expect(one.body.storyline).toEqual((await get('/api/v1/events/e-vote')).body.storyline);
  expect((await get('/api/v1/storylines/e-quake')).status).toBe(404);
  expect((await get('/api/v1/storylines?category=Sport')).status).toBe(400);
});

test('an event has its whole explainer, its revision and its links', async () => {
  const { body } = await get('/api/v1/events/e-river-talks');
  expect(body).toMatchObject({
    version: 'v1',
    event: 'e-river-talks',
    revision: 3,
    updated: '2031-05-08T12:00:00Z',
    links: { page: 'https://events.example/events/e-river-talks' },
  });
  expect(body.explainer).toEqual(JSON.parse(JSON.stringify(riverTalks)));
});

test('an event tells what changed since the revision that the asker saw last', async () => {
  const whole = await get(`/api/v1/events/${riverTalks.event}`);
  const { body } = await get(`/api/v1/events/${riverTalks.event}?since=1`);
  const later = await fixtureReader.changesSince(riverTalks.event, 1);
  expect(later.length).toBeGreaterThan(0);
  expect(body.changes).toEqual(later);
  const known = await get(`/api/v1/events/${riverTalks.event}?since=${whole.body.revision}`);
  expect(known.body.changes).toEqual([]);
  const { status, body: refused } = await get(`/api/v1/events/${riverTalks.event}?since=yesterday`);
  expect(status).toBe(400);
  expect(refused.code).toBe('bad-query');
});

test('sources have their health', async () => {
  const { body } = await get('/api/v1/sources');
  expect(body.feeds).toHaveLength(3);
});

test.each([
  ['/events', 'limit=0'],
  ['/events', 'limit=101'],
  ['/events', `limit=${'9'.repeat(1_000)}`],
  ['/events', 'limit=1e3'],
  ['/events', 'limit='],
  ['/events', 'limit=abc'],
  ['/events', 'limit=-1'],
  ['/events', 'limit=2&limit=3'],
  ['/events', 'offset=1.5'],
  ['/events', 'category=Gossip'],
  ['/events', 'limt=3'],
  ['/events/e-quake', 'since=2031-05-06'],
  ['/events/e-quake/revisions', 'since=1'],
  ['/changes', 'since=yesterday'],
  ['/changes', `since=${'1'.repeat(16)}`],
  ['/changes', 'since=-1'],
  ['/changes', 'limit=1000000'],
  ['/search', ''],
  ['/search', 'q='],
  ['/search', `q=${'x'.repeat(301)}`],
  ['/search', `q=x&until=${'x'.repeat(3_000)}`],
  ['/search', 'q=flood&since=2031-02-30'],
  ['/search', 'q=flood&country=Norway'],
  ['/search', 'q=flood&page=0'],
])('%s asked with %s is answered with a problem document', async (path, query) => {
  const { status, headers, body } = await get(`/api/v1${path}?${query}`);
  expect(status).toBe(400);
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(body).toMatchObject({
    type: 'https://events.example/api#bad-query',
    title: expect.any(String),
    status: 400,
    code: 'bad-query',
  });
  expect(body.detail).toMatch(/limit|offset|category|limt|since|q|country|page|too long/);
});

test('a problem names the parameter and what it must be', async () => {
  const { body } = await get('/api/v1/search?q=a&since=yesterday&colour=red');
  expect(body.errors).toEqual([
    { parameter: 'since', message: 'must be a day, as 2025-08-15' },
    { parameter: 'colour', message: 'is not a parameter of this address' },
  ]);
});

test.each([
  '/api/v1/events/unknown',
  '/api/v1/events/unknown/revisions',
  '/api/v1/events/e-quake/revisions/99',
  '/api/v1/events/e-quake/revisions/1e0',
  `/api/v1/events/${'x'.repeat(500)}`,
  '/api/v1/events/%2e%2e%2fx',
  '/api/v1/storylines/unknown',
  '/api/v1/nothing',
  '/api/v2/events',
])('%s is not found, as a problem document', async (path) => {
  const { status, headers, body } = await get(path);
  expect(status).toBe(404);
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(body).toMatchObject({ code: 'not-found', status: 404 });
});

test.each(['POST', 'PUT', 'DELETE'])('%s is refused, with what may be done instead', async (method) => {
  const response = await app.request('/api/v1/events', { method });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  expect(await response.json()).toMatchObject({ code: 'method-not-allowed' });
});

test('programs in a browser may ask', async () => {
  const response = await app.request('/api/v1/events', { method: 'OPTIONS' });
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
});

test('a merged event leads on below its address too', async () => {
  const response = await app.request('/api/v1/events/e-old/revisions');
  expect(response.status).toBe(308);
  expect(response.headers.get('location')).toBe('/api/v1/events/e-river-talks/revisions');
});

test('revisions are listed, and each can be read as it stood', async () => {
  const revisions = (await fixtureReader.revisions({ event: riverTalks.event, limit: 100 })).toReversed();
  const { body } = await get('/api/v1/events/e-river-talks/revisions');
  expect(body).toMatchObject({ revisions: revisions.map(({ number }) => ({ revision: number })) });
  const first = await get('/api/v1/events/e-river-talks/revisions/1');
  expect(first.body.explainer).toEqual(JSON.parse(JSON.stringify(revisions[0]?.explainer)));
  expect(first.headers.get('last-modified')).toBe(new Date(revisions[0]?.at ?? '').toUTCString());
});

test('following the cursor gives every publication once, in order, and then waits at the end', async () => {
  const all = await fixtureReader.publications({ after: 0, limit: 1_000 });
  const seen: string[] = [];
  let since = '0';
  for (let more = true; more; ) {
    const { body } = await get(`/api/v1/changes?limit=3&since=${since}`);
    const changes = body.changes as readonly { readonly event: string; readonly revision: number }[];
    seen.push(...changes.map(({ event, revision }) => `${event} ${revision}`));
    ({ cursor: since, more } = body);
  }
  expect(seen).toEqual(all.map(({ revision }) => `${revision.event} ${revision.number}`));
  expect((await get(`/api/v1/changes?since=${since}`)).body).toMatchObject({ changes: [], cursor: since });
});

test('search finds explainers, with addresses that can be followed', async () => {
  const { body } = await get('/api/v1/search?q=river');
  expect(body).toMatchObject({
    total: 1,
    hits: [{ kind: 'explainer', address: 'https://events.example/events/e-river-talks' }],
  });
});
