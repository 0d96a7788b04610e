import { describe, expect, it } from 'vitest';
import type { FeedItem } from '../model/source.ts';
import { parseFeed } from './parse-feed.ts';

const ADDRESS = 'https://harbour-post.example/feed.xml';

function items(xml: string, contentLanguage: string | null = null): readonly FeedItem[] {
  const result = parseFeed(new TextEncoder().encode(xml), null, ADDRESS, contentLanguage);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.items;
}

function rssItem(inside: string, channel = ''): FeedItem | undefined {
  return items(
    `<rss xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Harbour Post</title><link>https://harbour-post.example/</link>${channel}<item>${inside}</item></channel></rss>`,
  )[0];
}

function atomEntry(inside: string, feed = ''): FeedItem | undefined {
  return items(`<feed xmlns="http://www.w3.org/2005/Atom"${feed}><entry>${inside}</entry></feed>`)[0];
}

describe("an entry's picture", () => {
  it('is the widest that Media RSS lists, with its own credit', () => {
    expect(
      rssItem(
        '<title>A</title><media:thumbnail url="https://a.example/small.jpg"/><media:group>' +
          '<media:content url="https://a.example/140.jpg" width="140"><media:credit>Wire</media:credit></media:content>' +
          '<media:content url="https://a.example/460.jpg" width="460"><media:title>Quay</media:title><media:credit>Photo: <b>Ana Lund</b></media:credit></media:content>' +
          '<media:content url="https://a.example/film.mp4" type="video/mp4" width="1920"/></media:group>',
      )?.picture,
    ).toEqual({ url: 'https://a.example/460.jpg', credit: 'Photo: Ana Lund' });
  });

  it.each([
    [
      'a credit for all media',
      '<media:credit>Ana</media:credit><media:content medium="image" url="/1"/>',
      { url: 'https://harbour-post.example/1', credit: 'Ana' },
    ],
    [
      'an enclosure',
      '<enclosure url="https://a.example/1" type="image/jpeg" length="5"/>',
      { url: 'https://a.example/1', credit: null },
    ],
    [
      'a thumbnail',
      '<media:thumbnail url="https://a.example/1"/>',
      { url: 'https://a.example/1', credit: null },
    ],
    [
      "a video's thumbnail",
      '<media:content url="https://a.example/v.mp4" medium="video"><media:thumbnail url="https://a.example/1"/></media:content>',
      { url: 'https://a.example/1', credit: null },
    ],
    [
      "iTunes' image",
      '<itunes:image href="https://a.example/1"/>',
      { url: 'https://a.example/1', credit: null },
    ],
    ['a sound', '<enclosure url="https://a.example/1.mp3" type="audio/mpeg"/>', null],
    ['a script', '<media:content medium="image" url="javascript:alert(1)"/>', null],
    ['an empty address', '<media:thumbnail url=" "/>', null],
  ])('of %s', (_what, media, picture) => {
    expect(rssItem(`<title>A</title>${media}`)?.picture).toEqual(picture);
  });

  it('is an enclosed link in Atom and an image in JSON Feed', () => {
    expect(
      atomEntry('<title>A</title><link rel="enclosure" type="image/png" href="p/1"/>')?.picture?.url,
    ).toBe('https://harbour-post.example/p/1');
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'H',
      items: [{ id: '1', title: 'A', banner_image: 'https://a.example/b' }],
    };
    expect(items(JSON.stringify(json))[0]?.picture).toEqual({ url: 'https://a.example/b', credit: null });
  });
});

describe('the publisher behind an entry', () => {
  const SOURCE = '<source url="https://gazette.example">Harbour Gazette</source>';

  it("is named by RSS's source, and is taken off the end of the title that an aggregator puts it at", () => {
    expect(rssItem(`<title>Talks end - Harbour Gazette</title>${SOURCE}`)).toMatchObject({
      title: 'Talks end',
      publisher: { name: 'Harbour Gazette', url: 'https://gazette.example/' },
    });
  });

  it.each([
    ['Talks end | harbour gazette', 'Talks end'],
    ['Talks end – Harbour Gazette', 'Talks end'],
    ['Talks end - Coast Wire', 'Talks end - Coast Wire'],
    ['We bought the Harbour Gazette', 'We bought the Harbour Gazette'],
    ['Harbour Gazette', 'Harbour Gazette'],
    ['- Harbour Gazette', '- Harbour Gazette'],
  ])('leaves of the title %j %j', (written, title) => {
    expect(rssItem(`<title>${written}</title>${SOURCE}`)?.title).toBe(title);
  });

  it('leaves the end of a title alone that names a publisher where no source does', () => {
    expect(rssItem('<title>Talks end - Harbour Gazette</title>')?.title).toBe('Talks end - Harbour Gazette');
  });

  it("is named by Atom's source, whose other elements are not the entry's", () => {
    expect(
      atomEntry(
        '<source><id>s</id><title type="html">The &lt;b&gt;Gazette&lt;/b&gt;</title><link rel="self" href="https://gazette.example/feed"/>' +
          '<link href="https://gazette.example/"/><updated>2020-01-01T00:00:00Z</updated><author><name>Staff</name></author></source><title>Talks end</title>',
      ),
    ).toMatchObject({
      title: 'Talks end',
      link: null,
      author: null,
      published: null,
      publisher: { name: 'The Gazette', url: 'https://gazette.example/' },
    });
  });

  it('goes by its host when only its address is given', () => {
    expect(
      atomEntry('<title>A</title><source><link href="https://gazette.example/"/></source>')?.publisher,
    ).toEqual({
      name: 'gazette.example',
      url: 'https://gazette.example/',
    });
  });

  it.each([
    ["the feed's title", '<source url="https://elsewhere.example/">HARBOUR POST</source>'],
    ["the feed's address", `<source url="${ADDRESS}">Harbour Post, front page</source>`],
    ["the feed's home page", '<source url="https://harbour-post.example">Harbour</source>'],
    ['nothing', '<source url="">  </source>'],
  ])('is the feed itself where the source names %s', (_what, source) => {
    expect(rssItem(`<title>A</title>${source}`)?.publisher).toBeNull();
  });
});

