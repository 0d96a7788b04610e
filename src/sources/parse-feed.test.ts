import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParsedFeed, parseFeed } from './parse-feed.ts';

const ADDRESS = 'https://harbour-post.example/feed.xml';

function parse(text: string | Uint8Array, contentType: string | null = null): ParsedFeed {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const result = parseFeed(bytes, contentType, ADDRESS);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function rss(items: string, channel = ''): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title><link>https://harbour-post.example/</link>${channel}${items}</channel></rss>`;
}

const codes = ({ problems }: ParsedFeed): string[] => problems.map(({ code }) => code);

describe('parseFeed reads the formats', () => {
  it('RSS 2.0 with its usual extensions', () => {
    const feed = parse(`<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>Harbour Post</title><link>https://harbour-post.example/</link><language>en-GB</language>
      <image><title>Logo</title><link>https://harbour-post.example/logo</link></image>
      <item><title>Port &amp;amp; rail reopen</title><link>/news/1?a=1&amp;b=2</link><guid isPermaLink="false">hp-1</guid>
      <description>&lt;p&gt;Trains ran &lt;b&gt;again&lt;/b&gt;.&lt;/p&gt;</description>
      <c:encoded><![CDATA[<p>First paragraph.</p><p>Second.</p>]]></c:encoded>
      <dc:creator>Ana Lund</dc:creator><dc:creator>Ben Ode</dc:creator>
      <pubDate>Fri, 15 Aug 2025 19:30:00 +0200</pubDate>
      <source url="https://wire.example/rss">Coast Wire</source></item></channel></rss>`);
    expect(feed).toMatchObject({
      title: 'Harbour Post',
      home: 'https://harbour-post.example/',
      lang: 'en-gb',
      problems: [],
    });
    expect(feed.items).toEqual([
      {
        key: 'hp-1',
        title: 'Port & rail reopen',
        link: 'https://harbour-post.example/news/1?a=1&b=2',
        summary: 'Trains ran again.',
        content: ['First paragraph.', 'Second.'],
        author: 'Ana Lund, Ben Ode',
        published: '2025-08-15T17:30:00Z',
        updated: null,
        publisher: { name: 'Coast Wire', url: 'https://wire.example/rss' },
        picture: null,
        lang: 'en-gb',
      },
    ]);
  });

  it('Atom 1.0 with XHTML, xml:base, several links and inherited language', () => {
    const feed =
      parse(`<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://harbour-post.example/a/">
      <a:title>Harbour</a:title><a:link rel="self" href="feed"/><a:link href="/"/>
      <a:entry><a:id>tag:hp,2025:1</a:id><a:title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Talks <i>end</i> &amp; resume</div></a:title>
      <a:link rel="enclosure" href="x.mp3"/><a:link rel="alternate" type="text/html" href="b/1"/>
      <a:author><a:name>Ana Lund</a:name><a:email>ana@harbour-post.example</a:email></a:author>
      <a:published>2025-08-15T10:00:00Z</a:published><a:updated>2025-08-15T12:00:00+01:00</a:updated>
      <a:summary>Less &lt; more</a:summary></a:entry></a:feed>`);
    expect(feed.home).toBe('https://harbour-post.example/');
    expect(feed.items[0]).toMatchObject({
      key: 'tag:hp,2025:1',
      title: 'Talks end & resume',
      link: 'https://harbour-post.example/a/b/1',
      author: 'Ana Lund',
      published: '2025-08-15T10:00:00Z',
      updated: '2025-08-15T11:00:00Z',
      summary: 'Less < more',
      lang: 'en',
    });
  });

  it('Atom 0.3 and RSS 1.0', () => {
    const atom =
      parse(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="escaped">Old &lt;b&gt;form&lt;/b&gt;</title>
      <link href="https://harbour-post.example/3"/><issued>2003-12-31T10:14:55Z</issued><modified>2004-01-01T00:00:00Z</modified></entry></feed>`);
    expect(atom.items[0]).toMatchObject({ title: 'Old form', published: '2003-12-31T10:14:55Z' });
    const rdf =
      parse(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://harbour-post.example/"><title>Harbour</title><link>https://harbour-post.example/</link><items><rdf:Seq><rdf:li resource="x"/></rdf:Seq></items></channel>
      <item rdf:about="https://harbour-post.example/4"><title>Ships wait</title><dc:date>2025-08-15T10:00+00:00</dc:date></item></rdf:RDF>`);
    expect(rdf.items[0]).toMatchObject({
      key: 'https://harbour-post.example/4',
      title: 'Ships wait',
      link: 'https://harbour-post.example/4',
      published: '2025-08-15T10:00:00Z',
    });
  });

  it('JSON Feed', () => {
    const feed = parse(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Harbour',
        home_page_url: 'https://harbour-post.example/',
        language: 'en',
        items: [
          {
            id: '7',
            url: 'https://harbour-post.example/7',
            title: 'Ferry halted',
            content_text: 'One < two.\n\nThree.',
            date_published: '2025-08-15T10:00:00Z',
            authors: [{ name: 'Ana Lund' }],
          },
        ],
      }),
    );
    expect(feed.items[0]).toMatchObject({
      key: '7',
      title: 'Ferry halted',
      content: ['One < two.', 'Three.'],
      author: 'Ana Lund',
      published: '2025-08-15T10:00:00Z',
      lang: 'en',
    });
  });

  it('Media RSS groups for entries that have their text there', () => {
    const feed = parse(
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><entry><title>Video</title><link href="https://v.example/1"/>' +
        '<media:group><media:title>Other</media:title><media:description>What it shows.</media:description></media:group></entry></feed>',
    );
    expect(feed.items[0]).toMatchObject({ title: 'Video', summary: 'What it shows.' });
  });
});

