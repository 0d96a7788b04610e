import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Page, readPage } from './read-page.ts';

const SENTENCE =
  'Ferry crews said on Friday that they would not sail before the port lifts its new night fee. ';
const NAMES =
  'html head body div p span a b article section aside figure figcaption img table tr td ul li form input button nav script style svg path template noscript h1 h2 time meta link title br textarea select option iframe blockquote main footer x-y math dialog frameset'.split(
    ' ',
  );
const name = fc.constantFrom(...NAMES);
const words = fc.oneof(
  fc.constant(SENTENCE.repeat(3)),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '&',
    '&amp;',
    '&#0;',
    '&#x110000;',
    '&#xd800;',
    ']]>',
    '<',
    '<!',
    '<!--',
    '-->',
    '<![CDATA[',
    '\0',
  ),
);
const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    'https://gazette.example/ferry',
    '/ferry',
    'javascript:alert(1)',
    'data:text/html,x',
    'http://[',
    '9999-12-31T23:59:59Z',
    '2025-08-15',
    'og:image',
    'og:title',
    'article:published_time',
    'canonical',
    'image',
    'headline',
    'datePublished',
    'author',
    'display:none',
    'caption related',
    'application/ld+json',
  ),
);
const attribute = fc
  .tuple(
    fc.constantFrom(
      'class',
      'id',
      'href',
      'src',
      'content',
      'property',
      'name',
      'rel',
      'itemprop',
      'datetime',
      'type',
      'style',
      'hidden',
      'lang',
      'data-x',
      '"',
      '=',
    ),
    value,
  )
  .map(([key, text]) => `${key}="${text}"`);
const openTag = fc
  .tuple(name, fc.array(attribute, { maxLength: 3 }), fc.constantFrom('>', '/>', ' >', ''))
  .map(([tag, attributes, end]) => `<${[tag, ...attributes].join(' ')}${end}`);
const closeTag = name.map((tag) => `</${tag}>`);
const json = fc
  .dictionary(
    fc.constantFrom(
      '@type',
      '@graph',
      'headline',
      'image',
      'author',
      'datePublished',
      'url',
      'publisher',
      'mainEntity',
      'isAccessibleForFree',
    ),
    fc.oneof(value, fc.constant('NewsArticle'), fc.jsonValue({ maxDepth: 3 })),
  )
  .map((data) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`);
/** Pages by a grammar in which tags seldom match: what browsers repair, and what hostile pages try. */
const page = fc
  .array(fc.oneof(openTag, closeTag, words, json), { maxLength: 80 })
  .map((parts) => parts.join(''));

const HALF_CHARACTER = /[\ud800-\udfff]/u;

function checkText(text: string | null): void {
  if (text === null) return;
  expect(HALF_CHARACTER.test(text)).toBe(false);
  expect(text).not.toMatch(/[\n\r\0]/);
  expect(text.trim()).toBe(text);
  expect(text).not.toBe('');
}

function checkPage(read: Page): void {
  for (const text of [read.title, read.standfirst, read.byline, read.siteName, read.credit]) checkText(text);
  for (const text of read.paragraphs) checkText(text);
  for (const { text, reason } of read.dropped) {
    checkText(text);
    expect(reason).not.toBe('');
  }
  for (const address of [read.canonical, read.picture?.url ?? null]) {
    if (address !== null) expect(address).toMatch(/^https?:\/\/[^\s<>"]+$/);
  }
  for (const date of [read.published, read.modified]) {
    if (date !== null) expect(date).toMatch(/^(?:199|20[0-9]|210)\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  }
  expect(read.title?.length ?? 0).toBeLessThanOrEqual(300);
}

function check(bytes: Uint8Array, contentType: string | null): void {
  const url = 'https://gazette.example/news/1';
  const result = readPage(bytes, contentType, url);
  // A fault in our own code would come out as this refusal, as the reader never throws.
  if (!result.ok) expect(result.problem.message).not.toMatch(/taken apart/);
  else checkPage(result.value);
  expect(readPage(bytes, contentType, url)).toEqual(result);
}

const bytesOf = (html: string): Uint8Array => new TextEncoder().encode(html);

describe('readPage on any input', () => {
  it('gives well-formed texts and web addresses, or a problem, for pages by a grammar of broken markup', () => {
    fc.assert(
      fc.property(page, (html) => check(bytesOf(html), 'text/html')),
      { numRuns: 150 },
    );
  });

  it('the same with a report in it', () => {
    const report = `<article>${`<p>${SENTENCE.repeat(2)}</p>`.repeat(5)}</article>`;
    fc.assert(
      fc.property(page, page, (before, after) => check(bytesOf(before + report + after), null)),
      { numRuns: 80 },
    );
  });

  it('the same for a page cut, repeated or overwritten anywhere', () => {
    const whole = `<!doctype html><html lang="en"><head><title>Ferry talks end | Gazette</title><meta property="og:image" content="/quay.jpg"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry talks end","datePublished":"2025-08-15T10:00:00Z","image":[{"url":"/a.jpg"}]}</script><link rel="canonical" href="/ferry"></head><body><main><h1>Ferry talks end</h1><figure><img src="/quay.jpg"><figcaption>Photo: Bo Lind</figcaption></figure>${`<p>${SENTENCE.repeat(2)}</p>`.repeat(5)}</main></body></html>`;
    const place = fc.nat({ max: whole.length });
    fc.assert(
      fc.property(place, place, fc.string({ maxLength: 8 }), (a, b, text) => {
        check(bytesOf(whole.slice(0, a)), null);
        check(bytesOf(whole.slice(0, a) + text + whole.slice(b)), null);
      }),
      { numRuns: 60 },
    );
  });

  it('the same for random bytes of any declared encoding', () => {
    const type = fc.constantFrom(
      null,
      'text/html',
      'text/html; charset=shift_jis',
      'text/html; charset=utf-16le',
      'x',
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), type, check));
  });
});