describe("an entry's language", () => {
  it("is its title's, else its own, else the feed's, else the server's", () => {
    expect(atomEntry('<title xml:lang="fr">A</title>', ' xml:lang="en"')?.lang).toBe('fr');
    expect(atomEntry('<title>A</title><summary xml:lang="fr">B</summary>', ' xml:lang="en"')?.lang).toBe(
      'en',
    );
    expect(atomEntry('<content xml:lang="fr">A</content>', ' xml:lang="en"')?.lang).toBe('fr');
    expect(rssItem('<title>A</title>', '<language>en-GB</language>')?.lang).toBe('en-gb');
    expect(items('<rss><channel><item><title>A</title></item></channel></rss>', 'de')[0]?.lang).toBe('de');
    expect(
      items('<rss><channel><item><title>A</title></item></channel></rss>', 'de, fr')[0]?.lang,
    ).toBeNull();
  });

  it("is not known where the entry says so, and its neighbours keep the feed's", () => {
    const [first, second] = items(
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><entry xml:lang=""><title>A</title></entry><entry><title>B</title></entry></feed>',
    );
    expect([first?.lang, second?.lang]).toEqual([null, 'en']);
  });
});

describe('what makes an entry the same next time', () => {
  const keys = (inside: string): string[] =>
    items(`<rss><channel>${inside}</channel></rss>`).map(({ key }) => key);

  it('is its id, else its link, else its title with author and date', () => {
    expect(keys('<item><guid>1</guid><link>https://a.example/1</link></item>')).toEqual(['1']);
    expect(keys('<item><link>https://a.example/1</link><title>A</title></item>')).toEqual([
      'https://a.example/1',
    ]);
    expect(keys('<item><title>A</title><author>Ana</author></item>')).toEqual(['A Ana']);
  });

  it('tells notes apart that begin alike', () => {
    const opening =
      'The harbour office said in its morning note to all crews that work would go on as planned until noon. '.repeat(
        2,
      );
    const note = (end: string) => `<item><description>${opening}${end}</description></item>`;
    expect(new Set(keys(`${note('Ferries run.')}${note('Ferries stay.')}${note('Ferries run.')}`)).size).toBe(
      2,
    );
  });

  it('keeps an entry that holds a picture alone, and none that holds nothing', () => {
    expect(keys('<item><itunes:image href="https://a.example/1.jpg"/></item>')).toHaveLength(1);
    expect(keys('<item><title> </title><link/></item>')).toEqual([]);
  });
});

describe('what feeds write in several ways', () => {
  it("takes the report's own address from FeedBurner", () => {
    expect(
      rssItem(
        '<title>A</title><link>https://counter.example/1</link><feedburner:origLink>https://harbour-post.example/1</feedburner:origLink>',
      )?.link,
    ).toBe('https://harbour-post.example/1');
  });

  it('takes the first date that is one, and reads windows-1252 numbers as quotes', () => {
    expect(
      rssItem(
        '<title>It&#146;s &#8220;done&#8221;</title><pubDate>soon</pubDate><dc:date>2025-08-15T10:00:00Z</dc:date>',
      ),
    ).toMatchObject({ title: 'It’s “done”', published: '2025-08-15T10:00:00Z' });
  });

  it("reads CDF's attributes", () => {
    expect(
      items(
        '<CHANNEL HREF="https://a.example/"><ITEM HREF="/1" LASTMOD="2004-04-06T23:05:43-05:00"><TITLE>A</TITLE></ITEM></CHANNEL>',
      )[0],
    ).toMatchObject({
      link: 'https://a.example/1',
      title: 'A',
      published: '2004-04-07T04:05:43Z',
    });
  });
});
