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

/** Paths, queries and hosts at which sites keep feeds that they do not announce. */
const FEED_PATH =
  /(?:^|\/)(?:feeds?|rss|atom|rss2)\/?$|\/(?:index|feed|rss|atom)\.(?:xml|rdf|json)$|\.(?:rss|rdf|atom)$/i;
const FEED_QUERY = /[?&](?:feed=(?:rss2?|atom|rdf)|format=feed)(?:&|$)/i;
const FEED_HOST = /^(?:feeds?|rss)\./i;

/** Comments are no reports. */
const COMMENTS_ADDRESS = /\/comments\/|[?&]feed=comments/i;
const COMMENTS_TITLE = /\bcomments?\b/i;

/** A page that names more is a directory of feeds; its reader wants to choose. */
const MOST_FEEDS = 50;
/** Links looked at: no home page has more. */
const MOST_LINKS = 20_000;

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
  let base: string | null = null;
  let links = 0;
  readHtml(html, {
    open(name, attributes) {
      const href = attributes.get('href');
      if (href === undefined) return;
      // The first base counts (HTML section 4.2.3).
      if (name === 'base') base ??= absoluteUrl(href, baseUrl);
      if ((name !== 'link' && name !== 'a') || links >= MOST_LINKS) return;
      links++;
      if (name === 'link' && !isAnnounced(attributes)) return;
      const url = absoluteUrl(webAddress(href), base ?? baseUrl)?.replace(/#.*$/, '');
      if (url === undefined || COMMENTS_ADDRESS.test(url)) return;
      if (name === 'link') announced.add(url);
      else if (looksLikeFeed(url)) linked.add(url);
    },
    text() {},
    close() {},
  });
  return [...new Set([...announced, ...linked])].slice(0, MOST_FEEDS);
}

function isAnnounced(attributes: ReadonlyMap<string, string>): boolean {
  if (COMMENTS_TITLE.test(attributes.get('title') ?? '')) return false;
  const relations = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  const type = (attributes.get('type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return relations.includes('feed') || (relations.includes('alternate') && FEED_TYPES.has(type));
}

function looksLikeFeed(url: string): boolean {
  const { hostname, pathname, search } = new URL(url);
  return (
    FEED_PATH.test(pathname) || FEED_QUERY.test(search) || (FEED_HOST.test(hostname) && pathname !== '/')
  );
}

/** "feed:" before an address, or for its scheme, opened the reader's program once. */
function webAddress(href: string): string {
  return href.replace(/^\s*feed:(?:\/\/)?(?=https?:)/i, '').replace(/^\s*feed:\/\//i, 'http://');
}
