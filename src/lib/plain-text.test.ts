import { describe, expect, it } from 'vitest';
import { oneLine, shorten } from './plain-text.ts';

describe('oneLine', () => {
  it('folds white space and mends broken UTF-16', () => {
    expect(oneLine(' a\u00a0\n\tb \ud800c 👍🏽 ')).toBe('a b \ufffdc 👍🏽');
  });
});

describe('shorten', () => {
  it('cuts between words and counts the ellipsis', () => {
    expect(shorten('ceasefire talks in Alaska', 100)).toBe('ceasefire talks in Alaska');
    expect(shorten('ceasefire talks in Alaska', 20)).toBe('ceasefire talks in…');
    expect(shorten('a'.repeat(50), 20)).toHaveLength(20);
  });

  it('does not cut a character in two', () => {
    expect(shorten(`${'a'.repeat(8)}😀bcd`, 10)).toBe(`${'a'.repeat(8)}…`);
  });
});
