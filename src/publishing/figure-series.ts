import type { Difference } from '../model/explainer.ts';
import { type Instant, millis } from '../model/time.ts';

/** One value of a figure at the time of the report that gave it. */
export interface FigurePoint {
  readonly value: number;
  /** The value in the report's words ("at least 12"). */
  readonly text: string;
  readonly source: string;
  readonly at: Instant;
}

const SCALES: Readonly<Record<string, number>> = { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9 };
// Digits with separators and at most a short fraction, then perhaps a scale word.
const NUMBER = /(\d[\d,]{0,18})(\.\d{1,6})?(?:\s(hundred|thousand|million|billion)\b)?/i;

/** @returns the first number in a text ("at least 1,411 people" gives 1411, "2.5 million" 2500000), or null */
export function numberIn(text: string): number | null {
  const found = NUMBER.exec(text);
  if (found === null) return null;
  const [, whole = '', fraction = '', scale] = found;
  const value = Number(`${whole.replaceAll(',', '')}${fraction}`);
  return Number.isFinite(value)
    ? value * (scale === undefined ? 1 : (SCALES[scale.toLowerCase()] ?? 1))
    : null;
}

/**
 * The values of a figure as points in time, for a picture of how it rose.
 * @param difference a figure with several values
 * @returns points by time; values without digits or without a time are left out (the table beside the picture has them)
 */
export function figureSeries(difference: Difference): readonly FigurePoint[] {
  const points: FigurePoint[] = [];
  for (const { text, evidence } of difference.values) {
    const value = numberIn(text);
    if (value !== null && evidence.published !== null) {
      points.push({ value, text, source: evidence.source, at: evidence.published });
    }
  }
  return points.sort((a, b) => millis(a.at) - millis(b.at) || a.value - b.value);
}
