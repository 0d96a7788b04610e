import type { Category } from '../../model/event.ts';
import type { EventId } from '../../model/id.ts';
import { addDays, type Day, type Instant } from '../../model/time.ts';
import { FULL_TEXT } from './dialect.ts';
import type { Store } from './open-store.ts';
import { type StoredReport, storedReport } from './reports.ts';
import { facetOf, firstRow } from './search-index.ts';

/** What is looked for. */
export interface Search {
  /** Words, or rows of words that must follow one another, of letters, marks and digits; at least one. */
  readonly phrases: readonly string[];
  readonly category: Category | null;
  /** ISO 3166-1 alpha-2 code: where an event is, whose publisher a report is of. */
  readonly country: string | null;
  readonly since: Day | null;
  readonly until: Day | null;
}

/** The rows found, as many as were looked at: the newest `MOST`. */
export interface FoundRows {
  readonly count: number;
  /** There may be more than were looked at. */
  readonly atLeast: boolean;
  /** The window asked for. */
  readonly rows: readonly number[];
}

/** Matches that are counted and ranked; older ones than these are not looked at, so that no search takes long. */
const MOST = 5_000;

// A name says what an event is about; a sentence may name anything beside.
const WEIGHTS = [8, 1, 0] as const;

interface Window {
  readonly limit: number;
  readonly offset: number;
}

const EXPLAINER_COLUMNS = ['name', 'body'];

/** Published explainers that hold all the words, those most about them first, then the newest. */
export async function findExplainers(store: Store, search: Search, window: Window): Promise<FoundRows> {
  let matches = store
    .selectFrom('search_explainer')
    .select(['rowid', FULL_TEXT.distance('search_explainer', WEIGHTS).as('distance')])
    .where(FULL_TEXT.holds('search_explainer', EXPLAINER_COLUMNS, search.phrases, facetsOf(search)))
    .orderBy('rowid', 'desc')
    .limit(MOST);
  if (search.since !== null) matches = matches.where('rowid', '>=', firstRow(startOf(search.since)));
  // An event is of every time that it shares a day with, so its first report counts here.
  if (search.until !== null) matches = matches.where('first', '<', endOf(search.until));
  const rows = await store
    .selectFrom(matches.as('match'))
    .select('rowid')
    .orderBy('distance')
    .orderBy('rowid', 'desc')
    .execute();
  return cutOut(rows, window);
}

/** Reports whose headline holds all the words, newest first; with a category, those of events that have it. */
export async function findReports(store: Store, search: Search, window: Window): Promise<FoundRows> {
  let matches = store
    .selectFrom('search_report')
    .select(['rowid', 'article'])
    .where(
      FULL_TEXT.holds('search_report', ['title'], search.phrases, facetsOf({ ...search, category: null })),
    )
    .orderBy('rowid', 'desc')
    .limit(MOST);
  if (search.since !== null) matches = matches.where('rowid', '>=', firstRow(startOf(search.since)));
  if (search.until !== null) matches = matches.where('rowid', '<', firstRow(endOf(search.until)));
  if (search.category === null) return cutOut(await matches.execute(), window);
  const rows = await store
    .selectFrom(matches.as('match'))
    .innerJoin('placement', 'placement.article', 'match.article')
    .innerJoin('event', 'event.id', 'placement.event')
    .select('match.rowid')
    .where('event.category', '=', search.category)
    .orderBy('match.rowid', 'desc')
    .execute();
  return cutOut(rows, window);
}

function facetsOf({ category, country }: Search): readonly string[] {
  return [
    ...(category === null ? [] : [facetOf.category(category)]),
    ...(country === null ? [] : [facetOf.country(country)]),
  ];
}

function cutOut(rows: readonly { readonly rowid: number }[], { limit, offset }: Window): FoundRows {
  return {
    count: rows.length,
    atLeast: rows.length === MOST,
    rows: rows.slice(offset, offset + limit).map(({ rowid }) => rowid),
  };
}

function startOf(day: Day): Instant {
  return `${day}T00:00:00Z` as Instant;
}

function endOf(day: Day): Instant {
  return startOf(addDays(day, 1));
}

/** An explainer as it was found: the words found stand between the marks of `FOUND`. */
export interface FoundExplainer {
  readonly event: EventId;
  readonly name: string;
  /** One sentence a line. */
  readonly body: string;
  readonly summary: unknown;
}

/** @returns the explainer of a row that `findExplainers` gave; null when it was replaced since */
export async function foundExplainer(
  store: Store,
  search: Search,
  row: number,
): Promise<FoundExplainer | null> {
  const found = await store
    .selectFrom('search_explainer')
    .innerJoin('event', 'event.id', 'search_explainer.event')
    .select([
      'event.id as event',
      'event.summary',
      FULL_TEXT.marked('search_explainer', 0).as('name'),
      FULL_TEXT.marked('search_explainer', 1).as('body'),
    ])
    .where(FULL_TEXT.holds('search_explainer', EXPLAINER_COLUMNS, search.phrases, []))
    .where('search_explainer.rowid', '=', row)
    .executeTakeFirst();
  return found === undefined ? null : { ...found, summary: JSON.parse(found.summary ?? 'null') as unknown };
}

/** A report as it was found. */
export interface FoundReport extends StoredReport {
  /** The headline; the words found stand between the marks of `FOUND`. */
  readonly title: string;
}

/** @returns the report of a row that `findReports` gave; null when it was replaced since */
export async function foundReport(store: Store, search: Search, row: number): Promise<FoundReport | null> {
  const found = await store
    .selectFrom('search_report')
    .innerJoin('article', 'article.id', 'search_report.article')
    .leftJoin('placement', 'placement.seq', 'article.seq')
    .leftJoin('event', 'event.id', 'placement.event')
    .select([
      'article.article',
      'event.id as event',
      'event.summary',
      'event.revision',
      FULL_TEXT.marked('search_report', 0).as('title'),
    ])
    .where(FULL_TEXT.holds('search_report', ['title'], search.phrases, []))
    .where('search_report.rowid', '=', row)
    .executeTakeFirst();
  return found === undefined ? null : { ...storedReport(found), title: found.title };
}
