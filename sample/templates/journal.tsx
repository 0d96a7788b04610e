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
  RelatedLinks,
  ShareButtons,
} from './furniture.tsx';
import { shownTime } from './shown-time.ts';

/** A magazine's or network's page: schema.org microdata on the elements themselves. */
export const JournalPage: FC<PageProps> = ({ report, publisher, related }) => (
  <Page title={report.title} canonical={reportUrl(report)}>
    <Navigation publisher={publisher} />
    <main>
      <article itemscope itemtype="https://schema.org/NewsArticle">
        <p class="section" itemprop="articleSection">
          {report.section}
        </p>
        <h1 itemprop="headline">{report.title}</h1>
        {report.standfirst === null ? null : (
          <p class="deck" itemprop="description">
            {report.standfirst}
          </p>
        )}
        <p class="meta">
          {report.byline === null ? null : (
            <span itemprop="author" itemscope itemtype="https://schema.org/Person">
              By <span itemprop="name">{report.byline}</span>
            </span>
          )}{' '}
          <time itemprop="datePublished" datetime={report.published}>
            {shownTime(report.published)}
          </time>
        </p>
        <div class="prose" itemprop="articleBody">
          {report.paragraphs.map((text) => (
            <p>{text}</p>
          ))}
        </div>
        {report.endNote === null ? null : <p class="note">{report.endNote}</p>}
        <ShareButtons />
      </article>
      <Advert text="Twelve issues for the price of eight, with a tote bag. Offer ends soon." />
      <RelatedLinks heading="In this issue" reports={related} />
      <NewsletterBox publisher={publisher} />
      <Comments count={report.paragraphs.length + 4} />
    </main>
    <CookieNotice />
    <Footer publisher={publisher} />
  </Page>
);
