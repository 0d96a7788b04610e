import type { EventId } from '../model/id.ts';
import { countOf, idOf, leadCountOf, type Member, WEIGHT_OF_COUNT } from './member.ts';
import type { Comparing } from './similarity.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Held, Window } from './window.ts';

/** Terms of an article by which others are looked up (methods section 1), and names besides. */
const LOOKED_UP_TERMS = 20;
const LOOKED_UP_NAMES = 10;
/** A term in more than 5% of the window finds everything; below 500 articles 5% is too few to tell. */
const COMMON_SHARE = 0.05;
const SMALL_WINDOW = 500;
/**
 * Newest articles that are looked at for one term, and for all: bounds the work in a window of any size. Rare terms come
 * first, which tell most.
 */
const MOST_HOLDERS = 400;
const MOST_VISITS = 3000;
/** Articles that share most rare terms; those of them that are compared in full, and how many of these may be of one event. */
const MOST_SHARING = 80;
const MOST_NEIGHBOURS = 40;
const MOST_OF_EVENT = 12;

/** An article near another. */
export interface Neighbour {
  readonly held: Held;
  readonly event: EventId;
  readonly similarity: number;
}

/** Finds the articles of the window that resemble one. */
export interface Neighbours {
  /**
   * @param member the article that `comparing` has loaded; it may be in the window itself
   * @param most articles that are compared in full, of those that share most
   * @returns nearest first
   */
  of(member: Member, most?: number): readonly Neighbour[];
}

export function createNeighbours(window: Window, vocabulary: Vocabulary, comparing: Comparing): Neighbours {
  /** What each article shares, by its slot: all zero between two uses. */
  const shared = new Float64Array(window.limit + 1);
  let touched: number[] = [];

  return {
    of(member, most = MOST_NEIGHBOURS) {
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
        if (neighbours.length === most) break;
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
    let left = MOST_VISITS;
    for (const term of lookedUp(member)) {
      const holders = Math.min(window.index.count(term), MOST_HOLDERS);
      if (vocabulary.df(term) > common || holders > left) break;
      left -= holders;
      weight = comparing.idf(term) ** 2;
      window.index.newest(term, holders, visit);
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

  /** The heaviest terms and names, rarest first. */
  function lookedUp({ entries, termCount }: Member): readonly number[] {
    const terms = heaviest(
      entries.subarray(0, termCount),
      (entry) => weigh(countOf(entry)) + weigh(leadCountOf(entry)),
      LOOKED_UP_TERMS,
    );
    const names = heaviest(entries.subarray(termCount), (entry) => weigh(countOf(entry)), LOOKED_UP_NAMES);
    return [...terms, ...names].sort((a, b) => vocabulary.df(a) - vocabulary.df(b));
  }

  /** Equal weights keep the order of the text, which is part of the stored features. */
  function heaviest(
    entries: Uint32Array,
    weighEntry: (entry: number) => number,
    limit: number,
  ): readonly number[] {
    const ids: number[] = [];
    const weights: number[] = [];
    for (const entry of entries) {
      const weight = weighEntry(entry) * comparing.idf(idOf(entry));
      if (ids.length === limit && weight <= (weights[limit - 1] as number)) continue;
      let at = ids.length;
      while (at > 0 && (weights[at - 1] as number) < weight) at--;
      ids.splice(at, 0, idOf(entry));
      weights.splice(at, 0, weight);
      if (ids.length > limit) {
        ids.pop();
        weights.pop();
      }
    }
    return ids;
  }
}

function weigh(count: number): number {
  return WEIGHT_OF_COUNT[count] as number;
}
