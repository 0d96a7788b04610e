import { absoluteUrl } from '../lib/absolute-url.ts';
import { contentHash } from '../lib/hash.ts';
import { htmlToParagraphs, htmlToText } from '../lib/html-to-text.ts';
import { parseLooseDate } from '../lib/loose-date.ts';
import { oneLine, shorten } from '../lib/plain-text.ts';
import type { FeedItem } from '../model/source.ts';
import { type Instant, toInstant } from '../model/time.ts';
import type { RawItem, RawText } from './raw-feed.ts';

/** The longest headlines in use are near 300 characters; more is a text in the wrong place. */
const TITLE_CHARS = 500;
const SUMMARY_CHARS = 5_000;
const AUTHOR_CHARS = 300;
const PUBLISHER_CHARS = 200;
/** Some 15,000 words: longer than any report. */
const CONTENT_CHARS = 100_000;
/** Markup may outweigh its text by this much before it is cut unread. */
const MARKUP_FACTOR = 20;
/** A description beyond this is the report itself: a summary of 200 words does not exist. */
const FULL_TEXT_CHARS = 1_200;
/** Keys are compared and stored; longer ones are hashed. */
const KEY_CHARS = 500;

/** The Web is of 1990, and no report is dated in the next century: dates outside are faults of software. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

/** An entry in the model's form, with what was wrong with it. */
export interface ReadItem {
  readonly item: FeedItem;
  readonly faults: { readonly noTitle: boolean; readonly badDate: string | null };
}

/** What an entry takes from the feed that it stands in. */
export interface AroundItem {
  readonly title: string | null;
  readonly url: string;
  /** What relative addresses are relative to where the entry does not say. */
  readonly home: string;
  /** The entry's language unless it says another. */
  readonly lang: string | null;
}

/**
 * Cleans one entry: texts plain and bounded, address absolute, dates as moments.
 * @param raw the entry as read
 * @param feed the feed that it stands in
 * @returns the entry, its title '' where it has no text at all; null when it holds nothing whatever
 */
export function readItem(raw: RawItem, feed: AroundItem): ReadItem | null {
  if (holdsNothing(raw, feed.lang)) return null;
  // Feeds are often served by another host than the site that their addresses are relative to.
  const base = raw.base === null || raw.base === feed.url ? feed.home : raw.base;
  const link = linkOf(raw, base);
  const publisher = publisherOf(raw, base);
  const given = withoutPublisher(plainText(raw.title, TITLE_CHARS), publisher?.name ?? null);
  const summary = plainText(raw.summary, SUMMARY_CHARS);
  const content = paragraphsOf(raw.content ?? (isFullText(summary) ? raw.summary : null));
  const title = given ?? shortTitle(summary ?? content[0] ?? '');
  const published = readFeedDate(raw.published);
  const updated = readFeedDate(raw.updated);
  const author = authorOf(raw.author);
  const item: FeedItem = {
    key: keyOf(
      (raw.id?.trim() || null) ??
        link ??
        nameOf([given, author, published ?? updated]) ??
        JSON.stringify(raw),
    ),
    title,
    link,
    summary: isFullText(summary) ? shorten(content[0] ?? summary ?? '', SUMMARY_CHARS) : summary,
    content,
    author,
    // Atom asks for the date of the last change alone; without the other it is the nearest to it.
    published: published ?? updated,
    updated,
    publisher: publisher !== null && isFeedItself(publisher, feed) ? null : publisher,
    picture: pictureOf(raw, base),
    // An entry may say that its language is not known, whatever its feed's is (XML 1.0 section 2.12).
    lang: raw.lang === '' ? null : (langOf(raw.lang) ?? feed.lang),
  };
  const badDate =
    (published === null ? raw.published[0] : undefined) ??
    (updated === null ? raw.updated[0] : undefined) ??
    null;
  return { item, faults: { noTitle: given === null, badDate } };
}

/**
 * A date as a feed gives it.
 * @param written the dates as written, best first
 * @returns the moment of the first that is a date from 1990 to 2099, or null when none is
 */
export function readFeedDate(written: readonly string[]): Instant | null {
  for (const text of written) {
    const date = parseLooseDate(text);
    const year = date?.getUTCFullYear() ?? 0;
    if (date !== null && year >= FIRST_YEAR && year <= LAST_YEAR) return toInstant(date) ?? null;
  }
  return null;
}

/** @returns a language tag in lower case ("en-gb"), or null when it is none */
export function langOf(tag: string | null): string | null {
  const written = tag?.trim().toLowerCase().replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3}$/.test(written) ? written : null;
}

/** @returns a text of a feed as one line of at most `limit` characters, or null when there is none */
export function plainText(raw: RawText | null, limit: number): string | null {
  if (raw === null) return null;
  const value = raw.value.slice(0, limit * MARKUP_FACTOR);
  const text = raw.form === 'html' || holdsHtml(value) ? htmlToText(value) : oneLine(value);
  return text === '' ? null : shorten(text, limit);
}

