import { expect, test } from 'vitest';
import { explainArticles } from '../../src/app/explain-articles.ts';
import { type Article, articleText } from '../../src/model/article.ts';
import type { ArticleId, SourceId } from '../../src/model/id.ts';
import type { Instant } from '../../src/model/time.ts';

const TEXT = [
  'Chile closed the harbour of Valparaiso on Monday after a tanker lost some four hundred tonnes of fuel oil in the bay.',
  'The navy said the vessel had struck a pier in fog and that floating barriers were laid within two hours of the accident.',
  'Fishing boats were told to stay in port and three beaches north of the city were shut until further notice.',
  'The regional government expects the cleaning to take ten days and has asked the owner of the ship to pay for it.',
];
const OWN =
  'Hotel owners in Renaca told this paper that guests were cancelling their rooms for the holiday weekend.';

function article(id: string, source: string, hour: number, paragraphs: readonly string[]): Article {
  return {
    id: id as ArticleId,
    source: { id: source as SourceId, name: source, home: null, country: null, kind: 'newspaper' },
    url: null,
    title: 'Oil spill closes the harbour of Valparaiso',
    standfirst: null,
    byline: null,
    published: `2031-05-05T${hour}:00:00Z` as Instant,
    lang: 'en',
    paragraphs,
    credit: null,
    changed: null,
    basis: 'given',
  };
}

test('an explainer says which reports share their words, how far, and where in both', () => {
  const first = article('first', 'Daily Coast', 10, TEXT);
  const copy = article('copy', 'Morning Post', 11, [TEXT[0] ?? '', OWN, ...TEXT.slice(1, 3)]);
  const agency = article('agency', 'Reuters', 12, TEXT);
  const sources = explainArticles([first, copy, agency])[0]?.sources ?? [];
  expect(sources.map(({ article: id, reason }) => [id, reason])).toEqual([
    ['first', 'own report'],
    ['copy', 'adapted copy'],
    ['agency', 'original'],
  ]);
  expect(new Set(sources.map(({ origin }) => origin)).size).toBe(1);
  expect(sources[0]?.shared).toBeNull();
  const shared = sources[1]?.shared;
  expect(shared).toMatchObject({ article: 'first' });
  expect(shared?.share).toBeGreaterThan(0.7);
  expect(shared?.share).toBeLessThan(0.8);
  expect(shared?.passages.map(({ opening }) => opening)).toEqual([
    'Chile closed the harbour of',
    'The navy said the vessel',
  ]);
  for (const { span, of } of shared?.passages ?? []) {
    expect(articleText(copy).slice(span.start, span.end)).toBe(articleText(first).slice(of.start, of.end));
  }
});
