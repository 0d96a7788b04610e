import { expect, test } from 'vitest';
import { offsetIn, pageOf } from './page-window.ts';

test.each([
  ['30', 30],
  ['-1', 0],
  ['1e3', 0],
  ['9999999', 0],
  ['100001', 0],
  ['x', 0],
])('an offset of %j is %i', (offset, start) => {
  expect(offsetIn({ offset })).toBe(start);
});

test('the surplus entry tells of an older page and is not shown', () => {
  expect(pageOf([1, 2, 3], { limit: 2, offset: 2 }, '/news')).toEqual({
    shown: [1, 2],
    window: { limit: 2, offset: 2, newer: '/news', older: '/news?offset=4' },
  });
  expect(pageOf([1, 2], { limit: 2, offset: 0 }, '/news').window).toMatchObject({ newer: null, older: null });
});
