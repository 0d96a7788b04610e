import type { FC } from 'hono/jsx';
import { reportUrl } from '../address.ts';
import {
  Advert,
  Comments,
  CookieNotice,
  Footer,
  Navigation,
  NewsletterBox,
  Page,
  type PageProps,
  Picture,
  RelatedLinks,
  ShareButtons,
} from './furniture.tsx';
import { JsonLd } from './metadata.tsx';
import { shownTime } from './shown-time.ts';

/** After how many paragraphs a newspaper breaks the text with an advert and a "read more" link. */
const BREAK_AFTER = 4;

/** A newspaper's page: JSON-LD in the head, and a text broken up by what the paper would rather be read. */
export const BroadsheetPage: FC<PageProps> = ({ report, publisher, related }) => {
  const teaser = related[0];
  return (
    <Page
      title={`${report.title} - ${publisher.name}`}
      canonical={reportUrl(report)}
      head={<JsonLd report={report} publisher={publisher} />}
    >
      <CookieNotice />
      <Navigation publisher={publisher} />
      <Advert text="Garden furniture in solid larch, delivered to your door. This week with free oil." />
      <main class="columns">
        <article class="article">
          <header class="article-header">
            <h1>{report.title}</h1>
            {report.standfirst === null ? null : <h2 class="article-deck">{report.standfirst}</h2>}
            <div class="article-meta">
              {report.byline === null ? null : <span class="author">{report.byline}</span>}
              <time datetime={report.published}>Published {shownTime(report.published)}</time>
              {report.modified === null ? null : (
                <time datetime={report.modified}>Updated {shownTime(report.modified)}</time>
              )}
            </div>
          </header>
          <ShareButtons />
          <Picture caption={`${report.section} desk, file picture. Image: ${publisher.name}`} />
          <div class="article-body">
            {report.paragraphs.slice(0, BREAK_AFTER).map((text) => (
              <p>{text}</p>
            ))}
            <Advert text="Learn a language in the time it takes to drink your tea. First lesson free." />
            {teaser === undefined ? null : (
              <p class="read-more">
                <strong>Read more:</strong> <a href="/">{teaser.title}</a>
              </p>
            )}
            {report.paragraphs.slice(BREAK_AFTER).map((text) => (
              <p>{text}</p>
            ))}
            {report.endNote === null ? null : (
              <p class="article-credit">
                <em>{report.endNote}</em>
              </p>
            )}
          </div>
          <NewsletterBox publisher={publisher} />
        </article>
        <aside class="sidebar">
          <RelatedLinks heading="Most read" reports={related} />
          <Advert text="Compare home insurance in two minutes. Terms apply." />
        </aside>
      </main>
      <Comments count={report.paragraphs.length * 3} />
      <Footer publisher={publisher} />
    </Page>
  );
};
