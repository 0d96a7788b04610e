import { Readable } from 'node:stream';
import { parseFeed } from 'htmlparser2';
import { JSDOM } from 'jsdom';
import { ErrorLevel, XMLToSitemapItemStream } from 'sitemap';
import { expect, it } from 'vitest';
import { CATEGORIES } from '../../src/model/event.ts';
import {
  fixtureEdition,
  fixtureReader,
  fixtureSite,
} from '../../src/publishing/fixture-edition.test-support.ts';
import { categoryPath } from '../../src/publishing/links.ts';
import { createSite } from '../../src/publishing/site.ts';

/**
 * Every feed and site map is read by programs other than those that wrote it: XML by jsdom's strict parser, RSS and Atom by
 * htmlparser2, site maps by the npm package `sitemap`, which refuses what sitemaps.org and Google's news form do not know.
 */
const app = createSite({ edition: () => fixtureEdition(), site: fixtureSite });

async function read(path: string) {
  const response = await app.request(path);
  expect(response.status, path).toBe(200);
  return { type: response.headers.get('content-type') ?? '', text: await response.text() };
}

/** Throws when the text is not well-formed. */
function xmlOf(text: string) {
  return new JSDOM(text, { contentType: 'application/xml' }).window.document;
}

const BELOW = ['', '/updates', ...CATEGORIES.map(categoryPath), '/events/e-river-talks', '/events/e-flood'];

it.each(BELOW)(
  'the feeds of "%s" say the same in three forms, under the same ids, with links that lead somewhere',
  async (below) => {
    const rss = await read(`${below}/feed.xml`);
    const atom = await read(`${below}/atom.xml`);
    const json = await read(`${below}/feed.json`);
    expect([rss.type, atom.type, json.type]).toEqual([
      'application/rss+xml; charset=utf-8',
      'application/atom+xml; charset=utf-8',
      'application/feed+json; charset=utf-8',
    ]);
    const channel = xmlOf(rss.text).querySelector('rss[version="2.0"] > channel');
    for (const needed of ['title', 'link', 'description'])
      expect(channel?.querySelector(`:scope > ${needed}`)?.textContent, needed).toBeTruthy();
    const feed = xmlOf(atom.text).documentElement;
    expect(feed.namespaceURI).toBe('http://www.w3.org/2005/Atom');
    for (const node of [feed, ...feed.querySelectorAll(':scope > entry')])
      for (const needed of ['id', 'title', 'updated'])
        expect(node.querySelector(`:scope > ${needed}`)?.textContent, needed).toBeTruthy();

    const ofRss = parseFeed(rss.text);
    const ofAtom = parseFeed(atom.text);
    const ofJson = JSON.parse(json.text) as {
      version: string;
      title: string;
      feed_url: string;
      items: readonly { id: string; url: string; content_html: string; date_modified: string }[];
    };
    expect([ofRss?.type, ofAtom?.type, ofJson.version]).toEqual([
      'rss',
      'atom',
      'https://jsonfeed.org/version/1.1',
    ]);
    expect(ofJson.feed_url).toBe(`https://events.example${below}/feed.json`);
    const ids = ofJson.items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ofRss?.items.map(({ id }) => id)).toEqual(ids);
    expect(ofAtom?.items.map(({ id }) => id)).toEqual(ids);
    expect(feed.querySelector(':scope > id')?.textContent).toMatch(/^urn:uuid:/);
    for (const { id, url, content_html, date_modified } of ofJson.items) {
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect((await app.request(url.replace('https://events.example', ''))).status).toBe(200);
      expect(content_html.length).toBeGreaterThan(0);
      expect(Date.parse(date_modified)).not.toBeNaN();
    }
  },
);

it('each page leads to the feeds of what it is about, and each of these is there', async () => {
  for (const path of ['/', '/categories/sport', '/events/e-river-talks']) {
    const { document } = new JSDOM((await read(path)).text).window;
    const feeds = [...document.querySelectorAll('link[rel="alternate"]')].map((link) => ({
      href: link.getAttribute('href') ?? '',
      type: link.getAttribute('type'),
    }));
    expect(
      feeds.filter(({ href }) => href.startsWith(path === '/' ? '/feed' : `${path}/`)).length,
    ).toBeGreaterThan(1);
    for (const { href, type } of feeds) expect((await read(href)).type).toContain(type);
  }
});

function entriesOf(text: string): Promise<readonly { url: string; lastmod?: string; news?: unknown }[]> {
  return Readable.from([text])
    .pipe(new XMLToSitemapItemStream({ level: ErrorLevel.THROW, logger: false }))
    .toArray();
}

it('the site map holds each event, and the news site map what was first published in two days', async () => {
  const map = await entriesOf((await read('/sitemap.xml')).text);
  const events = await fixtureReader.events({ limit: 100, offset: 0, category: null });
  const addresses = map.map(({ url }) => url);
  for (const { event } of events) expect(addresses).toContain(`https://events.example/events/${event}`);
  for (const url of addresses)
    expect((await app.request(url.replace('https://events.example', ''))).status, url).toBe(200);

  const news = await entriesOf((await read('/news-sitemap.xml')).text);
  expect(news.length).toBeGreaterThan(0);
  for (const { news: told } of news) {
    expect(told).toMatchObject({
      publication: { name: fixtureSite.name, language: 'en' },
      title: expect.any(String),
      publication_date: expect.stringMatching(/^2031-05-0[7-9]T/),
    });
  }
  const robots = (await read('/robots.txt')).text;
  expect(robots).toContain('Sitemap: https://events.example/sitemap.xml');
  expect(robots).toContain('Sitemap: https://events.example/news-sitemap.xml');
});
