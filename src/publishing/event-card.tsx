import type { EventSummary } from './edition-reader.ts';
import { categoryPath, changesPath, eventPath, sourceMark } from './links.ts';
import { reportsInWords } from './plain-words.ts';
import { Foreign, Moment } from './small-parts.tsx';

/** An event in a list: category, name, bottom line with its publishers, counts, time of last change. */
export function EventCard({ event, level }: { event: EventSummary; level: 'lead' | 'second' | 'plain' }) {
  const Heading = level === 'plain' ? 'h3' : 'h2';
  // A plain card stands under its category's heading, or in a list where one sentence tells enough.
  const lines = level === 'plain' ? event.bottomLine.slice(0, 1) : event.bottomLine;
  return (
    <article
      class={`card card-${level}`}
      data-event={event.event}
      data-revision={String(event.revision)}
      data-changes={changesPath(event.event)}
      data-topic={event.category}
    >
      <p class="category">
        <a href={categoryPath(event.category)}>{event.category}</a>
      </p>
      <Heading>
        <a href={eventPath(event.event)}>
          <Foreign text={event.name} />
        </a>
      </Heading>
      {lines.map((sentence) => (
        <p class="card-line" data-source={sourceMark(sentence.source)}>
          <Foreign text={sentence.text} />{' '}
          <span class="card-source">
            <Foreign text={sentence.source} />
          </span>
        </p>
      ))}
      <p class="facts">
        <span>{reportsInWords(event.reports, event.origins)}</span>{' '}
        <span>
          <Moment at={event.updated} />
        </span>
      </p>
    </article>
  );
}
