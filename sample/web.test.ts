import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { reportUrl } from './address.ts';
import { EDITION, reportsOf } from './edition.ts';
import { PUBLISHERS, publisherOf } from './publishers.ts';
import { demonstrationNote } from './templates/furniture.tsx';
import { createSampleWeb, SAMPLE_AS_OF, sampleFeeds } from './web.ts';

const web = createSampleWeb();

async function page(url: string): Promise<string> {
  const response = await web.request(url);
  expect(response.status).toBe(200);
  return response.text();
}

/** Text as it stands between tags, by the escapes of HTML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}

describe('the pages of the sample edition', () => {
  it('carry every paragraph, escaped, and say that publisher and text are made up', async () => {
    for (const report of EDITION) {
      const source = await page(reportUrl(report));
      for (const text of report.paragraphs) expect(source).toContain(escaped(text));
      expect(source).toContain(escaped(demonstrationNote(publisherOf(report.publisher))));
    }
  });

  it('name their canonical address, title, time and byline, with page furniture around the text', async () => {
    for (const report of EDITION) {
      const { document } = parseHTML(await page(reportUrl(report)));
      expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(reportUrl(report));
      expect(document.querySelector('h1')?.textContent).toBe(report.title);
      expect(document.querySelector(`time[datetime="${report.published}"]`)).not.toBeNull();
      if (report.byline !== null) expect(document.body.textContent).toContain(report.byline);
      for (const part of ['nav', '.cookie-banner', '.related', 'footer']) {
        expect(document.querySelector(part)).not.toBeNull();
      }
    }
  });

  it('describe themselves to machines in at least three ways', async () => {
    const sources = await Promise.all(EDITION.map((report) => page(reportUrl(report))));
    const linked = sources.flatMap((source) => [
      ...parseHTML(source).document.querySelectorAll('script[type="application/ld+json"]'),
    ]);
    expect(linked.length).toBeGreaterThan(5);
    for (const script of linked) expect(JSON.parse(script.textContent ?? '')['@type']).toBe('NewsArticle');
    expect(sources.filter((source) => source.includes('og:title')).length).toBeGreaterThan(5);
    expect(sources.filter((source) => source.includes('itemprop="articleBody"')).length).toBeGreaterThan(5);
  });

  it('are found by the Host header alone, with or without a port', async () => {
    const report = reportsOf('harbour-wire')[0];
    if (report === undefined) throw new Error('the agency has no report');
    const path = new URL(reportUrl(report)).pathname;
    for (const host of ['harbour-wire.example', 'Harbour-Wire.example:8123']) {
      const response = await web.request(`http://127.0.0.1:8123${path}`, { headers: { host } });
      expect(response.status).toBe(200);
    }
  });

  it('answer 404 for what is not there', async () => {
    for (const url of [
      'http://nobody.example/feed.xml',
      'http://nobody.example/robots.txt',
      'http://nobody.example/',
      'http://harbour-wire.example/2025/08/15/no-such-report',
      'http://harbour-wire.example/favicon.ico',
    ]) {
      expect((await web.request(url)).status).toBe(404);
    }
  });

  it('may be fetched by robots, and the front page links every report', async () => {
    for (const publisher of PUBLISHERS) {
      expect(await page(`http://${publisher.host}/robots.txt`)).toMatch(/^User-agent: \*\n/);
      const { document } = parseHTML(await page(`http://${publisher.host}/`));
      expect(document.querySelectorAll('.headlines a').length).toBe(reportsOf(publisher.id).length);
    }
  });
});

describe('the feeds of the sample edition', () => {
  it('parse, and list every report of their publisher, newest first, with title, time and summary', async () => {
    for (const publisher of PUBLISHERS) {
      const entries = read(await page(`http://${publisher.host}/feed.xml`), publisher.feed);
      const reports = reportsOf(publisher.id);
      expect(entries.map((entry) => entry.link)).toEqual(reports.map(reportUrl));
      expect(entries.map((entry) => entry.title)).toEqual(reports.map((report) => report.title));
      const times = entries.map((entry) => Date.parse(entry.published ?? ''));
      expect(times).toEqual(reports.map((report) => Date.parse(report.published)));
      expect(times).toEqual([...times].sort((a, b) => b - a));
      for (const entry of entries) expect(entry.summary?.length).toBeGreaterThan(20);
    }
  });

  it('carry the whole text where the publisher gives it away, and only there', async () => {
    for (const publisher of PUBLISHERS) {
      const entries = read(await page(`http://${publisher.host}/feed.xml`), publisher.feed);
      for (const entry of entries) expect(entry.content !== undefined).toBe(publisher.fullText);
    }
    expect(PUBLISHERS.filter((publisher) => publisher.fullText).length).toBeGreaterThanOrEqual(3);
  });

  it('answer 304 to a reader that has the newest state', async () => {
    const first = await web.request('http://harbour-wire.example/feed.xml');
    const etag = first.headers.get('etag');
    expect(etag).not.toBeNull();
    const headers = { 'if-none-match': etag ?? '' };
    const again = await web.request('http://harbour-wire.example/feed.xml', { headers });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('are handed out with their sources, one each', () => {
    const sources = sampleFeeds();
    expect(sources.map(({ feeds }) => feeds)).toEqual(
      PUBLISHERS.map((publisher) => [`http://${publisher.host}/feed.xml`]),
    );
    expect(new Set(sources.map(({ source }) => source.id)).size).toBe(PUBLISHERS.length);
    expect(SAMPLE_AS_OF).toBe('2025-08-20T18:00:00Z');
  });
});

interface Entry {
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly published: string | undefined;
  readonly summary: string | undefined;
  readonly content: string | undefined;
}

function read(xml: string, kind: 'rss' | 'atom'): readonly Entry[] {
  if (kind === 'rss') {
    return (parseRssFeed(xml).items ?? []).map((item) => ({
      title: item.title,
      link: item.link,
      published: item.pubDate,
      summary: item.description,
      content: item.content?.encoded,
    }));
  }
  return (parseAtomFeed(xml).entries ?? []).map((entry) => ({
    title: entry.title?.value,
    link: entry.links?.[0]?.href,
    published: entry.published,
    summary: entry.summary?.value,
    content: entry.content?.value,
  }));
}
