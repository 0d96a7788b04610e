import { describe, expect, it } from 'vitest';
import { oneLine, shorten } from './plain-text.ts';

describe('oneLine', () => {
  it('folds white space and mends broken UTF-16', () => {
    expect(oneLine(' a\u00a0\n\tb \ud800c 👍🏽 ')).toBe('a b \ufffdc 👍🏽');
  });
});

describe('oneLine on wrongly decoded text', () => {
  it('mends UTF-8 that was read as windows-1252 or ISO 8859-1', () => {
    expect(oneLine('Russiaâ\u0080\u0099s plan')).toBe('Russia’s plan');
    expect(oneLine('Russiaâ€™s plan â€“ MaÃ±alich')).toBe('Russia’s plan – Mañalich');
  });

  it('leaves right text as it is', () => {
    for (const text of ['Dún Laoghaire, Ålesund, Šibenik', '10 € “quoted” – Ä', 'naïve café à Paris…'])
      expect(oneLine(text)).toBe(text);
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
