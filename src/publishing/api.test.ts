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
  readonly error: { readonly code: string; readonly message: string };
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
  expect(refused.error.code).toBe('bad-query');
});

test('sources have their health', async () => {
  const { body } = await get('/api/v1/sources');
  expect(body.feeds).toHaveLength(3);
});

test.each(['limit=0', 'limit=101', 'limit=abc', 'limit=-1', 'offset=1.5', 'category=Gossip', 'limt=3'])(
  'a query of %s is refused with a code and a sentence',
  async (query) => {
    const { status, body } = await get(`/api/v1/events?${query}`);
    expect(status).toBe(400);
    expect(body.error.code).toBe('bad-query');
    expect(body.error.message).toMatch(/limit|offset|category|limt/);
  },
);

test.each(['/api/v1/events/unknown', '/api/v2/events', '/api'])('%s is not found, as JSON', async (path) => {
  const { status, body } = await get(path);
  expect(status).toBe(404);
  expect(body.error).toMatchObject({ code: 'not-found' });
});
