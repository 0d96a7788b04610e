import { expect, test } from 'vitest';
import type { Due } from '../model/question.ts';
import { UNDATED } from '../model/time.ts';
import { asOfInWords, dayInWords, dueInWords, instantInWords } from './dates-in-words.ts';
import { at, day } from './fixture-edition.test-support.ts';

test('days and moments are written out in UTC', () => {
  expect(dayInWords(day('2025-08-05'))).toBe('5 August 2025');
  expect(instantInWords(at('2025-12-31T23:59:59Z'))).toBe('31 December 2025, 23:59 UTC');
  expect(instantInWords(at('2025-12-31T00:00:00Z'))).toBe('31 December 2025');
});

test.each<[Due['precision'], string, string, string]>([
  ['day', '2025-08-18', '2025-08-18', '18 August 2025'],
  ['day', '2025-08-18', '2025-08-20', '18 August 2025 to 20 August 2025'],
  ['week', '2025-08-18', '2025-08-24', 'week of 18 August 2025'],
  ['month', '2025-08-01', '2025-08-31', 'August 2025'],
  ['month', '2025-08-01', '2025-09-30', '1 August 2025 to 30 September 2025'],
  ['year', '2026-01-01', '2026-12-31', '2026'],
])('a due date of precision %s from %s to %s reads "%s"', (precision, from, to, words) => {
  expect(dueInWords({ precision, from: day(from), to: day(to) })).toBe(words);
});

test('an explainer of reports without dates does not claim to be of 1970', () => {
  expect(asOfInWords(at('2025-12-31T23:59:59Z'))).toBe('as of 31 December 2025, 23:59 UTC');
  expect(asOfInWords(UNDATED)).toBe('no report has a date');
});
