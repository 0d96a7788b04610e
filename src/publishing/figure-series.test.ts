import { expect, test } from 'vitest';
import { figureSeries, numberIn } from './figure-series.ts';
import { quake } from './fixture-edition.test-support.ts';

test.each([
  ['at least 1,411 people', 1411],
  ['2.5 million', 2_500_000],
  ['7', 7],
  ['$30 billion', 30e9],
  ['dozens', null],
  ['', null],
])('%j holds the number %s', (text, value) => {
  expect(numberIn(text)).toBe(value);
});

test('a series is in order of time and leaves out what has no number', () => {
  const [difference] = quake.differences;
  if (difference === undefined) throw new Error('the fixture has a difference');
  const [first, second, third] = difference.values;
  if (first === undefined || second === undefined || third === undefined) throw new Error('of three values');
  const shuffled = { ...difference, values: [third, { ...first, text: 'many' }, first, second] };
  expect(figureSeries(shuffled).map((point) => point.value)).toEqual([7, 23, 41]);
});
