import { describe, expect, it } from 'vitest';
import { jsonLdReport } from './json-ld.ts';
import { documentOf } from './parsed-page.test-support.ts';
import { pictureOf } from './picture.ts';

const URL = 'https://gazette.example/news/ferry';
const ADDRESS = 'https://img.example/wide/quay-at-dawn.jpg';

function picture(image: unknown, body = '', addresses: readonly string[] = []) {
  const report = JSON.stringify({ '@type': 'NewsArticle', image });
  const document = documentOf(`<script type="application/ld+json">${report}</script><p>Text.</p>${body}`);
  return pictureOf(document, jsonLdReport(document), addresses, URL);
}

describe('pictureOf', () => {
  it.each([
    ['an address', ADDRESS],
    ['a list of sizes', [ADDRESS, 'https://img.example/square/quay-at-dawn.jpg']],
    ['an object', { '@type': 'ImageObject', url: ADDRESS }],
    ['a list of objects', [{ '@type': 'ImageObject', contentUrl: ADDRESS }]],
  ])('reads JSON-LD that gives %s', (_, image) => {
    expect(picture(image)).toEqual({ url: ADDRESS, credit: null });
  });

  it.each([
    [{ creditText: 'Bo Lind / The Example' }, 'Bo Lind / The Example'],
    [{ copyrightNotice: '© Bo Lind' }, '© Bo Lind'],
    [{ author: { '@type': 'Person', name: 'Bo Lind' } }, 'Bo Lind'],
    [{ caption: 'The quay' }, null],
  ])('reads whose it is from %j', (fields, credit) => {
    expect(picture({ url: ADDRESS, ...fields })?.credit).toBe(credit);
  });

  it('takes the first address that meta elements give, made absolute, where JSON-LD has none', () => {
    expect(picture({ '@id': '#primaryimage' }, '', ['javascript:alert(1)', '/img/quay.jpg#crop'])).toEqual({
      url: 'https://gazette.example/img/quay.jpg',
      credit: null,
    });
    expect(picture(null)).toBeNull();
  });

  it.each([
    ['<figcaption>The quay. Photo: Bo Lind</figcaption>', 'Bo Lind'],
    ['<figcaption>The quay at dawn (Bo Lind/The Example)</figcaption>', 'Bo Lind/The Example'],
    ['<figcaption>The quay. <span class="image-credit">Credit: Bo Lind</span></figcaption>', 'Bo Lind'],
    ['<figcaption>The quay. <span class="imageCredit">(Bo Lind)</span></figcaption>', 'Bo Lind'],
    ['<figcaption>Passengers wait on the quay.</figcaption>', null],
  ])('finds the credit in the figure that shows the same file: %s', (caption, credit) => {
    const figure = `<figure><img src="https://cdn.example/600/quay-at-dawn.jpg?w=600">${caption}</figure>`;
    expect(picture(ADDRESS, figure)?.credit).toBe(credit);
    expect(picture('https://img.example/other-picture.jpg', figure)?.credit).toBeNull();
  });
});
