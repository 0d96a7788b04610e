import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecord } from './read-record.ts';

function read(value: unknown) {
  const result = readRecord(value, 3);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

describe('readRecord', () => {
  it('reads all documented fields', () => {
    const { article, problems } = read({
      id: 'a1',
      title: 'Ferry talks end without a deal',
      text: 'Crews stay ashore.\n\nThe port  closed at noon.\r\nAdvertisement',
      url: 'https://example.org/a?utm_source=x',
      source: 'Harbour Gazette',
      published: '2025-08-15T12:00:00+02:00',
      lang: 'en-GB',
      extra: { ignored: true },
    });
    expect(article).toMatchObject({
      id: 'a1',
      title: 'Ferry talks end without a deal',
      paragraphs: ['Crews stay ashore.', 'The port closed at noon.'],
      url: 'https://example.org/a',
      published: '2025-08-15T10:00:00Z',
      lang: 'en',
      basis: 'given',
      standfirst: null,
      byline: null,
    });
    expect(article.source).toMatchObject({
      name: 'Harbour Gazette',
      home: 'https://example.org/',
      kind: 'unknown',
    });
    expect(problems).toEqual([]);
  });

  it('takes numeric ids, lists of paragraphs and authors, a publisher object', () => {
    const { article } = read({
      id: 7,
      title: 'Ferry talks end',
      paragraphs: ['Crews stay ashore.', ' '],
      description: 'What the crews want.',
      author: ['Ada Brook', 'Bo Lind'],
      publisher: { name: 'Harbour Gazette' },
    });
    expect(article).toMatchObject({
      id: '7',
      paragraphs: ['Crews stay ashore.'],
      standfirst: 'What the crews want.',
      byline: 'Ada Brook, Bo Lind',
    });
    expect(article.source.name).toBe('Harbour Gazette');
  });

  it('lets the first sentence stand in for a missing title', () => {
    const { article, problems } = read({ text: 'Crews stay ashore. The port closed.' });
    expect(article.title).toBe('Crews stay ashore.');
    expect(problems.map((problem) => problem.code)).toEqual(['missing-title']);
  });

  it('keeps an article whose date is none, and says so', () => {
    const { article, problems } = read({ title: 'Ferry talks end', published: 'last week' });
    expect(article.published).toBeNull();
    expect(problems).toMatchObject([{ code: 'bad-date', stage: 'input', subject: 'line 3' }]);
  });

  it.each([
    ['bad-line', 'text'],
    ['bad-line', null],
    ['bad-line', []],
    ['bad-line', { title: 5 }],
    ['bad-line', { title: 'x', paragraphs: 'y' }],
    ['empty', {}],
    ['empty', { title: ' ', text: '\n' }],
  ])('answers %s for %j', (code, value) => {
    const result = readRecord(value, 9);
    expect(result.ok ? null : result.problem).toMatchObject({ code, subject: 'line 9' });
  });

  it('gives the same article for the same record, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, text) => {
        readRecord(value, 1);
        expect(readRecord({ text }, 1)).toEqual(readRecord({ text }, 1));
      }),
    );
  });
});
