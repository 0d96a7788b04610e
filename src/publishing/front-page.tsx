import type { Child } from 'hono/jsx';
import { CATEGORIES, type Category } from '../model/event.ts';
import { Document } from './document.tsx';
import type { EventSummary, FeedHealth, ReportLine } from './edition-reader.ts';
import { EventCard } from './event-card.tsx';
import { counted } from './plain-words.ts';
import type { Frame } from './site-frame.ts';
import { Foreign, Moment, ReportLink } from './small-parts.tsx';

/** An edition has an end: this many events, the rest under "All explainers". */
export const EDITION_SIZE = 40;
const SECOND_LEADS = 4;

/** The front page: the most important events first, then the rest by category. */
export function FrontPage({ frame, events }: { frame: Frame; events: readonly EventSummary[] }) {
  const [lead, ...others] = events;
  const seconds = others.slice(0, SECOND_LEADS);
  const sections = byCategory(others.slice(SECOND_LEADS));
  return (
    <Front frame={frame}>
      <h1 class="unseen">Insights: world events explained</h1>
      <div class="leads">
        {lead !== undefined && <EventCard event={lead} level="lead" />}
        {seconds.map((event) => (
          <EventCard event={event} level="second" />
        ))}
      </div>
      {sections.length > 0 && (
        <div class="categories">
          {sections.map(({ category, events: held }) => (
            <section class="category-section" aria-label={category}>
              <h2>{category}</h2>
              {held.map((event) => (
                <EventCard event={event} level="plain" />
              ))}
            </section>
          ))}
        </div>
      )}
      <p class="edition-end">
        {events.length < EDITION_SIZE ? (
          'That is the whole edition.'
        ) : (
          <>
            That is the edition. <a href="/events">All explainers</a>
          </>
        )}
      </p>
    </Front>
  );
}

/** The front page while nothing is published: what is read, what has come in, and when explainers appear. */
export function EmptyFrontPage(props: {
  frame: Frame;
  feeds: readonly FeedHealth[];
  reports: readonly ReportLine[];
}) {
  const { frame, feeds, reports } = props;
  const publishers = new Set(feeds.map((feed) => feed.source)).size;
  const countries = new Set(feeds.flatMap((feed) => feed.country ?? [])).size;
  return (
    <Front frame={frame}>
      <section class="prose">
        <h1>No explainers yet</h1>
        <p>
          {feeds.length === 0
            ? 'No feed is set up. Add one, and its reports will be read here.'
            : `This site reads ${counted(feeds.length, 'feed', 'feeds')} of ${counted(publishers, 'publisher', 'publishers')} in ${counted(countries, 'country', 'countries')}.`}{' '}
          An explainer appears here as soon as two independent reports tell of the same event; a copy of an
          agency text does not count twice.
        </p>
        <p class="apart">
          <a href="/sources">How each feed is doing</a>
        </p>
        {reports.length > 0 && (
          <>
            <h2>Latest reports</h2>
            <ul class="report-list">
              {reports.map((report) => (
                <li>
                  <ReportLink frame={frame} title={report.title} url={report.url} lang={report.lang} />
                  <p class="facts">
                    <Foreign text={report.source} /> · <Moment at={report.published} />
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </Front>
  );
}

function Front({ frame, children }: { frame: Frame; children: Child }) {
  return (
    <Document
      frame={frame}
      title={`${frame.site.name}: ${frame.site.tagline}`}
      description={frame.site.tagline}
      path="/"
      section="Insights"
      kind="website"
    >
      {children}
    </Document>
  );
}

function byCategory(
  events: readonly EventSummary[],
): readonly { category: Category; events: readonly EventSummary[] }[] {
  return CATEGORIES.map((category) => ({
    category,
    events: events.filter((event) => event.category === category),
  })).filter((section) => section.events.length > 0);
}
