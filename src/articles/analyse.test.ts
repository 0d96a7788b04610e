import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { articleText } from '../model/article.ts';
import type { Instant } from '../model/time.ts';
import { analyseArticle } from './analyse.ts';
import { articleOf } from './text/article-of.ts';

/** Bits of news between which arbitrary text stands, so that every reader is reached. */
const BITS = constantFrom(
  'President Anna Berg',
  '“',
  '”',
  '"',
  "'",
  ' said ',
  ' on Friday',
  '15 August',
  '31 April',
  ' at least 12 ',
  ' killed ',
  'dozens of ',
  '$1.5 billion',
  'U.S.',
  'Mr. ',
  '. ',
  '? ',
  ', ',
  ' according to ',
  '(',
  ')',
  '…',
  '\u2028',
  '😀',
  'İ',
  'ß',
  '1,2,3',
  '9999-12-31',
  '0000',
  'al-',
  'ING ',
  'THE END ',
  'May 99',
  ' that ',
  '-',
  'between 1 and ',
  'in 2 weeks',
  'two weeks from ',
  'the day before ',
  'the first Monday of ',
  'twenty-third of ',
  'next week ',
  ' 1/2/25 ',
  'Q1 2024',
  'last Easter',
  'two hours ago',
  '1.2bn ',
  ' percent',
  'magnitude-',
  'Paris, ',
  'Georgia',
  '• ',
  '[1]',
  '。',
);

const TEXT = array(
  oneof(BITS, string({ unit: 'grapheme', maxLength: 12 }), string({ unit: 'binary', maxLength: 6 })),
  { maxLength: 24 },
).map((bits) => bits.join(''));

test('every span points at its text, whatever the text, and no text throws', () => {
  assert(
    property(
      TEXT,
      TEXT,
      array(TEXT, { maxLength: 3 }),
      constantFrom('en', 'und', 'de', 'zh', 'x'),
      (title, standfirst, paragraphs, lang) => {
        const article = articleOf(paragraphs, { title, standfirst, lang });
        const text = articleText(article);
        const { sentences } = analyseArticle(article);
        sentences.forEach((sentence, at) => {
          expect(sentence.index).toBe(at);
          expect(text.slice(sentence.span.start, sentence.span.end)).toBe(sentence.text);
          expect(sentence.text.trim()).not.toBe('');
          const places = [
            sentence.tokens,
            sentence.names,
            sentence.dates,
            sentence.figures,
            sentence.quotes,
          ].flat();
          for (const place of places) {
            expect(place.end).toBeGreaterThan(place.start);
            expect(sentence.text.slice(place.start, place.end)).toBe(place.text);
          }
          for (const { from, to } of sentence.dates) {
            expect(from).toMatch(/^\d{4}-\d\d-\d\d$/u);
            expect(from <= to && to.length === 10).toBe(true);
          }
          for (const { low, high } of sentence.figures) expect(low <= (high ?? Number.MAX_VALUE)).toBe(true);
          for (const list of [sentence.tokens, sentence.names, sentence.dates, sentence.figures]) {
            list.forEach((place, index) => {
              expect(place.start).toBeGreaterThanOrEqual(list[index - 1]?.end ?? 0);
            });
          }
        });
      },
    ),
    { numRuns: 300, seed: 15 },
  );
});

test.each([
  '.',
  'A. ',
  '“',
  'Ab ',
  '1',
  '1/1/',
  'Monday ',
  'twenty-first of ',
  'twenty-',
  'Bank of ',
  '"No," said Ab. ',
  '\n',
])('a hundred thousand characters of %j are analysed whole', (unit) => {
  const text = unit.repeat(100_000 / unit.length);
  const { sentences } = analyseArticle(articleOf([text]));
  const seen = sentences
    .slice(1)
    .reduce((sum, sentence) => sum + sentence.text.replace(/\s/gu, '').length, 0);
  expect(seen).toBe(text.replace(/\s/gu, '').length);
});

test('the same article gives the same analysis, whatever was read before', () => {
  const article = articleOf(['Anna Berg said on Friday that at least 12 people were killed in Kyiv.']);
  const first = JSON.stringify(analyseArticle(article));
  analyseArticle(articleOf(['Berg is a mountain. Killed were none. In kyiv, anna rests.']));
  expect(JSON.stringify(analyseArticle(article))).toBe(first);
});

test('a report that was changed days later leaves open which Friday its Friday is, and keeps 15 August', () => {
  const text = 'The bridge will be closed on Friday. It was built on 15 August 2011.';
  const days = (changed: string | null) =>
    analyseArticle(
      articleOf([text], { published: '2025-08-04T10:00:00Z' as Instant, changed: changed as Instant | null }),
    ).sentences.flatMap(({ dates }) => dates.map(({ from }) => from));
  expect(days(null)).toEqual(['2025-08-08', '2011-08-15']);
  expect(days('2025-08-05T10:00:00Z')).toEqual(['2025-08-08', '2011-08-15']);
  expect(days('2025-08-12T10:00:00Z')).toEqual(['2011-08-15']);
});

test('in January this winter is the one that goes on', () => {
  const [date] = analyseArticle(
    articleOf(['The field is to pump oil this winter.'], { published: '2026-01-14T10:00:00Z' as Instant }),
  ).sentences.flatMap(({ dates }) => dates);
  expect(date).toMatchObject({ from: '2025-12-01', to: '2026-02-28' });
});
