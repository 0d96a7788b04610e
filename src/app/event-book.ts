import type { Standing, StandingArticle } from '../events/decide.ts';
import { type Decision, heldBy, isInForce, partedBy } from '../model/decision.ts';
import type { Constraints, GroupingAct } from '../model/grouping.ts';
import type { ArticleId, EventId } from '../model/id.ts';

/** Which report stands in which event, kept by applying acts in order: in memory what the store keeps in tables. */
export interface EventBook {
  /** Takes an article in, before its own act. */
  accept(article: ArticleId, title: string): void;
  apply(act: GroupingAct): void;
  /** Events that have reports, in the order in which they opened, with their reports in the order of acceptance. */
  events(): readonly { readonly id: EventId; readonly articles: readonly ArticleId[] }[];
  /** Where each event that has no report of its own leads to. */
  readonly redirects: ReadonlyMap<EventId, EventId>;
  eventOf(article: ArticleId): EventId | null | undefined;
  standing(decisions: readonly Decision[]): Standing;
  constraints(decisions: readonly Decision[]): Constraints;
}

export function createEventBook(): EventBook {
  const known = new Map<ArticleId, StandingArticle>();
  const eventOf = new Map<ArticleId, EventId | null>();
  const members = new Map<EventId, Set<ArticleId>>();
  const redirects = new Map<EventId, EventId>();
  /** Those of the redirects whose events were not merged. */
  const emptied = new Set<EventId>();

  function place(articles: Iterable<ArticleId>, into: EventId | null): void {
    for (const article of [...articles]) {
      const from = eventOf.get(article) ?? null;
      if (from !== null) members.get(from)?.delete(article);
      eventOf.set(article, into);
      if (into === null) continue;
      redirects.delete(into);
      emptied.delete(into);
      if (members.get(into)?.add(article) === undefined) members.set(into, new Set([article]));
    }
  }

  function leave({ kind, from, into }: Extract<GroupingAct, { readonly into: EventId }>): void {
    if (from === null || (members.get(from)?.size ?? 0) > 0) return;
    members.delete(from);
    redirects.set(from, into);
    if (kind !== 'merged') emptied.add(from);
  }

  const articlesOf = (event: EventId): readonly StandingArticle[] =>
    [...(members.get(event) ?? [])].flatMap((id) => known.get(id) ?? []).sort((a, b) => a.place - b.place);

  function resolve(event: EventId): EventId | null {
    const next = redirects.get(event);
    if (next !== undefined) return resolve(next);
    return members.has(event) ? event : null;
  }

  return {
    redirects,
    accept(id, title) {
      known.set(id, { id, title, place: known.size });
      eventOf.set(id, null);
    },
    apply(act) {
      switch (act.kind) {
        case 'opened':
        case 'joined':
          return place([act.article], act.event);
        case 'no event':
          return place([act.article], null);
        case 'moved':
          place([act.article], act.into);
          return leave(act);
        case 'split':
          place(act.articles, act.into);
          return leave(act);
        case 'merged':
          place(members.get(act.from) ?? [], act.into);
          return leave(act);
      }
    },
    events: () =>
      [...members]
        .map(([id]) => ({ id, articles: articlesOf(id) }))
        .filter(({ articles }) => articles.length > 0)
        .sort((a, b) => (a.articles[0]?.place ?? 0) - (b.articles[0]?.place ?? 0))
        .map(({ id, articles }) => ({ id, articles: articles.map((article) => article.id) })),
    eventOf: (article) => eventOf.get(article),
    standing: (decisions) => ({
      resolve,
      isEmptied: (event) => emptied.has(event),
      articlesOf,
      eventOf: (article) => eventOf.get(article),
      decisions,
    }),
    constraints(decisions) {
      const inForce = decisions.filter(isInForce);
      const apart = inForce.flatMap((decision) => {
        const parted = partedBy(decision);
        return parted === null ? [] : [parted];
      });
      return { held: new Set(inForce.flatMap(heldBy)), apart, redirects: new Map(redirects) };
    },
  };
}
