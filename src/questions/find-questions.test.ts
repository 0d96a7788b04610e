import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../lib/apply-edits.ts';
import type { Question } from '../model/question.ts';
import { questionsOf, type Told } from './find-questions.test-support.ts';

/** All reports of this file are of Wednesday, 11 June 2025, unless they say otherwise. */
const DAY = '2025-06-11';
const asked = (...says: readonly string[]) => questionsOf([{ on: DAY, says }], DAY).map(({ text }) => text);

describe('steps that a sentence announces', () => {
  it.each([
    [
      'The council will vote on the harbour plan on 18 June.',
      'Will the council vote on the harbour plan on 18 June 2025?',
    ],
    ['A runoff will be held on 6 July, officials said.', 'Will a runoff be held on 6 July 2025?'],
    [
      'The two leaders are expected to meet in Lisbon on Friday.',
      'Will the two leaders meet in Lisbon on 13 June 2025?',
    ],
    [
      'Parliament is to vote on the budget by 20 June.',
      'Will parliament vote on the budget by 20 June 2025?',
    ],
    ['The trial is scheduled for 2 July.', 'Will the trial take place on 2 July 2025?'],
    ['The union has agreed to resume talks on Monday.', 'Will the union resume talks on 16 June 2025?'],
    [
      'The talks, which are due to resume on 17 June, have dragged on for months.',
      'Will the talks resume on 17 June 2025?',
    ],
    ['On 19 June, the court will rule on the appeal.', 'Will the court rule on the appeal on 19 June 2025?'],
    [
      'The minister, a former judge, will visit Oslo on Thursday.',
      'Will the minister visit Oslo on 12 June 2025?',
    ],
    [
      'The company said it would publish its results on 25 June.',
      'Will the company publish its results on 25 June 2025?',
    ],
    ['Officials said that the bridge would reopen on Monday.', 'Will the bridge reopen on 16 June 2025?'],
    ['Delegates will meet in Geneva next month.', 'Will delegates meet in Geneva in July 2025?'],
    [
      'The delegates have until Friday to agree on a text.',
      'Will the delegates agree on a text by 13 June 2025?',
    ],
    [
      'The court may rule on the appeal as early as Monday.',
      'Will the court rule on the appeal as early as 16 June 2025?',
    ],
    [
      'The ministry expects Norland to sign the treaty by 20 June.',
      'Will Norland sign the treaty by 20 June 2025?',
    ],
    [
      'The festival begins on 20 June in the old town.',
      'Will the festival begin on 20 June 2025 in the old town?',
    ],
  ])('%s', (sentence, question) => {
    expect(asked(sentence)).toEqual([question]);
  });

  it('puts the named person in the place of a pronoun or a bare surname', () => {
    expect(
      asked(
        'Prime Minister Marta Lindqvist spoke to reporters in Stockholm. Lindqvist said she would travel to Tallinn on Monday.',
      ),
    ).toEqual(['Will Marta Lindqvist travel to Tallinn on 16 June 2025?']);
  });

  it('words a step so that it stands alone: a pronoun by its person, and none that points elsewhere', () => {
    const stepsOf = (says: string) =>
      questionsOf([{ on: DAY, says: says.split(/(?<=\.) /u) }], DAY).map(({ statement, edits }) => [
        statement,
        edits.map(({ rule }) => rule),
      ]);
    expect(
      stepsOf('Prime Minister Marta Lindqvist spoke in Stockholm. She will travel to Tallinn on Monday.'),
    ).toEqual([
      [
        'Marta Lindqvist will travel to Tallinn on 16 June 2025.',
        ['pronoun to name', 'relative date to date'],
      ],
    ]);
    expect(stepsOf('The council spoke. But the council will vote on the plan on 18 June.')).toEqual([]);
  });

  it.each([
    'The council will not vote on the plan on 18 June.',
    'If it rains, the council will meet on 18 June indoors.',
    '"The council will vote on 18 June," the mayor said.',
    'We will meet on 18 June.',
    'The minister denied that he would resign on 18 June.',
    'He will travel to Oslo on Monday.',
    'The aim is to vote on 18 June.',
    'The council voted on 18 May.',
    'The council will be important on 18 June.',
    'People will see the difference on 18 June.',
    'The rain will go on until 18 June.',
    'The clock will stop on 18 June.',
    'Work will continue until 18 June.',
  ])('asks nothing on the strength of: %s', (sentence) => {
    expect(asked(sentence)).toEqual([]);
  });
});

