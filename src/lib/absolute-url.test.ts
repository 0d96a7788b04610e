import { describe, expect, it } from 'vitest';
import { absoluteUrl } from './absolute-url.ts';

describe('absoluteUrl', () => {
  it('resolves against its base and takes credentials out', () => {
    expect(absoluteUrl(' ../b?x=1 ', 'https://news.example/a/c')).toBe('https://news.example/b?x=1');
    expect(absoluteUrl('https://me:secret@news.example/a', null)).toBe('https://news.example/a');
  });

  it('gives null for what is no web address', () => {
    for (const href of [
      '',
      '/a',
      'javascript:alert(1)',
      'mailto:a@b.example',
      'http://',
      'ftp://a.example/',
    ]) {
      expect(absoluteUrl(href, null)).toBeNull();
    }
  });
});
