import type { Child } from 'hono/jsx';
import { SCRIPT_PATH } from './client/script.ts';
import { safeHref } from './links.ts';
import { type Frame, SAMPLE_NOTICE } from './site-frame.ts';
import { STYLE_PATH } from './stylesheet.ts';
import { jsonForScript } from './trusted-markup.ts';

type Section = 'Insights' | 'Updates' | 'News' | 'Coming up' | 'Sources' | 'Search' | 'About';

const SECTIONS: readonly { readonly name: Section; readonly path: string }[] = [
  { name: 'Insights', path: '/' },
  { name: 'Updates', path: '/updates' },
  { name: 'News', path: '/news' },
  { name: 'Coming up', path: '/coming-up' },
  { name: 'Sources', path: '/sources' },
  { name: 'About', path: '/about' },
  { name: 'Search', path: '/search' },
];

/** Everything else, at the foot of each page. */
const FURTHER: readonly { readonly title: string; readonly links: readonly (readonly [string, string])[] }[] =
  [
    {
      title: 'Find',
      links: [
        ['/events', 'All explainers'],
        ['/storylines', 'Storylines'],
        ['/countries', 'Countries'],
        ['/archive', 'Archive by day'],
        ['/search', 'Search'],
      ],
    },
    {
      title: 'How it works',
      links: [
        ['/about', 'About'],
        ['/method', 'Method'],
        ['/corrections', 'Corrections'],
        ['/reading', 'Reading preferences'],
      ],
    },
    {
      title: 'Follow',
      links: [
        ['/feed.xml', 'RSS'],
        ['/atom.xml', 'Atom'],
        ['/feed.json', 'JSON Feed'],
        ['/updates.xml', 'Updates feed'],
        ['/api/v1/events', 'API'],
      ],
    },
  ];

/** What a page hands to the document around it. */
export interface PageParts {
  readonly frame: Frame;
  /** The whole text of `<title>`. */
  readonly title: string;
  readonly description: string;
  /** Path of the page, for its canonical address. */
  readonly path: string;
  readonly section: Section | null;
  /** Events are articles to those who share or index them; the rest is the site. */
  readonly kind: 'article' | 'website';
  readonly linkedData?: unknown;
  readonly alternates?: readonly { readonly type: string; readonly title: string; readonly href: string }[];
  readonly times?: { readonly published: string | null; readonly modified: string };
  readonly children: Child;
}

/** A page of the site as a whole document, banner and navigation included. */
export function Document(parts: PageParts) {
  const { frame, section } = parts;
  return (
    <html lang={frame.site.language} dir="ltr">
      <Head {...parts} />
      <body>
        <a class="skip" href="#content">
          Skip to content
        </a>
        {frame.sample && (
          <p class="sample-banner" role="note">
            {SAMPLE_NOTICE} <a href="/about#sample">What this means</a>
          </p>
        )}
        <header class="masthead">
          <div class="masthead-name">
            <p class="site-name">
              <a href="/">{frame.site.name}</a>
            </p>
            <p class="tagline">{frame.site.tagline}</p>
          </div>
          <nav aria-label="Sections">
            <ul>
              {SECTIONS.map(({ name, path }) => (
                <li>
                  <a href={path} aria-current={name === section ? 'page' : undefined}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <p class="note-strip" id="hiding" hidden>
          You hide some publishers or topics in this browser. <a href="/reading">Change what is shown</a>
        </p>
        <main id="content">{parts.children}</main>
        <Footer frame={frame} />
      </body>
    </html>
  );
}

function Head({ frame, title, description, path, kind, linkedData, alternates, times }: PageParts) {
  const address = `${frame.site.baseUrl}${path}`;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="description" content={description} />
      <meta name="color-scheme" content="light dark" />
      {frame.sample && <meta name="robots" content="noindex" />}
      <link rel="canonical" href={address} />
      <link rel="stylesheet" href={STYLE_PATH} />
      {/* Not deferred: a reader's text size is to be there before the first paint. It comes with the style sheet and is kept for good. */}
      <script src={SCRIPT_PATH} />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <link
        rel="alternate"
        type="application/rss+xml"
        title={`${frame.site.name}: Insights`}
        href="/feed.xml"
      />
      <link
        rel="alternate"
        type="application/atom+xml"
        title={`${frame.site.name}: Insights`}
        href="/atom.xml"
      />
      <link
        rel="alternate"
        type="application/feed+json"
        title={`${frame.site.name}: Insights`}
        href="/feed.json"
      />
      <link
        rel="alternate"
        type="application/rss+xml"
        title={`${frame.site.name}: Updates`}
        href="/updates.xml"
      />
      {alternates?.map((alternate) => (
        <link rel="alternate" type={alternate.type} title={alternate.title} href={alternate.href} />
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
    </head>
  );
}

function Footer({ frame }: { frame: Frame }) {
  return (
    <footer class="site-footer">
      <nav class="further" aria-label="Everything else">
        {FURTHER.map(({ title, links }) => (
          <div>
            <h2>{title}</h2>
            <ul>
              {links.map(([href, text]) => (
                <li>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <p>
        {frame.site.name}, {frame.now.slice(0, 4)}. No cookies, no accounts, no third parties.
      </p>
      {frame.site.contact !== null && (
        <p>
          Contact: <Contact contact={frame.site.contact} />
        </p>
      )}
    </footer>
  );
}

/** A contact as a link where it is a mail or web address, else as it stands. */
export function Contact({ contact }: { contact: string }) {
  if (/^[^\s@<>]+@[^\s@<>]+$/.test(contact)) return <a href={`mailto:${contact}`}>{contact}</a>;
  const href = contact.startsWith('http') ? safeHref(contact) : null;
  return href === null ? <span>{contact}</span> : <a href={href}>{contact}</a>;
}

/** The bytes of a document as text, with its doctype. */
export function documentText(element: unknown): string {
  return `<!doctype html>\n${String(element)}\n`;
}
