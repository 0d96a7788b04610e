/**
 * Parts a set in two by average linkage: the two nearest parts are joined until two are left (Sokal and Michener 1958,
 * UPGMA), which takes time with the cube of the size at worst; for at most a few dozen.
 * @param similarity of each pair, by index
 * @returns the two parts by index
 */
export function partInTwo(
  similarity: readonly (readonly number[])[],
): readonly [readonly number[], readonly number[]] {
  let parts = similarity.map((_, index) => [index]);
  /** Sums of similarities between parts; a mean is the sum over the product of the sizes. */
  let sums = similarity.map((row) => [...row]);
  const meanOf = (i: number, j: number): number =>
    (sums[i]?.[j] ?? 0) / ((parts[i]?.length ?? 1) * (parts[j]?.length ?? 1));
  while (parts.length > 2) {
    let [a, b] = [0, 1];
    for (let i = 0; i < parts.length; i++) {
      for (let j = i + 1; j < parts.length; j++) if (meanOf(i, j) > meanOf(a, b)) [a, b] = [i, j];
    }
    const joined = sums.map((row, k) => (row[a] ?? 0) + (sums[b]?.[k] ?? 0));
    sums = sums
      .map((row, k) => row.map((sum, l) => (l === a ? (joined[k] ?? 0) : k === a ? (joined[l] ?? 0) : sum)))
      .filter((_, k) => k !== b)
      .map((row) => row.filter((_, l) => l !== b));
    parts = parts
      .map((part, k) => (k === a ? [...part, ...(parts[b] ?? [])] : part))
      .filter((_, k) => k !== b);
  }
  return [parts[0] ?? [], parts[1] ?? []];
}
