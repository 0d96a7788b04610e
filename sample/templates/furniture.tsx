import type { FC, PropsWithChildren } from 'hono/jsx';
import { reportPath } from '../address.ts';
import type { Publisher } from '../publishers.ts';
import type { SampleReport } from '../report.ts';

/** What every template gets: the report, who prints it, and other reports of the same house to link to. */
export interface PageProps {
  readonly report: SampleReport;
  readonly publisher: Publisher;
  readonly related: readonly SampleReport[];
}

const SECTIONS = ['World', 'Politics', 'Business', 'Climate', 'Culture', 'Weather'];

export const Navigation: FC<{ publisher: Publisher }> = ({ publisher }) => (
  <header class="site-header">
    <a class="logo" href="/">
      {publisher.name}
    </a>
    <p class="motto">{publisher.motto}</p>
    <nav aria-label="Sections">
      <ul>
        {SECTIONS.map((section) => (
          <li>
            <a href="/">{section}</a>
          </li>
        ))}
        <li>
          <a href="/feed.xml">Feed</a>
        </li>
      </ul>
    </nav>
  </header>
);

export const Advert: FC<{ text: string }> = ({ text }) => (
  <aside class="advert" aria-label="Advertisement">
    <span class="advert-label">Advertisement</span>
    <p>{text}</p>
    <a href="/" rel="sponsored">
      Find out more
    </a>
  </aside>
);

export const RelatedLinks: FC<{ heading: string; reports: readonly SampleReport[] }> = ({
  heading,
  reports,
}) => (
  <section class="related">
    <h3>{heading}</h3>
    <ul>
      {reports.map((report) => (
        <li>
          <a href={reportPath(report)}>{report.title}</a>
        </li>
      ))}
    </ul>
  </section>
);

export const ShareButtons: FC = () => (
  <div class="share-buttons">
    <button type="button">Share</button>
    <button type="button">Copy link</button>
    <button type="button">E-mail this story</button>
    <button type="button">Print</button>
  </div>
);

export const NewsletterBox: FC<{ publisher: Publisher }> = ({ publisher }) => (
  <form class="newsletter-signup" action="/" method="get">
    <h3>Sign up to our newsletter</h3>
    <p>The best of {publisher.name}, in your inbox every weekday morning. You can unsubscribe at any time.</p>
    <input type="email" name="email" placeholder="Your e-mail address" />
    <button type="submit">Subscribe</button>
  </form>
);

export const CookieNotice: FC = () => (
  <div class="cookie-banner" role="dialog" aria-label="Cookies">
    <p>We and our partners use cookies to store and access information on your device.</p>
    <button type="button">Accept all</button>
    <button type="button">Manage my choices</button>
  </div>
);

export const Comments: FC<{ count: number }> = ({ count }) => (
  <section class="comments" id="comments">
    <h3>{count} comments</h3>
    <p>Join the conversation. You need to be logged in to comment.</p>
    <a href="/">Show all comments</a>
  </section>
);

/** A grey box where a photograph would stand, with the caption that it would carry. */
export const Picture: FC<{ caption: string }> = ({ caption }) => (
  <figure class="picture">
    <svg width="640" height="360" viewBox="0 0 640 360" role="img" aria-label={caption}>
      <title>{caption}</title>
      <rect width="640" height="360" fill="#ccc" />
    </svg>
    <figcaption>{caption}</figcaption>
  </figure>
);

/** @returns the sentence that every page carries: nothing here may pass for a real publisher's work */
export function demonstrationNote(publisher: Publisher): string {
  return `${publisher.name} is an invented publisher, and this text was written to demonstrate World Events Explained.`;
}

export const Footer: FC<{ publisher: Publisher }> = ({ publisher }) => (
  <footer class="site-footer">
    <ul>
      <li>
        <a href="/">About us</a>
      </li>
      <li>
        <a href="/">Terms of use</a>
      </li>
      <li>
        <a href="/">Privacy policy</a>
      </li>
    </ul>
    <p>© 2025 {publisher.name}. All rights reserved.</p>
    <p class="demonstration">{demonstrationNote(publisher)}</p>
  </footer>
);

export const Page: FC<PropsWithChildren<{ title: string; canonical: string; head?: unknown }>> = ({
  title,
  canonical,
  head,
  children,
}) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <link rel="canonical" href={canonical} />
      <link rel="alternate" type="application/xml" href="/feed.xml" />
      {head}
    </head>
    <body>{children}</body>
  </html>
);
