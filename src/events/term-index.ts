import type { Member } from './term-weights.ts';

/** Which articles hold a term, oldest first. */
export interface TermIndex {
  add(place: number, member: Member): void;
  /** Takes out the oldest article: it stands first in each of its terms' lists. */
  removeOldest(member: Member): void;
  /** @returns places of the articles that hold the term, oldest first */
  holders(term: number): readonly number[];
}

/** A list that loses its head: the head is skipped, and cut off when it is half of the list. */
interface Queue {
  places: number[];
  head: number;
}

/**
 * An inverted index over what an article is about: terms of its lead, terms that it repeats, and names. Which these
 * are depends on the article alone, so an index restored from stored articles is the same index.
 */
export function createTermIndex(): TermIndex {
  const queues = new Map<number, Queue>();
  return {
    add(place, member) {
      for (const term of indexed(member)) {
        const queue = queues.get(term);
        if (queue === undefined) queues.set(term, { places: [place], head: 0 });
        else queue.places.push(place);
      }
    },
    removeOldest(member) {
      for (const term of indexed(member)) {
        const queue = queues.get(term);
        if (queue === undefined) continue;
        queue.head += 1;
        if (queue.head === queue.places.length) queues.delete(term);
        else if (queue.head > 16 && 2 * queue.head > queue.places.length) {
          queue.places = queue.places.slice(queue.head);
          queue.head = 0;
        }
      }
    },
    holders(term) {
      const queue = queues.get(term);
      return queue === undefined ? [] : queue.head === 0 ? queue.places : queue.places.slice(queue.head);
    },
  };
}

function indexed(member: Member): number[] {
  const about = [...member.terms].filter((_, k) => member.lead[k] !== 0 || (member.whole[k] ?? 0) > 1);
  return [...about, ...member.names];
}
