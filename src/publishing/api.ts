import { z } from 'zod';
import { CATEGORIES } from '../model/event.ts';
import type { EventId } from '../model/id.ts';
import type { Revision } from '../model/revision.ts';
import type { Day, Instant } from '../model/time.ts';
import {
  changeSchema,
  envelope,
  eventSummarySchema,
  explainerSchema,
  feedHealthSchema,
  links,
  list,
  searchHitSchema,
  storylineSchema,
  storylineSummarySchema,
} from './api-schemas.ts';
import type { EventSummary, SearchHit, StorylineView } from './edition-reader.ts';
import { absolute, changesPath, eventApiPath, eventPath, storylineApiPath, withQuery } from './links.ts';
import { type Frame, SAMPLE_NOTICE } from './site-frame.ts';
import type { Visit } from './visit.ts';

/** What an address of the API has to say. `modified` null = not known, or not the same from one reading to the next. */
export type ApiOutcome<T> =
  | { readonly kind: 'found'; readonly value: T; readonly modified?: Instant | null }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'not found' };

/** An address of the API: what it may be asked, what it answers with, and how. Routes, OpenAPI and reference are made of it. */
export interface Endpoint {
  /** After `/api/v1`; `:name` marks a part that is a value. */
  readonly path: string;
  readonly name: string;
  readonly about: string;
  /** An unknown parameter is refused, so that a misspelt one is noticed. */
  readonly query: z.ZodObject;
  readonly output: z.ZodType;
  /** May be kept until the edition changes; false for what depends on polling. */
  readonly keep: boolean;
  readonly answer: (
    visit: Visit,
    parts: Readonly<Record<string, string>>,
    query: never,
  ) => Promise<ApiOutcome<unknown>>;
}

/** Holds the three types of an address together. */
function endpoint<Q extends z.ZodObject, O extends z.ZodObject>(
  given: Omit<Endpoint, 'query' | 'output' | 'answer'> & {
    readonly query: Q;
    readonly output: O;
    readonly answer: (
      visit: Visit,
      parts: Readonly<Record<string, string>>,
      query: z.output<Q>,
    ) => Promise<ApiOutcome<Omit<z.input<O>, keyof typeof envelope>>>;
  },
): Endpoint {
  return given;
}

/** A whole number, written in digits. */
const wholeNumber = (low: number, high: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().int().min(low).max(high));
const category = z.enum(CATEGORIES).optional();
const limit = wholeNumber(1, 100).optional().describe('Entries on a page; 20 when left out');
const offset = wholeNumber(0, 100_000).optional().describe('Entries to pass over; 0 when left out');
const day = z.iso.date('must be a day, as 2025-08-15').optional();

