import { absolute } from './links.ts';
import type { Frame } from './site-frame.ts';
import { jsonForScript } from './trusted-markup.ts';

/** A feed that a page leads to. */
export interface FeedLink {
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

/** What a page says of itself to programs. */
export interface PageMetadata {
  readonly frame: Frame;
  /** The whole text of `<title>`. */
  readonly title: string;
  readonly description: string;
  /** Path of the page, for its canonical address. */
  readonly path: string;
  /** Events are articles to those who share or index them; the rest is the site. */
  readonly kind: 'article' | 'website';
  readonly linkedData?: unknown;
  readonly alternates?: readonly FeedLink[];
  readonly times?: { readonly published: string | null; readonly modified: string };
}

/** The feeds of the whole site; each page leads to them. */
function siteFeeds(frame: Frame): readonly FeedLink[] {
  const insights = `${frame.site.name}: Insights`;
  return [
    { type: 'application/rss+xml', title: insights, href: '/feed.xml' },
    { type: 'application/atom+xml', title: insights, href: '/atom.xml' },
    { type: 'application/feed+json', title: insights, href: '/feed.json' },
    { type: 'application/rss+xml', title: `${frame.site.name}: Updates`, href: '/updates.xml' },
  ];
}

/** The part of a head that programs read: canonical address, feeds, Open Graph, linked data. */
export function HeadMetadata(page: PageMetadata) {
  const { frame, title, description, kind, linkedData, alternates = [], times } = page;
  const address = absolute(frame.site.baseUrl, page.path);
  return (
    <>
      <link rel="canonical" href={address} />
      {[...alternates, ...siteFeeds(frame)].map((feed) => (
        <link rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
      ))}
      <meta property="og:site_name" content={frame.site.name} />
      <meta property="og:type" content={kind} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content="en" />
      {times?.published && <meta property="article:published_time" content={times.published} />}
      {times && <meta property="article:modified_time" content={times.modified} />}
      {linkedData !== undefined && <script type="application/ld+json">{jsonForScript(linkedData)}</script>}
    </>
  );
}
