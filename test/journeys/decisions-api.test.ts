import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '../../src/adapters/clock.ts';
import { closeStore } from '../../src/adapters/store/open-store.ts';
import { createStoreDesk } from '../../src/app/store-desk.ts';
import type { Article } from '../../src/model/article.ts';
import { fixtureSite } from '../../src/publishing/fixture-edition.test-support.ts';
import { createSite } from '../../src/publishing/site.ts';
import { eventReports } from '../support/event-reports.ts';
import { eventOf, grouped, NOW, openPlacingEngine } from '../support/placing-engine.ts';

const TOKEN = 'a secret of many words';
const reports = eventReports(['dam', 'ferry', 'dam', 'ferry', 'comet', 'dam']);
const [dam1, ferry1, dam2] = reports as [Article, Article, Article];
let engine: Awaited<ReturnType<typeof openPlacingEngine>>;
let app: ReturnType<typeof siteWith>;

function siteWith(deskToken: string) {
  const grouping = createStoreDesk({
    store: engine.store,
    folder: engine.folder,
    clock: fixedClock(NOW),
    explains: { minOrigins: 1 },
    byTitle: false,
    window: 100,
  });
  return createSite({
    edition: () => ({
      reader: engine.reader,
      grouping,
      meanwhile: null,
      sample: false,
      now: NOW,
      reportHref: (url) => url,
    }),
    site: { ...fixtureSite, baseUrl: 'https://events.example' },
    deskToken,
  });
}

beforeAll(async () => {
  engine = await openPlacingEngine();
  await engine.accept(reports);
  app = siteWith(TOKEN);
});
afterAll(async () => {
  await closeStore(engine.store);
  rmSync(engine.folder, { recursive: true, force: true });
});

interface Body {
  readonly id: string;
  readonly state: string;
  readonly code: string;
  readonly status: number;
  readonly text: string;
  readonly together: boolean;
  readonly reports: readonly { readonly steps: readonly { readonly kind: string }[] }[];
  readonly nearness: { readonly likeness: { readonly score: number; readonly asked: number } };
  readonly steps: readonly { readonly kind: string; readonly decision: string; readonly text: string }[];
  readonly decisions: readonly { readonly id: string; readonly state: string }[];
}

async function get(path: string) {
  const response = await app.request(`/api/v1${path}`);
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
}

