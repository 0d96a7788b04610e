import { describe, expect, it } from 'vitest';
import { questionsOf } from './find-questions.test-support.ts';

/** Each asked on Wednesday, 11 June 2025. */
const became = (asked: string, on: string, later: string, title?: string) =>
  questionsOf(
    [
      { on: '2025-06-11', says: [asked] },
      { on, says: later.split(/(?<=\.) /u), ...(title === undefined ? {} : { title }) },
    ],
    on,
  )[0]?.status;

describe('a later report settles a question', () => {
  it.each([
    [
      'by a body under its longer name, and by the outcome of the vote',
      'The House is expected to vote on the harbour bill on Monday.',
      '2025-06-17',
      'The American House of Representatives rejected the harbour bill on Monday.',
      'happened',
    ],
    [
      'by what was done, without who did it, on the day',
      'The ministry is expected to publish its flood report on Monday.',
      '2025-06-17',
      'The flood report was released on Monday.',
      'happened',
    ],
    [
      'by a participle after what was published',
      'Inspector Karl Brandt is expected to release his audit report on Monday.',
      '2025-06-17',
      'Karl Brandt’s audit report released on Monday found twelve faults.',
      'happened',
    ],
    [
      'by the noun and the day, where both parties are named',
      'Ana Duarte and Karl Brandt will meet on Monday in Lisbon.',
      '2025-06-17',
      'Ana Duarte was criticised for her Lisbon press conference with Karl Brandt on Monday.',
      'happened',
    ],
    [
      'by what its release led to',
      'Inspector Karl Brandt is expected to release his audit report on Monday.',
      '2025-06-17',
      'Karl Brandt faced lawmakers on Tuesday. Following the release of the audit report, three officials resigned.',
      'happened',
    ],
    [
      'by the act that has begun',
      'The Central Bank said it will buy short-term debt of shipping companies.',
      '2025-06-17',
      'The Central Bank began buying short-term debt of shipping companies.',
      'happened',
    ],
    [
      'by an act that is ruled out',
      'Minister Karl Brandt will attend the Windhoek mining conference on Friday.',
      '2025-06-12',
      'Karl Brandt announced that he would not attend the Windhoek mining conference.',
      'did not',
    ],
    [
      'by voters, where an election was to be held',
      'Four provinces will host primary elections on Monday in Norland.',
      '2025-06-17',
      'Voters in Norland chose candidates on Monday.',
      'happened',
    ],
  ])('%s', (_, asked, on, later, status) => {
    expect(became(asked, on, later)).toBe(status);
  });

  it.each([
    [
      'another bill of the same house on the same day',
      'The House is expected to vote on the harbour bill on Monday.',
      '2025-06-17',
      'The House passed the schools bill on Monday.',
    ],
    [
      'a refusal for the time being',
      'Minister Karl Brandt will attend the Windhoek mining conference on Friday.',
      '2025-06-12',
      'Karl Brandt said he would not attend the Windhoek mining conference until Friday.',
    ],
    [
      'an act that was only agreed',
      'Ana Duarte will sign the fisheries treaty on Monday.',
      '2025-06-17',
      'Ana Duarte agreed on Monday to sign the fisheries treaty.',
    ],
    [
      'people who are called after the actor',
      'Norland will withdraw its troops from the border on Monday.',
      '2025-06-17',
      'Karl Brandt aides withdrew from the border talks on Monday.',
    ],
    [
      'an act with another number',
      'The airline will cut 900 jobs at its Lisbon base.',
      '2025-06-17',
      'The airline cut 40 jobs at its Lisbon base.',
    ],
    [
      'a date that is still ahead',
      'Karl Brandt will testify before the budget committee on Monday.',
      '2025-06-13',
      'Karl Brandt testified on Thursday and returns before the budget committee on Monday.',
    ],
  ])('but not by %s', (_, asked, on, later) => {
    expect(became(asked, on, later)).toBe('open');
  });
});
