import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParsedFeed, parseFeed } from './parse-feed.ts';

const ADDRESS = 'https://harbour-post.example/feed.xml';

function parse(text: string | Uint8Array): ParsedFeed {
  const result = parseFeed(typeof text === 'string' ? new TextEncoder().encode(text) : text, null, ADDRESS);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function rss(items: string): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>${items}</channel></rss>`;
}

/** What holds of every feed that is read, whatever it was. */
function expectSound({ title, home, items }: ParsedFeed): void {
  expect(items.length).toBeLessThanOrEqual(500);
  expect((title ?? '').length).toBeLessThanOrEqual(300);
  expect(home ?? 'https://none.example/').toMatch(/^https?:\/\//);
  expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  for (const item of items) {
    expect(item.key).not.toBe('');
    expect(item.key.length).toBeLessThanOrEqual(500);
    for (const text of [item.title, item.summary, item.author, item.publisher?.name, ...item.content]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may get through.
      expect(text ?? '').not.toMatch(/[\n\0-\x08]/);
    }
    expect(item.title.length).toBeLessThanOrEqual(500);
    expect((item.summary ?? '').length).toBeLessThanOrEqual(5_000);
    expect(item.content.join('').length).toBeLessThanOrEqual(100_000);
    for (const url of [item.link, item.picture?.url, item.publisher?.url]) {
      if (url !== null && url !== undefined) {
        expect(url).toMatch(/^https?:\/\//);
        expect(url.length).toBeLessThanOrEqual(4_000);
      }
    }
    for (const date of [item.published, item.updated]) {
      if (date !== null) expect(date).toMatch(/^(?:199\d|20\d\d)-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    }
  }
}

describe('parseFeed keeps its limits', () => {
  it('gives an entry with an empty id a key all the same', () => {
    const parsed = parseFeed(
      new TextEncoder().encode(rss('<item><guid> </guid><title>Ships wait</title></item>')),
      null,
      ADDRESS,
    );
    if (!parsed.ok) throw new Error(parsed.problem.message);
    expectSound(parsed.value);
    expect(parsed.value.items[0]?.key).toBe('Ships wait');
  });

  it('keeps the newest 500 of 100,000 entries, in order, and says what it left out', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => {
      const day = String(1 + (index % 28)).padStart(2, '0');
      return `<item><title>Report ${index}</title><pubDate>${day} Aug 2025 10:00:00 GMT</pubDate></item>`;
    }).join('');
    const feed = parse(rss(many));
    expect(feed.items).toHaveLength(500);
    expect(feed.items.every(({ published }) => published?.startsWith('2025-08-28') === true)).toBe(true);
    expect(feed.items[0]?.title).toBe('Report 27');
    expect(feed.items[1]?.title).toBe('Report 55');
    expect(feed.problems.map(({ code, message }) => [code, message])).toEqual([
      ['too-large', '100000 entries; the newest 500 were read.'],
    ]);
  });

  it('keeps the newest entries of a JSON feed, wherever they stand', () => {
    const items = Array.from({ length: 3_000 }, (_, index) => ({
      id: String(index),
      title: `Report ${index}`,
      date_published: index === 1_500 ? '2025-08-15T10:00:00Z' : '2024-01-01T00:00:00Z',
    }));
    const feed = parse(
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Harbour', items }),
    );
    expect(feed.items).toHaveLength(500);
    expect(feed.items.at(-1)?.key).toBe('1500');
  });

  it('bounds a title, an address, an id and a byline of a megabyte', () => {
    const long = 'word '.repeat(200_000);
    const solid = 'x'.repeat(1_000_000);
    const feed = parse(
      rss(
        `<item><title>${long}</title><link>https://a.example/${solid}</link><guid isPermaLink="false">${solid}</guid>` +
          `<author>${long}</author><source url="https://b.example/${solid}">${long}</source>` +
          `<media:thumbnail url="https://a.example/${solid}"/></item>`,
      ),
    );
    expectSound(feed);
    expect(feed.items[0]).toMatchObject({ link: null, picture: null, publisher: { url: null } });
    expect(feed.items[0]?.title).toMatch(/^word word .*…$/);
  });

  it.each([
    ['20,000 elements deep', `<description>${'<a>'.repeat(20_000)}text`],
    ['20,000 deep in itself', `<description>${'<description>'.repeat(20_000)}`],
    ['a million empty elements', '<a/>'.repeat(1_000_000)],
    ['a hundred thousand titles', '<title/>'.repeat(100_000)],
    ['a hundred thousand pictures', '<media:content url="a.jpg"/>'.repeat(100_000)],
    ['a hundred thousand frames', '<channel xml:base="a/">'.repeat(100_000)],
    ['declarations without end', '<!'.repeat(100_000)],
    ['CDATA without end', '<![CDATA['.repeat(100_000)],
    ['a million ampersands', `<description>${'&'.repeat(1_000_000)}</description>`],
  ])('reads the title before %s', (_what, hostile) => {
    const feed = parse(rss(`<item><title>Ferry halted</title>${hostile}`));
    expectSound(feed);
    expect(feed.items[0]?.title).toBe('Ferry halted');
  });

  it('reads addresses against a base of a megabyte once, and not at all', () => {
    const base = `https://a.example/${'x'.repeat(1_000_000)}/`;
    const entry = '<entry xml:base="y/"><title>A</title><link href="1"/></entry>';
    const feed = parse(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="${base}">${entry.repeat(2_000)}</feed>`,
    );
    expect(feed.items[0]?.link).toBe('https://harbour-post.example/y/1');
  });

  it('expands no entity that a document defines', () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>${rss('<item><title>&b;&x;</title></item>')}`;
    expect(parse(bomb).items[0]?.title).toBe('&b;&x;');
  });

  it('reads a feed with bytes that are no UTF-8 for the rest of it', () => {
    const bytes = new TextEncoder().encode(rss('<item><title>Zürich und Genève ? Köln</title></item>'));
    bytes[bytes.indexOf(0x3f, 60)] = 0xff;
    const feed = parse(bytes);
    expect(feed.items[0]?.title).toBe('Zürich und Genève \ufffd Köln');
    expect(feed.problems.map(({ code }) => code)).toEqual(['bad-encoding']);
  });
});

