import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Edit } from '../model/statement.ts';
import { passageSegments } from './passage-segments.ts';

const anyEdit: fc.Arbitrary<Edit> = fc
  .record({
    start: fc.integer({ min: -3, max: 40 }),
    length: fc.integer({ min: -2, max: 12 }),
    cut: fc.boolean(),
  })
  .map(({ start, length, cut }) =>
    cut
      ? { kind: 'cut', start, end: start + length, rule: 'parenthesis' }
      : { kind: 'substitute', start, end: start + length, to: 'X', rule: 'pronoun to name', basis: null },
  );

test('whatever the edits, the segments join to the passage', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(anyEdit, { maxLength: 8 }), (passage, edits) => {
      const segments = passageSegments(passage, edits);
      expect(segments.map((segment) => segment.text).join('')).toBe(passage);
      expect(segments.every((segment) => segment.text !== '')).toBe(true);
    }),
  );
});

test('cuts and replacements stand where they were made, in the order of the passage', () => {
  const segments = passageSegments('He met (briefly) the envoy.', [
    { kind: 'cut', start: 6, end: 16, rule: 'parenthesis' },
    { kind: 'substitute', start: 0, end: 2, to: 'Achterberg', rule: 'pronoun to name', basis: null },
  ]);
  expect(segments.map(({ kind, text }) => [kind, text])).toEqual([
    ['substituted', 'He'],
    ['kept', ' met'],
    ['cut', ' (briefly)'],
    ['kept', ' the envoy.'],
  ]);
});
