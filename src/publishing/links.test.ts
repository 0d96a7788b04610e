import { expect, test } from 'vitest';
import { safeHref, withQuery } from './links.ts';

test.each([
  ['https://a.example/x?y=1&z=2#f', 'https://a.example/x?y=1&z=2#f'],
  ['http://a.example', 'http://a.example/'],
  ['/reports/host/path?x=1', '/reports/host/path?x=1'],
  ['https://a.example/"><script>', 'https://a.example/%22%3E%3Cscript%3E'],
])('%s is an address to follow', (given, href) => {
  expect(safeHref(given)).toBe(href);
});

test.each([
  ['javascript:alert(1)'],
  ['JaVaScRiPt:alert(1)'],
  [' java\nscript:alert(1)'],
  ['data:text/html,<script>'],
  ['vbscript:x'],
  ['file:///etc/passwd'],
  ['//evil.example/x'],
  ['/\\evil.example'],
  ['/\t/evil.example'],
  ['/.//evil.example'],
  ['https://user:secret@a.example/'],
  ['relative/path'],
  [''],
])('%j is nothing to follow', (given) => {
  expect(safeHref(given)).toBeNull();
});

test('null parameters are left out of a query', () => {
  expect(withQuery('/news', { offset: null })).toBe('/news');
  expect(withQuery('/events', { category: 'Law & Rights', offset: 30 })).toBe(
    '/events?category=Law+%26+Rights&offset=30',
  );
});
