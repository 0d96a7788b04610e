import { absoluteUrl } from '../../lib/absolute-url.ts';
import { htmlToParagraphs, htmlToText } from '../../lib/html-to-text.ts';
import { shorten } from '../../lib/plain-text.ts';
import type { Picture } from '../../model/picture.ts';
import type { Instant } from '../../model/time.ts';
import { bylineOf } from './byline.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { isWithin, listed } from './element-marks.ts';
import { fieldTexts, isReport, type JsonObject, jsonLdReport } from './json-ld.ts';
import { parsePageDate } from './page-date.ts';
import { pictureOf } from './picture.ts';
import { pageTitle } from './title.ts';

/** What a page says of its report apart from the text. */
export interface Metadata {
  readonly title: string | null;
  readonly standfirst: string | null;
  readonly byline: string | null;
  readonly published: Instant | null;
  readonly modified: Instant | null;
  /** Dates that the page gives but that are none, or absurd. */
  readonly badDates: readonly string[];
  /** Primary language tag in lower case, or null. */
  readonly lang: string | null;
  readonly canonical: string | null;
  readonly siteName: string | null;
  readonly picture: Picture | null;
  /** The page calls itself an article (schema.org or Open Graph). */
  readonly declaredArticle: boolean;
  /** The page says that it is not free to read (schema.org isAccessibleForFree, Open Graph content tier). */
  readonly paid: boolean;
  /** It was fetched from the front page of a site. */
  readonly isHome: boolean;
  /** The report's text as JSON-LD gives it, in paragraphs; empty where it gives none. */
  readonly statedBody: readonly string[];
}

/** A standfirst is a line or two; longer descriptions are whole articles put in the wrong place. */
const STANDFIRST_LIMIT = 500;
const NAME_LIMIT = 200;
/** Longer addresses are no article's: browsers and servers refuse them from about here as well. */
const ADDRESS_LIMIT = 2000;

/**
 * Reads what a page says of itself, for each thing from the best place that has it: JSON-LD, then
 * Open Graph and other meta elements, then microdata and the visible page.
 * @param document the page, before anything is taken out of it
 * @param url the address it was fetched from, for relative links; null when there is none
 */
export function readMetadata(document: DomDocument, url: string | null): Metadata {
  const report = jsonLdReport(document);
  const meta = metaElements(document);
  const siteName = siteNameOf(report, meta);
  const published = firstDate(publishedTexts(document, report, meta));
  const canonical = canonicalOf(document, report, meta, url);
  const modified = firstDate(modifiedTexts(document, report, meta));
  return {
    title: pageTitle(
      document,
      [...fieldTexts(report, 'headline'), ...named(meta, TITLE)].map(plain),
      siteNames(siteName, meta, url),
    ),
    standfirst: standfirstOf([...named(meta, STANDFIRST), ...fieldTexts(report, 'description')]),
    byline: bylineOf(
      document,
      [...fieldTexts(report, 'author'), ...fieldTexts(report, 'creator')],
      named(meta, AUTHOR).map(plain),
      siteName,
    ),
    published: published.date,
    modified: modified.date,
    badDates: [...published.bad, ...modified.bad],
    lang: languageOf(document, report, meta),
    canonical,
    siteName,
    picture: pictureOf(document, report, [...named(meta, PICTURE), ...itemprops(document, 'image')], url),
    paid: isPaid(report, meta),
    isHome: isFrontPage(url ?? canonical),
    statedBody: fieldTexts(report, 'articleBody').flatMap(htmlToParagraphs),
    declaredArticle: (report !== null && isReport(report)) || named(meta, ['og:type']).includes('article'),
  };
}

function isPaid(report: JsonObject | null, meta: MetaElements): boolean {
  return (
    /^false$/i.test(String(report?.['isAccessibleForFree'])) ||
    named(meta, ['article:content_tier']).some((tier) => /^locked$/i.test(tier))
  );
}

function isFrontPage(address: string | null): boolean {
  if (address === null || !URL.canParse(address)) return false;
  const { pathname, search } = new URL(address);
  return pathname === '/' && search === '';
}

const TITLE = ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'sailthru.title', 'parsely-title'];
const STANDFIRST = ['og:description', 'description', 'twitter:description', 'dc.description'];
const AUTHOR = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'byl',
  'cxenseparse:author',
];
const SITE = ['og:site_name', 'application-name', 'twitter:site'];
const PICTURE = [
  'og:image:secure_url',
  'og:image:url',
  'og:image',
  'twitter:image',
  'twitter:image:src',
  'sailthru.image.full',
  'parsely-image-url',
];
const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'article.published',
  'date',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'lastmod',
  'dcterms.modified',
];

/** Best first, and each looked for only when those before it gave no date: going through the whole page is slow. */
function* publishedTexts(
  document: DomDocument,
  report: JsonObject | null,
  meta: MetaElements,
): Generator<string> {
  yield* fieldTexts(report, 'datePublished');
  yield* named(meta, PUBLISHED);
  yield* itemprops(document, 'datePublished');
  yield* fieldTexts(report, 'dateCreated');
  yield* visibleTimes(document);
}

