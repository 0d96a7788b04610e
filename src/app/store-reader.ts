import {
  changesByDay,
  correctingRevisions,
  countriesOfEvents,
  publishedBetween,
  revisionsOn,
  sourceUse,
} from '../adapters/store/event-lists.ts';
import { listFeeds } from '../adapters/store/feeds.ts';
import { historyOf } from '../adapters/store/history.ts';
import { editionNumber, storeId } from '../adapters/store/meta.ts';
import type { Store } from '../adapters/store/open-store.ts';
import { recentProblems } from '../adapters/store/problems.ts';
import { recentReports } from '../adapters/store/reports.ts';
import { revisionNumbered } from '../adapters/store/revision-numbered.ts';
import {
  firstPublishedSince,
  lastPublished,
  newestRevision,
  newestRevisions,
  publicationsAfter,
  publishedSummaries,
  recentRevisions,
  resolveEvent,
  stepsFrom,
} from '../adapters/store/revisions.ts';
import { listStorylines, readStoryline, storylineIdOf } from '../adapters/store/storylines.ts';
import type {
  EditionReader,
  EventSummary,
  StorylineView,
  UpcomingStep,
} from '../publishing/edition-reader.ts';
import { changesSince } from '../revisions/changes-since.ts';
import { searchEdition } from './search-edition.ts';
import { tellComingTogether } from './tell-coming-together.ts';

/** Events of a storyline that are shown: a war of years has a page that can be read. */
const STORYLINE_EVENTS = 200;

/**
 * The store as publishing reads it. Cards and steps were stored by `explainDueEvents`, and come back as they went in.
 * @param store an open store
 * @param name tells two stores apart in cached pages (the live one and the sample edition)
 */
export function createStoreReader(store: Store, name: string): EditionReader {
  return {
    events: async (query) => (await publishedSummaries(store, query)) as readonly EventSummary[],
    async event(id) {
      const event = await resolveEvent(store, id);
      if (event === null) return { kind: 'not found' };
      if (event !== id) return { kind: 'moved', to: event };
      const revision = await newestRevision(store, event);
      return revision === null ? { kind: 'not found' } : { kind: 'found', revision };
    },
    history: (event) => historyOf(store, event),
    revisions: ({ event, limit }) => newestRevisions(store, event, limit),
    revision: (event, number) => revisionNumbered(store, event, number),
    async changesSince(event, number) {
      const [last, seen] = [await newestRevision(store, event), await revisionNumbered(store, event, number)];
      return last === null ? [] : changesSince(await historyOf(store, event), { last, seen }, number);
    },
    comingTogether: (query) => tellComingTogether(store, query),
    updates: (query) => recentRevisions(store, query),
    async reports(query) {
      const reports = await recentReports(store, query);
      return reports.map(({ article, event, eventSummary }) => ({
        article: article.id,
        title: article.title,
        source: article.source.name,
        kind: article.source.kind,
        country: article.source.country,
        url: article.url,
        published: article.published,
        changed: article.changed,
        lang: article.lang,
        event: event === null ? null : { id: event, name: (eventSummary as EventSummary).name },
      }));
    },
    comingUp: async ({ from, limit }) => (await stepsFrom(store, from, limit)) as readonly UpcomingStep[],
    publications: ({ after, limit }) => publicationsAfter(store, after, limit),
    async newlyPublished({ since, limit }) {
      const found = await firstPublishedSince(store, since, limit);
      return found.map(({ at, summary }) => {
        const { event, title } = summary as EventSummary;
        return { event, title, at };
      });
    },
    changed: () => lastPublished(store),
    countries: () => countriesOfEvents(store),
    sourceUse: () => sourceUse(store),
    corrections: (query) => correctingRevisions(store, query),
    archive: {
      between: () => publishedBetween(store),
      days: ({ from, until }) => changesByDay(store, from, until),
      day: ({ day, limit }) => revisionsOn(store, day, limit),
    },
    search: (query) => searchEdition(store, query),
    storyline: (id) => storylineView(store, id),
    async storylineOf(event) {
      const id = await storylineIdOf(store, event);
      return id === null ? null : storylineView(store, id);
    },
    storylines: (query) => listStorylines(store, query),
    async feeds() {
      const feeds = await listFeeds(store);
      return feeds.map(({ feed, source, state, fullText, items, problem }) => ({
        feed: feed.id,
        source: source.name,
        home: source.home,
        country: source.country,
        kind: source.kind,
        url: feed.url,
        folders: feed.folders,
        fullText,
        lastSuccess: state.lastSuccess,
        failures: state.failures,
        lastProblem: problem,
        items,
        intervalSeconds: state.intervalSeconds,
        nextPoll: state.nextPoll,
        retired: state.retired,
      }));
    },
    problems: ({ limit }) => recentProblems(store, limit),
    identity: () => storeId(store),
    version: async () => `${name}-${await editionNumber(store)}`,
  };
}

async function storylineView(store: Store, id: string): Promise<StorylineView | null> {
  const found = await readStoryline(store, id, STORYLINE_EVENTS);
  if (found === null || found.events.length < 2) return null;
  return {
    ...found,
    events: found.events.map(({ summary, link }) => ({ event: summary as EventSummary, link })),
  };
}
