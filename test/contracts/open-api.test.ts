import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { SAMPLE_AS_OF } from '../../sample/web.ts';
import { closeStore, openStore, type Store } from '../../src/adapters/store/open-store.ts';
import { sampleDesk } from '../../src/app/sample-edition.ts';
import { createStoreDesk } from '../../src/app/store-desk.ts';
import { createStoreReader } from '../../src/app/store-reader.ts';
import { fixtureEdition, fixtureSite } from '../../src/publishing/fixture-edition.test-support.ts';
import type { Edition } from '../../src/publishing/serving.ts';
import { createSite } from '../../src/publishing/site.ts';

/** The description of the API is valid OpenAPI, and every answer is what it says: by other programs than ours. */

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, { readonly get: { readonly operationId: string } }>>;
}

/** Answered by an edition that has a desk alone. */
const GROUPING_PATHS = ['/events/{id}/acts', '/why', '/decisions', '/decisions/{id}'];

let store: Store;
let sample: Edition;
beforeAll(async () => {
  store = await openStore(join(inject('sampleData'), 'sample'));
  const grouping = createStoreDesk({
    ...sampleDesk(inject('sampleData')),
    store,
    byTitle: false,
    window: 200,
  });
  sample = fixtureEdition({
    reader: createStoreReader(store, 'sample'),
    grouping,
    sample: true,
    now: SAMPLE_AS_OF,
  });
});
afterAll(() => closeStore(store));

async function describedBy(edition: Edition) {
  const app = createSite({ edition: () => edition, site: fixtureSite });
  const get = async (path: string) => (await app.request(`/api/v1${path}`)).json();
  const description = (await get('/openapi.json')) as Description;
  const ajv = new Ajv2020({ strict: false, formats: { date: true } });
  ajv.addSchema(description, 'openapi');
  return { get, description, ajv };
}

it('is OpenAPI 3.1, by @seriousme/openapi-schema-validator', async () => {
  const { description } = await describedBy(fixtureEdition());
  expect(description.openapi).toBe('3.1.0');
  const result = await new Validator().validate(JSON.parse(JSON.stringify(description)));
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
});

it.each([
  ['the sample edition', () => sample],
  ['the edition of the tests', () => fixtureEdition()],
])('describes every answer about %s, by ajv', async (_, edition) => {
  const { get, description, ajv } = await describedBy(edition());
  const events = (await get('/events?limit=100')) as { events: readonly { event: string }[] };
  const storylines = (await get('/storylines')) as { storylines: readonly { id: string }[] };
  expect(events.events.length).toBeGreaterThan(4);
  const asked = new Map<string, readonly string[]>([
    ['/events', ['/events?limit=3', '/events?offset=100']],
    ['/events/{id}', events.events.map(({ event }) => `/events/${event}?since=0`)],
    ['/events/{id}/revisions', events.events.map(({ event }) => `/events/${event}/revisions`)],
    ['/events/{id}/revisions/{number}', events.events.map(({ event }) => `/events/${event}/revisions/1`)],
    ['/changes', ['/changes', '/changes?since=3&limit=2']],
    ['/storylines', ['/storylines']],
    ['/storylines/{id}', storylines.storylines.map(({ id }) => `/storylines/${id}`)],
    ['/search', ['/search?q=the', '/search?q=talks&page=2']],
    ['/sources', ['/sources']],
  ]);
  expect(Object.keys(description.paths)).toEqual([...asked.keys(), ...GROUPING_PATHS]);
  for (const [path, addresses] of asked) {
    const { operationId } = description.paths[path]?.get ?? { operationId: '' };
    const name = `${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}Answer`;
    const validate = ajv.getSchema(`openapi#/components/schemas/${name}`);
    if (validate === undefined) throw new Error(`no schema ${name}`);
    expect(validate({ version: 'v1' }), `${name} refuses what is no answer`).toBe(false);
    for (const address of addresses) {
      const answer = await get(address);
      expect(validate(answer) ? [] : validate.errors, address).toEqual([]);
    }
  }
  const problem = ajv.getSchema('openapi#/components/schemas/Problem');
  expect(problem?.(await get('/events?limit=0'))).toBe(true);
  expect(problem?.(await get('/nothing'))).toBe(true);
});

it('describes what is said of grouping, by ajv', async () => {
  const { get, ajv } = await describedBy(sample);
  const { events } = (await get('/events?limit=3')) as { events: readonly { event: string }[] };
  const [first, second] = (
    await store.selectFrom('placement').select('article').orderBy('seq').limit(2).execute()
  ).map(({ article }) => article);
  const asked = [
    ['ActsAnswer', `/events/${events[0]?.event}/acts?limit=5`],
    ['WhyAnswer', `/why?article=${first}`],
    ['WhyAnswer', `/why?article=${first}&other=${second}`],
    ['DecisionsAnswer', '/decisions'],
    ['Problem', '/decisions/77'],
    ['Problem', '/why?article=nothing'],
    ['Problem', '/why'],
  ] as const;
  for (const [name, address] of asked) {
    const validate = ajv.getSchema(`openapi#/components/schemas/${name}`);
    expect(validate?.({ version: 'v1' }), `${name} refuses what is no answer`).toBe(false);
    const answer = await get(address);
    expect(validate?.(answer) ? [] : validate?.errors, address).toEqual([]);
  }
});
