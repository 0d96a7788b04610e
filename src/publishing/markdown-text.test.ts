import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownLink, markdownText } from './markdown-text.ts';

test.each([
  ['# no heading', '\\# no heading'],
  ['- no item', '\\- no item'],
  ['1. no item', '1\\. no item'],
  ['> no quote', '\\> no quote'],
  ['a *b* _c_ `d` [e](f) <g> &amp; h|i', 'a \\*b\\* \\_c\\_ \\`d\\` \\[e\\](f) \\<g\\> \\&amp; h\\|i'],
  ['two\n\n# lines', 'two # lines'],
  ['see https://evil.example', 'see https\\://evil.example'],
  ['\u202Eright to left\u2066', 'right to left'],
  ['12.5 percent, 3-1', '12.5 percent, 3-1'],
])('%j is written %j', (text, markdown) => {
  expect(markdownText(text)).toBe(markdown);
});

test('no text of any kind can open a tag, a link, code or a second line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const unescaped = markdownText(text).replace(/\\[\\`*_[\]<>|~&@:.#+=)-]/g, '');
      expect(unescaped).not.toMatch(/[\\`*_[\]<>|~&\n\r]/);
    }),
  );
});

test('an address cannot leave its brackets or its table cell', () => {
  expect(markdownLink('a', 'https://a.example/?q=<x>|y z')).toBe(
    '[a](<https://a.example/?q=%3Cx%3E%7Cy%20z>)',
  );
  expect(markdownLink('a', null)).toBe('a');
});