describe('open questions', () => {
  it.each([
    ['It is unclear whether the council will accept the offer.', 'Will the council accept the offer?'],
    ['It remains to be seen whether the rebels would sign the deal.', 'Will the rebels sign the deal?'],
    [
      'The question is how the ministry will pay for the repairs.',
      'How will the ministry pay for the repairs?',
    ],
    ['It was not immediately clear how many people were hurt.', 'How many people were hurt?'],
    ['It is not known when the committee will meet again.', 'When will the committee meet again?'],
    [
      'How the navy will respond to the blockade is not yet clear.',
      'How will the navy respond to the blockade?',
    ],
    ['The ministry did not say why the pilot left the airfield.', 'Why did the pilot leave the airfield?'],
    ['If no deal is reached by 20 June, the crews will walk out.', 'Will a deal be reached by 20 June 2025?'],
    ['Will the Senate accept the new tariff?', 'Will the Senate accept the new tariff?'],
  ])('%s', (sentence, question) => {
    const found = questionsOf([{ on: DAY, says: [sentence] }], DAY);
    expect(found.map(({ text, kind }) => [kind, text])).toEqual([['open question', question]]);
  });

  it.each([
    'Who knows?',
    'Should the Senate accept it?',
    'Will we ever learn?',
    'It is clear that the council will vote.',
  ])('leaves alone: %s', (sentence) => {
    expect(asked(sentence)).toEqual([]);
  });
});

describe('what was unclear some days ago', () => {
  const later = { on: '2025-06-12', says: ['The council met the union for talks about pay.'] };

  it('is no open question any more, where what is unclear still is one', () => {
    const was = 'It was unclear on Monday whether the council would accept the offer.';
    const is = 'It is unclear whether the council will accept the offer.';
    expect(questionsOf([{ on: '2025-06-09', says: [was] }])).toHaveLength(1);
    expect(questionsOf([{ on: '2025-06-09', says: [was] }, later])).toEqual([]);
    expect(questionsOf([{ on: '2025-06-09', says: [is] }, later])).toHaveLength(1);
  });
});

describe('what became of a step', () => {
  const plan: Told = { on: DAY, says: ['President Ana Duarte will visit Windhoek on Monday.'] };
  const became = (later: Told, asOf = '2025-06-20') => questionsOf([plan, later], asOf)[0];

  it('happened', () => {
    const question = became({
      on: '2025-06-17',
      says: ['President Ana Duarte visited Windhoek on Monday and met miners.'],
    });
    expect(question?.status).toBe('happened');
    expect(question?.outcome?.evidence.passage).toContain('visited Windhoek');
  });

  it('happened, told by another verb of the same act in a headline', () => {
    const title = 'Ana Duarte arrives in Windhoek for talks with miners';
    expect(became({ on: '2025-06-16', title, says: ['Crowds lined the road.'] })?.status).toBe('happened');
  });

  it.each([
    ['President Ana Duarte cancelled her visit to Windhoek on Sunday.', 'did not'],
    ['President Ana Duarte did not visit Windhoek on Monday as planned.', 'did not'],
    ['Ana Duarte postponed her visit to Windhoek to 30 June.', 'moved'],
  ])('%s', (sentence, status) => {
    expect(became({ on: '2025-06-17', says: [sentence] })?.status).toBe(status);
  });

  it('moved, with the new date, and then happened', () => {
    const moved: Told = {
      on: '2025-06-13',
      says: ['Ana Duarte postponed her visit to Windhoek to 23 June.'],
    };
    expect(questionsOf([plan, moved], '2025-06-18')[0]).toMatchObject({
      status: 'moved',
      outcome: { newDue: { from: '2025-06-23', to: '2025-06-23' } },
    });
    const done: Told = { on: '2025-06-24', says: ['Ana Duarte visited Windhoek on Monday.'] };
    expect(questionsOf([plan, moved, done], '2025-06-25')[0]?.status).toBe('happened');
  });

  it.each([
    ['a preview', '2025-06-15', 'President Ana Duarte will visit Windhoek on Monday, her office said.'],
    ['an earlier visit', '2025-06-17', 'President Ana Duarte visited Windhoek in 2019.'],
    ['a denial', '2025-06-17', 'Officials denied that Ana Duarte had visited Windhoek.'],
    ['another actor', '2025-06-17', 'Foreign Minister Karl Brandt visited Windhoek on Monday.'],
    ['another place', '2025-06-17', 'President Ana Duarte visited Gaborone on Monday.'],
    ['a possibility', '2025-06-17', 'Ana Duarte may have visited Windhoek on Monday.'],
    ['a quotation', '2025-06-17', '"Ana Duarte visited Windhoek on Monday," a caller said.'],
  ])('is not settled by %s', (_, on, sentence) => {
    expect(became({ on, says: [sentence] }, '2025-06-17')?.status).toBe('open');
  });

  it.each([
    [
      'by a noun, in two reports',
      'Bolivians will choose a president on Sunday.',
      ['Ana Duarte led Sunday’s vote in Bolivia.', 'Bolivia was calm. Duarte won Sunday’s election.'],
      'happened',
    ],
    [
      'by what was published',
      'The tribunal is expected to publish preliminary results on Sunday.',
      ['Ana Duarte was ahead, preliminary results showed.'],
      'happened',
    ],
    [
      'by a deal that did not come',
      'Delegates have until Sunday to agree on a plastics treaty.',
      ['Talks on a plastics treaty ended on Monday without an agreement.'],
      'did not',
    ],
  ])('is told %s', (_, step, later, status) => {
    const reports = later.map((says) => ({ on: '2025-06-16', says: says.split(/(?<=\.) /u) }));
    expect(questionsOf([{ on: DAY, says: [step] }, ...reports], '2025-06-17')[0]?.status).toBe(status);
  });

  it('is called off, and takes place after all', () => {
    const off: Told = { on: '2025-06-12', says: ['President Ana Duarte cancelled her visit to Windhoek.'] };
    const done: Told = { on: '2025-06-17', says: ['President Ana Duarte visited Windhoek on Monday.'] };
    expect(questionsOf([plan, off], '2025-06-13')[0]?.status).toBe('did not');
    expect(questionsOf([plan, off, done], '2025-06-18')[0]?.status).toBe('happened');
  });

  it('stays open when no report came out since, and shows the newest three of those that are over', () => {
    expect(questionsOf([plan], '2025-06-20')[0]?.status).toBe('open');
    expect(questionsOf([plan], '2025-07-20')[0]?.status).toBe('expired');
    const steps = ['Oslo', 'Lima', 'Quito', 'Hanoi', 'Accra'].map(
      (city, i) => `President Ana Duarte will visit ${city} on ${12 + i} June.`,
    );
    const found = questionsOf(
      [
        { on: DAY, says: steps },
        { on: '2025-06-25', says: ['Rain fell.'] },
      ],
      '2025-06-26',
    );
    expect(found.map(({ due }) => due?.to)).toEqual(['2025-06-14', '2025-06-15', '2025-06-16']);
  });

  it('expires when its time passes without word', () => {
    expect(became({ on: '2025-06-19', says: ['Rain fell on the coast.'] }, '2025-06-20')?.status).toBe(
      'expired',
    );
  });

  it('is one question with the evidence of each origin, copies counted once', () => {
    const again: Told = { on: '2025-06-12', says: ['Ana Duarte is expected to visit Windhoek on Monday.'] };
    const found = questionsOf([plan, { ...again, origin: 'origin-0' }, again], '2025-06-12');
    expect(found).toHaveLength(1);
    expect(found[0]?.origins).toBe(2);
    expect(found[0]?.evidence.map(({ origin }) => origin)).toEqual(['origin-0', 'origin-2']);
  });
});

