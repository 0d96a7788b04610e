import type { FC } from 'hono/jsx';
import { reportUrl } from '../address.ts';
import {
  CookieNotice,
  Footer,
  Navigation,
  Page,
  type PageProps,
  RelatedLinks,
  ShareButtons,
} from './furniture.tsx';
import { JsonLd, OpenGraph } from './metadata.tsx';
import { shownTime } from './shown-time.ts';

/** An agency's page: little around the text, JSON-LD and Open Graph in the head. */
export const WirePage: FC<PageProps> = ({ report, publisher, related }) => (
  <Page
    title={`${report.title} | ${publisher.name}`}
    canonical={reportUrl(report)}
    head={
      <>
        <OpenGraph report={report} publisher={publisher} />
        <JsonLd report={report} publisher={publisher} />
      </>
    }
  >
    <CookieNotice />
    <Navigation publisher={publisher} />
    <main>
      <article class="story">
        <p class="kicker">{report.section}</p>
        <h1>{report.title}</h1>
        {report.standfirst === null ? null : <p class="standfirst">{report.standfirst}</p>}
        <p class="dateline-meta">
          {report.byline === null ? null : <span class="byline">By {report.byline}</span>}{' '}
          <time datetime={report.published}>{shownTime(report.published)}</time>
        </p>
        <ShareButtons />
        <div class="story-body">
          {report.paragraphs.map((text) => (
            <p>{text}</p>
          ))}
          {report.endNote === null ? null : <p class="sign-off">{report.endNote}</p>}
        </div>
      </article>
      <RelatedLinks heading="More from the wire" reports={related} />
    </main>
    <Footer publisher={publisher} />
  </Page>
);
