import { generateAtomFeed, generateRssFeed } from 'feedsmith';
import { html } from 'hono/html';
import { reportUrl } from './address.ts';
import { reportsOf } from './edition.ts';
import type { Publisher } from './publishers.ts';
import type { SampleReport } from './report.ts';

/** @returns the publisher's feed as XML (RSS 2.0 or Atom 1.0), newest entry first */
export function feedXml(publisher: Publisher): string {
  return publisher.feed === 'rss' ? rss(publisher) : atom(publisher);
}

/** @returns the media type of the publisher's feed */
export function feedType(publisher: Publisher): string {
  return `application/${publisher.feed}+xml; charset=utf-8`;
}

function rss(publisher: Publisher): string {
  return generateRssFeed({
    title: publisher.name,
    link: `http://${publisher.host}/`,
    description: publisher.motto,
    language: 'en',
    items: reportsOf(publisher.id).map((report) => ({
      title: report.title,
      link: reportUrl(report),
      guid: { value: reportUrl(report), isPermaLink: true },
      pubDate: new Date(report.published),
      description: summary(report),
      categories: [{ name: report.section }],
      ...(report.byline === null ? {} : { dc: { creators: [report.byline] } }),
      ...(publisher.fullText ? { content: { encoded: markup(report) } } : {}),
    })),
  });
}

function atom(publisher: Publisher): string {
  const reports = reportsOf(publisher.id);
  const home = `http://${publisher.host}/`;
  const newest = reports[0];
  if (newest === undefined) throw new Error(`${publisher.id} has no report`);
  return generateAtomFeed({
    id: home,
    title: { value: publisher.name },
    subtitle: { value: publisher.motto },
    updated: new Date(newest.published),
    links: [
      { href: home, rel: 'alternate', type: 'text/html' },
      { href: `${home}feed.xml`, rel: 'self', type: 'application/atom+xml' },
    ],
    entries: reports.map((report) => ({
      id: reportUrl(report),
      title: { value: report.title },
      links: [{ href: reportUrl(report), rel: 'alternate', type: 'text/html' }],
      published: new Date(report.published),
      updated: new Date(report.modified ?? report.published),
      authors: [{ name: report.byline ?? publisher.name }],
      categories: [{ term: report.section }],
      summary: { value: summary(report), type: 'text' },
      ...(publisher.fullText ? { content: { value: markup(report), type: 'html' } } : {}),
    })),
  });
}

function summary(report: SampleReport): string {
  return report.standfirst ?? report.paragraphs[0] ?? report.title;
}

function markup(report: SampleReport): string {
  const end = report.endNote === null ? [] : [report.endNote];
  return [...report.paragraphs, ...end].map((text) => String(html`<p>${text}</p>`)).join('\n');
}
