import { type AliasedExpression, type RawBuilder, sql } from 'kysely';
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

/** A window on what was found; matches older than the newest `MOST` are not looked at. */
export interface Found<T> {
  readonly count: number;
  /** There may be more than were looked at. */
  readonly atLeast: boolean;
  readonly rows: readonly T[];
}

/** Matches that are counted and ranked, so that no search takes long, however common its words. */
const MOST = 2_000;

// A name says what an event is about; a sentence may name anything beside.
const WEIGHTS = [8, 1, 0] as const;

interface Window {
  readonly limit: number;
  readonly offset: number;
}

/** An explainer as it was found: the words found stand between the marks of `FOUND`. */
export interface FoundExplainer {
  readonly event: EventId;
  readonly name: string;
  /** One sentence a line. */
  readonly body: string;
  readonly summary: unknown;
}

/** Published explainers that hold all the words, those most about them first, then the newest. */
export async function findExplainers(
  store: Store,
  search: Search,
  window: Window,
): Promise<Found<FoundExplainer>> {
  const facets = facetsOf(search.category, search.country);
  let matches = store
    .selectFrom('search_explainer')
    .select('search_explainer.rowid')
    .where(FULL_TEXT.holds('search_explainer', ['name', 'body'], search.phrases, facets))
    .orderBy('search_explainer.rowid', 'desc')
    .limit(MOST);
  if (search.since !== null)
    matches = matches.where('search_explainer.rowid', '>=', firstRow(startOf(search.since)));
  // An event is of every time that it shares a day with, so its first report counts here.
  if (search.until !== null) matches = matches.where('first', '<', endOf(search.until));

  const count = await countIn(store, matches.as('match'));
  const places = await store
    .selectFrom(matches.select(FULL_TEXT.distance('search_explainer', WEIGHTS).as('distance')).as('match'))
    .select('match.rowid')
    .orderBy('distance')
    .orderBy('match.rowid', 'desc')
    .limit(window.limit)
    .offset(window.offset)
    .execute();
  const rows = await matches
    .innerJoin('event', 'event.id', 'search_explainer.event')
    .select([
      'event.id as event',
      'event.summary',
      FULL_TEXT.marked('search_explainer', 0).as('name'),
      FULL_TEXT.marked('search_explainer', 1).as('body'),
    ])
    .where(among('search_explainer', places))
    .execute();
  const order = places.map(({ rowid }) => rowid);
  return {
    ...count,
    rows: rows
      .toSorted((a, b) => order.indexOf(a.rowid) - order.indexOf(b.rowid))
      .map((row) => ({ ...row, summary: JSON.parse(row.summary ?? 'null') as unknown })),
  };
}

/** A report as it was found. */
export interface FoundReport extends StoredReport {
  /** The headline; the words found stand between the marks of `FOUND`. */
  readonly title: string;
}

/** Reports whose headline holds all the words, newest first; with a category, those of events that have it. */
export async function findReports(store: Store, search: Search, window: Window): Promise<Found<FoundReport>> {
  const { category } = search;
  let matches = store
    .selectFrom('search_report')
    .select('search_report.rowid')
    .where(FULL_TEXT.holds('search_report', ['title'], search.phrases, facetsOf(null, search.country)))
    .orderBy('search_report.rowid', 'desc')
    .limit(MOST);
  if (search.since !== null)
    matches = matches.where('search_report.rowid', '>=', firstRow(startOf(search.since)));
  if (search.until !== null)
    matches = matches.where('search_report.rowid', '<', firstRow(endOf(search.until)));

  const wanted = store
    .selectFrom(matches.select('search_report.article').as('match'))
    .select('match.rowid')
    .$if(category !== null, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom('placement')
            .innerJoin('event', 'event.id', 'placement.event')
            .select('placement.seq')
            .whereRef('placement.article', '=', 'match.article')
            .where('event.category', '=', category),
        ),
      ),
    );
  const count = await countIn(store, wanted.as('match'));
  const places = await wanted
    .orderBy('match.rowid', 'desc')
    .limit(window.limit)
    .offset(window.offset)
    .execute();
  const rows = await matches
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
    .where(among('search_report', places))
    .execute();
  return { ...count, rows: rows.map((row) => ({ ...storedReport(row), title: row.title })) };
}

function facetsOf(category: Category | null, country: string | null): readonly string[] {
  return [
    ...(category === null ? [] : [facetOf.category(category)]),
    ...(country === null ? [] : [facetOf.country(country)]),
  ];
}

async function countIn(
  store: Store,
  matches: AliasedExpression<{ rowid: number }, 'match'>,
): Promise<{ readonly count: number; readonly atLeast: boolean }> {
  const { n } = await store
    .selectFrom(matches)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return { count: Number(n), atLeast: Number(n) === MOST };
}

/** With the bare column the words would be looked up again for each row. */
function among(
  table: 'search_explainer' | 'search_report',
  rows: readonly { readonly rowid: number }[],
): RawBuilder<boolean> {
  if (rows.length === 0) return sql<boolean>`false`;
  return sql<boolean>`+${sql.ref(`${table}.rowid`)} in (${sql.join(rows.map(({ rowid }) => rowid))})`;
}

function startOf(day: Day): Instant {
  return `${day}T00:00:00Z` as Instant;
}

function endOf(day: Day): Instant {
  return startOf(addDays(day, 1));
}
