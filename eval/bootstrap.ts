import type { Score } from './measure.ts';

/** Rounds of resampling: the ends of a 95% interval are then steady to about 1% of its width. */
const ROUNDS = 1000;
/** Any fixed number: the same interval on every run. */
const SEED = 20250815;

/**
 * A small seeded generator (mulberry32, Tommy Ettinger, public domain).
 * @returns a function giving the next number in [0, 1)
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A statistic with its 95% percentile bootstrap interval (Efron and Tibshirani 1993, chapter 13).
 * @param units what is drawn with replacement: events or documents, never single articles or sentences of one
 * @param statistic from a sample of units to the value; called about a thousand times, so precompute per unit
 * @param n what `n` reports; the number of units unless told
 */
export function bootstrapScore<T>(
  units: readonly T[],
  statistic: (sample: readonly T[]) => number,
  n: number = units.length,
): Score {
  const value = statistic(units);
  const random = seededRandom(SEED);
  const values: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const sample = units.map(() => units[Math.floor(random() * units.length)] as T);
    values.push(statistic(sample));
  }
  values.sort((a, b) => a - b);
  const at = (share: number): number => values[Math.floor(share * (ROUNDS - 1))] ?? value;
  return { value, low: at(0.025), high: at(0.975), n };
}

/** @returns the arithmetic mean; 0 for none */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
