import { describe, expect, it } from 'vitest';
import {
  add,
  cosine,
  countTerms,
  dot,
  heaviest,
  inverseDocumentFrequency,
  norm,
  scale,
  unit,
  weighTerms,
} from './sparse.ts';

const a = new Map([
  ['x', 3],
  ['y', 4],
]);
const b = new Map([
  ['y', 2],
  ['z', 1],
]);

describe('sparse vectors', () => {
  it('counts terms', () => {
    expect(countTerms(['b', 'a', 'b'])).toEqual(
      new Map([
        ['b', 2],
        ['a', 1],
      ]),
    );
  });

  it('multiplies over shared keys, the same both ways', () => {
    expect(dot(a, b)).toBe(8);
    expect(dot(b, a)).toBe(8);
  });

  it('has the length of the Euclidean norm', () => {
    expect(norm(a)).toBe(5);
    expect(norm(unit(a))).toBeCloseTo(1, 12);
    expect(unit(new Map()).size).toBe(0);
  });

  it('gives a cosine of 1 for parallel, 0 for disjoint or empty vectors', () => {
    expect(cosine(a, scale(a, 7))).toBeCloseTo(1, 12);
    expect(cosine(a, new Map([['q', 1]]))).toBe(0);
    expect(cosine(a, new Map())).toBe(0);
  });

  it('adds without changing its arguments', () => {
    expect(add(a, b)).toEqual(
      new Map([
        ['x', 3],
        ['y', 6],
        ['z', 1],
      ]),
    );
    expect(a.get('y')).toBe(4);
  });

  it('weighs rare terms above common ones and repeated ones sublinearly', () => {
    expect(inverseDocumentFrequency(1, 100)).toBeGreaterThan(inverseDocumentFrequency(50, 100));
    expect(inverseDocumentFrequency(100, 100)).toBe(1);
    const weights = weighTerms(
      new Map([
        ['once', 1],
        ['often', 10],
      ]),
      () => 2,
    );
    expect(weights.get('once')).toBe(2);
    expect(weights.get('often')).toBeCloseTo(2 * (1 + Math.log(10)), 12);
  });

  it('orders the heaviest entries by value, then by key', () => {
    expect(
      heaviest(
        new Map([
          ['b', 1],
          ['a', 1],
          ['c', 5],
        ]),
        2,
      ),
    ).toEqual([
      ['c', 5],
      ['a', 1],
    ]);
  });
});
