import { describe, expect, it } from 'vitest';
import type { SourceId } from '../model/id.ts';
import type { FeedItem, Source } from '../model/source.ts';
import type { Instant } from '../model/time.ts';
import { articleFromItem, toArticle } from './from-item.ts';
import type { Page } from './read-page.ts';

const SOURCE: Source = {
  id: 'gazette' as SourceId,
  name: 'Harbour Gazette',
  home: 'https://gazette.example/',
  country: 'NO',
  kind: 'newspaper',
};
const TEXT = [
  'Crews said on Monday that they would not sail before the port lifts its new night fee for small ships.',
  'The port closed at noon and will open again on Friday, its director told reporters after the talks.',
];
const PAGE: Page = {
  title: 'Ferry talks end without a deal',
  standfirst: 'What the crews want.',
  byline: 'Ada Brook',
  published: '2025-08-15T10:00:00Z' as Instant,
  modified: null,
  lang: 'en',
  canonical: 'https://gazette.example/ferry',
  picture: null,
  siteName: 'Harbour Gazette',
  paragraphs: TEXT,
  credit: null,
  dropped: [],
  problems: [],
};
const ITEM: FeedItem = {
  key: 'k1',
  title: 'Ferry talks end',
  link: 'https://gazette.example/ferry?utm_source=rss',
  summary: 'Crews stay ashore after a day of talks.',
  content: [],
  author: 'Desk',
  published: '2025-08-15T11:00:00Z' as Instant,
  updated: null,
  publisher: null,
  picture: null,
  lang: 'en',
};
const SEEN = '2025-08-15T12:00:00Z' as Instant;

function article(changes: { page?: Partial<Page>; item?: Partial<FeedItem> | null; seen?: Instant | null }) {
  const item = changes.item === null ? null : { ...ITEM, ...changes.item };
  const page = { ...PAGE, ...changes.page };
  const result = toArticle({
    page,
    item,
    source: SOURCE,
    seen: changes.seen === undefined ? SEEN : changes.seen,
  });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

describe('toArticle', () => {
  it('prefers the page, and takes from the item what the page lacks', () => {
    expect(article({}).article).toMatchObject({
      title: PAGE.title,
      byline: 'Ada Brook',
      standfirst: 'What the crews want.',
      url: 'https://gazette.example/ferry',
      published: '2025-08-15T10:00:00Z',
      lang: 'en',
      basis: 'page',
    });
    const bare = article({ page: { title: null, byline: null, standfirst: null, published: null } }).article;
    expect(bare).toMatchObject({
      title: 'Ferry talks end',
      byline: 'Desk',
      standfirst: ITEM.summary,
      published: '2025-08-15T11:00:00Z',
    });
  });

  it('leaves a date in the future out, with a problem, and never dates an article after it was seen', () => {
    const { article: dated, problems } = article({ page: { published: '2031-01-01T00:00:00Z' as Instant } });
    expect(dated.published).toBe('2025-08-15T11:00:00Z');
    expect(problems.map((problem) => problem.code)).toEqual(['bad-date']);
    const ahead = article({
      page: { published: '2025-08-15T20:00:00Z' as Instant },
      item: { published: null },
    });
    expect(ahead.article.published).toBe(SEEN);
  });

  it('has no date when nothing tells one', () => {
    expect(article({ page: { published: null }, item: null, seen: null }).article.published).toBeNull();
  });

  it('names the publisher behind an aggregator', () => {
    const publisher = { name: 'Evening Post', url: 'https://post.example/' };
    expect(article({ item: { publisher } }).article.source).toMatchObject({
      name: 'Evening Post',
      home: 'https://post.example/',
      kind: 'unknown',
    });
  });

  it('does not believe a canonical address of another host or of the home page', () => {
    expect(article({ page: { canonical: 'https://else.example/x' } }).article.url).toBe(
      'https://gazette.example/ferry',
    );
    expect(article({ page: { canonical: 'https://gazette.example/' } }).article.url).toBe(
      'https://gazette.example/ferry',
    );
  });

  it('drops a standfirst that the text begins with, even cut short', () => {
    expect(article({ page: { standfirst: `${TEXT[0]?.slice(0, 60)}...` } }).article.standfirst).toBeNull();
    expect(article({ page: { standfirst: PAGE.title } }).article.standfirst).toBeNull();
  });

  it('trusts a long text over a declared language', () => {
    const german = Array.from(
      { length: 4 },
      () => 'Die Besatzungen wollen nicht auslaufen, bevor der Hafen die neue Gebühr für die Nacht aufhebt.',
    );
    expect(article({ page: { paragraphs: german } }).article.lang).toBe('de');
    expect(article({ page: { paragraphs: ['Kort.'], lang: 'nb' } }).article.lang).toBe('nb');
  });

  it('lets the first sentence stand in for a missing title', () => {
    const { article: titled, problems } = article({ page: { title: null }, item: null });
    expect(titled.title).toBe(TEXT[0]);
    expect(problems.map((problem) => problem.code)).toEqual(['missing-title']);
  });

  it('is empty without title and text', () => {
    const page = { ...PAGE, title: null, paragraphs: [] };
    expect(toArticle({ page, item: null, source: SOURCE, seen: null })).toMatchObject({
      ok: false,
      problem: { code: 'empty' },
    });
  });
});

describe('toArticle of a page behind a paywall', () => {
  const problems = [{ code: 'paywall', stage: 'articles', subject: 'x', message: 'The beginning.' }] as const;

  it('takes the words of a feed that carries more, and says so', () => {
    const item = { ...ITEM, content: [...TEXT, 'A mediator is to be named on Tuesday by the ministry.'] };
    const read = toArticle({ page: { ...PAGE, problems }, item, source: SOURCE, seen: null });
    expect(read).toMatchObject({
      ok: true,
      value: { article: { basis: 'feed', paragraphs: item.content }, problems },
    });
  });

  it('takes what the page shows where the feed has no more', () => {
    const read = toArticle({ page: { ...PAGE, problems }, item: ITEM, source: SOURCE, seen: null });
    expect(read).toMatchObject({
      ok: true,
      value: { article: { basis: 'page', paragraphs: TEXT }, problems },
    });
  });
});

describe('articleFromItem', () => {
  it('takes the full text where the feed carries it, else the summary', () => {
    const full = articleFromItem({
      item: { ...ITEM, content: [...TEXT, 'Share this article'] },
      source: SOURCE,
      seen: SEEN,
    });
    expect(full).toMatchObject({
      ok: true,
      value: { article: { paragraphs: TEXT, standfirst: ITEM.summary, basis: 'feed', byline: 'Desk' } },
    });
    const short = articleFromItem({ item: ITEM, source: SOURCE, seen: SEEN });
    expect(short).toMatchObject({
      ok: true,
      value: {
        article: { paragraphs: [ITEM.summary], standfirst: null, url: 'https://gazette.example/ferry' },
      },
    });
  });

  it('gives the same id as the page of the same item', () => {
    const fromFeed = articleFromItem({ item: ITEM, source: SOURCE, seen: SEEN });
    expect(fromFeed.ok && fromFeed.value.article.id).toBe(article({}).article.id);
  });

  it('is empty for an item that says nothing', () => {
    const item = { ...ITEM, title: ' ', summary: null };
    expect(articleFromItem({ item, source: SOURCE, seen: SEEN })).toMatchObject({
      ok: false,
      problem: { code: 'empty' },
    });
  });
});
