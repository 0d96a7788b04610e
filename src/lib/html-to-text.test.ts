import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToParagraphs, htmlToText } from './html-to-text.ts';

describe('htmlToParagraphs', () => {
  it('parts at block elements and at two line breaks, not at one', () => {
    expect(
      htmlToParagraphs('<p>One <b>and</b> a<br>half</p><ul><li>two<li>three</ul>four<br/> <br/>five'),
    ).toEqual(['One and a half', 'two', 'three', 'four', 'five']);
  });

  it('leaves out scripts, styles, captions and controls', () => {
    const html =
      '<style>p{}</style><p>Kept<script>if (a < b) alert("<p>no</p>")</script></p>' +
      '<figure><img src=a.jpg><figcaption>Caption</figcaption></figure><button>Share</button><p>Also kept';
    expect(htmlToParagraphs(html)).toEqual(['Kept', 'Also kept']);
  });

  it('reads on after a head or a caption that is never closed', () => {
    expect(htmlToParagraphs('<head><title>T</title><body>Text')).toEqual(['Text']);
    expect(htmlToParagraphs('<figure><figcaption>Caption</figure><p>Text')).toEqual(['Text']);
  });

  it('does not slow down on a hundred thousand nested elements', () => {
    const html = `${'<div><b>'.repeat(100_000)}deep${'</i>'.repeat(100_000)}`;
    const started = performance.now();
    expect(htmlToParagraphs(html)).toEqual(['deep']);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('htmlToText', () => {
  it('decodes entities, folds white space and keeps what only looks like a tag', () => {
    expect(htmlToText('AT&amp;T&nbsp;&mdash;\n 5 < 6 &lt;b&gt;')).toBe('AT&T — 5 < 6 <b>');
  });

  it('takes out characters that hide or turn text', () => {
    expect(htmlToText('in\u00advis\u200bible \u202eesrever\u202c \u0000end')).toBe('invisible esrever end');
  });

  it('never throws and never leaves a tag that it read', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('p', 'b', 'div', 'td'), (text, tag) => {
        const plain = htmlToText(`<${tag}>x</${tag}>${text}`);
        expect(plain.startsWith('x')).toBe(true);
        expect(plain).not.toMatch(/\s\s|[\n\t]/);
      }),
    );
  });
});
