import { describe, expect, it } from 'vitest';
import { readMetadata } from './metadata.ts';
import { documentOf } from './parsed-page.test-support.ts';

function read(head: string, body = '', url: string | null = 'https://gazette.example/a?x=1') {
  return readMetadata(documentOf(`<html><head>${head}</head><body>${body}</body></html>`), url);
}

const JSON_LD = JSON.stringify({
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'Harbour Gazette' },
    {
      '@type': ['NewsArticle'],
      headline: 'Ferry talks end &amp; crews stay ashore',
      description: 'What the crews want.',
      author: [
        { '@type': 'Person', name: 'Ada Brook' },
        { '@type': 'Person', name: 'Bo Lind' },
      ],
      datePublished: '2025-08-15T12:00:00+02:00',
      dateModified: '2025-08-15T15:30:00Z',
      publisher: { '@type': 'Organization', name: 'Harbour Gazette' },
      inLanguage: 'en-GB',
    },
  ],
});

describe('readMetadata', () => {
  it('reads JSON-LD, in a graph, with entities', () => {
    expect(read(`<script type="application/ld+json">${JSON_LD}</script>`)).toEqual({
      statedBody: [],
      title: 'Ferry talks end & crews stay ashore',
      standfirst: 'What the crews want.',
      byline: 'Ada Brook, Bo Lind',
      published: '2025-08-15T10:00:00Z',
      modified: '2025-08-15T15:30:00Z',
      badDates: [],
      lang: 'en',
      canonical: null,
      siteName: 'Harbour Gazette',
      picture: null,
      paid: false,
      isHome: false,
      declaredArticle: true,
    });
  });

  it.each([
    `<script type="application/ld+json">//<![CDATA[\n${JSON_LD}\n//]]></script>`,
    `<script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON_LD};</script>`,
    `<script type="application/ld+json">${JSON_LD.replace('What the', 'What\nthe')}</script>`,
  ])('reads JSON-LD as sloppy pages write it', (head) => {
    expect(read(head).standfirst).toBe('What the crews want.');
  });

  it('reads Open Graph and other meta elements', () => {
    const head = `<meta property="og:title" content="Ferry talks end"><meta property="og:site_name" content="Harbour Gazette">
      <meta name="description" content="What the crews want."><meta name="author" content="By Ada Brook and Bo Lind">
      <meta property="article:published_time" content="2025-08-15T10:00:00Z"><meta property="og:type" content="article">
      <meta property="og:locale" content="nb_NO"><link rel="canonical" href="/a">`;
    expect(read(head)).toMatchObject({
      title: 'Ferry talks end',
      standfirst: 'What the crews want.',
      byline: 'Ada Brook, Bo Lind',
      published: '2025-08-15T10:00:00Z',
      lang: 'nb',
      canonical: 'https://gazette.example/a',
      siteName: 'Harbour Gazette',
      declaredArticle: true,
    });
  });

  it('reads microdata and the visible page', () => {
    const body = `<h1>Ferry talks end</h1><span itemprop="author"><span itemprop="name">Ada Brook</span></span>
      <time itemprop="datePublished" datetime="2025-08-15">Friday</time>`;
    expect(read('<title>Ferry talks end | Harbour Gazette</title>', body)).toMatchObject({
      title: 'Ferry talks end',
      byline: 'Ada Brook',
      published: '2025-08-15T00:00:00Z',
    });
  });

  it('reads RDFa', () => {
    const body = `<h1 property="headline">Ferry talks end</h1><img property="schema:image" src="/quay.jpg">
      <span property="schema:datePublished" content="2025-08-15T10:00:00+02:00">Friday</span>`;
    expect(read('', body)).toMatchObject({
      published: '2025-08-15T08:00:00Z',
      picture: { url: 'https://gazette.example/quay.jpg', credit: null },
    });
  });

  it('takes the site off the title, and keeps separators that belong to it', () => {
    const site = '<meta property="og:site_name" content="Harbour Gazette">';
    expect(read(`${site}<title>Ferry talks end - Harbour Gazette</title>`).title).toBe('Ferry talks end');
    expect(read(`${site}<title>Port - a history</title>`).title).toBe('Port - a history');
  });

  it('prefers the visible heading to a title that was cut', () => {
    const head = '<meta property="og:title" content="Ferry talks end without a deal as crews...">';
    const heading = 'Ferry talks end without a deal as crews stay ashore for a third week';
    expect(read(head, `<h1>${heading}</h1>`).title).toBe(heading);
  });

  it('passes over dates that cannot be right, and says so', () => {
    const head =
      '<meta property="article:published_time" content="0001-01-01T00:00:00Z"><meta name="date" content="2025-08-15">';
    expect(read(head)).toMatchObject({
      published: '2025-08-15T00:00:00Z',
      badDates: ['0001-01-01T00:00:00Z'],
    });
  });

  it('takes no profile address for a name, and the site for author only when alone', () => {
    const author = (content: string) =>
      `<meta property="og:site_name" content="Harbour Gazette"><meta name="author" content="${content}">`;
    expect(read(author('https://gazette.example/authors/ada')).byline).toBeNull();
    expect(read(author('Harbour Gazette, Ada Brook')).byline).toBe('Ada Brook');
    expect(read(author('Harbour Gazette')).byline).toBe('Harbour Gazette');
  });

  it('shows markup in a title as the text it is', () => {
    expect(
      read('<meta property="og:title" content="Ferry &lt;script&gt;alert(1)&lt;/script&gt; talks">').title,
    ).toBe('Ferry talks');
    expect(read('', '<h1>Ferry <b>talks</b> end</h1>').title).toBe('Ferry talks end');
  });

  it('refuses addresses that are no web addresses', () => {
    expect(read('<link rel="canonical" href="javascript:alert(1)">').canonical).toBeNull();
    expect(read('<link rel="canonical" href="/a">', '', null).canonical).toBeNull();
  });
});
