import { describe, expect, it } from 'vitest';
import { readPage } from './read-page.ts';

const LINES = [
  'HARBOUR TOWN, Aug 15 (Reuters) - Ferry crews said on Friday that they would not sail before the port lifts its new night fee.',
  'The port closed at noon and will open again on Monday, its director told reporters after six hours of talks.',
  'At least 300 passengers waited on the quay, police said, and about 40 slept in the terminal.',
  'Both sides are to meet again on Tuesday in the presence of a mediator named by the ministry of transport.',
];
const PARAGRAPHS = LINES.map((line) => `<p>${line}</p>`).join('\n');

function bytes(html: string): Uint8Array {
  return new TextEncoder().encode(html);
}

function read(
  html: string | Uint8Array,
  contentType: string | null = 'text/html',
  url: string | null = null,
) {
  return readPage(typeof html === 'string' ? bytes(html) : html, contentType, url);
}

function page(html: string | Uint8Array, contentType?: string | null) {
  const result = read(html, contentType);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function code(html: string | Uint8Array, contentType?: string | null): string | null {
  const result = read(html, contentType);
  return result.ok ? null : result.problem.code;
}

const MODERN = `<!doctype html><html lang="en-GB"><head>
  <title>Ferry talks end without a deal | Harbour Gazette</title>
  <meta property="og:site_name" content="Harbour Gazette"><meta property="og:type" content="article">
  <meta property="og:description" content="Crews stay ashore until the night fee goes.">
  <meta property="article:published_time" content="2025-08-15T16:00:00+02:00">
  <link rel="canonical" href="https://gazette.example/ferry"></head><body>
  <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
  <div class="cookie-banner">We use cookies. Accept all</div>
  <main><article><h1>Ferry talks end without a deal</h1><p class="byline">By Ada Brook</p>
  <figure><img src="quay.jpg"><figcaption>Passengers on the quay. Photo: Bo Lind</figcaption></figure>
  ${LINES.slice(0, 2)
    .map((line) => `<p>${line}</p>`)
    .join('')}
  <div class="ad-slot"><p>Advertisement</p></div>
  <p><a href="/fees">READ MORE: Harbour fees explained</a></p>
  ${LINES.slice(2)
    .map((line) => `<p>${line}</p>`)
    .join('')}
  <p>(Reporting by Ada Brook; Editing by Bo Lind)</p>
  <div class="newsletter-signup"><h3>Morning letter</h3><p>Sign up for our newsletter.</p></div>
  </article></main>
  <aside><h2>Most read</h2><ol><li><a href="/a">Whale seen near the lighthouse on Sunday morning</a></li></ol></aside>
  <footer>© 2025 Harbour Gazette. All rights reserved.</footer></body></html>`;

describe('readPage', () => {
  it('reads a modern page: the report, what it says of itself, and why the rest was left out', () => {
    const { dropped, ...rest } = page(MODERN);
    expect(rest).toEqual({
      title: 'Ferry talks end without a deal',
      standfirst: 'Crews stay ashore until the night fee goes.',
      byline: 'Ada Brook',
      published: '2025-08-15T14:00:00Z',
      modified: null,
      lang: 'en',
      canonical: 'https://gazette.example/ferry',
      siteName: 'Harbour Gazette',
      picture: null,
      paragraphs: LINES,
      credit: 'Reuters',
      problems: [],
    });
    const reasons = dropped.map((part) => part.reason);
    expect(reasons).toEqual(expect.arrayContaining(['caption or credit', 'related reports', 'credit line']));
  });

  it.each([
    [
      'tables for layout',
      `<table><tr><td><font size=2>${PARAGRAPHS}</font></td><td><a href=/a>More</a></td></tr></table>`,
    ],
    ['line breaks for paragraphs', `<div id=story>${LINES.join('<br><br>')}</div>`],
    ['divs for paragraphs', `<div class=story>${LINES.map((line) => `<div>${line}</div>`).join('')}</div>`],
    ['unclosed paragraphs', `<div>${LINES.map((line) => `<p>${line}`).join('')}</div>`],
    ['broken nesting', `<div><b><p>${LINES.join('</p></i><p>')}</b></p></section></div></div>`],
    ['no html element', PARAGRAPHS],
    [
      'text before html',
      `\n<!-- x --><script>var a = "<p>"</script><html><body><div>${PARAGRAPHS}</div></body></html>`,
    ],
    ['a form around everything', `<form action=/s><div>${PARAGRAPHS}</div><input name=q></form>`],
  ])('reads old and broken markup: %s', (_, body) => {
    expect(page(body).paragraphs).toEqual(LINES);
  });

  it('reads Windows-1251 and Shift_JIS, declared in the header, in the page, and guesses aloud where neither is', () => {
    const russian =
      'Экипажи паромов заявили в пятницу, что не выйдут в море, пока порт не отменит ночной сбор.';
    const cyrillic = encodeCyrillic(`<p>${russian}</p>`.repeat(6));
    expect(page(cyrillic, 'text/html; charset=windows-1251').paragraphs[0]).toBe(russian);
    const declared = encodeCyrillic(
      `<html><head><meta charset="windows-1251"></head><body>${`<p>${russian}</p>`.repeat(6)}`,
    );
    expect(page(declared, 'text/html').paragraphs[0]).toBe(russian);
    const guessed = read(cyrillic, null);
    expect(
      guessed.ok ? guessed.value.problems.map((problem) => problem.code) : guessed.problem.code,
    ).toContain('bad-encoding');

    // "港は正午に閉鎖された。" in Shift_JIS (JIS X 0208), written out as there is no encoder at hand.
    const japanese = [
      0x8d, 0x60, 0x82, 0xcd, 0x90, 0xb3, 0x8c, 0xdf, 0x82, 0xc9, 0x95, 0xc2, 0x8d, 0xbd, 0x82, 0xb3, 0x82,
      0xea, 0x82, 0xbd, 0x81, 0x42,
    ];
    const sjis = Uint8Array.from([
      ...bytes('<div>'),
      ...Array.from({ length: 20 }, () => [
        ...bytes('<p>'),
        ...japanese,
        ...japanese,
        ...bytes('</p>'),
      ]).flat(),
      ...bytes('</div>'),
    ]);
    expect(page(sjis, 'text/html; charset=Shift_JIS').paragraphs[0]).toContain('港は正午に閉鎖された。');
  });

  it('says what is wrong with pages that are no report', () => {
    expect(code('')).toBe('empty');
    expect(code('  \n ')).toBe('empty');
    expect(code('<html><body></body></html>')).toBe('not-an-article');
    expect(
      code('<title>404 Not Found</title><h1>Not found</h1><p>The page you are looking for is gone.</p>'),
    ).toBe('not-an-article');
    expect(
      code('<title>Just a moment...</title><p>Checking your browser before accessing the site.</p>'),
    ).toBe('not-an-article');
  });

  it('reads the beginning of a report behind a paywall, and says that it is no more', () => {
    const paid = `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>`;
    const shown = page(
      `${paid}<article>${PARAGRAPHS}<p>Subscribe to continue reading this article.</p></article>`,
    );
    expect(shown.paragraphs).toEqual(LINES);
    expect(shown.problems.map((problem) => problem.code)).toEqual(['paywall']);
    expect(code(`${paid}<article><p>${LINES[0]}</p></article>`)).toBe('paywall');
  });

  it.each([
    [/front page/, `<title>Harbour Gazette</title><main>${PARAGRAPHS}</main>`, 'https://gazette.example/'],
    [
      /bot check/,
      '<title>gazette.example</title><body><p id="cmsg">Please enable JS and disable any ad blocker</p><script src="https://ct.captcha-delivery.com/c.js"></script></body>',
      null,
    ],
    [
      /bot check/,
      '<title>Just a moment...</title><h1>gazette.example</h1><p>Verify you are human by completing the action below.</p><p>gazette.example needs to review the security of your connection before proceeding.</p><p>Ray ID: 0a1b2c</p>',
      null,
    ],
    [
      /consent page/,
      '<title>Harbour Gazette</title><form><h1>Wir und unsere 112 Partner</h1><p>verarbeiten Ihre Daten.</p><button>Alle akzeptieren</button></form>',
      null,
    ],
    [
      /login page/,
      '<title>Harbour Gazette</title><form><label>E-Mail</label><input><a href="/reset">Passwort vergessen?</a></form>',
      null,
    ],
    [
      /list of other reports|too few/,
      `<title>Harbour news</title><main>${Array.from({ length: 30 }, (_, index) => `<p><a href="/${index}">${LINES[index % 4]}</a></p>`).join('')}</main>`,
      'https://gazette.example/news',
    ],
  ])('says what a page is that is no report: %s', (message, html, url) => {
    const result = read(html, 'text/html', url);
    expect(result.ok ? 'a report' : result.problem.message).toMatch(message);
  });

  const TEN_MILLION = 10_000_000;
  it.each([
    ['too-deep', '100,000 nested elements', '<div>'.repeat(100_000)],
    ['too-deep', 'elements both deep and many', '<i><b>'.repeat(100).concat('<u></u>'.repeat(5000))],
    ['too-large', 'hundreds of thousands of elements', '<a href="/x">word</a> '.repeat(300_000)],
    ['too-large', 'hundreds of thousands of end tags without a start', '</p>'.repeat(500_000)],
    ['too-large', 'more bytes than any page', 'x'.repeat(TEN_MILLION + 1)],
    ['not-an-article', 'three million angle brackets', '<'.repeat(3_000_000)],
    ['not-an-article', 'three million ampersands', '&'.repeat(3_000_000)],
    ['not-an-article', 'a comment without an end', '<!--'.repeat(2_000_000)],
  ])('says %s for %s', (problem, _, html) => {
    expect(code(html)).toBe(problem);
  });

  it.each([
    ['attributes of ten megabytes', `<div ${'a=b '.repeat(2_400_000)}>${PARAGRAPHS}</div>`],
    ['a class of ten megabytes', `<div class="${'a-b '.repeat(2_400_000)}">${PARAGRAPHS}</div>`],
    [
      'hundreds of thousands of attributes',
      `<div ${Array.from({ length: 300_000 }, (_, i) => `a${i}=b`).join(' ')}>${PARAGRAPHS}`,
    ],
    [
      'JSON-LD that never ends',
      `<script type="application/ld+json">${'['.repeat(1_000_000)}</script>${PARAGRAPHS}`,
    ],
    ['a script of nine megabytes', `<script>${'x'.repeat(9_000_000)}</script>${PARAGRAPHS}`],
    [
      '60,000 headings in scripts and controls',
      `${'<button><h1>Menu</h1></button>'.repeat(30_000)}${PARAGRAPHS}`,
    ],
  ])('reads the report beside %s', (_, html) => {
    expect(page(html).paragraphs).toEqual(LINES);
  });

  it('cuts a title of a megabyte, and leaves out a date of the year 9999', () => {
    const read = page(
      `<title>${'Word '.repeat(200_000)}</title><meta property="article:published_time" content="9999-12-31T00:00:00Z">${PARAGRAPHS}`,
    );
    expect(read.title?.length).toBeLessThanOrEqual(300);
    expect(read.published).toBeNull();
    expect(read.problems.map((problem) => problem.code)).toEqual(['bad-date']);
  });

  it('never lets markup through as markup', () => {
    const { title, paragraphs } = page(
      `<h1>Ferry <img src=x onerror=alert(1)> talks</h1>${PARAGRAPHS}<p>They wrote &lt;script&gt; on the wall of the terminal, police said on Friday.</p>`,
    );
    expect(title).toBe('Ferry talks');
    expect(paragraphs.at(-1)).toBe('They wrote <script> on the wall of the terminal, police said on Friday.');
  });

  it('is a function of its input', () => {
    expect(read(MODERN)).toEqual(read(MODERN));
  });
});

/** Windows-1251 for the characters the test needs: ASCII and the Russian alphabet without ё. */
function encodeCyrillic(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].map((character) => {
      const point = character.codePointAt(0) ?? 0;
      return point >= 0x410 && point <= 0x44f ? point - 0x410 + 0xc0 : point;
    }),
  );
}
