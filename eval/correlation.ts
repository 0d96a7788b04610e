import { mean } from './bootstrap.ts';

/** @returns Pearson's correlation of two lists of one length; 0 where either does not vary */
export function pearson(a: readonly number[], b: readonly number[]): number {
  const [aMean, bMean] = [mean(a), mean(b)];
  let [both, ofA, ofB] = [0, 0, 0];
  for (const [at, value] of a.entries()) {
    const other = (b[at] ?? 0) - bMean;
    both += (value - aMean) * other;
    ofA += (value - aMean) ** 2;
    ofB += other ** 2;
  }
  return ofA === 0 || ofB === 0 ? 0 : both / Math.sqrt(ofA * ofB);
}

/** @returns the rank of each value, equal values sharing the mean of their ranks: what Spearman's correlation is taken of */
export function ranksOf(values: readonly number[]): readonly number[] {
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
  const ranks = new Array<number>(values.length).fill(0);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && order[end]?.value === order[start]?.value) end += 1;
    for (const { at } of order.slice(start, end)) ranks[at] = (start + end - 1) / 2;
    start = end;
  }
  return ranks;
}