/**
 * Text that says it is plain and holds HTML all the same: a closing tag, a common empty one, or an entity.
 * "<blink> considered" holds none of these and stays as it is.
 */
function holdsHtml(text: string): boolean {
  return /<\/[a-z]|<(?:br|p|img|hr)[\s/>]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31}\d{0,2});/i.test(text);
}

function paragraphsOf(raw: RawText | null): readonly string[] {
  if (raw === null) return [];
  const kept: string[] = [];
  let length = 0;
  const value = raw.value.slice(0, CONTENT_CHARS * MARKUP_FACTOR);
  const paragraphs =
    raw.form === 'html' || holdsHtml(value) ? htmlToParagraphs(value) : value.split('\n').map(oneLine);
  for (const paragraph of paragraphs) {
    if (paragraph === '') continue;
    const text = shorten(paragraph, CONTENT_CHARS - length);
    kept.push(text);
    length += text.length;
    if (length >= CONTENT_CHARS - 1) break;
  }
  return kept;
}

function isFullText(summary: string | null): boolean {
  return summary !== null && summary.length > FULL_TEXT_CHARS;
}

/** The first words of an entry without a title: notes and posts have none. */
function shortTitle(text: string): string {
  // As long as a long headline.
  return shorten(text, 120);
}

function linkOf(raw: RawItem, base: string): string | null {
  const own = raw.link === null ? null : absoluteUrl(raw.link, base);
  return own ?? (raw.idIsLink && raw.id !== null ? absoluteUrl(raw.id, null) : null);
}

function holdsNothing(raw: RawItem, feedLang: string | null): boolean {
  const texts = [raw.title, raw.summary, raw.content].map((text) => text?.value ?? '');
  return (
    [...texts, raw.id, raw.link, raw.author, ...raw.published, ...raw.updated].every(
      (part) => !part?.trim(),
    ) &&
    raw.publisher === null &&
    raw.picture === null &&
    (raw.lang === null || langOf(raw.lang) === feedLang)
  );
}

/** What tells an entry with a title of its own from others; texts without one may begin alike. */
function nameOf([title, ...others]: readonly (string | null)[]): string | null {
  return title === null ? null : [title, ...others].filter((part) => part !== null).join(' ');
}

function keyOf(key: string): string {
  return key.length > KEY_CHARS ? contentHash(key, 32) : key;
}

const ADDRESS = /[^\s<>()"']{1,100}@[^\s<>()"']{1,100}/g;

/** "jane@example.org (Jane Roe)" and "Jane Roe <jane@example.org>" are Jane Roe; an address alone is no name. */
function authorOf(author: string | null): string | null {
  if (author === null) return null;
  const text = htmlToText(author.slice(0, AUTHOR_CHARS * MARKUP_FACTOR));
  const name = oneLine(
    text
      .replace(ADDRESS, ' ')
      .replace(/mailto:/gi, '')
      .replace(/[<>]|\(\s*\)/g, ' '),
  )
    .replace(/^[(,\s]+|[),\s]+$/g, '')
    .replace(/\s+,/g, ',');
  return name === '' ? null : shorten(name, AUTHOR_CHARS);
}

/** A publisher of which the address alone is given goes by its host. */
function publisherOf({ publisher }: RawItem, base: string): FeedItem['publisher'] {
  const url = publisher === null || publisher.url === null ? null : absoluteUrl(publisher.url, base);
  const given = plainText(publisher?.name ?? null, PUBLISHER_CHARS);
  const name = given ?? (url === null ? null : new URL(url).host);
  return name === null ? null : { name, url };
}

/** A feed that names itself behind its entries names no other publisher. */
function isFeedItself({ name, url }: NonNullable<FeedItem['publisher']>, feed: AroundItem): boolean {
  return name.toLowerCase() === feed.title?.toLowerCase() || url === feed.url || url === feed.home;
}

/** Aggregators end each headline with the publisher ("Talks end - Harbour Post"), which is no part of it. */
function withoutPublisher(title: string | null, publisher: string | null): string | null {
  if (title === null || publisher === null) return title;
  const end = title.length - publisher.length;
  if (end <= 0 || title.slice(end).toLowerCase() !== publisher.toLowerCase()) return title;
  const headline = title.slice(0, end).replace(/\s+[-\u2010-\u2015|]\s*$/, '');
  return headline === '' || headline.length === end ? title : headline;
}

function pictureOf({ picture }: RawItem, base: string): FeedItem['picture'] {
  const url = picture === null ? null : absoluteUrl(picture.url, base);
  if (picture === null || url === null) return null;
  const credit = oneLine(htmlToText((picture.credit ?? '').slice(0, TITLE_CHARS)));
  return { url, credit: credit === '' ? null : credit };
}
