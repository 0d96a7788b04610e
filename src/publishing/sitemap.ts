import type { EventId } from '../model/id.ts';
import type { Instant } from '../model/time.ts';
import type { EventSummary } from './edition-reader.ts';
import { absolute, eventPath } from './links.ts';
import type { Frame } from './site-frame.ts';
import { escapeXml } from './xml-text.ts';

const FIXED = [
  ...['/', '/events', '/updates', '/news', '/coming-up', '/storylines', '/countries', '/archive'],
  ...['/corrections', '/sources', '/about', '/method'],
];

/** @returns the site map (sitemaps.org 0.9): the fixed pages, and each event with the time of its last change */
export function sitemap(frame: Frame, events: readonly EventSummary[]): string {
  const urls = [
    ...FIXED.map((path) => url(absolute(frame.site.baseUrl, path), null)),
    ...events.map((event) => url(absolute(frame.site.baseUrl, eventPath(event.event)), event.updated)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
}

function url(address: string, changed: string | null): string {
  const lastmod = changed === null ? '' : `<lastmod>${escapeXml(changed)}</lastmod>`;
  return `<url><loc>${escapeXml(address)}</loc>${lastmod}</url>`;
}

/** An explainer and when it was first published. */
export interface NewExplainer {
  readonly event: EventId;
  readonly title: string;
  readonly at: Instant;
}

/** @returns the news site map (the form that Google News set): explainers first published in the last two days */
export function newsSitemap(frame: Frame, published: readonly NewExplainer[]): string {
  const { name, language, baseUrl } = frame.site;
  const urls = published.map(
    ({ event, title, at }) =>
      `<url><loc>${escapeXml(absolute(baseUrl, eventPath(event)))}</loc><news:news><news:publication>` +
      `<news:name>${escapeXml(name)}</news:name><news:language>${language}</news:language></news:publication>` +
      `<news:publication_date>${at}</news:publication_date><news:title>${escapeXml(title)}</news:title></news:news></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${urls.join('\n')}
</urlset>
`;
}

/** @returns robots.txt (RFC 9309): all may read; invented reports should not be found by searching */
export function robotsText(frame: Frame): string {
  const rule = frame.sample ? 'Disallow: /' : 'Allow: /';
  const maps = ['/sitemap.xml', '/news-sitemap.xml'].map(
    (path) => `Sitemap: ${absolute(frame.site.baseUrl, path)}\n`,
  );
  return `User-agent: *\n${rule}\n${maps.join('')}`;
}
