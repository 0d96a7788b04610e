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
});
