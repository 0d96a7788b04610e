import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ListedFeed, parseOpml, writeOpml } from './opml.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('OPML', () => {
  const feeds: readonly ListedFeed[] = [
    { url: 'https://harbour-post.example/feed?a=1&b=2', name: 'Harbour & Post', home: null, folders: [] },
    {
      url: 'https://coast.example/rss',
      name: 'Coast',
      home: 'https://coast.example/',
      folders: ['World', 'Africa'],
    },
    { url: 'https://hill.example/rss', name: 'Hill "Daily"', home: null, folders: ['World'] },
  ];

  it('reads back what it writes, folders and all', () => {
    const read = parseOpml(bytes(writeOpml('My feeds', feeds)), 'feeds.opml');
    expect(read.ok && [...read.value.feeds].sort((a, b) => (a.url < b.url ? -1 : 1))).toEqual(
      [...feeds].sort((a, b) => (a.url < b.url ? -1 : 1)),
    );
  });

  it('takes each address once and says what it passed over', () => {
    const xml =
      '<opml version="1.0"><body><outline text="A" xmlUrl="https://a.example/rss"/><outline text="No"/>' +
      '<outline text="F"><outline text="Again" xmlUrl="https://a.example/rss"/><outline text="J" xmlUrl="javascript:x"/></outline></body></opml>';
    expect(parseOpml(bytes(xml), 'x')).toEqual({
      ok: true,
      value: {
        feeds: [{ url: 'https://a.example/rss', name: 'A', home: null, folders: [] }],
        passedOver: [
          { name: 'Again', reason: 'https://a.example/rss is in it twice' },
          { name: 'J', reason: '"javascript:x" is no http(s) address' },
        ],
      },
    });
  });

  it('gives a problem for other files', () => {
    for (const text of ['', '<html></html>', 'hello', `<opml><body>${'<outline text="x">'.repeat(50_000)}`]) {
      const read = parseOpml(bytes(text), 'x.opml');
      expect(read.ok ? read.value.feeds : read.problem.code).toEqual(read.ok ? [] : 'not-a-feed');
    }
  });

  it('writes a list without feeds, too', () => {
    expect(writeOpml('T', [])).toContain('<opml version="2.0">');
  });

  it('never throws, and reads back any list it writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parseOpml(bytes(`<opml version="2.0"><body>${text}`), 'x.opml');
      }),
    );
    const name = fc.string({ unit: fc.constantFrom('a', 'é', '&', '<', '"', "'", '世', '😀'), minLength: 1 });
    const feed = fc.record({
      url: fc.nat().map((number) => `https://a.example/${number}?a=1&b=2`),
      name,
      home: fc.option(fc.constant('https://a.example/')),
      folders: fc.array(name, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(feed, { selector: ({ url }) => url, minLength: 1, maxLength: 8 }),
        (list) => {
          const read = parseOpml(bytes(writeOpml('T', list)), 'x.opml');
          const byUrl = (all: readonly ListedFeed[]) => all.toSorted((a, b) => (a.url < b.url ? -1 : 1));
          expect(read.ok ? byUrl(read.value.feeds) : read.problem).toEqual(byUrl(list));
        },
      ),
    );
  });
});
