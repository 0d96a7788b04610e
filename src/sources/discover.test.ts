import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discoverFeeds } from './discover.ts';

describe('discoverFeeds', () => {
  it('finds announced feeds first, then links that look like feeds, each once', () => {
    const html = `<html><head><base href="/en/"><link REL="alternate" type="application/rss+xml; charset=utf-8" href="feed.xml">
      <link rel=alternate type=text/html hreflang=fr href="/fr/"><link rel="alternate home" type="application/atom+xml" href="https://other.example/atom">
      </head><body><script>document.write("<a href='/fake.rss'>")</script>
      <a href="/rss/">RSS</a><a href="/about">About</a><a href="/feeds.html">Feeds</a><a href="/news.rss">n</a>
      <a href="/comments/feed/">Comments</a><a href="feed.xml">again</a>`;
    expect(discoverFeeds(html, 'https://harbour-post.example/')).toEqual([
      'https://harbour-post.example/en/feed.xml',
      'https://other.example/atom',
      'https://harbour-post.example/rss/',
      'https://harbour-post.example/news.rss',
    ]);
  });

  it('finds none in a page without any', () => {
    expect(
      discoverFeeds(
        '<p>Hello <a href="mailto:x@y.example">write</a> <a href="http://[bad">x</a>',
        'https://a.example/',
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'a feed scheme before the address',
      '<link rel="feed" href="feed:https://a.example/x">',
      'https://a.example/x',
    ],
    ['a feed scheme for the address', '<a href="feed://a.example/rss">', 'http://a.example/rss'],
    ['a query', '<a href="/?feed=rss2">', 'https://home.example/?feed=rss2'],
    ['a host for feeds', '<a href="https://feeds.a.example/world">', 'https://feeds.a.example/world'],
    [
      'a fragment and blanks',
      '<link rel=alternate type=text/xml href=" /rss.xml#top ">',
      'https://home.example/rss.xml',
    ],
    [
      'entities in the address',
      '<a href="/x?a=1&amp;format=feed&amp;type=rss">',
      'https://home.example/x?a=1&format=feed&type=rss',
    ],
    [
      'the first base of two',
      '<base href="/a/"><base href="/b/"><a href="feed/">',
      'https://home.example/a/feed/',
    ],
    ['a base that is none', '<base href="javascript:x"><a href="feed/">', 'https://home.example/feed/'],
    [
      'a page cut off in a tag',
      '<a href="/rss"><link rel="alternate" type="text/xml" href="/cut',
      'https://home.example/rss',
    ],
  ])('reads %s', (_what, html, feed) => {
    expect(discoverFeeds(html, 'https://home.example/')).toEqual([feed]);
  });

  it.each([
    '<link rel="alternate" type="application/rss+xml" title="Harbour Post » Comments Feed" href="/feed/2">',
    '<a href="/?feed=comments-rss2">',
    '<!-- <link rel="alternate" type="application/rss+xml" href="/old.xml"> -->',
    '<link rel="alternate" type="application/json+oembed" href="/oembed">',
    '<link rel="alternate" type="application/rss+xml" href="data:text/xml,<rss/>">',
    '<link rel="alternate" type="application/rss+xml">',
  ])('takes no feed from %s', (html) => {
    expect(discoverFeeds(html, 'https://home.example/')).toEqual([]);
  });

  it('bounds what a hostile page names', () => {
    const feeds = Array.from({ length: 100_000 }, (_, index) => `<a href="/${index}.rss">`).join('');
    expect(discoverFeeds(feeds, 'https://home.example/')).toHaveLength(50);
    expect(discoverFeeds(`<a href="/${'x'.repeat(1_000_000)}.rss">`, 'https://home.example/')).toEqual([]);
    expect(discoverFeeds('<div>'.repeat(100_000).concat('<a href="/rss">'), 'https://home.example/')).toEqual(
      ['https://home.example/rss'],
    );
  });

  it('never throws, and gives web addresses only', () => {
    const tag = fc
      .tuple(
        fc.constantFrom(
          'a',
          'link rel=alternate type=application/rss+xml',
          'base',
          'link rel=feed',
          '<',
          'a ',
        ),
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.constantFrom('feed:', '//', 'feed://[', 'http://', '\0', '/rss'),
        ),
      )
      .map(([name, href]) => `<${name} href="${href}">`);
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, fc.string()), { maxLength: 20 }), (parts) => {
        for (const url of discoverFeeds(parts.join(''), 'https://home.example/')) {
          expect(url).toMatch(/^https?:\/\//);
        }
      }),
    );
  });
});