const FEEDS: readonly string[] = [
  rss(
    '<item><title>Port &amp; rail</title><link>https://harbour-post.example/1</link><guid>x</guid><pubDate>Fri, 15 Aug 2025 19:30:00 +0200</pubDate>' +
      '<description><![CDATA[<p>Trains ran.</p>]]></description><media:content url="https://harbour-post.example/1.jpg" medium="image"><media:credit>Ana</media:credit></media:content>' +
      '<source url="https://wire.example/">Wire</source></item><item><title>Next</title><author>ana@harbour-post.example (Ana)</author></item>',
  ),
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://harbour-post.example/"><title>Harbour</title></channel>' +
    '<item rdf:about="https://harbour-post.example/4"><title>Ships wait</title><dc:date>2025-08-15T10:00+00:00</dc:date></item></rdf:RDF>',
  '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://harbour-post.example/a/"><title>Harbour</title><entry><id>1</id><title type="xhtml"><div>Talks <i>end</i></div></title>' +
    '<link href="b/1"/><author><name>Ana</name></author><updated>2025-08-15T12:00:00Z</updated><source><title>Wire</title><link href="https://wire.example/"/></source></entry></feed>',
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Harbour',
    items: [
      {
        id: '7',
        url: 'https://harbour-post.example/7',
        title: 'Ferry',
        image: 'https://harbour-post.example/7.jpg',
      },
    ],
  }),
];

describe('parseFeed under any input', () => {
  it('never throws on any bytes, under any headers', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.option(fc.string()),
        fc.option(fc.string()),
        (bytes, type, language) => {
          const result = parseFeed(bytes, type, ADDRESS, language);
          if (result.ok) expectSound(result.value);
        },
      ),
    );
  });

  it('reads what is left of a feed of each format cut off anywhere', () => {
    for (const feed of FEEDS) {
      const bytes = new TextEncoder().encode(feed);
      for (let end = 0; end < bytes.length; end++) {
        const result = parseFeed(bytes.subarray(0, end), null, ADDRESS);
        if (result.ok) expectSound(result.value);
      }
    }
  });

  it('keeps an entry that ended, wherever the feed is cut off after it', () => {
    const [feed = ''] = FEEDS;
    for (let end = feed.indexOf('</item>') + '</item>'.length; end < feed.length; end++) {
      expect(parse(feed.slice(0, end)).items[0]).toMatchObject({ key: 'x', title: 'Port & rail' });
    }
  });

  it('reads a feed of each format in which anything is put anywhere', () => {
    const junk = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(
        '<item>',
        '</item>',
        '<entry>',
        '<title>',
        '</title>',
        '<![CDATA[',
        ']]>',
        '<link href="',
        '"/>',
        '&#x110000;',
        '&#0;',
        '<author>',
        '<source>',
        '</source>',
        '<content type="xhtml">',
        '<!--',
        '-->',
        '<?',
        '\0',
        '\ud800',
        '<media:group>',
        '<media:content medium="image" url="',
        '{"items":[',
        '<pubDate>99999999999999',
        ' xml:base="javascript:x" ',
        ' xml:lang="" ',
        '<dc:date>9999-01-01</dc:date>',
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...FEEDS),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 30 }), junk), { minLength: 1, maxLength: 5 }),
        (feed, edits) => {
          let text = feed;
          for (const [at, length, put] of edits) {
            const start = at % (text.length + 1);
            text = text.slice(0, start) + put + text.slice(start + length);
          }
          const result = parseFeed(new TextEncoder().encode(text), null, ADDRESS);
          if (result.ok) expectSound(result.value);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
