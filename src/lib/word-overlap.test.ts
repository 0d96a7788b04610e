import { expect, it } from 'vitest';
import { contentWords, countWords, overlap } from './word-overlap.ts';

it('counts runs without blanks, and half the letters where no blanks part words', () => {
  expect(countWords('The 12 men - all of them - left.')).toBe(7);
  expect(countWords('周一上午，奥伦山谷发生6.1级地震。')).toBe(7);
  expect(countWords('')).toBe(0);
});

it('compares texts without blanks by neighbouring letters', () => {
  const [a, b, c] = ['奥伦山谷发生地震', '奥伦山谷的地震', '总统访问巴黎'].map(contentWords) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
    ReadonlySet<string>,
  ];
  expect(overlap(a, b)).toBeGreaterThan(0.5);
  expect(overlap(a, c)).toBe(0);
});
