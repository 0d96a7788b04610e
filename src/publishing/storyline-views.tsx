import type { EventId } from '../model/id.ts';
import { dayOf } from '../model/time.ts';
import { dayInWords } from './dates-in-words.ts';
import { Document } from './document.tsx';
import type { StorylineSummary, StorylineView } from './edition-reader.ts';
import { eventPath, sourceMark, storylinePath } from './links.ts';
import type { PageWindow } from './page-window.ts';
import { counted } from './plain-words.ts';
import type { Frame } from './site-frame.ts';
import { Foreign, Moment, Pager } from './small-parts.tsx';

// On an event's page: enough to see where it stands.
const NEIGHBOURS = 2;

/** Where an event stands among those it follows from and that follow from it. */
export function StorylineNote({ storyline, event }: { storyline: StorylineView; event: EventId }) {
  const at = storyline.events.findIndex((one) => one.event.event === event);
  const near = storyline.events.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1);
  return (
    <nav class="storyline" aria-labelledby="storyline">
      <h2 id="storyline">
        Part of a storyline:{' '}
        <a href={storylinePath(storyline.id)}>
          <Foreign text={storyline.name} />
        </a>
      </h2>
      <ol class="timeline">
        {near.map(({ event: one }) => (
          <li>
            <p class="timeline-day">
              <FirstDay at={one.firstReported} />
            </p>
            {one.event === event ? (
              <strong aria-current="true">
                <Foreign text={one.name} />
              </strong>
            ) : (
              <a href={eventPath(one.event)}>
                <Foreign text={one.name} />
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function FirstDay({ at }: { at: StorylineSummary['began'] }) {
  return at === null ? 'No date known' : <time datetime={dayOf(at)}>{dayInWords(dayOf(at))}</time>;
}

/** A storyline: its events in order of time, each with the reason why it stands here. */
export function StorylinePage({ frame, storyline }: { frame: Frame; storyline: StorylineView }) {
  const { id, name, events } = storyline;
  return (
    <Document
      frame={frame}
      title={`${name} - ${frame.site.name}`}
      description={`${name}: ${events.length} events that follow from one another, in order of time.`}
      path={storylinePath(id)}
      section="Insights"
      kind="website"
    >
      <section class="prose">
        <p class="category">
          <a href="/storylines">Storylines</a>
        </p>
        <h1>
          <Foreign text={name} />
        </h1>
        <p class="standfirst">
          {counted(events.length, 'event', 'events')} that follow from one another, in order of time.
        </p>
        <ol class="timeline">
          {events.map(({ event, link }) => (
            <li data-topic={event.category}>
              <p class="timeline-day">
                <FirstDay at={event.firstReported} />
              </p>
              <h2 class="hit-title">
                <a href={eventPath(event.event)}>
                  <Foreign text={event.name} />
                </a>
              </h2>
              {event.bottomLine.slice(0, 1).map(({ text, source }) => (
                <p class="card-line" data-source={sourceMark(source)}>
                  <Foreign text={text} />{' '}
                  <span class="card-source">
                    <Foreign text={source} />
                  </span>
                </p>
              ))}
              {link !== null && (
                <p class="quiet">
                  Stands here because it shares with an earlier event:{' '}
                  <Foreign text={[...link.names, ...link.words].join(', ')} />
                </p>
              )}
            </li>
          ))}
        </ol>
      </section>
    </Document>
  );
}

/** All storylines, the one that changed last first. */
export function StorylinesPage(props: {
  frame: Frame;
  storylines: readonly StorylineSummary[];
  window: PageWindow;
}) {
  const { frame, storylines, window } = props;
  return (
    <Document
      frame={frame}
      title={`Storylines - ${frame.site.name}`}
      description="Events that follow from one another: wars, negotiations, trials, storms and their aftermath."
      path="/storylines"
      section={null}
      kind="website"
    >
      <section class="prose">
        <h1>Storylines</h1>
        <p class="standfirst">
          Events that follow from one another: wars, negotiations, trials, storms and their aftermath.
        </p>
        {storylines.length === 0 && <p class="quiet">No events follow from one another yet.</p>}
        <ul class="report-list">
          {storylines.map(({ id, name, events, began, newest, updated }) => (
            <li>
              <a href={storylinePath(id)}>
                <Foreign text={name} />
              </a>
              <p class="facts">
                {counted(events, 'event', 'events')}
                {began !== null && newest !== null && (
                  <>
                    {' '}
                    · <FirstDay at={began} /> to <FirstDay at={newest} />
                  </>
                )}{' '}
                · last change <Moment at={updated} />
              </p>
            </li>
          ))}
        </ul>
        <Pager newer={window.newer} older={window.older} />
      </section>
    </Document>
  );
}
