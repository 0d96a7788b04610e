import { oneLine, shorten } from '../lib/plain-text.ts';
import type { Article } from '../model/article.ts';
import type { Picture } from '../model/picture.ts';
import type { Problem } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import type { FeedItem, Source } from '../model/source.ts';
import { type Instant, millis } from '../model/time.ts';
import type { Dropped } from './clean/cleaner.ts';
import { cleanParagraphs } from './clean/cleaners.ts';
import { creditOf } from './extract/credit.ts';
import { firstSentence } from './first-sentence.ts';
import { articleId, canonicalUrl } from './identity.ts';
import { languageOf } from './language.ts';
import type { Page } from './read-page.ts';
import { sourceOf } from './source-of.ts';
import { ownStandfirst } from './standfirst.ts';

/** An article with what was wrong with its input; the problems cost nothing but themselves. */
export interface ReadArticle {
  readonly article: Article;
  readonly problems: readonly Problem[];
  /** What was left out of its text, with the reason. */
  readonly dropped: readonly Dropped[];
}

/** Zones are often wrong by up to a day, so a date this far after first sight may still be meant. */
const AHEAD_MS = 86_400_000;

/**
 * A page and the feed item that led to it as an article.
 * @param of.page the page as read
 * @param of.item the feed item, or null for a page that was asked for by address or file
 * @param of.source the feed's source; an item of an aggregator feed names its own publisher, which then counts
 * @param of.seen when it was first fetched; null when that is not known (files)
 * @param of.url the address the page came from, where no item has it; null or left out when there is none
 * @returns the article, or 'empty' when there is neither title nor text
 */
export function toArticle(of: {
  readonly page: Page;
  readonly item: FeedItem | null;
  readonly source: Source;
  readonly seen: Instant | null;
  readonly url?: string | null;
}): Result<ReadArticle> {
  const { page, item } = of;
  const text = textOf(page, item);
  return assemble({
    item,
    source: of.source,
    seen: of.seen,
    url: ownAddress(page.canonical, item?.link ?? of.url ?? null),
    title: page.title ?? item?.title ?? '',
    standfirst: page.standfirst ?? item?.summary ?? null,
    byline: page.byline ?? item?.author ?? null,
    dates: [page.published, item?.published ?? null],
    lang: page.lang ?? item?.lang ?? null,
    picture: page.picture ?? item?.picture ?? null,
    problems: page.problems,
    ...text,
  });
}

/**
 * A feed item alone as an article, where the page cannot be had: its full text if the feed carries it, else its summary.
 * @param of.item the feed item
 * @param of.source the feed's source, as for `toArticle`
 * @param of.seen when it was first seen, or null
 * @returns the article with basis 'feed', or 'empty' when the item says nothing
 */
export function articleFromItem(of: {
  readonly item: FeedItem;
  readonly source: Source;
  readonly seen: Instant | null;
}): Result<ReadArticle> {
  const { item } = of;
  const full = fullText(item);
  const summary = oneLine(item.summary ?? '');
  return assemble({
    item,
    source: of.source,
    seen: of.seen,
    url: item.link === null ? null : canonicalUrl(item.link),
    title: item.title,
    standfirst: full.length > 0 ? item.summary : null,
    byline: item.author,
    dates: [item.published],
    lang: item.lang,
    picture: item.picture,
    problems: [],
    ...feedText(item, full.length > 0 ? full : summary === '' ? [] : [summary]),
  });
}

type Text = Pick<Parts, 'paragraphs' | 'dropped' | 'credit' | 'basis'>;

/** The page's text, save where it shows only the beginning and the feed carries more. */
function textOf(page: Page, item: FeedItem | null): Text {
  const isTeaser = page.problems.some((problem) => problem.code === 'paywall');
  const fed = isTeaser && item !== null ? feedText(item, fullText(item)) : null;
  return fed !== null && lengthOf(fed.paragraphs) > lengthOf(page.paragraphs)
    ? fed
    : { paragraphs: page.paragraphs, dropped: page.dropped, credit: page.credit, basis: 'page' };
}

