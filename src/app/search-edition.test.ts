import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { closeStore, openStore, type Store } from '../adapters/store/open-store.ts';
import type { Category } from '../model/event.ts';
import type { Day } from '../model/time.ts';
import type { EditionReader, SearchHit, SearchQuery } from '../publishing/edition-reader.ts';
import { createStoreReader } from './store-reader.ts';

let store: Store;
let reader: EditionReader;

beforeAll(async () => {
  store = await openStore(join(inject('sampleData'), 'sample'));
  reader = createStoreReader(store, 'sample');
});
afterAll(() => closeStore(store));

const textOf = (segments: SearchHit['title']) => segments.map(({ text }) => text).join('');
const found = ({ title, passage }: SearchHit) =>
  [...title, ...passage].filter((part) => part.found).map(({ text }) => text.toLowerCase());

async function allHits(query: SearchQuery): Promise<readonly SearchHit[]> {
  const { pages } = await reader.search(query);
  const read = Array.from({ length: pages }, (_, index) => reader.search({ ...query, page: index + 1 }));
  return (await Promise.all(read)).flatMap(({ hits }) => hits);
}

it('finds explainers first, each with a sentence of its page, then reports, with the words marked', async () => {
  const { hits, total, atLeast } = await reader.search({ text: 'summit alaska' });
  expect(atLeast).toBe(false);
  expect(total).toBeGreaterThan(3);
  expect(hits[0]).toMatchObject({ kind: 'explainer', address: expect.stringMatching(/^\/events\/\w/) });
  const kinds = hits.map(({ kind }) => kind);
  expect(kinds).toEqual(kinds.toSorted());
  expect(new Set(kinds).size).toBe(2);
  for (const hit of hits) {
    if (hit.kind === 'report') expect(new Set(found(hit))).toEqual(new Set(['summit', 'alaska']));
    else expect(found(hit).length).toBeGreaterThan(0);
  }
  const [first] = hits;
  const { explainer } = (await reader.revisions({ event: first?.event?.id as never, limit: 1 }))[0] ?? {};
  expect(textOf(first?.title ?? [])).toBe(explainer?.name);
  expect(JSON.stringify(explainer)).toContain(JSON.stringify(textOf(first?.passage ?? [])).slice(1, -1));
});

it('knows words in other forms, in capitals and without accents', async () => {
  const plain = (await reader.search({ text: 'flood' })).total;
  expect(plain).toBeGreaterThan(0);
  expect((await reader.search({ text: 'FLOODS' })).total).toBe(plain);
  expect((await reader.search({ text: 'flóod' })).total).toBe(plain);
});

it('takes words within quotes as a phrase', async () => {
  const apart = await allHits({ text: 'flash floods' });
  const together = await allHits({ text: '"flash floods"' });
  expect(together.length).toBeGreaterThan(0);
  expect((await reader.search({ text: '"floods summit flash"' })).total).toBe(0);
  expect(together.length).toBeLessThanOrEqual(apart.length);
});

it('keeps to a category, a country and a time', async () => {
  const text = 'in';
  const every = await allHits({ text });
  const categories = new Set(every.flatMap(({ event }) => event?.category ?? []));
  expect(categories.size).toBeGreaterThan(2);
  for (const category of categories) {
    const hits = await allHits({ text, category });
    expect(hits).toEqual(every.filter(({ event }) => event?.category === category));
  }
  const inGermany = await allHits({ text, country: 'DE' });
  expect(inGermany.length).toBeLessThan(every.length);
  for (const hit of inGermany) if (hit.kind === 'report') expect(hit.source?.country).toBe('DE');
  const since = '2025-08-16' as Day;
  const reports = (hits: readonly SearchHit[]) => hits.filter(({ kind }) => kind === 'report');
  expect(reports(await allHits({ text, since }))).toEqual(
    reports(every).filter(({ at }) => at !== null && at.slice(0, 10) >= since),
  );
  expect(reports(await allHits({ text, until: since }))).toEqual(
    reports(every).filter(({ at }) => at === null || at.slice(0, 10) <= since),
  );
  expect((await allHits({ text, since: '2031-01-01' as Day })).length).toBe(0);
});

it('pages through everything once', async () => {
  const hits = await allHits({ text: 'in' });
  const { total, pages } = await reader.search({ text: 'in' });
  expect(pages).toBeGreaterThan(1);
  expect(hits).toHaveLength(total);
  expect(new Set(hits.map((hit) => JSON.stringify(hit))).size).toBe(total);
  expect((await reader.search({ text: 'in', page: pages + 1 })).hits).toEqual([]);
  expect((await reader.search({ text: 'in', page: 1e15 })).hits).toEqual([]);
});

it.each([
  '',
  '   ',
  '"',
  '""" * ^',
  'NEAR(a b)',
  'name : flood',
  'facets:country*',
  'a" OR "b',
  '-flood OR NOT',
  "'; drop table event; --",
  '\u0000\uE000\uE001\uD800',
  '%_\\',
  'x'.repeat(100_000),
  'the '.repeat(50_000),
  '\u0301\u0301 \u200F',
  'countryde',
])('hostile text %# is read as words, whatever else it holds', async (text) => {
  const began = performance.now();
  const { hits, total } = await reader.search({ text });
  expect(hits.length).toBeLessThanOrEqual(total);
  expect(performance.now() - began).toBeLessThan(1_000);
});

it('finds nothing by what stands in the index beside the words', async () => {
  for (const text of ['countryus', 'categoryother', `category${'disastersandaccidents'}`])
    expect((await reader.search({ text })).total).toBe(0);
  expect((await reader.search({ text: 'flood', category: 'x" OR "' as Category })).total).toBe(0);
  expect((await reader.search({ text: 'flood', country: 'x" OR "' })).total).toBe(0);
});
