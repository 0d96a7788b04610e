import { reportPath } from './address.ts';
import { reportsOf } from './edition.ts';
import { type Publisher, publisherOf, type Template } from './publishers.ts';
import type { SampleReport } from './report.ts';
import { BroadcastPage } from './templates/broadcast.tsx';
import { BroadsheetPage } from './templates/broadsheet.tsx';
import { CookieNotice, Footer, Navigation, Page, type PageProps } from './templates/furniture.tsx';
import { JournalPage } from './templates/journal.tsx';
import { PlainPage } from './templates/plain.tsx';
import { WirePage } from './templates/wire.tsx';

/** Enough links to other stories to look like a real page's sidebar, few enough to stay one. */
const RELATED = 4;

/** @returns the HTML page of a report in its publisher's design */
export function reportPage(report: SampleReport): string {
  const publisher = publisherOf(report.publisher);
  const related = reportsOf(publisher.id)
    .filter((other) => other.slug !== report.slug)
    .slice(0, RELATED);
  return `<!DOCTYPE html>\n${build(publisher.template, { report, publisher, related })}`;
}

function build(template: Template, props: PageProps): string {
  switch (template) {
    case 'wire':
      return (<WirePage {...props} />).toString();
    case 'broadsheet':
      return (<BroadsheetPage {...props} />).toString();
    case 'broadcast':
      return (<BroadcastPage {...props} />).toString();
    case 'journal':
      return (<JournalPage {...props} />).toString();
    case 'plain':
      return (<PlainPage {...props} />).toString();
  }
}

/** @returns the HTML front page of a publisher: its reports as a list of links */
export function homePage(publisher: Publisher): string {
  const page = (
    <Page title={publisher.name} canonical={`http://${publisher.host}/`}>
      <Navigation publisher={publisher} />
      <main>
        <ul class="headlines">
          {reportsOf(publisher.id).map((report) => (
            <li>
              <a href={reportPath(report)}>{report.title}</a>
            </li>
          ))}
        </ul>
      </main>
      <CookieNotice />
      <Footer publisher={publisher} />
    </Page>
  );
  return `<!DOCTYPE html>\n${page.toString()}`;
}
