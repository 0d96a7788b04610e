import { expect, test } from 'vitest';
import { hostile, riverTalks } from './fixture-edition.test-support.ts';
import { editInWords, originInWords, readingInWords, reportsInWords, wordsBefore } from './plain-words.ts';

test('a reading is labelled with its speaker, but the publisher is not named twice', () => {
  const [statement] = hostile.whatHappened;
  if (statement === undefined) throw new Error('the fixture has a statement');
  const said = (role: typeof statement.role, speaker: string | null) =>
    readingInWords({ ...statement, role, speaker });
  const publisher = statement.evidence[0].source;
  expect(said('evaluation', 'an economist')).toBe('Assessment: an economist');
  expect(said('expectation', publisher)).toBe('Expectation');
  expect(said('main event', 'officials')).toBe('According to officials');
  expect(said('main event', publisher)).toBeNull();
  expect(said('main event', null)).toBeNull();
});

test('edits are told in words of their own', () => {
  const [opening] = riverTalks.whatHappened;
  if (opening === undefined) throw new Error('the fixture has a statement');
  expect(opening.edits.map((edit) => editInWords(edit, opening.evidence[0].passage))).toEqual([
    'Left out: “SARN (Harbour Wire) -” (place and date at the head of the report).',
    'Left out: “, who had not met since 2028,” (side clause).',
    'Replaced: “on Tuesday” by “on 6 May 2031” (a relative date by the date).',
  ]);
});

test('counts and origins read as sentences do', () => {
  expect(reportsInWords(1, 1)).toBe('1 report, 1 independent');
  expect(reportsInWords(12, 5)).toBe('12 reports, 5 independent');
  expect(originInWords('same text', null)).toBe('Same text as an earlier report');
  expect(originInWords('agency credit', 'Daily Coast')).toBe('Agency copy, as at Daily Coast');
  expect(originInWords('original', null)).toBe("The agency's own report");
  expect(originInWords('own report', 'Agency Sur')).toBe('Carries the text of Agency Sur');
  expect(originInWords('agency credit', null)).toBe('Agency copy');
  expect(originInWords('agency credit', 'Harbour Wire')).toBe('Agency copy, as at Harbour Wire');
});

test('a text that was withdrawn is not said twice', () => {
  const change = {
    kind: 'withdrawn',
    statement: null,
    text: 'A treaty was signed.',
    was: 'A treaty was signed.',
  } as const;
  expect(wordsBefore(change)).toBeNull();
  expect(wordsBefore({ ...change, kind: 'corrected', was: 'A treaty is near.' })).toBe('A treaty is near.');
});
