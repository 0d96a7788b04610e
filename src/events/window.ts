import type { ArticleId, EventId } from '../model/id.ts';
import type { TakenIn } from './features.ts';
import { type Member, releaseMember } from './member.ts';
import { createTermIndex, type TermIndex } from './term-index.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An article in the window: the place it has in the order of acceptance never changes. */
export interface Held {
  readonly place: number;
  readonly member: Member;
  readonly taken: TakenIn;
  /** The event it stands in now; null for a column. */
  event: EventId | null;
}

/** The articles that new ones are compared with, and their events. */
export interface Window {
  readonly index: TermIndex;
  /** Articles that it holds at most. */
  readonly limit: number;
  size(): number;
  at(place: number): Held | undefined;
  find(article: ArticleId): Held | undefined;
  /** An event's articles in the window, oldest first. */
  articlesOf(event: EventId): readonly Held[];
  /** The oldest `first` and the newest `last` of them. */
  sampleOf(event: EventId, first: number, last: number): readonly Held[];
  events(): Iterable<EventId>;
  /** Takes an article in; the oldest leaves when the window is full. */
  take(member: Member, taken: TakenIn, event: EventId | null): void;
  /** Puts articles into an event. */
  move(articles: readonly Held[], into: EventId): void;
}

/** @param limit articles that the window holds */
export function createWindow(limit: number, vocabulary: Vocabulary): Window {
  const index = createTermIndex();
  /** By place modulo the limit, which is where the oldest stands when the next comes. */
  const held: (Held | undefined)[] = [];
  const placeOf = new Map<ArticleId, number>();
  const eventPlaces = new Map<EventId, number[]>();
  let next = 0;

  function evict(place: number): void {
    const oldest = at(place);
    if (oldest === undefined) return;
    const { member, event } = oldest;
    if (placeOf.get(member.article) === place) placeOf.delete(member.article);
    if (event !== null) {
      index.removeOldest(member);
      const places = eventPlaces.get(event);
      if (places?.shift() === undefined || places.length === 0) eventPlaces.delete(event);
    }
    releaseMember(member, vocabulary);
  }

  function leave(event: EventId, places: ReadonlySet<number>): void {
    const left = (eventPlaces.get(event) ?? []).filter((place) => !places.has(place));
    if (left.length === 0) eventPlaces.delete(event);
    else eventPlaces.set(event, left);
  }

  function at(place: number): Held | undefined {
    const found = held[place % limit];
    return found?.place === place ? found : undefined;
  }

  const allAt = (places: readonly number[]): readonly Held[] =>
    places.map(at).filter((article) => article !== undefined);

  return {
    index,
    limit,
    size: () => Math.min(next, limit),
    at,
    find: (article) => at(placeOf.get(article) ?? -1),
    articlesOf: (event) => allAt(eventPlaces.get(event) ?? []),
    sampleOf(event, first, last) {
      const places = eventPlaces.get(event) ?? [];
      return allAt(
        places.length <= first + last ? places : [...places.slice(0, first), ...places.slice(-last)],
      );
    },
    events: () => eventPlaces.keys(),
    take(member, taken, event) {
      const place = next;
      next += 1;
      evict(place - limit);
      held[place % limit] = { place, member, taken, event };
      placeOf.set(member.article, place);
      if (event !== null) {
        index.add(place, member);
        const places = eventPlaces.get(event);
        if (places === undefined) eventPlaces.set(event, [place]);
        else places.push(place);
      }
    },
    move(articles, into) {
      const moving = new Set(articles.map(({ place }) => place));
      for (const event of new Set(articles.flatMap(({ event }) => event ?? []))) leave(event, moving);
      for (const article of articles) article.event = into;
      const places = [...(eventPlaces.get(into) ?? []), ...moving];
      eventPlaces.set(
        into,
        places.sort((a, b) => a - b),
      );
    },
  };
}
