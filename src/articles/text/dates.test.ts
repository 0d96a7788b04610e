import { describe, expect, test } from 'vitest';
import type { Instant } from '../../model/time.ts';
import { analyseArticle } from '../analyse.ts';
import { articleOf } from './article-of.ts';

const datesIn = (text: string, published: string | null = '2025-08-15T12:00:00Z') =>
  analyseArticle(articleOf([text], { published: published as Instant | null }))
    .sentences.slice(1)
    .flatMap(({ dates }) => dates);

/** Published on Friday 15 August 2025. */
describe('dates in words', () => {
  test.each<[string, string[]]>([
    ['The leaders met on Friday.', ['2025-08-15']],
    ['The man was arrested on Monday.', ['2025-08-11']],
    ['The court will rule on Monday.', ['2025-08-18']],
    ['He is to visit Washington on Monday.', ['2025-08-18']],
    ['Officials said on Thursday that talks will resume on Tuesday.', ['2025-08-14', '2025-08-19']],
    ['The deal is due by the end of the month.', ['2025-08-01..2025-08-31']],
    ['The law expires at the end of the year.', ['2025-01-01..2025-12-31']],
    ['They will meet next week.', ['2025-08-18..2025-08-24']],
    ['Voters go to the polls this weekend.', ['2025-08-16..2025-08-17']],
    ['Fighting began last month.', ['2025-07-01..2025-07-31']],
    ['They invaded in 2022.', ['2022-01-01..2022-12-31']],
    ['He has ruled since 1998.', ['1998-01-01..1998-12-31']],
    ['The vote on 3 September will decide.', ['2025-09-03']],
    ['The treaty of 2 January was signed.', ['2025-01-02']],
    ['The march drew 2,000 people and may grow.', []],
    ['The Sun newspaper reported a second case.', []],
    ['They will vote on 1 February.', ['2026-02-01']],
    ['The talks are planned for Wednesday.', ['2025-08-20']],
    ['He resigned last Friday.', ['2025-08-08']],
    ['The summit opens next Friday.', ['2025-08-22']],
    ['She died three years ago.', ['2022-01-01..2022-12-31']],
    ['He left two days ago.', ['2025-08-13']],
    ['It will start in two weeks.', ['2025-08-25..2025-08-31']],
    ['Prices rose in three months of fighting.', []],
    ['In the 1990s prices rose.', []],
    ['About 2000 people came.', []],
    ['Later this month the court meets.', ['2025-08-15..2025-08-31']],
    ['Tess May resigned.', []],
    ['The talks on Aug. 12 failed.', ['2025-08-12']],
    ['The talks on August 12-14, 2024 failed.', ['2024-08-12..2024-08-14']],
    ['It was signed in December.', ['2024-12-01..2024-12-31']],
    ['It will be signed in December.', ['2025-12-01..2025-12-31']],
    ['The deadline is Sept. 1.', ['2025-09-01']],
    ['He spoke yesterday and will speak tomorrow.', ['2025-08-14', '2025-08-16']],
    ['On Sunday, officials will meet.', ['2025-08-17']],
    ['Protesters gathered Sunday night outside parliament.', ['2025-08-10']],
    ['A hearing is set for the 20th.', []],
    ['The ceasefire must begin by Tuesday.', ['2025-08-19']],
    ['He agreed to meet her on Wednesday.', ['2025-08-20']],
    ['He was forced to resign on Wednesday.', ['2025-08-13']],
    ['Bloody Sunday was remembered.', []],
    ['The Sunday Times wrote so.', []],
    ['He has said he will visit on Saturday.', ['2025-08-16']],
    ['They have until Friday to answer.', ['2025-08-15']],
    ['The talks, which began on Tuesday, will end on Sunday.', ['2025-08-12', '2025-08-17']],
    ['The 2024 election was close.', ['2024-01-01..2024-12-31']],
    ['Leaders are meeting on Monday in Paris.', ['2025-08-18']],
    ['The fiscal year 2026 budget passed.', ['2026-01-01..2026-12-31']],
    ['The order takes effect on October 1.', ['2025-10-01']],
    ['On the morning of 15 August 2025, both arrived.', ['2025-08-15']],
    ['He has until the end of next week to reply.', ['2025-08-18..2025-08-24']],
  ])('%s', (text, expected) => {
    expect(datesIn(text).map(({ from, to }) => (from === to ? from : `${from}..${to}`))).toEqual(expected);
  });

  test('precision, and whether the words depend on the day of publication', () => {
    expect(datesIn('They meet next week, on 3 May 2026, in June 2026 and in 2027.')).toMatchObject([
      { text: 'next week', precision: 'week', relative: true },
      { text: '3 May 2026', precision: 'day', relative: false },
      { text: 'June 2026', precision: 'month', relative: false },
      { text: '2027', precision: 'year', relative: false },
    ]);
  });

  test('without a day of publication only dates with a year are read', () => {
    expect(
      datesIn('On Friday, 3 March and last month; on 5 March 2024 and in 1999.', null).map(
        ({ text }) => text,
      ),
    ).toEqual(['5 March 2024', '1999']);
  });

  test('of a day that the calendar lacks only the year is read', () => {
    expect(datesIn('It was dated 31 April 2025 and 30 February.').map(({ text }) => text)).toEqual(['2025']);
  });
});
