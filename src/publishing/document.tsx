import type { Child } from 'hono/jsx';
import { HeadMetadata, type PageMetadata } from './head-metadata.tsx';
import { policyPath, safeHref } from './links.ts';
import { type Frame, SAMPLE_NOTICE } from './site-frame.ts';
import { STYLE_PATH } from './stylesheet.ts';

type Section = 'Insights' | 'Updates' | 'News' | 'Coming up' | 'Sources' | 'About';

const SECTIONS: readonly { readonly name: Section; readonly path: string }[] = [
  { name: 'Insights', path: '/' },
  { name: 'Updates', path: '/updates' },
  { name: 'News', path: '/news' },
  { name: 'Coming up', path: '/coming-up' },
  { name: 'Sources', path: '/sources' },
  { name: 'About', path: '/about' },
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
      {frame.site.theme !== null && <link rel="stylesheet" href={frame.site.theme.path} />}
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <HeadMetadata {...parts} />
    </head>
  );
}

function Footer({ frame }: { frame: Frame }) {
  return (
    <footer class="site-footer">
      <ul>
        <li>
          <a href="/events">All explainers</a>
        </li>
        <li>
          <a href="/feed.xml">RSS</a>
        </li>
        <li>
          <a href="/atom.xml">Atom</a>
        </li>
        <li>
          <a href="/feed.json">JSON Feed</a>
        </li>
        <li>
          <a href="/updates.xml">Updates feed</a>
        </li>
        <li>
          <a href="/api/v1/events">API</a>
        </li>
        <li>
          <a href="/about">How pages are made</a>
        </li>
        {frame.site.policies.map((policy) => (
          <li>
            <a href={policyPath(policy)}>{policy.title}</a>
          </li>
        ))}
      </ul>
      <p>
        {frame.site.name}, {frame.site.year ?? frame.now.slice(0, 4)}. No cookies, no scripts, no third
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
