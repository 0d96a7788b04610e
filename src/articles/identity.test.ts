import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId, canonicalUrl } from './identity.ts';

describe('canonicalUrl', () => {
  it.each([
    ['HTTPS://Example.ORG:443/News/A', 'https://example.org/News/A'],
    ['https://example.org/a?utm_source=rss&utm_medium=feed', 'https://example.org/a'],
    ['https://example.org/a?id=7&fbclid=x&b=1', 'https://example.org/a?b=1&id=7'],
    ['https://example.org/a/#comments', 'https://example.org/a'],
    ['https://example.org/news/index.html', 'https://example.org/news'],
    ['https://example.org', 'https://example.org/'],
    ['https://user:secret@example.org/a', 'https://example.org/a'],
    [' not an address ', 'not an address'],
  ])('%s -> %s', (url, canonical) => {
    expect(canonicalUrl(url)).toBe(canonical);
  });

  it('says of its own answer that it is canonical', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(canonicalUrl(canonicalUrl(url))).toBe(canonicalUrl(url));
      }),
    );
  });
});

describe('articleId', () => {
  const of = { source: 'Harbour Gazette', title: 'Ferry talks end', text: 'Crews stay ashore.' };

  it('goes by the address, whatever scheme, www or tracking', () => {
    const id = articleId({ ...of, url: 'https://www.example.org/a?utm_source=x' });
    expect(articleId({ url: 'http://example.org/a/' })).toBe(id);
    expect(articleId({ ...of, text: 'Changed.', url: 'https://example.org/a' })).toBe(id);
    expect(articleId({ ...of, url: 'https://example.org/b' })).not.toBe(id);
  });

  it('goes by publisher and words where there is no address', () => {
    const id = articleId({ ...of, url: null });
    expect(articleId({ ...of, title: ' Ferry  talks end ', url: null })).toBe(id);
    expect(articleId({ ...of, source: 'Evening Post', url: null })).not.toBe(id);
    expect(articleId({ ...of, text: 'Crews sail.', url: null })).not.toBe(id);
  });
});
