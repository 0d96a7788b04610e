import { emptiedEvents, liveEvents } from '../adapters/store/acts.ts';
import { allDecisions, placedReports, resolveEvents } from '../adapters/store/decisions.ts';
import type { Store } from '../adapters/store/open-store.ts';
import type { Standing, StandingArticle } from '../events/decide.ts';
import { eventIdOf } from '../events/event-id.ts';
import type { Decision, Wish } from '../model/decision.ts';
import type { ArticleId, EventId } from '../model/id.ts';

/** Reads what of the store a wish concerns: the events it names with their reports, and all decisions. */
export async function readStanding(store: Store, wish: Wish): Promise<Standing> {
  const decisions = await allDecisions(store);
  const named = namedBy(wish, decisions);
  const reports = await placedReports(store, { articles: named.articles });
  const redirects = await resolveEvents(store, [
    ...named.events,
    ...reports.flatMap(({ event }) => event ?? []),
  ]);
  const members = new Map<EventId, readonly StandingArticle[]>();
  for (const event of new Set(redirects.values())) members.set(event, await placedReports(store, { event }));
  if (wish.kind === 'split') {
    const openings = [...members.values()].flat().map(({ id, title }) => eventIdOf(id, title));
    for (const [event, one] of await liveEvents(store, openings)) {
      if (!members.has(event)) members.set(event, await placedReports(store, { articles: [one] }));
    }
  }
  const emptied = await emptiedEvents(store, named.events);
  const eventOf = new Map(reports.map(({ id, event }) => [id, event]));
  return {
    resolve: (event) => redirects.get(event) ?? null,
    isEmptied: (event) => emptied.has(event),
    articlesOf: (event) => members.get(event) ?? [],
    eventOf: (article) => eventOf.get(article),
    decisions,
  };
}

function namedBy(
  wish: Wish,
  decisions: readonly Decision[],
): { readonly events: readonly EventId[]; readonly articles: readonly ArticleId[] } {
  switch (wish.kind) {
    case 'merge':
      return { events: wish.events, articles: [] };
    case 'split':
      return { events: [wish.event], articles: [] };
    case 'move':
      return { events: [wish.event], articles: [wish.article] };
    case 'undo': {
      const state = decisions.find(({ id }) => id === wish.decision)?.state;
      if (state?.kind !== 'done') return { events: [], articles: [] };
      const { acts, moved } = state.outcome;
      return {
        events: acts.flatMap((act) =>
          'from' in act ? [...(act.from === null ? [] : [act.from]), act.into] : [],
        ),
        // They stand together wherever they stand: nobody but a person, who would have to be undone first, parts them.
        articles: moved.slice(0, 1),
      };
    }
  }
}
