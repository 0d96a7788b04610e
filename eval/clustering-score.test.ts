import { describe, expect, it } from 'vitest';
import {
  bcubedF1,
  bcubedPrecision,
  bcubedRecall,
  countAgreement,
  type Labelled,
  outsideLargest,
  pairF1,
  unsplitShare,
} from './clustering-score.ts';

const labelled = (pairs: string): Labelled[] =>
  pairs.split(' ').map((pair) => ({ gold: pair.charAt(0), found: pair.charAt(1) }));

describe('clustering scores', () => {
  it('are 1 for the labelled grouping under other names', () => {
    const perfect = labelled('ax ax ax by by cz');
    for (const score of [bcubedF1, pairF1, unsplitShare, countAgreement])
      expect(score(perfect).value).toBe(1);
  });

  it('compute B-cubed and pair F1 as by hand', () => {
    // a: three articles, two found in x with one of b, one in y; b: two articles, one in x, one in y.
    const mixed = labelled('ax ax ay bx by');
    const precision = (2 / 3 + 2 / 3 + 1 / 2 + 1 / 3 + 1 / 2) / 5;
    const recall = (2 / 3 + 2 / 3 + 1 / 3 + 1 / 2 + 1 / 2) / 5;
    expect(bcubedF1(mixed).value).toBeCloseTo((2 * precision * recall) / (precision + recall), 12);
    expect(bcubedPrecision(mixed).value).toBeCloseTo(precision, 12);
    expect(bcubedRecall(mixed).value).toBeCloseTo(recall, 12);
    // One pair together of four labelled (3 + 1) and four found (3 + 1).
    expect(pairF1(mixed).value).toBeCloseTo(1 / 4, 12);
    expect(unsplitShare(mixed).value).toBe(0);
  });

  it('see everything in one heap and everything apart for what they are', () => {
    expect(pairF1(labelled('ax ay bz bw')).value).toBe(0);
    expect(countAgreement(labelled('ax ay bz bw')).value).toBe(0.5);
    expect(bcubedF1(labelled('ax ax bx bx')).value).toBeCloseTo(2 / 3, 12);
  });

  it('tell how much of a stream stands outside its largest event', () => {
    expect(outsideLargest(['x', 'x', 'x', 'y']).value).toBe(0.25);
  });

  it('have an interval around the value that is the same on every run', () => {
    const many = labelled('ax ax ay by by bz cz cz dw dw ev ew fx fy');
    const score = bcubedF1(many);
    expect(score.low).toBeLessThan(score.value);
    expect(score.high).toBeGreaterThan(score.value);
    expect(bcubedF1(many)).toEqual(score);
  });
});
