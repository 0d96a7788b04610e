import stemmers from 'snowball-stemmers';

/** F1 of ROUGE-1, ROUGE-2 and ROUGE-L. */
export interface Rouge {
  readonly one: number;
  readonly two: number;
  readonly longest: number;
}

const porter = stemmers.newStemmer('porter');
/** The standard scripts leave shorter words unstemmed. */
const SHORTEST_STEMMED = 4;

/** @returns lower-case stems of runs of letters and digits, as the standard scripts cut text with `-m` */
export function rougeTokens(text: string): readonly string[] {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) =>
    word.length >= SHORTEST_STEMMED ? porter.stem(word) : word,
  );
}

/**
 * ROUGE (Lin 2004) against one reference, with stemming, stop words kept; ROUGE-L over the whole text as one sentence.
 */
export function rouge(candidate: string, reference: string): Rouge {
  const said = rougeTokens(candidate);
  const wanted = rougeTokens(reference);
  return {
    one: f1(sharedGrams(said, wanted, 1), said.length, wanted.length),
    two: f1(sharedGrams(said, wanted, 2), said.length - 1, wanted.length - 1),
    longest: f1(longestCommon(said, wanted), said.length, wanted.length),
  };
}

function f1(shared: number, said: number, wanted: number): number {
  return shared === 0 ? 0 : (2 * shared) / (said + wanted);
}

function sharedGrams(said: readonly string[], wanted: readonly string[], size: number): number {
  const counts = gramCounts(wanted, size);
  let shared = 0;
  for (const [gram, count] of gramCounts(said, size)) shared += Math.min(count, counts.get(gram) ?? 0);
  return shared;
}

function gramCounts(tokens: readonly string[], size: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + size <= tokens.length; at++) {
    const gram = tokens.slice(at, at + size).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** Length of the longest common subsequence. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (let at = 1; at <= b.length; at++) {
      next.push(word === b[at - 1] ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
