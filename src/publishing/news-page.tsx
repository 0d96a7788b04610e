import { Document } from './document.tsx';
import type { ReportLine } from './edition-reader.ts';
import { eventPath, sourceMark } from './links.ts';
import type { PageWindow } from './page-window.ts';
import { KIND_WORDS } from './plain-words.ts';
import type { Frame } from './site-frame.ts';
import { Changed, Foreign, Moment, Pager, Publisher, ReportLink } from './small-parts.tsx';

/** The reports as they came, newest first. */
export function NewsPage(props: { frame: Frame; reports: readonly ReportLine[]; window: PageWindow }) {
  const { frame, reports, window } = props;
  return (
    <Document
      frame={frame}
      title={`News - ${frame.site.name}`}
      description="The reports as they came in, newest first, each with its publisher."
      path="/news"
      section="News"
      kind="website"
    >
      <section class="prose">
        <h1>News</h1>
        <p class="standfirst">
          The reports as they came in, newest first. Each title leads to its publisher.
        </p>
        {reports.length === 0 && <p class="quiet">No report has come in yet.</p>}
        <ul class="report-list">
          {reports.map((report) => (
            <li data-source={sourceMark(report.source)}>
              <ReportLink frame={frame} title={report.title} url={report.url} lang={report.lang} />
              <p class="facts">
                <Publisher name={report.source} country={report.country} /> · {KIND_WORDS[report.kind]} ·{' '}
                <Moment at={report.published} />
                <Changed at={report.changed} />
              </p>
              {report.event !== null && (
                <p class="belongs">
                  Explained in{' '}
                  <a href={eventPath(report.event.id)}>
                    <Foreign text={report.event.name} />
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
        <Pager newer={window.newer} older={window.older} />
      </section>
    </Document>
  );
}
