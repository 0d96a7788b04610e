/** Terms of the window as small whole numbers, with the number of articles that hold each. */
export interface Vocabulary {
  /** Counts one more article that holds the term. @returns its number; null for a new term when the vocabulary is full */
  take(term: string): number | null;
  /** Counts one article less. */
  release(id: number): void;
  /** Articles of the window that hold the term. */
  df(id: number): number;
  /** The term as it was taken; '' when it left the window. */
  termOf(id: number): string;
  /** Whether the term begins with a digit. */
  isNumber(id: number): boolean;
  /** Above every number given out. */
  size(): number;
}

/**
 * Terms that it holds at most, some twenty times those of a hundred thousand reports: numbers have to fit into 24 bits, and only
 * a stream made to fill it comes near.
 */
const MOST_TERMS = 1 << 23;

/** Numbers of terms that left the window are given out again, so that memory follows the window. */
export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>();
  const terms: (string | null)[] = [];
  const counts: number[] = [];
  const numbers: boolean[] = [];
  const free: number[] = [];

  return {
    take(term) {
      const known = ids.get(term);
      if (known !== undefined) {
        counts[known] = (counts[known] as number) + 1;
        return known;
      }
      if (ids.size === MOST_TERMS) return null;
      const id = free.pop() ?? terms.length;
      ids.set(term, id);
      terms[id] = term;
      counts[id] = 1;
      const first = term.charCodeAt(0);
      numbers[id] = first >= 48 && first <= 57;
      return id;
    },
    release(id) {
      const left = (counts[id] ?? 0) - 1;
      counts[id] = left;
      const term = terms[id];
      if (left > 0 || term == null) return;
      ids.delete(term);
      terms[id] = null;
      free.push(id);
    },
    df: (id) => counts[id] ?? 0,
    termOf: (id) => terms[id] ?? '',
    isNumber: (id) => numbers[id] === true,
    size: () => terms.length,
  };
}
