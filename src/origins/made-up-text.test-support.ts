import type { Article } from '../model/article.ts';
import type { ArticleId, SourceId } from '../model/id.ts';

export interface Given {
  readonly id: string;
  readonly source: string;
  readonly paragraphs: readonly string[];
  readonly credit?: string;
  readonly title?: string;
}

export function articleOf({ id, source, paragraphs, credit, title }: Given): Article {
  return {
    id: id as ArticleId,
    source: { id: source as SourceId, name: source, home: null, country: null, kind: 'newspaper' },
    url: null,
    title: title ?? 'Harbour of Valparaiso closed after oil spill',
    standfirst: null,
    byline: null,
    published: null,
    lang: 'en',
    paragraphs,
    credit: credit ?? null,
    changed: null,
    basis: 'given',
  };
}

const SYLLABLES = [
  'ba',
  'ko',
  'ri',
  'tu',
  'me',
  'la',
  'so',
  'ni',
  'du',
  'fe',
  'ga',
  'wo',
  'pi',
  'ze',
  'cu',
  'ha',
];

/**
 * Sentences of ten made-up words, no word twice in one text nor in two texts of different numbers.
 * @param text a number below 256
 */
export function madeUpSentences(text: number, count: number): readonly string[] {
  const mark = `${SYLLABLES[text % 16]}${SYLLABLES[(text >> 4) % 16]}`;
  return Array.from({ length: count }, (_, sentence) => {
    const words = Array.from({ length: 10 }, (_, place) => {
      const at = sentence * 10 + place;
      return `${SYLLABLES[at % 16]}${SYLLABLES[(at >> 4) % 16]}${SYLLABLES[(at >> 8) % 16]}${mark}`;
    });
    return `The ${words.join(' ')}.`;
  });
}
