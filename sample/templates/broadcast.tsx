import type { FC } from 'hono/jsx';
import { reportUrl } from '../address.ts';
import {
  Advert,
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
import { OpenGraph } from './metadata.tsx';
import { shownTime } from './shown-time.ts';

/** A broadcaster's page: Open Graph only, nested blocks, a player box before the text and share buttons twice. */
export const BroadcastPage: FC<PageProps> = ({ report, publisher, related }) => (
  <Page
    title={`${report.title} | News | ${publisher.name}`}
    canonical={reportUrl(report)}
    head={<OpenGraph report={report} publisher={publisher} />}
  >
    <Navigation publisher={publisher} />
    <div class="live-bar">
      <span>On air now</span> <a href="/">Listen live</a>
    </div>
    <div id="page">
      <div id="content">
        <h1 class="headline">{report.title}</h1>
        <div class="meta">
          <time datetime={report.published}>{shownTime(report.published)}</time>
          {report.byline === null ? null : <span class="byline">By {report.byline}</span>}
        </div>
        <div class="player">
          <Picture caption="Watch: the day in two minutes" />
        </div>
        <ShareButtons />
        <div class="text">
          {report.standfirst === null ? null : (
            <p class="intro">
              <b>{report.standfirst}</b>
            </p>
          )}
          {report.paragraphs.map((text) => (
            <div class="block">
              <p>{text}</p>
            </div>
          ))}
          {report.endNote === null ? null : <p class="credit">{report.endNote}</p>}
        </div>
        <ShareButtons />
        <NewsletterBox publisher={publisher} />
      </div>
      <div id="rail">
        <Advert text="Tickets for the summer concert series are on sale now." />
        <RelatedLinks heading="You may also like" reports={related} />
      </div>
    </div>
    <CookieNotice />
    <Footer publisher={publisher} />
  </Page>
);