/** Every address of the API. */
export const ENDPOINTS: readonly Endpoint[] = [
  endpoint({
    path: '/events',
    name: 'Events',
    about: 'Published events, the most important first.',
    query: z.strictObject({ limit, offset, category }),
    output: z.object({
      ...envelope,
      limit: z.number(),
      offset: z.number(),
      category: category.unwrap().nullable(),
      next: z.string().nullable().describe('Address of the next page'),
      events: list(eventSummarySchema.extend({ links })),
    }),
    keep: true,
    async answer({ reader, frame }, _parts, { limit: most = 20, offset: from = 0, category: of = null }) {
      const found = await reader.events({ limit: most + 1, offset: from, category: of });
      return {
        kind: 'found',
        value: {
          limit: most,
          offset: from,
          category: of,
          next: nextPage(frame, '/api/v1/events', found.length, { limit: most, offset: from, category: of }),
          events: found.slice(0, most).map((event) => withLinks(frame, event)),
        },
      };
    },
  }),
  endpoint({
    path: '/events/:id',
    name: 'Event',
    about:
      'The newest revision of an event: its explainer with all evidence. An event that was merged leads on (308). With `since`, `changes` are those after that revision.',
    query: z.strictObject({
      since: wholeNumber(0, 1_000_000).optional().describe('Number of the revision that was seen last'),
    }),
    output: z.object({
      ...envelope,
      event: z.string(),
      revision: z.number(),
      updated: z.string(),
      engine: z.string(),
      changes: list(changeSchema),
      links: links.extend({ changes: z.string(), revisions: z.string() }),
      storyline: storylineSchema.nullable(),
      explainer: explainerSchema,
    }),
    keep: true,
    answer: ({ reader, frame }, { id = '' }, { since }) =>
      ofEvent(reader, id, '', async (revision) => {
        const storyline = await reader.storylineOf(revision.event);
        return {
          event: revision.event,
          revision: revision.number,
          updated: revision.at,
          engine: revision.engine,
          changes: since === undefined ? revision.changes : await reader.changesSince(revision.event, since),
          links: {
            self: absolute(frame.site.baseUrl, eventApiPath(revision.event)),
            page: absolute(frame.site.baseUrl, eventPath(revision.event)),
            changes: absolute(frame.site.baseUrl, changesPath(revision.event)),
            revisions: absolute(frame.site.baseUrl, `${eventApiPath(revision.event)}/revisions`),
          },
          storyline: storyline === null ? null : storylineEntry(frame, storyline),
          explainer: revision.explainer,
        };
      }),
  }),
  endpoint({
    path: '/events/:id/revisions',
    name: 'Revisions',
    about: 'Every revision of an event with what it changed, the oldest first.',
    query: z.strictObject({}),
    output: z.object({
      ...envelope,
      event: z.string(),
      revisions: list(
        z.object({
          revision: z.number(),
          at: z.string(),
          engine: z.string(),
          changes: list(changeSchema),
          links: z.object({ self: z.string() }),
        }),
      ),
    }),
    keep: true,
    answer: ({ reader, frame }, { id = '' }) =>
      ofEvent(reader, id, '/revisions', async ({ event }) => ({
        event,
        revisions: (await reader.history(event)).map(({ number, at, engine, changes }) => ({
          revision: number,
          at,
          engine,
          changes,
          links: { self: absolute(frame.site.baseUrl, revisionApiPath(event, number)) },
        })),
      })),
  }),
  endpoint({
    path: '/events/:id/revisions/:number',
    name: 'Revision',
    about: 'An event as it stood in one revision; a revision never changes.',
    query: z.strictObject({}),
    output: z.object({
      ...envelope,
      event: z.string(),
      revision: z.number(),
      at: z.string(),
      engine: z.string(),
      changes: list(changeSchema),
      explainer: explainerSchema,
    }),
    keep: true,
    async answer({ reader }, { id = '', number = '' }) {
      const found = await reader.event(id);
      if (found.kind === 'moved') return { kind: 'moved', to: `${eventApiPath(found.to)}/revisions` };
      if (found.kind === 'not found') return found;
      const asked = /^[1-9]\d{0,8}$/.test(number)
        ? await reader.revision(found.revision.event, Number(number))
        : null;
      if (asked === null) return { kind: 'not found' };
      const { event, at, engine, changes, explainer } = asked;
      return {
        kind: 'found',
        modified: at,
        value: { event, revision: asked.number, at, engine, changes, explainer },
      };
    },
  }),
  endpoint({
    path: '/changes',
    name: 'Changes',
    about:
      'What was published after a cursor, the oldest first: one entry a revision. Ask first without `since`, then each time with the `cursor` of the answer before; nothing is left out or given twice.',
    query: z.strictObject({
      since: wholeNumber(0, Number.MAX_SAFE_INTEGER).optional().describe('Cursor of an earlier answer'),
      limit,
    }),
    output: z.object({
      ...envelope,
      cursor: z.string().describe('For `since` of the next request'),
      more: z.boolean().describe('There is more already'),
      changes: list(
        z.object({
          event: z.string(),
          name: z.string(),
          revision: z.number(),
          at: z.string(),
          changes: list(changeSchema),
          links,
        }),
      ),
    }),
    keep: true,
    async answer({ reader, frame }, _parts, { since = 0, limit: most = 20 }) {
      const found = await reader.publications({ after: since, limit: most + 1 });
      const shown = found.slice(0, most);
      return {
        kind: 'found',
        value: {
          cursor: String(shown.at(-1)?.edition ?? since),
          more: found.length > most,
          changes: shown.map(({ revision }) => ({
            event: revision.event,
            name: revision.explainer.name,
            revision: revision.number,
            at: revision.at,
            changes: revision.changes,
            links: {
              self: absolute(frame.site.baseUrl, revisionApiPath(revision.event, revision.number)),
              page: absolute(frame.site.baseUrl, eventPath(revision.event)),
            },
          })),
        },
      };
    },
  }),
  endpoint({
    path: '/storylines',
    name: 'Storylines',
    about: 'Events that follow from one another, the storyline that changed last first.',
    query: z.strictObject({ limit, offset }),
    output: z.object({
      ...envelope,
      limit: z.number(),
      offset: z.number(),
      next: z.string().nullable(),
      storylines: list(storylineSummarySchema),
    }),
    keep: true,
    async answer({ reader, frame }, _parts, { limit: most = 20, offset: from = 0 }) {
      const found = await reader.storylines({ limit: most + 1, offset: from });
      return {
        kind: 'found',
        value: {
          limit: most,
          offset: from,
          next: nextPage(frame, '/api/v1/storylines', found.length, { limit: most, offset: from }),
          storylines: found.slice(0, most).map((storyline) => ({
            ...storyline,
            links: { self: absolute(frame.site.baseUrl, storylineApiPath(storyline.id)) },
          })),
        },
      };
    },
  }),
  endpoint({
    path: '/storylines/:id',
    name: 'Storyline',
    about: 'The events of a storyline in order of time, each with the reason why it stands there.',
    query: z.strictObject({}),
    output: z.object({ ...envelope, storyline: storylineSchema }),
    keep: true,
    async answer({ reader, frame }, { id = '' }) {
      const storyline = await reader.storyline(id);
      return storyline === null
        ? { kind: 'not found' }
        : { kind: 'found', value: { storyline: storylineEntry(frame, storyline) } };
    },
  }),
  endpoint({
    path: '/search',
    name: 'Search',
    about:
      'Full text of explainers and of the headlines of reports: explainers first, those most about the words first; then reports, the newest first.',
    query: z.strictObject({
      q: z
        .string()
        .min(1, 'must hold a word')
        .max(300)
        .describe('Words; those within double quotes must follow one another'),
      category: category.describe('Of the event'),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/, 'must be a country code of two capitals, as NO')
        .optional()
        .describe('Where an event is; of reports, whose publisher they are of'),
      since: day.describe('First day'),
      until: day.describe('Last day'),
      page: wholeNumber(1, 10_000).optional().describe('From 1 on'),
    }),
    output: z.object({
      ...envelope,
      total: z.number(),
      atLeast: z.boolean().describe('There are more than `total`'),
      page: z.number(),
      pages: z.number(),
      hits: list(searchHitSchema),
    }),
    keep: false,
    async answer(
      { reader, frame },
      _parts,
      { q, category: of = null, country = null, since, until, page = 1 },
    ) {
      const { hits, ...counts } = await reader.search({
        text: q,
        category: of,
        country,
        since: (since ?? null) as Day | null,
        until: (until ?? null) as Day | null,
        page,
      });
      return { kind: 'found', value: { ...counts, hits: hits.map((hit) => outside(frame, hit)) } };
    },
  }),
  endpoint({
    path: '/sources',
    name: 'Sources',
    about: 'Every feed that is read, by publisher, and how it is doing.',
    query: z.strictObject({}),
    output: z.object({
      ...envelope,
      feeds: list(feedHealthSchema),
      meanwhile: list(feedHealthSchema)
        .nullable()
        .describe('The real feeds while the sample edition is shown'),
    }),
    keep: false,
    async answer({ reader, meanwhile }) {
      return {
        kind: 'found',
        value: { feeds: await reader.feeds(), meanwhile: (await meanwhile?.feeds()) ?? null },
      };
    },
  }),
];

