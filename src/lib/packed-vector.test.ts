import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packVector, unpackVector, vectorCosine } from './packed-vector.ts';

function cosine(a: readonly number[], b: readonly number[]): number {
  const dot = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, each, at) => sum + each * (y[at] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

const vector = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 128, maxLength: 128 })
  .filter((numbers) => numbers.some((each) => Math.abs(each) > 1e-6));

it('keeps the cosine of two vectors', () => {
  fc.assert(
    fc.property(vector, vector, (a, b) => {
      const packed = vectorCosine(unpackVector(packVector(a)), unpackVector(packVector(b)));
      expect(Math.abs(packed - cosine(a, b))).toBeLessThan(0.01);
    }),
    { seed: 3 },
  );
});

it('compares no vectors of different size', () => {
  expect(vectorCosine(unpackVector(packVector([1, 0])), unpackVector(packVector([1, 0, 0])))).toBe(0);
});
