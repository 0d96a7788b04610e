import type { Member } from './member.ts';

/** Which articles hold a term, oldest first. */
export interface TermIndex {
  add(place: number, member: Member): void;
  /** Takes out the oldest article: it stands first in each of its terms' lists. */
  removeOldest(member: Member): void;
  /** Calls `visit` with the places of the newest articles that hold the term, at most `limit`, oldest first. */
  newest(term: number, limit: number, visit: (place: number) => void): void;
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
  const queues: (Queue | undefined)[] = [];
  return {
    add(place, member) {
      visitIndexed(member, (term) => {
        const queue = queues[term];
        if (queue === undefined) queues[term] = { places: [place], head: 0 };
        else queue.places.push(place);
      });
    },
    removeOldest(member) {
      visitIndexed(member, (term) => {
        const queue = queues[term];
        if (queue === undefined) return;
        queue.head += 1;
        if (queue.head === queue.places.length) queues[term] = undefined;
        else if (queue.head > 16 && 2 * queue.head > queue.places.length) {
          queue.places = queue.places.slice(queue.head);
          queue.head = 0;
        }
      });
    },
    newest(term, limit, visit) {
      const queue = queues[term];
      if (queue === undefined) return;
      const { places, head } = queue;
      for (let k = Math.max(head, places.length - limit); k < places.length; k++) visit(places[k] as number);
    },
  };
}

function visitIndexed({ terms, whole, lead, names }: Member, visit: (term: number) => void): void {
  for (let k = 0; k < terms.length; k++) {
    if (lead[k] !== 0 || (whole[k] as number) > 1) visit(terms[k] as number);
  }
  for (const name of names) visit(name);
}
