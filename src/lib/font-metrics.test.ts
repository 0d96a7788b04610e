import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { readFontMetrics } from './font-metrics.ts';

const require = createRequire(import.meta.url);
const bytes = readFileSync(require.resolve('@expo-google-fonts/pt-serif/400Regular/PTSerif_400Regular.ttf'));
const advance = (character: string) => readFontMetrics(bytes).advance(character.codePointAt(0) ?? 0);

describe('readFontMetrics', () => {
  it('tells how wide a character is', () => {
    expect(advance('m')).toBeGreaterThan(2 * (advance('i') ?? 1));
    for (const character of 'aZ9 é“–…Жя') {
      expect(advance(character), character).toBeGreaterThan(0.1);
      expect(advance(character), character).toBeLessThan(1.2);
    }
  });

  it('tells which characters the font lacks', () => {
    for (const character of 'ق汉🎉\u{10FFFF}') expect(advance(character), character).toBeNull();
  });

  it('refuses what is no font', () => {
    expect(() => readFontMetrics(new Uint8Array(0))).toThrow();
    expect(() => readFontMetrics(new TextEncoder().encode('no font '.repeat(40)))).toThrow();
  });
});
