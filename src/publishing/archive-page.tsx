import type { Revision } from '../model/revision.ts';
import type { Day } from '../model/time.ts';
import { dateline, dayInWords, monthInWords } from './dates-in-words.ts';
import { Document } from './document.tsx';
import { archivePath, categoryPath, differencePath, eventPath } from './links.ts';
import { changesInShort, counted } from './plain-words.ts';
import type { Frame } from './site-frame.ts';
import { Foreign, Moment, Pager } from './small-parts.tsx';

/** The days of a month on which something was published. `month` = its first day. */
export function ArchivePage(props: {
  frame: Frame;
  month: Day;
  days: readonly { readonly day: Day; readonly events: number }[];
  /** Addresses of the months after and before, where there is something. */
  later: string | null;
  earlier: string | null;
}) {
  const { frame, month, days, later, earlier } = props;
  return (
    <Document
      frame={frame}
      title={`Archive, ${monthInWords(month)} - ${frame.site.name}`}
      description={`What was published in ${monthInWords(month)}, day by day.`}
      path={`/archive/${month.slice(0, 7)}`}
      section={null}
      kind="website"
    >
      <section class="prose">
        <p class="category">Archive by day</p>
        <h1>{monthInWords(month)}</h1>
        {days.length === 0 && <p class="quiet">Nothing was published in this month.</p>}
        <ul class="bare">
          {days.map(({ day, events }) => (
            <li class="apart">
              <a href={archivePath(day)}>{dateline(day)}</a>{' '}
              <span class="quiet">{counted(events, 'event', 'events')} new or changed</span>
            </li>
          ))}
        </ul>
        <Pager newer={later} older={earlier} newerLabel="Later month" olderLabel="Earlier month" />
      </section>
    </Document>
  );
}

/** What was new or changed on one day, as each event stood at its end. */
export function ArchiveDayPage(props: { frame: Frame; day: Day; revisions: readonly Revision[] }) {
  const { frame, day, revisions } = props;
  return (
    <Document
      frame={frame}
      title={`${dayInWords(day)} - ${frame.site.name}`}
      description={`What was new or changed on ${dayInWords(day)}.`}
      path={archivePath(day)}
      section={null}
      kind="website"
    >
      <section class="prose">
        <p class="category">
          <a href={`/archive/${day.slice(0, 7)}`}>Archive, {monthInWords(day)}</a>
        </p>
        <h1>{dateline(day)}</h1>
        {revisions.length === 0 && <p class="quiet">Nothing was published on this day.</p>}
        {revisions.map(({ event, number, at, explainer, changes }) => (
          <article class="update" data-topic={explainer.category}>
            <h2>
              <a href={eventPath(event)}>
                <Foreign text={explainer.name} />
              </a>
            </h2>
            <p class="card-line">
              <Foreign text={explainer.bottomLine[0]?.text ?? ''} />
            </p>
            <p class="facts">
              <a href={categoryPath(explainer.category)}>{explainer.category}</a> · <Moment at={at} /> ·{' '}
              {number === 1 ? (
                'new explainer'
              ) : (
                <a href={differencePath(event, number - 1, number)}>{changesInShort(changes)}</a>
              )}
            </p>
          </article>
        ))}
      </section>
    </Document>
  );
}
