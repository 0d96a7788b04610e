import type { EventId } from '../model/id.ts';
import { type Member, WEIGHT_OF_COUNT } from './member.ts';
import type { Comparing } from './similarity.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Held, Window } from './window.ts';

/** Terms of an article by which others are looked up (methods section 1), and names besides. */
const LOOKED_UP_TERMS = 20;
const LOOKED_UP_NAMES = 10;
/** A term in more than 5% of the window finds everything; below 500 articles 5% is too few to tell. */
const COMMON_SHARE = 0.05;
const SMALL_WINDOW = 500;
/** Newest articles that are looked at for one term: bounds the work of a term that many hold. */
const MOST_HOLDERS = 400;
/** Articles that share most rare terms; those of them that are compared in full, and how many of these may be of one event. */
const MOST_SHARING = 120;
const MOST_NEIGHBOURS = 60;
const MOST_OF_EVENT = 15;

/** An article near another. */
export interface Neighbour {
  readonly held: Held;
  readonly event: EventId;
  readonly similarity: number;
}

/** Finds the articles of the window that resemble one. */
export interface Neighbours {
  /** @param member the article that `comparing` has loaded; it may be in the window itself @returns nearest first */
  of(member: Member): readonly Neighbour[];
}

export function createNeighbours(window: Window, vocabulary: Vocabulary, comparing: Comparing): Neighbours {
  /** What each article shares, by its slot: all zero between two uses. */
  const shared = new Float64Array(window.limit + 1);
  let touched: number[] = [];

  return {
    of(member) {
      const ofEvent = new Map<EventId, number>();
      const neighbours: Neighbour[] = [];
      for (const place of sharingMost(member)) {
        const held = window.at(place);
        if (held === undefined || held.event === null || held.member.article === member.article) continue;
        const count = ofEvent.get(held.event) ?? 0;
        if (count === MOST_OF_EVENT) continue;
        ofEvent.set(held.event, count + 1);
        const similarity = comparing.to(held.member, held.taken.lengths);
        neighbours.push({ held, event: held.event, similarity });
        if (neighbours.length === MOST_NEIGHBOURS) break;
      }
      return neighbours.sort((a, b) => b.similarity - a.similarity || a.held.place - b.held.place);
    },
  };

  /** Places of the articles that share most rare vocabulary with this one, most first. */
  function sharingMost(member: Member): readonly number[] {
    const common = window.size() > SMALL_WINDOW ? COMMON_SHARE * window.size() : Number.POSITIVE_INFINITY;
    const slots = shared.length;
    let weight = 0;
    const visit = (place: number): void => {
      const slot = place % slots;
      if (shared[slot] === 0) touched.push(place);
      shared[slot] = (shared[slot] as number) + weight;
    };
    for (const term of lookedUp(member)) {
      if (vocabulary.df(term) > common) continue;
      weight = comparing.idf(term) ** 2;
      window.index.newest(term, MOST_HOLDERS, visit);
    }
    const most: number[] = [];
    for (const place of touched) {
      const value = shared[place % slots] as number;
      if (most.length === MOST_SHARING && value <= (shared[(most.at(-1) as number) % slots] as number))
        continue;
      let at = most.length;
      while (at > 0 && (shared[(most[at - 1] as number) % slots] as number) < value) at--;
      most.splice(at, 0, place);
      if (most.length > MOST_SHARING) most.pop();
    }
    for (const place of touched) shared[place % slots] = 0;
    touched = [];
    return most;
  }

  function lookedUp(member: Member): readonly number[] {
    const weigh = (count: number): number => WEIGHT_OF_COUNT[count] as number;
    return [
      ...heaviest(
        member.terms,
        (k) => weigh(member.whole[k] as number) + weigh(member.lead[k] as number),
        LOOKED_UP_TERMS,
      ),
      ...heaviest(member.names, (k) => weigh(member.nameCounts[k] as number), LOOKED_UP_NAMES),
    ];
  }

  /** Equal weights keep the order of the text, which is part of the stored features. */
  function heaviest(ids: Int32Array, weigh: (k: number) => number, limit: number): readonly number[] {
    const chosen: { readonly id: number; readonly weight: number }[] = [];
    for (let k = 0; k < ids.length; k++) {
      const id = ids[k] as number;
      const weight = weigh(k) * comparing.idf(id);
      if (chosen.length === limit && weight <= (chosen[limit - 1]?.weight ?? 0)) continue;
      let at = chosen.length;
      while (at > 0 && (chosen[at - 1]?.weight ?? 0) < weight) at--;
      chosen.splice(at, 0, { id, weight });
      if (chosen.length > limit) chosen.pop();
    }
    return chosen.map(({ id }) => id);
  }
}
