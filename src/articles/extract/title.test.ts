import { describe, expect, it } from 'vitest';
import { documentOf } from './parsed-page.test-support.ts';
import { pageTitle } from './title.ts';

const HEADLINE = 'Ferry talks end without a deal';

function title(declared: readonly string[], body: string, head = '', sites = ['Harbour Gazette']) {
  return pageTitle(documentOf(`<html><head>${head}</head><body>${body}</body></html>`), declared, sites);
}

describe('pageTitle', () => {
  it.each([
    ['a section and the site behind it', `${HEADLINE} - National | Harbour Gazette`],
    ['a section before it', `Opinion | ${HEADLINE}`],
    ['a series before it', `Harbour Watch: ${HEADLINE} – Harbour Gazette`],
    ['other quotes and case', HEADLINE.toUpperCase()],
  ])('takes the heading that the page declares with %s', (_, declared) => {
    const headings = `<h1>Harbour Gazette</h1><h1>Log in</h1><h1>${HEADLINE}</h1><h1>Whale seen near the lighthouse</h1>`;
    expect(title([declared], headings)).toBe(HEADLINE);
  });

  it('takes the heading that any declared title agrees with, in its spelling', () => {
    expect(title(['Crews ashore for a third week', "Crew's talks end"], '<h1>Crew’s talks end</h1>')).toBe(
      'Crew’s talks end',
    );
  });

  it('takes what is declared, where no heading agrees, before what search engines are told', () => {
    const head = '<title>Ferry strike: what you need to know | Harbour Gazette</title>';
    expect(title([HEADLINE], '<h1>Ferry strike: what you need to know</h1>', head)).toBe(HEADLINE);
    expect(title([], '<h1>Ferry strike: what you need to know</h1>', head)).toBe(
      'Ferry strike: what you need to know',
    );
  });

  it.each([
    'Ferry talks end without a deal | Harbour Gazette',
    'Harbour Gazette | Ferry talks end without a deal',
    'Ferry talks end without a deal - The Harbour-Gazette',
    'Ferry talks end without a deal — gazette.example',
  ])('takes the name of site and host off "%s"', (declared) => {
    const sites = ['Harbour Gazette', 'gazette.example', 'gazette'];
    expect(title([declared], '<h1>Harbour Gazette</h1>', '', sites)).toBe(HEADLINE);
  });

  it('does not take a label for the headline', () => {
    expect(title([`${HEADLINE} and crews stay ashore | Harbour news`], '<h1>Harbour news</h1>', '', [])).toBe(
      `${HEADLINE} and crews stay ashore | Harbour news`,
    );
  });

  it('takes the whole heading where a title was cut at the length that search engines allow', () => {
    const heading = `${HEADLINE} after ${'long '.repeat(16)}hours on the quay of the old harbour`;
    expect(title([heading.slice(0, 110)], `<h1>${heading}</h1>`)).toBe(heading);
  });

  it('knows a page without any title', () => {
    expect(title([], '')).toBeNull();
  });
});
