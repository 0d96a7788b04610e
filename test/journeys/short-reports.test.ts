import { expect, it } from 'vitest';
import { explainArticles } from '../../src/app/explain-articles.ts';
import { readRecord } from '../../src/articles/read-record.ts';
import type { Article } from '../../src/model/article.ts';

const REPORTS = [
  {
    title: 'Sarnia and Veld end border talks with no deal',
    source: 'Herald of Sarn',
    published: '2031-05-16T03:10:00Z',
    text: [
      'Sarnian President Olga Brandt and Veldish Prime Minister Tomas Reyl ended their first talks on the disputed border on Friday without an agreement, after almost three hours in the town of Merrin.',
      'Brandt is expected to travel to the Veldish capital on Monday, her office said.',
      'The foreign ministers will meet again on 30 May, the Veldish government said.',
      'It remains unclear whether the two leaders will meet again.',
      'The border has been closed since a shooting killed two guards in March. Traders on both sides say that the closure has cost them half of their income.',
      'A railway that carries grain to the coast crosses the line at two places and has not run since then.',
      'The talks were held in a school, because the town hall had been damaged by a fire in the winter.',
      'Neighbouring countries fear that a failure of the talks could bring refugees to their own borders.',
    ].join('\n'),
  },
];

it('states the event before anything else, when a short report allows few words', () => {
  const articles = REPORTS.flatMap((record, line): readonly Article[] => {
    const read = readRecord(record, line + 1);
    return read.ok ? [read.value.article] : [];
  });
  const [explainer] = explainArticles(articles);
  expect(explainer?.whatHappened[0]?.text).toContain('ended their first talks on the disputed border');
  // What the words do not reach for is not shown, and the page says why.
  expect(explainer?.refused.some(({ reason }) => reason.includes('needed for the main event'))).toBe(true);
  // No sentence stands in a part and in a question.
  const asked = new Set(explainer?.whatComesNext.questions.map(({ evidence }) => evidence[0].passage));
  for (const { evidence } of explainer?.whatHappened ?? []) expect(asked).not.toContain(evidence[0].passage);
});
