/** Terms of the window as small whole numbers, with the number of articles that hold each. */
export interface Vocabulary {
  /** Counts one more article that holds these terms, each given once. @returns their numbers, in the same order */
  take(terms: readonly string[]): Int32Array;
  /** Counts one article less. */
  release(ids: Int32Array): void;
  /** Articles of the window that hold the term. */
  df(id: number): number;
  /** The term as it was taken; '' when it left the window. */
  termOf(id: number): string;
  /** Whether the term begins with a digit. */
  isNumber(id: number): boolean;
  /** Above every number given out. */
  size(): number;
}

/** Numbers of terms that left the window are given out again, so that memory follows the window. */
export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>();
  const terms: (string | null)[] = [];
  const counts: number[] = [];
  const numbers: boolean[] = [];
  const free: number[] = [];

  function idOf(term: string): number {
    const known = ids.get(term);
    if (known !== undefined) return known;
    const id = free.pop() ?? terms.length;
    ids.set(term, id);
    terms[id] = term;
    counts[id] = 0;
    numbers[id] = /^\d/.test(term);
    return id;
  }

  return {
    take(given) {
      const taken = new Int32Array(given.length);
      for (let k = 0; k < given.length; k++) {
        const id = idOf(given[k] as string);
        counts[id] = (counts[id] as number) + 1;
        taken[k] = id;
      }
      return taken;
    },
    release(released) {
      for (const id of released) {
        const left = (counts[id] ?? 0) - 1;
        counts[id] = left;
        const term = terms[id];
        if (left > 0 || term == null) continue;
        ids.delete(term);
        terms[id] = null;
        free.push(id);
      }
    },
    df: (id) => counts[id] ?? 0,
    termOf: (id) => terms[id] ?? '',
    isNumber: (id) => numbers[id] === true,
    size: () => terms.length,
  };
}