function fullText(item: FeedItem): readonly string[] {
  return item.content.map(oneLine).filter((text) => text !== '');
}

function feedText(item: FeedItem, given: readonly string[]): Text {
  const { kept, dropped } = cleanParagraphs(given, {
    title: item.title,
    standfirst: null,
    byline: item.author,
  });
  return { paragraphs: kept, dropped, credit: creditOf(item.author, kept, dropped), basis: 'feed' };
}

function lengthOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, text) => sum + text.length, 0);
}

interface Parts {
  readonly picture: Picture | null;
  readonly item: FeedItem | null;
  readonly source: Source;
  readonly seen: Instant | null;
  readonly url: string | null;
  readonly title: string;
  readonly standfirst: string | null;
  readonly byline: string | null;
  readonly dates: readonly (Instant | null)[];
  readonly lang: string | null;
  readonly paragraphs: readonly string[];
  readonly credit: string | null;
  readonly basis: Article['basis'];
  readonly problems: readonly Problem[];
  readonly dropped: readonly Dropped[];
}

function assemble(parts: Parts): Result<ReadArticle> {
  const subject = parts.url ?? parts.item?.key ?? 'article';
  const problem = (code: Problem['code'], message: string): Problem => ({
    code,
    stage: 'articles',
    subject,
    message,
  });
  const given = oneLine(parts.title);
  const title = given === '' ? firstSentence(parts.paragraphs) : given;
  if (title === '') return { ok: false, problem: problem('empty', 'There is neither a title nor a text.') };

  const problems = [...parts.problems];
  if (given === '') problems.push(problem('missing-title', 'The first sentence stands in for the title.'));
  const dates = parts.dates.filter((date) => date !== null);
  const sensible = dates.filter((date) => isSensible(date, parts.seen));
  for (const date of dates) {
    if (!sensible.includes(date))
      problems.push(problem('bad-date', `The date ${date} lies in the future; it was left out.`));
  }
  const publisher = parts.item?.publisher ?? null;
  const source = publisher === null ? parts.source : sourceOf(publisher.name, publisher.url);
  const article: Article = {
    id: articleId({ url: parts.url, source: source.name, title, text: parts.paragraphs.join('\n') }),
    source,
    url: parts.url,
    title: shorten(title, 300),
    standfirst: ownStandfirst(parts.standfirst, title, parts.paragraphs),
    byline: shorten(oneLine(parts.byline ?? ''), 300) || null,
    published: earliest(parts.seen === null ? sensible : [...sensible, parts.seen]),
    lang: languageOf(parts.lang, [title, ...parts.paragraphs].join('\n')),
    paragraphs: parts.paragraphs,
    credit: parts.credit,
    picture: parts.picture,
    changed: null,
    basis: parts.basis,
  };
  return { ok: true, value: { article, problems, dropped: parts.dropped } };
}

/** Pages give other hosts' addresses as canonical when they reprint, and home pages when they are careless. */
function ownAddress(canonical: string | null, fetched: string | null): string | null {
  if (canonical === null) return fetched === null ? null : canonicalUrl(fetched);
  const own = canonicalUrl(canonical);
  if (fetched === null) return own;
  const sameHost = bareHost(own) === bareHost(fetched);
  return sameHost && new URL(own).pathname !== '/' ? own : canonicalUrl(fetched);
}

function bareHost(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^(?:www|m|amp|mobile)\./, '') : '';
}

function isSensible(date: Instant, seen: Instant | null): boolean {
  return seen === null || millis(date) <= millis(seen) + AHEAD_MS;
}

function earliest(dates: readonly Instant[]): Instant | null {
  return dates.reduce<Instant | null>((first, date) => (first === null || date < first ? date : first), null);
}
