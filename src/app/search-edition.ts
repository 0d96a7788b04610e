import { FOUND } from '../adapters/store/dialect.ts';
import type { Store } from '../adapters/store/open-store.ts';
import {
  type FoundExplainer,
  type FoundReport,
  findExplainers,
  findReports,
  type Search,
} from '../adapters/store/search.ts';
import type {
  EventSummary,
  SearchFound,
  SearchHit,
  SearchQuery,
  SearchSegment,
} from '../publishing/edition-reader.ts';
import { eventPath } from '../publishing/links.ts';

/** Hits on a page. */
const PAGE = 20;
// More words than these narrow nothing down; what was pasted by accident must not cost more than a search.
const MOST_WORDS = 12;
const MOST_CHARACTERS = 300;

/** Answers a reader's search from the store. Nothing of the text but its letters and digits reaches the database. */
export async function searchEdition(store: Store, query: SearchQuery): Promise<SearchFound> {
  const page = Math.max(1, Math.floor(query.page ?? 1));
  const search: Search = {
    phrases: phrasesIn(query.text),
    category: query.category ?? null,
    country: query.country ?? null,
    since: query.since ?? null,
    until: query.until ?? null,
  };
  if (search.phrases.length === 0) return { hits: [], total: 0, atLeast: false, page: 1, pages: 1 };
  const from = (page - 1) * PAGE;
  const explainers = await findExplainers(store, search, { limit: PAGE, offset: from });
  const reports = await findReports(store, search, {
    limit: PAGE - explainers.rows.length,
    offset: Math.max(0, from - explainers.count),
  });
  const total = explainers.count + reports.count;
  return {
    hits: [...explainers.rows.map(explainerHit), ...reports.rows.map(reportHit)],
    total,
    atLeast: explainers.atLeast || reports.atLeast,
    page,
    pages: Math.max(1, Math.ceil(total / PAGE)),
  };
}

const PHRASE = /"([^"]*)"|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** @returns the words of a text, and its quoted phrases, without any other character */
function phrasesIn(text: string): readonly string[] {
  return [...text.slice(0, MOST_CHARACTERS).matchAll(PHRASE)]
    .map(([whole, quoted]) => ((quoted ?? whole).match(WORD) ?? []).join(' '))
    .filter((phrase) => phrase !== '')
    .slice(0, MOST_WORDS);
}

function explainerHit(found: FoundExplainer): SearchHit {
  const { name, category, updated } = found.summary as EventSummary;
  return {
    kind: 'explainer',
    title: segmentsOf(found.name),
    address: eventPath(found.event),
    passage: segmentsOf(bestLine(found.body)),
    at: updated,
    source: null,
    event: { id: found.event, name, category },
  };
}

function reportHit({ article, title, event, eventSummary }: FoundReport): SearchHit {
  const { name, category } = (eventSummary ?? {}) as EventSummary;
  return {
    kind: 'report',
    title: segmentsOf(title),
    address: article.url,
    passage: [],
    at: article.published,
    source: { name: article.source.name, country: article.source.country },
    event: event === null ? null : { id: event, name, category },
  };
}

/** @returns the line that holds most different words found, the first of several; the first line when none holds any */
function bestLine(body: string): string {
  let best = '';
  let most = -1;
  for (const line of body.split('\n')) {
    const words = segmentsOf(line).filter(({ found }) => found);
    const different = new Set(words.map(({ text }) => text.toLowerCase())).size;
    if (different <= most) continue;
    best = line;
    most = different;
  }
  return best;
}

/** @returns a text with marks as pieces without */
function segmentsOf(marked: string): readonly SearchSegment[] {
  return marked
    .split(FOUND.begin)
    .flatMap((part, index) => {
      const [found = '', rest] = index === 0 ? ['', part] : part.split(FOUND.end);
      return [
        { text: found, found: true },
        { text: rest ?? '', found: false },
      ];
    })
    .filter(({ text }) => text !== '');
}
