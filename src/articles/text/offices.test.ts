import { describe, expect, test } from 'vitest';
import { analyseArticle } from '../analyse.ts';
import { articleOf } from './article-of.ts';

const officesIn = (...paragraphs: string[]) =>
  analyseArticle(articleOf(paragraphs)).offices.map(({ text, full }) => `${text}: ${full}`);

describe('people by country and office', () => {
  test('are those whom the article names with it, before or behind the name', () => {
    expect(
      officesIn(
        'Norwegian President Anna Berg met Pavel Orlov, the Chilean foreign minister, on Friday.',
        'Berg left.',
        'Later the Norwegian president spoke. Norway’s president was clear. The Chilean foreign minister, he said, agreed.',
      ),
    ).toEqual([
      'the Norwegian president: Anna Berg',
      'Norway’s president: Anna Berg',
      'The Chilean foreign minister: Pavel Orlov',
    ]);
  });

  test.each([
    [
      'a second holder',
      'Norwegian President Anna Berg met former Norwegian President Karl Lund. The Norwegian president left.',
    ],
    ['another country', 'Norwegian President Anna Berg arrived. The Chilean president left.'],
    ['no name', 'The Norwegian president left.'],
    ['a former one', 'Norwegian President Anna Berg arrived. He met the former Norwegian president.'],
    ['beside the name', 'Norwegian President Anna Berg arrived. The Norwegian president Anna Berg left.'],
    [
      'an office of another kind',
      'Norwegian President Anna Berg arrived. The Norwegian prime minister left.',
    ],
  ])('not with %s', (_, text) => {
    expect(officesIn(text)).toEqual([]);
  });
});
