import { describe, expect, test } from 'vitest';
import { articleText } from '../../model/article.ts';
import { articleOf } from './article-of.ts';
import { sentenceRanges, sentencesOf } from './sentences.ts';

const split = (text: string): string[] =>
  sentenceRanges(text).map(({ start, end }) => text.slice(start, end));

describe('sentence breaks', () => {
  test.each<[string, string[]]>([
    [
      'Mr. Bell met Dr. Ode at 5 p.m. Monday. They left.',
      ['Mr. Bell met Dr. Ode at 5 p.m. Monday.', 'They left.'],
    ],
    [
      'The U.S. Army said it fired. The U.S. The talks failed.',
      ['The U.S. Army said it fired.', 'The U.S.', 'The talks failed.'],
    ],
    [
      'J. K. Marsh wrote it. Acme Inc. The firm closed.',
      ['J. K. Marsh wrote it.', 'Acme Inc.', 'The firm closed.'],
    ],
    ['"Stop!" President Bell said. "Go."', ['"Stop!" President Bell said.', '"Go."']],
    ['"Will it work?" he asked. No. 10 was silent.', ['"Will it work?" he asked.', 'No. 10 was silent.']],
    [
      'Prices rose 3.5 percent... and then fell. Gov. A. B. Bell agreed.',
      ['Prices rose 3.5 percent... and then fell.', 'Gov. A. B. Bell agreed.'],
    ],
    [
      '“We are ready.” She left. (They stayed.) The end.',
      ['“We are ready.”', 'She left.', '(They stayed.)', 'The end.'],
    ],
    [
      'It happened on Aug. 15 near Mt. Oak. Sgt. Lee died.',
      ['It happened on Aug. 15 near Mt. Oak.', 'Sgt. Lee died.'],
    ],
    ['Is it over? Yes! It is.', ['Is it over?', 'Yes!', 'It is.']],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test('a stretch without a stop is cut at white space', () => {
    const pieces = split('word '.repeat(2000));
    expect(pieces.length).toBeGreaterThan(4);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(2000);
    expect(pieces.join(' ')).toBe('word '.repeat(2000).trim());
  });

  test('a long paragraph is broken like a short one', () => {
    expect(split('No one came. '.repeat(2000))).toEqual(Array.from({ length: 2000 }, () => 'No one came.'));
  });
});

test('title whole, standfirst and paragraphs by sentence, counted over all, each at its span', () => {
  const article = articleOf(['One is here. Two is here.', '  ', 'Three.'], {
    title: 'It ends. It begins',
    standfirst: 'First line. Second line.',
  });
  const sentences = sentencesOf(article);
  expect(sentences.map(({ part, paragraph, index }) => [part, paragraph, index])).toEqual([
    ['title', 0, 0],
    ['standfirst', 0, 1],
    ['standfirst', 0, 2],
    ['body', 0, 3],
    ['body', 0, 4],
    ['body', 2, 5],
  ]);
  for (const { span, text } of sentences) expect(articleText(article).slice(span.start, span.end)).toBe(text);
});
