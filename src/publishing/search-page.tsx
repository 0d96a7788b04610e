import { CATEGORIES, type Category } from '../model/event.ts';
import type { Day } from '../model/time.ts';
import { countryName } from './country-names.ts';
import { Document } from './document.tsx';
import type { SearchFound, SearchHit, SearchQuery, SearchSegment } from './edition-reader.ts';
import { eventPath, OUTSIDE_REL, sourceMark, withQuery } from './links.ts';
import { counted } from './plain-words.ts';
import type { Frame } from './site-frame.ts';
import { Foreign, Moment, Pager, Publisher } from './small-parts.tsx';

// What is longer was pasted by accident.
const LONGEST_TEXT = 300;
const LAST_PAGE = 500;

/** @returns what a reader looks for, as the address says it; a filter that names nothing is left out */
export function searchQueryIn(query: Readonly<Record<string, string>>): SearchQuery {
  const { q = '', category, country, since, until, page } = query;
  const day = (text: string | undefined) =>
    text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
      ? (text as Day)
      : null;
  return {
    text: q.slice(0, LONGEST_TEXT),
    category: CATEGORIES.find((one): one is Category => one === category) ?? null,
    country: country !== undefined && /^[A-Za-z]{2}$/.test(country) ? country.toUpperCase() : null,
    since: day(since),
    until: day(until),
    page: page !== undefined && /^[1-9]\d{0,2}$/.test(page) ? Math.min(Number(page), LAST_PAGE) : 1,
  };
}

/** The address of a search; the form makes the same one. */
function searchPath({ text, category, country, since, until }: SearchQuery, page: number): string {
  return withQuery('/search', {
    q: text,
    category: category ?? null,
    country: country ?? null,
    since: since ?? null,
    until: until ?? null,
    page: page === 1 ? null : page,
  });
}

/** Full text of explainers and titles of reports, with filters; an ordinary form, so no script is needed. */
export function SearchPage(props: {
  frame: Frame;
  query: SearchQuery;
  /** Countries to choose from, as codes. */
  countries: readonly string[];
  /** Null while nothing was asked. */
  found: SearchFound | null;
}) {
  const { frame, query, countries, found } = props;
  return (
    <Document
      frame={frame}
      title={
        query.text === '' ? `Search - ${frame.site.name}` : `${query.text} - Search - ${frame.site.name}`
      }
      description="Search in all explainers and in the titles of all reports."
      path="/search"
      section="Search"
      kind="website"
    >
      <section class="prose">
        <h1>Search</h1>
        <SearchForm query={query} countries={countries} />
        {found === null ? (
          <p class="quiet">
            Searches the full text of all explainers and the titles of all reports. Words in “quotes” must
            follow one another.
          </p>
        ) : (
          <Found query={query} found={found} />
        )}
      </section>
    </Document>
  );
}

function SearchForm({ query, countries }: { query: SearchQuery; countries: readonly string[] }) {
  const named = countries
    .map((code) => ({ code, name: countryName(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return (
    <form class="search" action="/search" method="get">
      <label class="search-words">
        <span>Words to look for</span>
        <input type="search" name="q" value={query.text} maxlength={LONGEST_TEXT} />
      </label>
      <label>
        <span>Category</span>
        <select name="category">
          <option value="">Any</option>
          {CATEGORIES.map((category) => (
            <option value={category} selected={category === query.category}>
              {category}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Country</span>
        <select name="country">
          <option value="">Any</option>
          {named.map(({ code, name }) => (
            <option value={code} selected={code === query.country}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>From</span>
        <input type="date" name="since" value={query.since ?? ''} />
      </label>
      <label>
        <span>Until</span>
        <input type="date" name="until" value={query.until ?? ''} />
      </label>
      <button type="submit">Search</button>
    </form>
  );
}

function Found({ query, found }: { query: SearchQuery; found: SearchFound }) {
  if (found.total === 0)
    return (
      <p role="status">
        Nothing was found. Fewer or other words may help, or a wider time;{' '}
        <a href="/events">all explainers</a> are listed, too.
      </p>
    );
  return (
    <>
      <p role="status" class="quiet">
        {found.atLeast ? 'More than ' : ''}
        {counted(found.total, 'result', 'results')}
        {found.pages > 1 && `, page ${found.page} of ${found.pages}`}
      </p>
      <ul class="hits">
        {found.hits.map((hit) => (
          <Hit hit={hit} />
        ))}
      </ul>
      <Pager
        newer={found.page > 1 ? searchPath(query, found.page - 1) : null}
        older={found.page < found.pages ? searchPath(query, found.page + 1) : null}
        newerLabel="Previous page"
        olderLabel="Next page"
      />
    </>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  return (
    <li
      data-source={hit.source === null ? undefined : sourceMark(hit.source.name)}
      data-topic={hit.event?.category}
    >
      <h2 class="hit-title">
        {hit.address === null ? (
          <Segments segments={hit.title} />
        ) : (
          <a href={hit.address} rel={hit.kind === 'report' ? OUTSIDE_REL : undefined}>
            <Segments segments={hit.title} />
          </a>
        )}
      </h2>
      {hit.passage.length > 0 && (
        <p class="card-line">
          <Segments segments={hit.passage} />
        </p>
      )}
      <p class="facts">
        {hit.kind === 'explainer' ? 'Explainer' : 'Report'}
        {hit.source !== null && (
          <>
            {' '}
            by <Publisher name={hit.source.name} country={hit.source.country} />
          </>
        )}
        {hit.kind === 'explainer' && hit.event !== null && ` · ${hit.event.category}`} ·{' '}
        <Moment at={hit.at} />
      </p>
      {hit.kind === 'report' && hit.event !== null && (
        <p class="belongs">
          Explained in{' '}
          <a href={eventPath(hit.event.id)}>
            <Foreign text={hit.event.name} />
          </a>
        </p>
      )}
    </li>
  );
}

function Segments({ segments }: { segments: readonly SearchSegment[] }) {
  return <bdi>{segments.map(({ text, found }) => (found ? <mark>{text}</mark> : text))}</bdi>;
}