function* modifiedTexts(
  document: DomDocument,
  report: JsonObject | null,
  meta: MetaElements,
): Generator<string> {
  yield* fieldTexts(report, 'dateModified');
  yield* named(meta, MODIFIED);
  yield* itemprops(document, 'dateModified');
}

type MetaElements = ReadonlyMap<string, readonly string[]>;

function metaElements(document: DomDocument): MetaElements {
  const found = new Map<string, string[]>();
  for (const element of document.getElementsByTagName('meta')) {
    const content = element.getAttribute('content')?.trim() ?? '';
    const name =
      element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('http-equiv');
    if (name === null || content === '') continue;
    for (const key of name.toLowerCase().split(/\s+/))
      found.set(key, [...(found.get(key) ?? []).slice(0, 20), content]);
  }
  return found;
}

/** @returns contents of the meta elements of these names, in the order of the names */
function named(meta: MetaElements, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => meta.get(name) ?? []);
}

/** @returns values of a schema.org property in microdata (html.spec.whatwg.org) or RDFa (w3.org/TR/rdfa-lite), at most three */
function itemprops(document: DomDocument, property: string): readonly string[] {
  const values: string[] = [];
  for (const element of document.elements((candidate) => hasProperty(candidate, property))) {
    const value =
      element.getAttribute('content') ??
      element.getAttribute('datetime') ??
      element.getAttribute('src') ??
      element.textContent;
    if (value.trim() !== '') values.push(value.trim());
    if (values.length === 3) break;
  }
  return values;
}

function hasProperty(element: DomElement, property: string): boolean {
  return (
    listed(element, 'itemprop', property) ||
    listed(element, 'property', property) ||
    listed(element, 'property', `schema:${property}`)
  );
}

/** The first <time> of the page: for pages that name their date nowhere else. */
function visibleTimes(document: DomDocument): readonly string[] {
  const times = document
    .getElementsByTagName('time')
    .map((time) => ({ time, datetime: time.getAttribute('datetime') ?? '' }))
    .filter(({ datetime }) => datetime !== '');
  const first = times.find(({ time }) => isWithin(time, ['article', 'main'])) ?? times[0];
  return first === undefined ? [] : [first.datetime];
}

function firstDate(texts: Iterable<string>): {
  readonly date: Instant | null;
  readonly bad: readonly string[];
} {
  const bad: string[] = [];
  for (const text of texts) {
    const date = parsePageDate(text);
    if (date !== null) return { date, bad };
    if (text.trim() !== '') bad.push(shorten(text.trim(), 60));
  }
  return { date: null, bad: bad.slice(0, 3) };
}

function plain(text: string): string {
  return htmlToText(text);
}

function standfirstOf(texts: readonly string[]): string | null {
  const text = texts.map(plain).find((candidate) => candidate !== '');
  return text === undefined || text.length > STANDFIRST_LIMIT ? null : text;
}

function siteNameOf(report: JsonObject | null, meta: MetaElements): string | null {
  const name = [
    ...named(meta, SITE.slice(0, 1)),
    ...fieldTexts(report, 'publisher'),
    ...named(meta, SITE.slice(1)),
  ]
    .map(plain)
    .find((candidate) => candidate !== '');
  return name === undefined ? null : shorten(name.replace(/^@/, ''), NAME_LIMIT);
}

/** What the site calls itself, and its host with and without its ending: titles carry any of them. */
function siteNames(siteName: string | null, meta: MetaElements, url: string | null): readonly string[] {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return [
    siteName ?? '',
    ...named(meta, SITE),
    host,
    `www.${host}`,
    host.replace(/\.[a-z]+(?:\.[a-z]{2})?$/, ''),
  ];
}

function languageOf(document: DomDocument, report: JsonObject | null, meta: MetaElements): string | null {
  const tags = [
    document.documentElement.getAttribute('lang') ?? '',
    document.documentElement.getAttribute('xml:lang') ?? '',
    ...fieldTexts(report, 'inLanguage'),
    ...named(meta, ['content-language', 'og:locale', 'language', 'dc.language']),
  ];
  for (const tag of tags) {
    const primary = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(tag)?.[1]?.toLowerCase();
    if (primary !== undefined) return primary;
  }
  return null;
}

function canonicalOf(
  document: DomDocument,
  report: JsonObject | null,
  meta: MetaElements,
  url: string | null,
): string | null {
  const link =
    document
      .find((element) => element.localName === 'link' && listed(element, 'rel', 'canonical'))
      ?.getAttribute('href') ?? '';
  for (const address of [link, ...named(meta, ['og:url']), ...fieldTexts(report, 'url')]) {
    const absolute = address.length > ADDRESS_LIMIT ? null : absoluteUrl(address, url);
    if (absolute !== null) return absolute;
  }
  return null;
}
