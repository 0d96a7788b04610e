import { describe, expect, test } from 'vitest';
import type { SourceId } from '../../model/id.ts';
import type { Instant } from '../../model/time.ts';
import { analyseArticle } from '../analyse.ts';
import { articleOf } from './article-of.ts';

const datesIn = (
  text: string,
  published: string | null = '2025-08-15T12:00:00Z',
  country: string | null = null,
) =>
  analyseArticle(
    articleOf([text], {
      published: published as Instant | null,
      source: { id: 'test' as SourceId, name: 'Test', home: null, country, kind: 'newspaper' },
    }),
  )
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
    ['Aid will arrive within two weeks.', []],
    ['The storm hit the coast on Monday.', ['2025-08-11']],
    ['The council cut the fee on Monday.', ['2025-08-11']],
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
    ['A hearing is set for the 20th.', ['2025-08-20']],
    ['He ran for the 20th.', []],
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
    ['They meet the day after tomorrow.', ['2025-08-17']],
    ['It happened the day before yesterday.', ['2025-08-13']],
    ['The ban ends two weeks from Monday.', ['2025-09-01']],
    ['He resigned the day before Friday’s vote.', ['2025-08-14']],
    ['In the two weeks before 3 May prices rose.', ['2025-05-03']],
    ['Parliament returns the first Monday of September.', ['2025-09-01']],
    ['It opens on the last Sunday in October 2026.', ['2026-10-25']],
    ['The council meets on the second Tuesday of next month.', ['2025-09-09']],
    ['The week of 4 August was calm.', ['2025-08-04..2025-08-10']],
    ['It runs the week starting Wednesday, 3 September.', ['2025-09-03..2025-09-09']],
    ['They will meet on Tuesday of next week.', ['2025-08-19']],
    ['The council met last week on Tuesday.', ['2025-08-05']],
    ['He left on the twenty-third of July.', ['2025-07-23']],
    ['They marched on July Fourth.', ['2025-07-04']],
    [
      'In January third-party firms left, in July second thoughts came.',
      ['2025-01-01..2025-01-31', '2025-07-01..2025-07-31'],
    ],
    ['She became on Tuesday the first woman there.', ['2025-08-12']],
    ['They will meet on Tuesday the 19th.', ['2025-08-19']],
    ['On Tuesday 12 people died.', ['2025-08-12']],
    ['It will be on the 15th of next month.', ['2025-09-15']],
    ['The letter of 05-Aug-2025 was read.', ['2025-08-05']],
    ['The notes of 2025/08/05 and 20250806 were read.', ['2025-08-05', '2025-08-06']],
    ['See /world/2025/08/05/page for more.', []],
    ['Dated 13/8/25, it was kept.', ['2025-08-13']],
    ['Dated 3/8/2025, it was kept.', ['2025-08-03']],
    ['Dated 7/8/2025, it was kept.', []],
    ['It is due on 9/30, and help comes 24/7.', ['2025-09-30']],
    ['On 9/11 they remember, on 3/4 of the days.', []],
    ['They will meet on Wednesday 3/9.', ['2025-09-03']],
    ['Sales rose in the first quarter of 2024.', ['2024-01-01..2024-03-31']],
    ['Sales fell last quarter.', ['2025-04-01..2025-06-30']],
    ['He scored in the last quarter.', []],
    ['It was hit in the second half of last year.', ['2024-07-01..2024-12-31']],
    ['The tremor came two hours ago.', ['2025-08-15']],
    ['The tremor came 14 hours ago.', ['2025-08-14']],
    ['The boat will land in 13 hours.', ['2025-08-16']],
    ['Opinions change in 24 hours.', []],
    ['A fortnight ago it rained.', ['2025-07-28..2025-08-03']],
    ['He was freed on Christmas Eve.', ['2024-12-24']],
    ['He will be freed by Christmas Day.', ['2025-12-25']],
    ['They met on Good Friday and last Easter.', ['2025-04-18', '2025-04-20']],
    ['They will meet on New Year’s Day 2027.', ['2027-01-01']],
    ['The Easter Island statues and the good friday meal stay.', []],
    ['They meet on friday mornings.', []],
    ['he said it on tuesday, february 4th.', ['2025-02-04']],
    ['Section 5 may apply and the march 3 miles on.', []],
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

  test('the order of day and month is that of the publisher’s country', () => {
    const day = (country: string) => datesIn('Dated 7/8/2025, it was kept.', undefined, country)[0]?.from;
    expect([day('US'), day('GB')]).toEqual(['2025-07-08', '2025-08-07']);
  });

  test('at the end of the calendar nothing is made up', () => {
    const found = datesIn(
      'He will meet them tomorrow, on Sunday, next week and next year.',
      '9999-12-31T12:00:00Z',
    );
    for (const { from, to } of found) expect([from.length, to.length]).toEqual([10, 10]);
  });
});
