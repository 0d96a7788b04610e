import type { Child } from 'hono/jsx';
import { SCRIPT_PATH } from './client/script.ts';
import { HeadMetadata, type PageMetadata } from './head-metadata.tsx';
import { policyPath, safeHref } from './links.ts';
import { type Frame, SAMPLE_NOTICE } from './site-frame.ts';
import { STYLE_PATH } from './stylesheet.ts';

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
export interface PageParts extends PageMetadata {
  readonly section: Section | null;
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
              <a href="/">
                {frame.site.logo !== null && (
                  <img class="logo" src={frame.site.logo.path} alt="" height="32" />
                )}
                {frame.site.name}
              </a>
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

function Head(parts: PageParts) {
  const { frame, title, description } = parts;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="description" content={description} />
      <meta name="color-scheme" content="light dark" />
      {frame.sample && <meta name="robots" content="noindex" />}
      <link rel="stylesheet" href={STYLE_PATH} />
      {/* Not deferred: a reader's text size is to be there before the first paint. It comes with the style sheet and is kept for good. */}
      <script src={SCRIPT_PATH} />
      {frame.site.theme !== null && <link rel="stylesheet" href={frame.site.theme.path} />}
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <HeadMetadata {...parts} />
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
        {frame.site.policies.length > 0 && (
          <div>
            <h2>{frame.site.name}</h2>
            <ul>
              {frame.site.policies.map((policy) => (
                <li>
                  <a href={policyPath(policy)}>{policy.title}</a>
                </li>
              ))}
            </ul>
          </div>
        )}
      </nav>
      <p>
        {frame.site.name}, {frame.site.year ?? frame.now.slice(0, 4)}. No cookies, no accounts, no third
        parties.
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
