import { CARD_SIZE } from './card-picture.tsx';
import { feedPaths } from './feed-formats.ts';
import { siteData } from './linked-data.ts';
import { absolute, categoryAt } from './links.ts';
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
  /** The card picture that stands for the page where it is passed on. */
  readonly card?: { readonly path: string; readonly alt: string } | null;
  readonly times?: { readonly published: string | null; readonly modified: string };
}

/** The feeds that a page leads to: those of what it is about, and those of the site. */
function feedLinks(frame: Frame, path: string): readonly FeedLink[] {
  const own = categoryAt(path) !== null || /^\/events\/[^/?]+$/.test(path) ? feedPaths(path) : [];
  const links = (title: string, paths: ReturnType<typeof feedPaths>) =>
    paths.map(({ path: href, format }) => ({ type: format.type, title: `${title} (${format.name})`, href }));
  return [
    ...links(`${frame.site.name}: this page`, own),
    ...links(`${frame.site.name}: Insights`, feedPaths('')),
    { type: 'application/rss+xml', title: `${frame.site.name}: Updates`, href: '/updates.xml' },
  ];
}

/** The part of a head that programs read: canonical address, feeds, Open Graph, linked data. */
export function HeadMetadata(page: PageMetadata) {
  const { frame, title, description, kind, linkedData, alternates = [], times, card = null } = page;
  const address = absolute(frame.site.baseUrl, page.path);
  const data = linkedData ?? (page.path === '/' ? siteData(frame) : undefined);
  return (
    <>
      <link rel="canonical" href={address} />
      {[...alternates, ...feedLinks(frame, page.path)].map((feed) => (
        <link rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
      ))}
      <meta property="og:site_name" content={frame.site.name} />
      <meta property="og:type" content={kind} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content="en" />
      <meta name="twitter:card" content={card === null ? 'summary' : 'summary_large_image'} />
      {card !== null && (
        <>
          <meta property="og:image" content={absolute(frame.site.baseUrl, card.path)} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content={String(CARD_SIZE.width)} />
          <meta property="og:image:height" content={String(CARD_SIZE.height)} />
          <meta property="og:image:alt" content={card.alt} />
        </>
      )}
      {times?.published && <meta property="article:published_time" content={times.published} />}
      {times && <meta property="article:modified_time" content={times.modified} />}
      {data !== undefined && <script type="application/ld+json">{jsonForScript(data)}</script>}
    </>
  );
}
