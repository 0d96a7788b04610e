import { expect, test } from 'vitest';
import { STYLE } from './stylesheet.ts';

type Palette = ReadonlyMap<string, string>;

function paletteIn(block: string): Palette {
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', colour = '']) => [name, colour]),
  );
}

const [light = '', dark = ''] = [...STYLE.matchAll(/:root \{[^}]*\}/g)].map(([block]) => block);
const palettes: readonly [string, Palette][] = [
  ['light', paletteIn(light)],
  ['dark', paletteIn(dark)],
];

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const parts = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(palette: Palette, front: string, back: string): number {
  const [a = 0, b = 0] = [front, back]
    .map((name) => luminance(palette.get(name) ?? 'missing'))
    .sort((one, other) => other - one);
  return (a + 0.05) / (b + 0.05);
}

test.each(palettes)('text has a contrast of 4.5 to 1 in the %s scheme', (_, palette) => {
  for (const front of ['ink', 'quiet', 'accent', 'link', 'good', 'bad']) {
    for (const back of ['paper', 'panel']) {
      expect(contrast(palette, front, back), `${front} on ${back}`).toBeGreaterThanOrEqual(4.5);
    }
  }
  expect(contrast(palette, 'notice-ink', 'notice')).toBeGreaterThanOrEqual(4.5);
});

test('the style sheet loads nothing', () => {
  expect(STYLE).not.toMatch(/url\(|@import|@font-face/);
});
