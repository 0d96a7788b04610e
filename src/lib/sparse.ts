/** A vector in which absent keys are zero. Iteration order is insertion order and never affects a result's meaning. */
export type SparseVector = ReadonlyMap<string, number>;

/**
 * @param keys terms in any order, repeated as often as they occur
 * @returns how often each occurs
 */
export function countTerms(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** @returns the inner product; walks the shorter vector */
export function dot(a: SparseVector, b: SparseVector): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, value] of short) {
    const other = long.get(key);
    if (other !== undefined) sum += value * other;
  }
  return sum;
}

/** @returns the Euclidean length */
export function norm(a: SparseVector): number {
  let sum = 0;
  for (const value of a.values()) sum += value * value;
  return Math.sqrt(sum);
}

/** @returns the cosine of the angle between two vectors; 0 where either is empty or all zero */
export function cosine(a: SparseVector, b: SparseVector): number {
  const lengths = norm(a) * norm(b);
  return lengths === 0 ? 0 : dot(a, b) / lengths;
}

/** @returns a new vector, each entry times the factor */
export function scale(a: SparseVector, factor: number): Map<string, number> {
  const scaled = new Map<string, number>();
  for (const [key, value] of a) scaled.set(key, value * factor);
  return scaled;
}

/** @returns a new vector a + b */
export function add(a: SparseVector, b: SparseVector): Map<string, number> {
  const sum = new Map(a);
  for (const [key, value] of b) sum.set(key, (sum.get(key) ?? 0) + value);
  return sum;
}

/** @returns the vector at length 1; empty where its length is 0 */
export function unit(a: SparseVector): Map<string, number> {
  const length = norm(a);
  return length === 0 ? new Map() : scale(a, 1 / length);
}

/**
 * Weight of a term that occurs in `df` of `n` documents, smoothed so that it is never below 1
 * (Manning, Raghavan and Schuetze, Introduction to Information Retrieval, section 6.2, with add-one smoothing).
 */
export function inverseDocumentFrequency(df: number, n: number): number {
  return Math.log((n + 1) / (df + 1)) + 1;
}

/**
 * Sublinear tf-idf: (1 + ln count) x idf(term).
 * @param counts occurrences of each term, above 0
 * @param idf weight of a term over the collection
 * @returns the weights, not normalised
 */
export function weighTerms(counts: SparseVector, idf: (term: string) => number): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [term, count] of counts) weights.set(term, (1 + Math.log(count)) * idf(term));
  return weights;
}

/**
 * @param limit how many to return at most
 * @returns the entries of largest value, largest first, equal ones by key in code unit order
 */
export function heaviest(a: SparseVector, limit: number): [string, number][] {
  return [...a].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).slice(0, limit);
}
