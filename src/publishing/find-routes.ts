import { CATEGORIES, type Category } from '../model/event.ts';
import type { Day } from '../model/time.ts';
import type { Answer } from './answers.ts';
import { ArchiveDayPage, ArchivePage } from './archive-page.tsx';
import { CorrectionsPage } from './corrections-page.tsx';
import { CountriesPage } from './countries-page.tsx';
import { countryName } from './country-names.ts';
import { EventsPage } from './events-page.tsx';
import { categoryPath, countryPath } from './links.ts';
import { MethodPage } from './method-page.tsx';
import { page, passing } from './page-answer.ts';
import { offsetIn, pageOf } from './page-window.ts';
import { ReadingPage } from './reading-page.tsx';
import { SearchPage, searchQueryIn } from './search-page.tsx';
import { StorylinePage, StorylinesPage } from './storyline-views.tsx';
import type { Route, Visit } from './visit.ts';

/** An address with a part that varies; null = there is nothing at it. */
export interface PlacedRoute extends Omit<Route, 'answer'> {
  /** Up to the part that varies. */
  readonly path: `/${string}/`;
  readonly answer: (visit: Visit, part: string) => Promise<Answer | null>;
}

const none = () => ({});
const offsetOnly = (query: Visit['query']) => ({ offset: offsetIn(query) || null });

const EVENTS_A_PAGE = 30;
const CORRECTIONS_A_PAGE = 30;
const EVENTS_A_DAY = 200;

/** The ways to find an explainer besides the front page, and what is said of the site. */
export const FIND_ROUTES: readonly Route[] = [
  {
    path: '/events',
    parameters: (query) => ({ ...offsetOnly(query), category: categoryIn(query) }),
    answer: (visit) => {
      const category = categoryIn(visit.query);
      return events(visit, category === null ? '/events' : categoryPath(category), category, { category });
    },
  },
  ...CATEGORIES.map((category) => ({
    path: categoryPath(category),
    parameters: offsetOnly,
    answer: (visit: Visit) => events(visit, categoryPath(category), category, { category }),
  })),
  {
    path: '/countries',
    parameters: none,
    answer: async ({ reader, frame }) => page(CountriesPage({ frame, countries: await reader.countries() })),
  },
  { path: '/storylines', parameters: offsetOnly, answer: storylines },
  { path: '/archive', parameters: none, answer: newestMonth },
  { path: '/search', parameters: none, answer: search },
  { path: '/corrections', parameters: offsetOnly, answer: corrections },
  { path: '/method', parameters: none, answer: async ({ frame }) => page(MethodPage({ frame })) },
  {
    path: '/reading',
    parameters: none,
    async answer({ reader, frame }) {
      const use = await reader.sourceUse();
      return page(ReadingPage({ frame, publishers: use.map(({ source }) => source) }));
    },
  },
];

export const PLACED_ROUTES: readonly PlacedRoute[] = [
  {
    path: '/countries/',
    parameters: offsetOnly,
    async answer(visit, code) {
      const name = /^[A-Z]{2}$/.test(code) ? countryName(code) : null;
      if (name === null || name === code) return null;
      return events(visit, countryPath(code), name, { category: null, country: code });
    },
  },
  {
    path: '/storylines/',
    parameters: none,
    async answer({ reader, frame }, id) {
      const storyline = await reader.storyline(id);
      return storyline === null ? null : page(StorylinePage({ frame, storyline }));
    },
  },
  {
    path: '/archive/',
    parameters: none,
    async answer({ reader, frame }, part) {
      if (isDay(`${part}-01`)) return month({ reader, frame }, `${part}-01` as Day);
      if (!isDay(part)) return null;
      const day = part as Day;
      return page(
        ArchiveDayPage({ frame, day, revisions: await reader.archive.day({ day, limit: EVENTS_A_DAY }) }),
      );
    },
  },
];

function categoryIn({ category }: Visit['query']): Category | null {
  return CATEGORIES.find((one) => one === category) ?? null;
}

async function events(
  { reader, frame, query }: Visit,
  path: string,
  title: string | null,
  filter: { readonly category: Category | null; readonly country?: string },
): Promise<Answer> {
  const at = { limit: EVENTS_A_PAGE, offset: offsetIn(query) };
  const found = await reader.events({ ...filter, limit: at.limit + 1, offset: at.offset });
  const { shown, window } = pageOf(found, at, path);
  return page(EventsPage({ frame, events: shown, title, path, category: filter.category, window }));
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toJSON()?.slice(0, 10) === text;
}

async function newestMonth({ reader, frame }: Visit): Promise<Answer> {
  const last = (await reader.archive.between())?.last ?? frame.now;
  return month({ reader, frame }, `${last.slice(0, 7)}-01` as Day);
}

async function month({ reader, frame }: Pick<Visit, 'reader' | 'frame'>, from: Day): Promise<Answer> {
  const [days, between] = await Promise.all([
    reader.archive.days({ from, until: `${from.slice(0, 7)}-31` as Day }),
    reader.archive.between(),
  ]);
  const [earlier, later] = [shiftedMonth(from, -1), shiftedMonth(from, 1)];
  const lies = (shifted: string) =>
    between !== null && shifted >= between.first.slice(0, 7) && shifted <= between.last.slice(0, 7);
  return page(
    ArchivePage({
      frame,
      month: from,
      days,
      later: lies(later) ? `/archive/${later}` : null,
      earlier: lies(earlier) ? `/archive/${earlier}` : null,
    }),
  );
}

/** @returns the month so many months on, as "2031-05" */
function shiftedMonth(from: Day, by: number): string {
  const date = new Date(from);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString().slice(0, 7);
}

/** Not kept: there are as many searches as readers. */
async function search({ reader, frame, query: given }: Visit): Promise<Answer> {
  const query = searchQueryIn(given);
  const [countries, found] = await Promise.all([
    reader.countries(),
    query.text.trim() === '' ? null : reader.search(query),
  ]);
  return passing(
    page(SearchPage({ frame, query, countries: countries.map(({ country }) => country), found })),
  );
}

async function storylines({ reader, frame, query }: Visit): Promise<Answer> {
  const at = { limit: EVENTS_A_PAGE, offset: offsetIn(query) };
  const found = await reader.storylines({ limit: at.limit + 1, offset: at.offset });
  const { shown, window } = pageOf(found, at, '/storylines');
  return page(StorylinesPage({ frame, storylines: shown, window }));
}

async function corrections({ reader, frame, query }: Visit): Promise<Answer> {
  const at = { limit: CORRECTIONS_A_PAGE, offset: offsetIn(query) };
  const found = await reader.corrections({ limit: at.limit + 1, offset: at.offset });
  const { shown, window } = pageOf(found, at, '/corrections');
  return page(CorrectionsPage({ frame, revisions: shown, window }));
}
