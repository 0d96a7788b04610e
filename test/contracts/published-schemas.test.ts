import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { JSDOM } from 'jsdom';
import jsonFeedSchema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' };
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { SAMPLE_AS_OF } from '../../sample/web.ts';
import { closeStore, openStore, type Store } from '../../src/adapters/store/open-store.ts';
import { createStoreReader } from '../../src/app/store-reader.ts';
import { CATEGORIES } from '../../src/model/event.ts';
import {
  emptyReader,
  fixtureEdition,
  fixtureReader,
  fixtureSite,
} from '../../src/publishing/fixture-edition.test-support.ts';
import { categoryPath } from '../../src/publishing/links.ts';
import type { Edition } from '../../src/publishing/serving.ts';
import { createSite } from '../../src/publishing/site.ts';
import { faultsOf } from '../support/schema-vocabulary.ts';

/**
 * What programs read is held against what others publish: linked data against schema.org's vocabulary, JSON Feed against the schema
 * of the npm package jsonfeed-schema (by ajv), the site map against the schema of sitemaps.org (by xmllint).
 */

let store: Store;
let sample: Edition;
beforeAll(async () => {
  store = await openStore(join(inject('sampleData'), 'sample'));
  sample = fixtureEdition({ reader: createStoreReader(store, 'sample'), sample: true, now: SAMPLE_AS_OF });
});
afterAll(() => closeStore(store));

const EDITIONS: readonly (readonly [string, () => Edition])[] = [
  ['the sample edition', () => sample],
  ['the edition of the tests', () => fixtureEdition()],
  ['an edition with nothing in it', () => fixtureEdition({ reader: emptyReader })],
];

function siteOf(edition: Edition) {
  const app = createSite({ edition: () => edition, site: fixtureSite, paintCard: async () => null });
  return async (path: string) => {
    const response = await app.request(path);
    expect(response.status, path).toBe(200);
    return response.text();
  };
}

async function eventPaths({ reader }: Edition): Promise<readonly string[]> {
  const events = await reader.events({ limit: 100, offset: 0, category: null });
  return events.map(({ event }) => `/events/${event}`);
}

it.each(EDITIONS)('linked data of %s holds nothing that schema.org does not know', async (_, edition) => {
  const read = siteOf(edition());
  const paths = ['/', ...(await eventPaths(edition()))];
  let told = 0;
  for (const path of paths) {
    const { document } = new JSDOM(await read(path)).window;
    for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
      expect(faultsOf(JSON.parse(script.textContent ?? '')), path).toEqual([]);
      told += 1;
    }
  }
  expect(told).toBe(paths.length);
});

it('the vocabulary tells what is wrong', () => {
  const document = (node: object) => ({ '@context': 'https://schema.org', '@graph': [node] }) as never;
  const faulty: readonly (readonly [object, string])[] = [
    [{ '@type': 'NewsReport' }, ': no type NewsReport'],
    [{ '@type': 'NewsArticle', title: 'x' }, ': NewsArticle has no title'],
    [{ '@type': 'NewsArticle', heading: 'x' }, ': no property heading'],
    [{ '@type': 'Event', datePublished: '2031-05-08' }, ': Event has no datePublished'],
    [{ '@type': 'NewsArticle', datePublished: 'on Friday' }, '.datePublished: "on Friday"'],
    [{ '@type': 'NewsArticle', image: 'card.png' }, '.image: "card.png"'],
    [
      { '@type': 'NewsArticle', publisher: { '@type': 'Event' } },
      '.publisher: Event where Organization, Person is expected',
    ],
    [{ '@type': 'NewsArticle', publisher: { '@id': '#us' } }, 'nothing here is called #us'],
  ];
  for (const [node, fault] of faulty) expect(faultsOf(document(node))).toEqual([fault]);
  expect(faultsOf(document({ '@type': 'NewsArticle', headline: 'x', isAccessibleForFree: true }))).toEqual(
    [],
  );
});

it.each(EDITIONS)('JSON feeds of %s are JSON Feed 1.1', async (_, edition) => {
  const validate = new Ajv({
    strict: false,
    formats: { uri: URL.canParse, 'date-time': isInstant, email: true },
  }).compile(jsonFeedSchema);
  expect(validate({ version: 'https://jsonfeed.org/version/1.1', items: [] })).toBe(false);
  const read = siteOf(edition());
  const events = await eventPaths(edition());
  for (const below of ['', '/updates', ...CATEGORIES.map(categoryPath), ...events]) {
    const feed = JSON.parse(await read(`${below}/feed.json`));
    expect(validate(feed) ? [] : validate.errors, below).toEqual([]);
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  }
});

function isInstant(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))
  );
}

it.each(EDITIONS)('the site map of %s is one by the schema of sitemaps.org', async (_, edition) => {
  const text = await siteOf(edition())('/sitemap.xml');
  const packageFolder = new URL('../', import.meta.resolve('sitemap'));
  const schema = readFileSync(fileURLToPath(new URL('schema/sitemap.xsd', packageFolder)), 'utf8');
  const check = (contents: string) =>
    validateXML({
      xml: { fileName: 'sitemap.xml', contents },
      schema: { fileName: 'sitemap.xsd', contents: schema },
    });
  expect((await check(text)).errors.map(({ message }) => message)).toEqual([]);
  expect((await check(text.replace('<loc>', '<place>').replace('</loc>', '</place>'))).valid).toBe(false);
  expect((await check(text.replace('</url>', '<lastmod>Friday</lastmod></url>'))).valid).toBe(false);
});

it('knows the events that it tests', async () => {
  expect((await eventPaths(fixtureEdition({ reader: fixtureReader }))).length).toBeGreaterThan(2);
  expect((await eventPaths(sample)).length).toBeGreaterThan(4);
});
