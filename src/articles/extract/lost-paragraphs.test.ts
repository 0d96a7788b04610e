import { describe, expect, it } from 'vitest';
import { outline, withLostParagraphs } from './lost-paragraphs.ts';
import { documentOf } from './parsed-page.test-support.ts';

const line = (name: string) =>
  `The ${name} crew said on Monday that it would not sail before the fee of the ${name} pier is lifted.`;
const block = (text: string) => ({ text, tag: 'p', linked: 0 });
const page = (body: string) => outline(documentOf(`<html><body>${body}</body></html>`));

describe('withLostParagraphs', () => {
  const entries = page(
    `<div class="chunk"><p>${line('first')}</p></div><div class="ad"><p>${line('advert')}</p></div>
     <div class="chunk"><p>${line('second')}</p></div><div class="chunk"><p>${line('third')}</p></div>
     <aside><div class="chunk"><p>${line('aside')}</p></div></aside>`,
  );

  it('puts back what stands in the same kind of box, in the order of the page', () => {
    const found = [block(line('first')), block(line('third'))];
    expect(withLostParagraphs(found, [], entries).map((part) => part.text)).toEqual([
      line('first'),
      line('second'),
      line('third'),
    ]);
  });

  it('leaves out what was left out for a reason', () => {
    const found = [block(line('first')), block(line('third'))];
    expect(withLostParagraphs(found, [line('second')], entries)).toEqual(found);
  });

  it('does not take another report on the same page for lost text', () => {
    const two = page(
      `<article><div class="chunk"><p>${line('first')}</p></div></article><article><div class="chunk"><p>${line('other')}</p></div></article>`,
    );
    expect(withLostParagraphs([block(line('first'))], [], two)).toEqual([block(line('first'))]);
  });

  it('knows a paragraph again that was cut in two at a line break', () => {
    const broken = page(`<div class="chunk"><p>${line('first')}<br>${line('second')}</p></div>`);
    const found = [block(line('first')), block(line('second'))];
    expect(withLostParagraphs(found, [], broken)).toEqual(found);
  });
});
