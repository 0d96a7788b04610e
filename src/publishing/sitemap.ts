import type { EventSummary } from './edition-reader.ts';
import { absolute, eventPath } from './links.ts';
import type { Frame } from './site-frame.ts';
import { escapeXml } from './xml-text.ts';

const FIXED = ['/', '/events', '/updates', '/news', '/coming-up', '/sources', '/about'];

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

/** @returns robots.txt (RFC 9309): all may read; invented reports should not be found by searching */
export function robotsText(frame: Frame): string {
  const rule = frame.sample ? 'Disallow: /' : 'Allow: /';
  return `User-agent: *\n${rule}\nSitemap: ${absolute(frame.site.baseUrl, '/sitemap.xml')}\n`;
}
