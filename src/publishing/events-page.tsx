import { CATEGORIES, type Category } from '../model/event.ts';
import { Document } from './document.tsx';
import type { EventSummary } from './edition-reader.ts';
import { EventCard } from './event-card.tsx';
import { withQuery } from './links.ts';
import type { PageWindow } from './page-window.ts';
import type { Frame } from './site-frame.ts';
import { Pager } from './small-parts.tsx';

/** Every explainer, most important first, all or of one category. */
export function EventsPage(props: {
  frame: Frame;
  events: readonly EventSummary[];
  category: Category | null;
  window: PageWindow;
}) {
  const { frame, events, category, window } = props;
  return (
    <Document
      frame={frame}
      title={`${category ?? 'All explainers'} - ${frame.site.name}`}
      description="Every event explained so far, most important first."
      path="/events"
      section={null}
      kind="website"
    >
      <h1>{category ?? 'All explainers'}</h1>
      <nav class="filter" aria-label="Categories">
        <ul>
          <li>
            <a href="/events" aria-current={category === null ? 'page' : undefined}>
              All
            </a>
          </li>
          {CATEGORIES.map((one) => (
            <li>
              <a
                href={withQuery('/events', { category: one })}
                aria-current={one === category ? 'page' : undefined}
              >
                {one}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {events.length === 0 ? (
        <p class="quiet">Nothing here yet.</p>
      ) : (
        <div class="cards">
          <h2 class="unseen">Explainers</h2>
          {events.map((event) => (
            <EventCard event={event} level="plain" />
          ))}
        </div>
      )}
      <Pager
        newer={window.newer}
        older={window.older}
        newerLabel="More important"
        olderLabel="Less important"
      />
    </Document>
  );
}
