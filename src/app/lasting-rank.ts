import { FADING_HOURS } from '../events/importance.ts';
import type { Explainer } from '../model/explainer.ts';
import { millis } from '../model/time.ts';

const HOUR_MS = 3_600_000;

/**
 * Importance on a scale that does not age. All scores fade by the same law, exp(-hours / FADING_HOURS), so the logarithm of a
 * score plus the hours of its moment orders events of different days as their scores at any one later moment would.
 */
export function lastingRank({ importance, asOf }: Explainer): number {
  // An event that counts for nothing still needs a place in the order: the last.
  const score = Math.max(importance.score, 1e-9);
  return Math.log(score) + millis(asOf) / HOUR_MS / FADING_HOURS;
}