describe('parseFeed reads broken feeds for what they hold', () => {
  it('cut off in the middle of an entry: whole texts are kept, the broken one is left out', () => {
    const feed = parse(
      rss(
        '<item><title>Whole</title><link>/1</link></item><item><title>Second</title><link>/2</link><description>Half a sen',
      ).split('</channel>')[0] ?? '',
    );
    expect(feed.items.map(({ title, summary }) => [title, summary])).toEqual([
      ['Whole', null],
      ['Second', null],
    ]);
  });

  it.each([
    ['bytes before the prolog', `\n\n junk ${rss('<item><title>Ok &amp; well</title></item>')}`],
    [
      'a raw ampersand and an undeclared entity',
      rss('<item><title>Ok & well</title><description>&eacute;</description></item>'),
    ],
    [
      'upper case names',
      rss('<item><title>Ok &amp; well</title></item>')
        .toUpperCase()
        .replace('OK &AMP; WELL', 'Ok &amp; well'),
    ],
    ['an element never closed', rss('<item><title>Ok &amp; well</title><description>text <br> more</item>')],
    ['an entry never closed', rss('<item><title>Ok &amp; well</title><item><title>Next</title></item>')],
    [
      'CDATA never closed in another entry',
      `${rss('<item><title>Ok &amp; well</title></item><item><title><![CDATA[open').split('</channel>')[0]}`,
    ],
    ['control characters', rss('<item><title>Ok\u0001 &amp; \u0008well</title></item>')],
    ['HTML in the title', rss('<item><title>&lt;b&gt;Ok&lt;/b&gt; &amp;amp; well</title></item>')],
  ])('%s', (_fault, xml) => {
    expect(parse(xml).items[0]?.title).toBe('Ok & well');
  });

  it('windows-1251 that says so, and windows-1252 that says nothing', () => {
    const cyrillic = Uint8Array.from(
      `<?xml version="1.0" encoding="windows-1251"?>${rss('<item><title>\xcc\xe8\xf0</title></item>')}`,
      (char) => char.charCodeAt(0),
    );
    expect(parse(cyrillic).items[0]?.title).toBe('Мир');
    const curly = Uint8Array.from(rss('<item><title>\x93No deal\x94</title></item>'), (char) =>
      char.charCodeAt(0),
    );
    expect(parse(curly).items[0]?.title).toBe('“No deal”');
    expect(codes(parse(curly))).toEqual(['bad-encoding']);
  });

  it('keeps entries without a title under their first words, and says so', () => {
    const feed = parse(
      rss('<item><description>A short note.</description><guid>https://harbour-post.example/9</guid></item>'),
    );
    expect(feed.items[0]).toMatchObject({ title: 'A short note.', link: 'https://harbour-post.example/9' });
    expect(codes(feed)).toEqual(['missing-title']);
  });

  it('leaves out dates that are none or absurd, and says so', () => {
    const feed = parse(
      rss(
        '<item><title>A</title><pubDate>soon</pubDate></item><item><title>B</title><pubDate>Mon, 01 Jan 9999 00:00:00 GMT</pubDate></item>' +
          '<item><title>C</title><pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate></item>',
      ),
    );
    expect(feed.items.map(({ published }) => published)).toEqual([null, null, null]);
    expect(feed.problems).toEqual([
      {
        code: 'bad-date',
        stage: 'sources',
        subject: ADDRESS,
        message: '3 of 3 dates could not be read: "soon".',
      },
    ]);
  });

  it('drops an entry that holds nothing, and says so, and one that comes twice', () => {
    const feed = parse(
      rss('<item><guid> </guid></item><item><title>A</title></item><item><title>A</title></item>'),
    );
    expect(feed.items.map(({ key }) => key)).toEqual(['A']);
    expect(codes(feed)).toEqual(['empty']);
  });

  it.each([
    ['ana@harbour-post.example (Ana Lund)', 'Ana Lund'],
    ['Ana Lund (ana@harbour-post.example)', 'Ana Lund'],
    ['Ana Lund &lt;ana@harbour-post.example&gt;', 'Ana Lund'],
    ['ana@harbour-post.example', null],
  ])('reads the author %j as %j', (written, author) => {
    expect(parse(rss(`<item><title>A</title><author>${written}</author></item>`)).items[0]?.author).toBe(
      author,
    );
  });

  it('takes the date of the last change where there is no other', () => {
    const feed = parse(
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><updated>2025-08-15T10:00:00Z</updated></entry></feed>',
    );
    expect(feed.items[0]).toMatchObject({ key: '1', title: '', published: '2025-08-15T10:00:00Z' });
  });

  it('keeps the newest 500 of 100,000 entries, in order, in good time', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => {
      const day = String(1 + (index % 28)).padStart(2, '0');
      return `<item><title>Report ${index}</title><pubDate>${day} Aug 2025 10:00:00 GMT</pubDate></item>`;
    }).join('');
    const started = performance.now();
    const feed = parse(rss(many));
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(feed.items).toHaveLength(500);
    expect(feed.items.every(({ published }) => published?.startsWith('2025-08-28') === true)).toBe(true);
    expect(feed.items[0]?.title).toBe('Report 27');
    expect(codes(feed)).toEqual(['too-large']);
  });

  it('bounds a title of a megabyte and hostile nesting', () => {
    expect(
      parse(rss(`<item><title>${'word '.repeat(200_000)}</title></item>`)).items[0]?.title.length,
    ).toBeLessThanOrEqual(500);
    const deep = rss(`<item><title>Deep</title><description>${'<a>'.repeat(100_000)}</description></item>`);
    expect(parse(deep).items[0]?.title).toBe('Deep');
  });

  it('decodes no entity but the standard ones', () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>${rss('<item><title>&b;&x;</title></item>')}`;
    expect(parse(bomb).items[0]?.title).toBe('&b;&x;');
  });

  it('never passes a script address on as a link', () => {
    expect(
      parse(rss('<item><title>A</title><link>javascript:alert(1)</link></item>')).items[0]?.link,
    ).toBeNull();
  });
});

describe('parseFeed refuses what is no feed', () => {
  it.each([
    ['not-a-feed', '<!doctype html><html><head><title>Home</title></head><body><p>Hello</p></body></html>'],
    ['not-a-feed', '{"title": 3}'],
    ['not-a-feed', '{"cut off": '],
    ['not-a-feed', 'hello'],
    ['empty', ''],
    ['empty', ' \n '],
  ])('%s for %j', (code, text) => {
    const result = parseFeed(new TextEncoder().encode(text), null, ADDRESS);
    expect(result).toMatchObject({ ok: false, problem: { code, stage: 'sources', subject: ADDRESS } });
  });
});

describe('parseFeed under any input', () => {
  const piece = fc.constantFrom(
    '<rss>',
    '<channel>',
    '<item>',
    '</item>',
    '<entry>',
    '<title>',
    '</title>',
    '<![CDATA[',
    ']]>',
    '<link href="',
    '"/>',
    '&amp;',
    '&#x110000;',
    '&#0;',
    '<author>',
    '</author>',
    '<source>',
    '<content type="xhtml">',
    '<!--',
    '-->',
    '<?',
    'x',
    '\0',
    '<dc:date>',
    '{"items":[',
    '<pubDate>99999999999999',
  );

  it('never throws, and gives one-line texts and web addresses only', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const result = parseFeed(new TextEncoder().encode(`<rss>${pieces.join('')}`), null, ADDRESS);
        for (const item of result.ok ? result.value.items : []) {
          expect(item.title).not.toMatch(/[\n\0]/);
          expect(item.link === null || /^https?:/.test(item.link)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.option(fc.string()), (bytes, type) => {
        expect(typeof parseFeed(bytes, type, ADDRESS).ok).toBe('boolean');
      }),
    );
  });
});