/** @returns what every answer carries, with what this one has to say */
export function enveloped(frame: Frame, value: object): object {
  return {
    version: 'v1',
    edition: frame.sample ? 'sample' : 'live',
    ...(frame.sample ? { notice: SAMPLE_NOTICE } : {}),
    licence: frame.site.dataLicence,
    ...value,
  };
}

/** The newest revision of an event, answered from; or where it went. `below` = the rest of the path. */
async function ofEvent<T>(
  reader: Visit['reader'],
  id: string,
  below: string,
  write: (revision: Revision) => Promise<T>,
): Promise<ApiOutcome<T>> {
  const found = await reader.event(id);
  if (found.kind === 'moved') return { kind: 'moved', to: `${eventApiPath(found.to)}${below}` };
  if (found.kind === 'not found') return found;
  return { kind: 'found', modified: found.revision.at, value: await write(found.revision) };
}

function revisionApiPath(event: EventId, number: number): string {
  return `${eventApiPath(event)}/revisions/${number}`;
}

/** One entry more than asked for tells of a next page. */
function nextPage(
  frame: Frame,
  path: string,
  found: number,
  query: { readonly limit: number; readonly offset: number; readonly category?: string | null },
): string | null {
  const next = withQuery(path, { ...query, offset: query.offset + query.limit });
  return found > query.limit ? absolute(frame.site.baseUrl, next) : null;
}

function withLinks(frame: Frame, event: EventSummary) {
  return {
    ...event,
    links: {
      self: absolute(frame.site.baseUrl, eventApiPath(event.event)),
      page: absolute(frame.site.baseUrl, eventPath(event.event)),
    },
  };
}

function storylineEntry(frame: Frame, { id, name, events }: StorylineView) {
  return {
    id,
    name,
    links: { self: absolute(frame.site.baseUrl, storylineApiPath(id)) },
    events: events.map(({ event, link: why }) => ({ ...withLinks(frame, event), why })),
  };
}

/** Our own paths as addresses that can be followed from elsewhere. */
function outside(frame: Frame, hit: SearchHit): SearchHit {
  const address = hit.kind === 'explainer' ? hit.address : frame.href(hit.address);
  return { ...hit, address: address?.startsWith('/') ? absolute(frame.site.baseUrl, address) : address };
}
