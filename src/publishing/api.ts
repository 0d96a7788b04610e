import { z } from 'zod';
import { CATEGORIES, type Category } from '../model/event.ts';
import type { Change, Revision } from '../model/revision.ts';
import type { EventSummary, FeedHealth, StorylineSummary, StorylineView } from './edition-reader.ts';
import { absolute, changesPath, eventApiPath, eventPath, storylineApiPath, withQuery } from './links.ts';
import { type Frame, SAMPLE_NOTICE } from './site-frame.ts';

const LICENCE =
  'Passages quoted here belong to their publishers; each names its publisher and links the report. Name and link both when you use one.';

const wholeNumber = z
  .string()
  .regex(/^\d{1,6}$/, 'must be a whole number')
  .transform(Number);

/** What `/api/v1/events` may be asked. An unknown parameter is refused, so that a misspelt one is noticed. */
const eventsQuery = z.strictObject({
  limit: wholeNumber.pipe(z.number().min(1).max(100)).optional(),
  offset: wholeNumber.pipe(z.number().max(100_000)).optional(),
  category: z.enum(CATEGORIES).optional(),
});

export interface EventsQuery {
  readonly limit: number;
  readonly offset: number;
  readonly category: Category | null;
}

/**
 * @param query the parameters as they came
 * @returns the query with its defaults (20 events from the first on, of all categories), or what is wrong with it
 */
export function parseEventsQuery(
  query: Readonly<Record<string, string>>,
): { readonly ok: true; readonly value: EventsQuery } | { readonly ok: false; readonly message: string } {
  const parsed = eventsQuery.safeParse(query);
  if (!parsed.success) return { ok: false, message: z.prettifyError(parsed.error) };
  const { limit = 20, offset = 0, category = null } = parsed.data;
  return { ok: true, value: { limit, offset, category } };
}

const storylinesQuery = eventsQuery.omit({ category: true });

export type StorylinesQuery = Pick<EventsQuery, 'limit' | 'offset'>;

/** @returns the query with its defaults (20 storylines from the first on), or what is wrong with it */
export function parseStorylinesQuery(
  query: Readonly<Record<string, string>>,
): { readonly ok: true; readonly value: StorylinesQuery } | { readonly ok: false; readonly message: string } {
  const parsed = storylinesQuery.safeParse(query);
  if (!parsed.success) return { ok: false, message: z.prettifyError(parsed.error) };
  const { limit = 20, offset = 0 } = parsed.data;
  return { ok: true, value: { limit, offset } };
}

/** What `/api/v1/events/:id` may be asked: the number of the revision that the asker saw last. */
const eventQuery = z.strictObject({ since: wholeNumber.optional() });

/** @returns the number of the revision last seen, null when the asker saw none; or what is wrong with the query */
export function parseEventQuery(
  query: Readonly<Record<string, string>>,
): { readonly ok: true; readonly value: number | null } | { readonly ok: false; readonly message: string } {
  const parsed = eventQuery.safeParse(query);
  return parsed.success
    ? { ok: true, value: parsed.data.since ?? null }
    : { ok: false, message: z.prettifyError(parsed.error) };
}

/** What every answer carries. */
function envelope(frame: Frame) {
  return {
    version: 'v1',
    edition: frame.sample ? 'sample' : 'live',
    ...(frame.sample ? { notice: SAMPLE_NOTICE } : {}),
    licence: LICENCE,
  };
}

/** @returns the answer of `/api/v1/events`; `found` may hold one entry more than asked for, which tells of a next page */
export function eventsAnswer(frame: Frame, query: EventsQuery, found: readonly EventSummary[]) {
  const { limit, offset, category } = query;
  const link = (path: string) => absolute(frame.site.baseUrl, path);
  const next = withQuery('/api/v1/events', { limit, offset: offset + limit, category });
  return {
    ...envelope(frame),
    limit,
    offset,
    category,
    next: found.length > limit ? link(next) : null,
    events: found.slice(0, limit).map((event) => ({
      ...event,
      links: { self: link(eventApiPath(event.event)), page: link(eventPath(event.event)) },
    })),
  };
}

/**
 * @param changes what changed in this revision, or since the one that the asker saw last
 * @param storyline the storyline as it is now; null where the event stands alone
 * @returns the answer of `/api/v1/events/:id`: the whole explainer with its revision
 */
export function eventAnswer(
  frame: Frame,
  revision: Revision,
  changes: readonly Change[],
  storyline: StorylineView | null,
) {
  const link = (path: string) => absolute(frame.site.baseUrl, path);
  return {
    ...envelope(frame),
    event: revision.event,
    revision: revision.number,
    updated: revision.at,
    engine: revision.engine,
    changes,
    links: {
      self: link(eventApiPath(revision.event)),
      page: link(eventPath(revision.event)),
      changes: link(changesPath(revision.event)),
    },
    storyline: storyline === null ? null : storylineEntry(frame, storyline),
    explainer: revision.explainer,
  };
}

/** @returns the answer of `/api/v1/storylines`; `found` may hold one entry more than asked for, which tells of a next page */
export function storylinesAnswer(frame: Frame, query: StorylinesQuery, found: readonly StorylineSummary[]) {
  const { limit, offset } = query;
  const link = (path: string) => absolute(frame.site.baseUrl, path);
  const next = withQuery('/api/v1/storylines', { limit, offset: offset + limit });
  return {
    ...envelope(frame),
    limit,
    offset,
    next: found.length > limit ? link(next) : null,
    storylines: found
      .slice(0, limit)
      .map((storyline) => ({ ...storyline, links: { self: link(storylineApiPath(storyline.id)) } })),
  };
}

/** @returns the answer of `/api/v1/storylines/:id`: its events in order of time, each with the reason why it stands there */
export function storylineAnswer(frame: Frame, storyline: StorylineView) {
  return { ...envelope(frame), storyline: storylineEntry(frame, storyline) };
}

function storylineEntry(frame: Frame, { id, name, events }: StorylineView) {
  const link = (path: string) => absolute(frame.site.baseUrl, path);
  return {
    id,
    name,
    links: { self: link(storylineApiPath(id)) },
    events: events.map(({ event, link: why }) => ({
      ...event,
      why,
      links: { self: link(eventApiPath(event.event)), page: link(eventPath(event.event)) },
    })),
  };
}

/** @returns the answer of `/api/v1/sources`; `meanwhile` = the real feeds while the sample edition is shown, else null */
export function sourcesAnswer(
  frame: Frame,
  feeds: readonly FeedHealth[],
  meanwhile: readonly FeedHealth[] | null,
) {
  return { ...envelope(frame), feeds, meanwhile };
}

export type ApiErrorCode = 'bad-query' | 'not-found' | 'internal';

/** @returns the body of an error answer; `frame` null = the edition could not be opened */
export function errorAnswer(code: ApiErrorCode, message: string, frame: Frame | null) {
  return { ...(frame === null ? { version: 'v1' } : envelope(frame)), error: { code, message } };
}