async function post(
  body: unknown,
  headers: Record<string, string> = { authorization: `Bearer ${TOKEN}` },
  to = app,
) {
  const response = await to.request('/api/v1/decisions', {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
}

describe('deciding by the API', () => {
  it('is open to nobody without the token, nor to anybody where none is set', async () => {
    const wish = {
      kind: 'merge',
      events: [await eventOf(engine.store, dam1), await eventOf(engine.store, ferry1)],
    };
    for (const authorization of [
      '',
      'Bearer',
      `Bearer ${TOKEN}x`,
      `Bearer ${TOKEN.slice(1)}`,
      `Basic ${TOKEN}`,
    ]) {
      const { status, headers, body } = await post(wish, { authorization });
      expect(status).toBe(401);
      expect(headers.get('content-type')).toBe('application/problem+json');
      expect(headers.get('www-authenticate')).toBe('Bearer');
      expect(body).toMatchObject({ status: 401, code: 'no-token' });
    }
    const closed = siteWith('');
    for (const authorization of ['', 'Bearer ', `Bearer ${TOKEN}`])
      expect((await post(wish, { authorization }, closed)).status).toBe(403);
    expect(await grouped(engine.store)).toHaveLength(3);
    expect((await get('/decisions')).body.decisions).toEqual([]);
  });

  it('refuses what it does not understand, or cannot do', async () => {
    const dam = await eventOf(engine.store, dam1);
    for (const [body, status, code] of [
      ['not json', 400, 'bad-body'],
      [{ kind: 'explode' }, 400, 'bad-body'],
      [{ kind: 'merge', events: [dam] }, 400, 'bad-body'],
      [{ kind: 'merge', events: [dam, dam], more: 1 }, 400, 'bad-body'],
      [{ kind: 'merge', events: [dam, 'nowhere'] }, 404, 'unknown-event'],
      [{ kind: 'move', article: 'nothing', event: dam }, 404, 'unknown-article'],
      [{ kind: 'undo', decision: '9' }, 404, 'unknown-decision'],
      [{ kind: 'merge', events: [dam, dam] }, 409, 'not-possible'],
      [`"${'x'.repeat(300_000)}"`, 413, 'too-large'],
    ] as const) {
      expect(await post(body)).toMatchObject({ status, body: { code } });
    }
  });

  it('merges, and takes it back; both can be asked for, and addresses lead on', async () => {
    const [dam, ferry] = [await eventOf(engine.store, dam1), await eventOf(engine.store, ferry1)];
    const made = await post({ kind: 'merge', events: [dam, ferry], note: 'The same day.' });
    expect(made).toMatchObject({ status: 201, body: { id: '1', state: 'done' } });
    expect(made.headers.get('location')).toBe('/api/v1/decisions/1');
    const moved = await app.request(`/api/v1/events/${ferry}/acts?limit=5`);
    expect(moved.status).toBe(308);
    expect(moved.headers.get('location')).toBe(`/api/v1/events/${dam}/acts?limit=5`);
    const { steps } = (await get(`/events/${dam}/acts`)).body;
    expect(steps[0]).toMatchObject({ kind: 'merged', decision: '1' });
    const history = await (await app.request(`/events/${dam}/changes`)).text();
    expect(history).toContain('A person (decision 1');
    expect(history).toContain('Given reason: The same day.');
    expect(history).toContain(ferry1.title);
    expect(await (await app.request(`/events/${dam}`)).text()).toContain('A person (decision 1');
    for (const file of ['feed.xml', 'atom.xml', 'feed.json', 'changes', 'reports']) {
      const led = await app.request(`/events/${ferry}/${file}`);
      expect([led.status, led.headers.get('location')]).toEqual([308, `/events/${dam}/${file}`]);
    }

    expect((await post({ kind: 'undo', decision: '1' })).status).toBe(201);
    expect((await get('/decisions/1')).body).toMatchObject({ state: 'undone', undoneBy: '2' });
    expect((await get('/decisions?limit=1')).body.decisions.map(({ id }) => id)).toEqual(['2']);
    expect((await app.request(`/events/${ferry}`)).status).toBe(200);
    // What was taken back stays told, with the way to the event that stands again.
    const since = await (await app.request(`/events/${dam}/changes`)).text();
    expect(since).toContain(`<a href="/events/${ferry}">The other event</a>`);
  });

  it('splits and moves', async () => {
    const dam = await eventOf(engine.store, dam1);
    const split = await post({ kind: 'split', event: dam, articles: [dam2.url] });
    expect(split.body).toMatchObject({
      state: 'done',
      acts: [{ kind: 'split', from: dam, articles: [dam2.id] }],
    });
    expect((await post({ kind: 'move', article: dam2.id, event: dam })).status).toBe(201);
    expect(await eventOf(engine.store, dam2)).toBe(dam);
  });
});

describe('asking why by the API', () => {
  it('tells of one report and of two', async () => {
    const one = await get(`/why?article=${encodeURIComponent(dam2.url as string)}`);
    expect(one.status).toBe(200);
    expect(one.body.reports[0]?.steps[0]?.kind).toBe('joined');
    const two = await get(`/why?article=${dam1.id}&other=${ferry1.id}`);
    expect(two.body).toMatchObject({ together: false });
    expect(two.body.nearness.likeness.score).toBeLessThan(two.body.nearness.likeness.asked);
  });

  it('says what is not there, or asked wrongly', async () => {
    for (const [path, status] of [
      ['/why?article=nothing', 404],
      ['/why', 400],
      [`/why?article=${dam1.id}&othr=x`, 400],
      ['/decisions/77', 404],
      ['/decisions?limit=0', 400],
      ['/events/nowhere/acts', 404],
    ] as const) {
      expect(await get(path)).toMatchObject({ status, body: { status } });
    }
  });
});
