import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { SourceId } from '../src/model/id.ts';
import type { Source } from '../src/model/source.ts';
import type { Instant } from '../src/model/time.ts';
import { reportUrl } from './address.ts';
import { EDITION } from './edition.ts';
import { feedType, feedXml } from './feed.ts';
import { homePage, reportPage } from './page.tsx';
import { PUBLISHERS, type Publisher } from './publishers.ts';

/** The moment the sample edition is read at: the evening of its last day. */
export const SAMPLE_AS_OF = '2025-08-20T18:00:00Z' as Instant;

/** @returns each publisher of the edition as a source, with the addresses of its feeds */
export function sampleFeeds(): readonly { readonly source: Source; readonly feeds: readonly string[] }[] {
  return PUBLISHERS.map((publisher) => ({
    source: {
      id: `sample-${publisher.id}` as SourceId,
      name: publisher.name,
      home: `http://${publisher.host}/`,
      country: publisher.country,
      kind: publisher.kind,
    },
    feeds: [`http://${publisher.host}/feed.xml`],
  }));
}

/**
 * The invented publishers' sites as one app, told apart by the Host header (or the address itself where there is
 * none, so that `app.request('http://harbour-wire.example/feed.xml')` works without a port).
 * @returns the app: `/feed.xml` (with ETag and 304), `/robots.txt`, `/`, and one page a report; 404 for the rest
 */
export function createSampleWeb(): Hono {
  const app = new Hono();
  app.use('/feed.xml', etag());
  app.get('/feed.xml', (c) => {
    const publisher = publisherAt(c);
    if (publisher === undefined) return c.notFound();
    return c.body(feedXml(publisher), 200, { 'content-type': feedType(publisher) });
  });
  app.get('/robots.txt', (c) => {
    if (publisherAt(c) === undefined) return c.notFound();
    return c.text('User-agent: *\nDisallow: /account/\n');
  });
  app.get('/', (c) => {
    const publisher = publisherAt(c);
    return publisher === undefined ? c.notFound() : c.html(homePage(publisher));
  });
  app.get('/:year/:month/:day/:slug', (c) => {
    const report = REPORTS.get(`http://${hostOf(c)}${c.req.path}`);
    return report === undefined ? c.notFound() : c.html(reportPage(report));
  });
  return app;
}

const REPORTS = new Map(EDITION.map((report) => [reportUrl(report), report]));

function publisherAt(c: Context): Publisher | undefined {
  const host = hostOf(c);
  return PUBLISHERS.find((publisher) => publisher.host === host);
}

function hostOf(c: Context): string {
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  return host.replace(/:\d+$/, '').toLowerCase();
}
