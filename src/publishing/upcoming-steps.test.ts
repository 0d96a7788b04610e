import { expect, test } from 'vitest';
import { day, hostile, quake, riverTalks } from './fixture-edition.test-support.ts';
import { bySoonest, upcomingSteps } from './upcoming-steps.ts';

const idsFrom = (from: string) => upcomingSteps(riverTalks, day(from)).map((step) => step.question.id);

test('open and moved steps lie ahead until their last day; settled ones and open questions do not', () => {
  expect(idsFrom('2031-05-09')).toEqual(['q1', 'q3']);
  expect(idsFrom('2031-05-12')).toEqual(['q1', 'q3']);
  expect(idsFrom('2031-05-13')).toEqual(['q3']);
  expect(idsFrom('2031-06-30')).toEqual(['q3']);
  expect(idsFrom('2031-07-01')).toEqual([]);
});

test('steps of several events stand in order of their present date', () => {
  const steps = [riverTalks, quake, hostile].flatMap((held) => upcomingSteps(held, day('2031-05-09')));
  expect([...steps].sort(bySoonest).map((step) => step.question.id)).toEqual(['q1', 'hq', 'q3']);
});
