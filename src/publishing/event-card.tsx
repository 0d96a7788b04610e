import type { EventSummary } from './edition-reader.ts';
import { eventPath } from './links.ts';
import { reportsInWords } from './plain-words.ts';
import { Foreign, Moment } from './small-parts.tsx';

/** An event in a list: category, name, bottom line with its publishers, counts, time of last change. */
export function EventCard({ event, level }: { event: EventSummary; level: 'lead' | 'second' | 'plain' }) {
  const Heading = level === 'plain' ? 'h3' : 'h2';
  return (
    <article class={`card card-${level}`}>
      <p class="category">{event.category}</p>
      <Heading>
        <a href={eventPath(event.event)}>
          <Foreign text={event.name} />
        </a>
      </Heading>
      {event.bottomLine.map((sentence) => (
        <p class="card-line">
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
