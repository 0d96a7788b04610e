import type { Category } from '../model/event.ts';
import type { Revision } from '../model/revision.ts';
import type { EditionReader, EventSummary } from './edition-reader.ts';

const FEED_ENTRIES = 30;
const REVISIONS_A_READ = 60;
// An edition in which a few events change all the time still gives a full feed, within five reads.
const MOST_READS = 5;

/** @returns the newest revision of each event that changed last, newest first; of the feeds of Insights, as many as they list */
export async function newestByEvent(
  reader: EditionReader,
  most = FEED_ENTRIES,
): Promise<readonly Revision[]> {
  const newest = new Map<string, Revision>();
  for (let read = 0; read < MOST_READS && newest.size < most; read += 1) {
    const revisions = await reader.updates({ limit: REVISIONS_A_READ, offset: read * REVISIONS_A_READ });
    for (const revision of revisions) {
      if (!newest.has(revision.event)) newest.set(revision.event, revision);
    }
    if (revisions.length < REVISIONS_A_READ) break;
  }
  return [...newest.values()].slice(0, most);
}

const EVENTS_A_READ = 1000;
// A site map holds at most 50,000 addresses (sitemaps.org); some are left for the fixed pages.
const MOST_EVENTS = 49_000;

/** @returns all published events, as many as one site map may hold */
export async function allEvents(reader: EditionReader): Promise<readonly EventSummary[]> {
  const events: EventSummary[] = [];
  while (events.length < MOST_EVENTS) {
    const read = await reader.events({ limit: EVENTS_A_READ, offset: events.length, category: null });
    events.push(...read);
    if (read.length < EVENTS_A_READ) break;
  }
  return events;
}

/** @returns the newest revision of the most important events of a category, the one that changed last first */
export async function newestOfCategory(
  reader: EditionReader,
  category: Category,
): Promise<readonly Revision[]> {
  const events = await reader.events({ limit: FEED_ENTRIES, offset: 0, category });
  const found = await Promise.all(events.map(({ event }) => reader.event(event)));
  return found
    .flatMap((one) => (one.kind === 'found' ? [one.revision] : []))
    .toSorted((a, b) => Number(a.at < b.at) - Number(a.at > b.at));
}
