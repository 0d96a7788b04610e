import { CATEGORIES, type Category } from '../model/event.ts';
import { Document } from './document.tsx';
import type { EventSummary } from './edition-reader.ts';
import { EventCard } from './event-card.tsx';
import { categoryPath } from './links.ts';
import type { PageWindow } from './page-window.ts';
import type { Frame } from './site-frame.ts';
import { Pager } from './small-parts.tsx';

/** Explainers, most important first: all, or those of a category or a country. */
export function EventsPage(props: {
  frame: Frame;
  events: readonly EventSummary[];
  /** What all of them have in common; null = nothing. */
  title: string | null;
  path: string;
  category: Category | null;
  window: PageWindow;
}) {
  const { frame, events, title, path, category, window } = props;
  return (
    <Document
      frame={frame}
      title={`${title ?? 'All explainers'} - ${frame.site.name}`}
      description={
        title === null
          ? 'Every event explained so far, most important first.'
          : `Events explained under ${title}, most important first.`
      }
      path={path}
      section={null}
      kind="website"
    >
      <h1>{title ?? 'All explainers'}</h1>
      <nav class="filter" aria-label="Categories">
        <ul>
          <li>
            <a href="/events" aria-current={title === null ? 'page' : undefined}>
              All
            </a>
          </li>
          {CATEGORIES.map((one) => (
            <li>
              <a href={categoryPath(one)} aria-current={one === category ? 'page' : undefined}>
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
