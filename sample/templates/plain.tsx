import type { FC } from 'hono/jsx';
import { reportUrl } from '../address.ts';
import {
  Advert,
  CookieNotice,
  Footer,
  Navigation,
  Page,
  type PageProps,
  RelatedLinks,
} from './furniture.tsx';
import { shownTime } from './shown-time.ts';

/** An old site's page: no metadata beyond a `time` element, no article element, share links as plain text. */
export const PlainPage: FC<PageProps> = ({ report, publisher, related }) => (
  <Page title={`${report.title} :: ${publisher.name}`} canonical={reportUrl(report)}>
    <Navigation publisher={publisher} />
    <div class="wrapper">
      <div class="left">
        <RelatedLinks heading="Latest" reports={related} />
        <Advert text="Rooms to let near the station. Ask at the front desk." />
      </div>
      <div class="main">
        <h1>{report.title}</h1>
        <div class="info">
          {report.byline === null ? null : <span class="author">By {report.byline}</span>}{' '}
          <time datetime={report.published}>{shownTime(report.published)}</time>
        </div>
        {report.standfirst === null ? null : (
          <p>
            <strong>{report.standfirst}</strong>
          </p>
        )}
        {report.paragraphs.map((text) => (
          <p>{text}</p>
        ))}
        {report.endNote === null ? null : (
          <p>
            <i>{report.endNote}</i>
          </p>
        )}
        <div class="links">
          <a href="/">Print</a> | <a href="/">Send to a friend</a> | <a href="/">Back to top</a>
        </div>
      </div>
    </div>
    <Footer publisher={publisher} />
    <CookieNotice />
  </Page>
);
