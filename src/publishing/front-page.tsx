import type { Child } from 'hono/jsx';
import { CATEGORIES, type Category } from '../model/event.ts';
import type { Revision } from '../model/revision.ts';
import { dayOf } from '../model/time.ts';
import { dateline, dueInWords } from './dates-in-words.ts';
import { Document } from './document.tsx';
import type { EventSummary, FeedHealth, ReportLine, UpcomingStep } from './edition-reader.ts';
import { EventCard } from './event-card.tsx';
import { categoryPath, differencePath, eventPath, sourceMark } from './links.ts';
import { capital, changesInShort, counted } from './plain-words.ts';
import type { Frame } from './site-frame.ts';
import { Foreign, Moment, ReportLink } from './small-parts.tsx';
import { dueNow } from './upcoming-steps.ts';

/** An edition has an end: this many events, the rest under "All explainers". */
export const EDITION_SIZE = 40;
const SECOND_LEADS = 4;

// The last columns tell of what lies ahead and what has just changed: a glance, not a list.
export const GLANCE_SIZE = 6;

/** The front page: the most important events first, then the rest by category, what comes next and what has changed. */
export function FrontPage(props: {
  frame: Frame;
  events: readonly EventSummary[];
  steps: readonly UpcomingStep[];
  updates: readonly Revision[];
}) {
  const { frame, events, steps, updates } = props;
  const [lead, ...others] = events;
  const seconds = others.slice(0, SECOND_LEADS);
  const sections = byCategory(others.slice(SECOND_LEADS));
  return (
    <Front frame={frame}>
      <h1 class="unseen">Insights: world events explained</h1>
      <p class="dateline">
        <span>
          Edition of <time datetime={dayOf(frame.now)}>{dateline(dayOf(frame.now))}</time>
        </span>{' '}
        <span>{counted(events.length, 'event', 'events')} explained</span>{' '}
        <span>
          Each sentence opens the report it rests on. <a href="/about">How this works</a>
        </span>
      </p>
      <section class="since" id="since" aria-label="Since your last visit" hidden />
      <div class="leads">
        {lead !== undefined && <EventCard event={lead} level="lead" />}
        {seconds.map((event) => (
          <EventCard event={event} level="second" />
        ))}
      </div>
      {sections.length > 0 && (
        <div class="categories">
          {sections.map(({ category, events: held }) => (
            <section class="category-section" aria-label={category} data-topic={category}>
              <h2>
                <a href={categoryPath(category)}>{category}</a>
              </h2>
              {held.map((event) => (
                <EventCard event={event} level="plain" />
              ))}
            </section>
          ))}
        </div>
      )}
      <div class="glances">
        {steps.length > 0 && <Ahead steps={steps} />}
        {updates.length > 0 && <Changed updates={updates} />}
      </div>
      <p class="edition-end">
        {events.length < EDITION_SIZE ? 'That is the whole edition.' : 'That is the edition.'}{' '}
        <a href="/events">All explainers</a> · <a href="/archive">Earlier days</a>
      </p>
    </Front>
  );
}

function Ahead({ steps }: { steps: readonly UpcomingStep[] }) {
  return (
    <section aria-labelledby="ahead">
      <h2 id="ahead">
        <a href="/coming-up">Coming up</a>
      </h2>
      <ul class="bare">
        {steps.map(({ event, name, category, question }) => {
          const due = dueNow(question);
          return (
            <li data-topic={category} data-source={sourceMark(question.evidence[0].source)}>
              <span class="glance-date">{due === null ? 'No date given' : capital(dueInWords(due))}</span>{' '}
              <Foreign text={question.statement} />{' '}
              <a class="quiet" href={eventPath(event)}>
                <Foreign text={name} />
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Changed({ updates }: { updates: readonly Revision[] }) {
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">
        <a href="/updates">Latest changes</a>
      </h2>
      <ul class="bare">
        {updates.map(({ event, number, at, changes, explainer }) => (
          <li data-topic={explainer.category}>
            <span class="glance-date">
              <Moment at={at} />
            </span>{' '}
            <a href={number === 1 ? eventPath(event) : differencePath(event, number - 1, number)}>
              <Foreign text={explainer.name} />
            </a>
            : {number === 1 ? 'new explainer' : changesInShort(changes)}
          </li>
        ))}
      </ul>
    </section>
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
