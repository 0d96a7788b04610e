import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import type { EditionReader } from './edition-reader.ts';
import { fixtureEdition, fixtureReader, fixtureSite } from './fixture-edition.test-support.ts';
import { createSite } from './site.ts';

async function read(path: string, reader: EditionReader = fixtureReader): Promise<string> {
  const app = createSite({ edition: () => fixtureEdition({ reader }), site: fixtureSite });
  return (await app.request(path)).text();
}

test('Insights as RSS: one entry an event, newest change first, full text', async () => {
  const feed = parseRssFeed(await read('/feed.xml'));
  expect(feed.title).toBe('World Events Explained: Insights');
  expect(feed.items).toHaveLength(9);
  expect(feed.items?.[0]).toMatchObject({
    title: expect.stringMatching(/^Sarn River Talks .* Explained: What Happened/),
    link: 'https://events.example/events/e-river-talks',
    guid: { value: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/), isPermaLink: false },
  });
  expect(feed.items?.[0]?.content?.encoded).toContain('<h2>What Comes Next</h2>');
  expect(feed.items?.[0]?.content?.encoded).toContain('href="https://courier.example/report');
});

test('Insights as Atom and as JSON Feed name the same entries under the same ids', async () => {
  const rss = parseRssFeed(await read('/feed.xml'));
  const atom = parseAtomFeed(await read('/atom.xml'));
  const json = parseJsonFeed(await read('/feed.json'));
  const ids = rss.items?.map((item) => item.guid?.value);
  expect(atom.entries?.map((entry) => entry.id)).toEqual(ids);
  expect(json.items?.map((item) => item.id)).toEqual(ids);
  expect(atom.entries?.[0]?.updated).toMatch(/^2031-05-08T12:00:00(\.000)?Z$/);
  expect(JSON.parse(await read('/feed.json')).version).toBe('https://jsonfeed.org/version/1.1');
});

test('an entry keeps its id when its event changes; Updates has an entry a revision', async () => {
  const before: EditionReader = {
    ...fixtureReader,
    updates: async (query) =>
      (await fixtureReader.updates({ limit: 99, offset: 0 }))
        .filter((revision) => revision.number === 1)
        .slice(query.offset, query.offset + query.limit),
  };
  const idsOf = async (reader: EditionReader) =>
    parseRssFeed(await read('/feed.xml', reader))
      .items?.map((item) => item.guid?.value)
      .sort();
  expect(await idsOf(before)).toEqual(await idsOf(fixtureReader));

  const updates = parseRssFeed(await read('/updates.xml'));
  const ids = updates.items?.map((item) => item.guid?.value);
  expect(ids).toHaveLength(13);
  expect(new Set(ids).size).toBe(13);
  expect(updates.items?.[0]?.link).toBe('https://events.example/events/e-river-talks/changes#revision-3');
});

test('ids do not depend on the address of the site, and are those of this store alone', async () => {
  const idsAt = async (baseUrl: string, reader: EditionReader) => {
    const app = createSite({
      edition: () => fixtureEdition({ reader }),
      site: { ...fixtureSite, baseUrl },
    });
    const atom = parseAtomFeed(await (await app.request('/updates/atom.xml')).text());
    return [atom.id, ...(atom.entries ?? []).map(({ id }) => id)];
  };
  const ids = await idsAt('https://events.example', fixtureReader);
  expect(ids).toHaveLength(14);
  expect(await idsAt('http://localhost:4600', fixtureReader)).toEqual(ids);
  const elsewhere: EditionReader = {
    ...fixtureReader,
    identity: async () => '0c2f7e11-5d5e-4a55-8f0e-7a9b4f0c1d22',
  };
  for (const id of await idsAt('https://events.example', elsewhere)) expect(ids).not.toContain(id);
});

test('feeds hold no character that XML forbids, whatever the reports hold', async () => {
  for (const path of ['/feed.xml', '/atom.xml', '/updates.xml', '/sitemap.xml']) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones it looks for.
    expect(await read(path), path).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/);
  }
});

test('an empty edition still has valid feeds', async () => {
  const empty: EditionReader = { ...fixtureReader, updates: async () => [] };
  expect(parseRssFeed(await read('/feed.xml', empty)).title).toContain('Insights');
  expect(parseAtomFeed(await read('/atom.xml', empty)).title).toBeDefined();
  expect(JSON.parse(await read('/feed.json', empty)).items).toEqual([]);
});