describe('as a function', () => {
  const PIECES = [
    'The council will vote on the plan on Friday',
    'It is unclear whether',
    'Ana Duarte said she would',
    'postponed the vote to 30 June',
    'The council voted on the plan on Friday',
    '"we will" , ( and',
    'which will , who',
    'is due to',
    '?',
    'will be',
    'on Monday’s',
    'will, will will',
    'If no deal is reached',
  ];
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((all) => `${all.join(' ')}.`),
  );
  const told = fc.record({
    on: fc.constantFrom('2025-06-11', '2025-06-12', '2025-06-14'),
    says: fc.array(text, { maxLength: 4 }),
  });

  it('never throws, gives the same twice, and its statements are the passage with the edits', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 4 }), (all) => {
        const found = questionsOf(all);
        expect(questionsOf(all)).toEqual(found);
        for (const { text: question, statement, edits, evidence } of found) {
          expect(applyEdits(evidence[0].passage, edits)).toBe(statement);
          expect(question.split(' ').length).toBeLessThanOrEqual(25);
          expect(question).toMatch(/\?$/);
        }
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('does not depend on how analysed articles were batched, nor on articles after the moment', () => {
    const told: readonly Told[] = [
      { on: DAY, says: ['President Ana Duarte will visit Windhoek on Monday.'] },
      { on: '2025-06-12', says: ['The council will vote on the harbour plan on 18 June.'] },
      { on: '2025-06-17', says: ['President Ana Duarte visited Windhoek on Monday.'] },
    ];
    expect(questionsOf(told, '2025-06-12')).toEqual(questionsOf(told.slice(0, 2), '2025-06-12'));
    const ids = (found: readonly Question[]) => new Set(found.map(({ id }) => id));
    const early = ids(questionsOf(told.slice(0, 2), '2025-06-12'));
    expect(ids(questionsOf(told, '2025-06-17'))).toEqual(early);
  });
});
