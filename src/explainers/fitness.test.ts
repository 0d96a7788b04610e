import { expect, test } from 'vitest';
import { analyseArticle } from '../articles/analyse.ts';
import { unfitness } from './fitness.ts';
import { report } from './reports.test-support.ts';

/** Why each sentence of a text cannot be printed by itself; null where it can. */
function reasons(text: string): readonly (string | null)[] {
  return analyseArticle(report('harbour', [text]))
    .sentences.filter(({ part }) => part === 'body')
    .map(unfitness);
}

test('takes no sentence of a quotation that runs on for the report itself', () => {
  const text =
    '"The port was badly run for years," Ada Lind said on Friday. "The harbour master lied many times to the council. The council closed its eyes to what everybody knew."';
  expect(reasons(text).map((reason) => reason === null)).toEqual([true, false, false]);
  const middle =
    '"The port was badly run. The harbour master lied many times to the council. Nobody cared about it," Ada Lind said on Friday.';
  expect(reasons(middle)[1]).toBe('quote only');
});

test('takes no half of a quotation in single marks', () => {
  expect(reasons("'The harbour was full of ships for the first time.")).toEqual(['unbalanced marks']);
  expect(reasons("The harbour was full of ships at last,' Ada Lind said on Friday.")).toEqual([
    'unbalanced marks',
  ]);
  expect(reasons("The ships' crews waited for the harbour master's word all day.")).toEqual([null]);
  expect(reasons("'The harbour was full of ships at last,' Ada Lind said on Friday.")).toEqual([null]);
});

test('takes no blurb of a broadcast for a report', () => {
  expect(reasons("NPR's Ada Lind talks to Ivo Berg, a reporter in Kestrel Bay, about the storm.")).toEqual([
    'furniture',
  ]);
});
