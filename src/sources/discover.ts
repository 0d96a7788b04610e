import { absoluteUrl } from '../lib/absolute-url.ts';
import { readHtml } from '../lib/markup-events.ts';

/** Types by which pages announce feeds. */
const FEED_TYPES: ReadonlySet<string> = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/feed+json',
  'application/rdf+xml',
  'application/xml',
  'text/xml',
]);

/** Paths at which sites keep feeds that they do not announce. */
const FEED_PATH =
  /(?:^|\/)(?:feeds?|rss|atom|rss2)\/?$|\/(?:index|feed|rss|atom)\.(?:xml|rdf|json)$|\.(?:rss|rdf|atom)$/i;

/** Comments are no reports. */
const COMMENTS = /\/comments\//i;

/** A page that names more is a directory of feeds; its reader wants to choose. */
const MOST_FEEDS = 50;

/**
 * Feeds that a page names: announced by `<link rel="alternate">` first (rssboard.org/rss-autodiscovery), then by
 * ordinary links whose address looks like a feed's.
 * @param html a site's page
 * @param baseUrl its address
 * @returns absolute addresses, each once, the most likely first; none of them asked
 */
export function discoverFeeds(html: string, baseUrl: string): string[] {
  const announced = new Set<string>();
  const linked = new Set<string>();
  let base = baseUrl;
  readHtml(html, {
    open(name, attributes) {
      const href = attributes.get('href');
      if (href === undefined) return;
      if (name === 'base') base = absoluteUrl(href, baseUrl) ?? base;
      const url = absoluteUrl(href, base);
      if (url === null || COMMENTS.test(url)) return;
      if (name === 'link' && isAnnounced(attributes)) announced.add(url);
      if (name === 'a' && FEED_PATH.test(new URL(url).pathname)) linked.add(url);
    },
    text() {},
    close() {},
  });
  return [...new Set([...announced, ...linked])].slice(0, MOST_FEEDS);
}

function isAnnounced(attributes: ReadonlyMap<string, string>): boolean {
  const relations = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  const type = (attributes.get('type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return relations.includes('feed') || (relations.includes('alternate') && FEED_TYPES.has(type));
}
