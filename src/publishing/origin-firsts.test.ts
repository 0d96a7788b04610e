import { expect, test } from 'vitest';
import type { OriginId } from '../model/id.ts';
import type { OriginReason } from '../model/origin.ts';
import { report } from './fixture-edition.test-support.ts';
import { originFirsts } from './origin-firsts.ts';

const one = (id: string, published: string | null, reason: OriginReason) =>
  report({
    id,
    source: id,
    kind: 'newspaper',
    country: null,
    title: id,
    published,
    origin: 'o',
    reason,
  });
const firstOf = (...reports: ReturnType<typeof one>[]) => originFirsts(reports).get('o' as OriginId)?.source;

test('the own report stands for its origin even when a copy is dated earlier', () => {
  expect(
    firstOf(
      one('copy', '2031-05-01T00:00:00Z', 'agency credit'),
      one('own', '2031-05-02T00:00:00Z', 'own report'),
    ),
  ).toBe('own');
});

test('without an own report the earliest dated copy stands for it', () => {
  expect(
    firstOf(
      one('undated', null, 'agency credit'),
      one('late', '2031-05-02T00:00:00Z', 'agency credit'),
      one('early', '2031-05-01T00:00:00Z', 'agency credit'),
    ),
  ).toBe('early');
});

test("the agency's original stands for its origin, though a copy of it was seen and dated earlier", () => {
  expect(
    firstOf(
      one('copy', '2031-05-01T00:00:00Z', 'own report'),
      one('agency', '2031-05-01T00:10:00Z', 'original'),
    ),
  ).toBe('agency');
});
