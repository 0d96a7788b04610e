import { countOf, idOf, leadCountOf, type Member } from './member.ts';

/** Which articles hold a term, oldest first. */
export interface TermIndex {
  add(place: number, member: Member): void;
  /** Takes out the oldest article: it stands first in each of its terms' lists. */
  removeOldest(member: Member): void;
  /** Articles that hold the term and are about it. */
  count(term: number): number;
  /** Calls `visit` with the places of the newest articles that hold the term, at most `limit`, oldest first. */
  newest(term: number, limit: number, visit: (place: number) => void): void;
}

/** A list that loses its head: the head is skipped, and cut off when it is half of the list. */
interface Queue {
  places: number[];
  head: number;
}

/**
 * An inverted index over what an article is about: terms and names of its lead, and those that it repeats. Which these
 * are depends on the article alone, so an index restored from stored articles is the same index.
 */
export function createTermIndex(): TermIndex {
  const queues: (Queue | undefined)[] = [];
  return {
    add(place, { entries }) {
      for (const entry of entries) {
        if (!isAbout(entry)) continue;
        const queue = queues[idOf(entry)];
        if (queue === undefined) queues[idOf(entry)] = { places: [place], head: 0 };
        else queue.places.push(place);
      }
    },
    removeOldest({ entries }) {
      for (const entry of entries) {
        const term = idOf(entry);
        const queue = queues[term];
        if (queue === undefined || !isAbout(entry)) continue;
        queue.head += 1;
        if (queue.head === queue.places.length) queues[term] = undefined;
        else if (queue.head > 16 && 2 * queue.head > queue.places.length) {
          queue.places = queue.places.slice(queue.head);
          queue.head = 0;
        }
      }
    },
    count(term) {
      const queue = queues[term];
      return queue === undefined ? 0 : queue.places.length - queue.head;
    },
    newest(term, limit, visit) {
      const queue = queues[term];
      if (queue === undefined) return;
      const { places, head } = queue;
      for (let k = Math.max(head, places.length - limit); k < places.length; k++) visit(places[k] as number);
    },
  };
}

function isAbout(entry: number): boolean {
  return leadCountOf(entry) !== 0 || countOf(entry) > 1;
}
