import { describe, expect, it } from 'vitest';
import type { FontMetrics } from '../lib/font-metrics.ts';
import { drawable, fitLines } from './fit-text.ts';

/** Every Latin character, the space and a few signs, each half as wide as the font's size. */
const font: FontMetrics = {
  advance: (codePoint) => (/[a-zA-Zé0-9 <&…]/.test(String.fromCodePoint(codePoint)) ? 0.5 : null),
};
const lines = (text: string) => fitLines(text, font, { size: 2, width: 10, most: 3 });

describe('drawable', () => {
  it.each([
    ['Talks  in\nSarn', 'Talks in Sarn'],
    ['\u202eTalks\u200b 🎉 & <b', 'Talks & <b'],
    ['cafe\u0301', 'café'],
    ['\u0000\ud800Talks', 'Talks'],
    ['', ''],
  ])('%j is drawn as %j', (text, drawn) => {
    expect(drawable(text, font)).toBe(drawn);
  });

  it('has nothing to draw where a letter or digit is missing', () => {
    expect(drawable('Talks in قمة', font)).toBeNull();
    expect(drawable('汉', font)).toBeNull();
    expect(drawable('٣ talks', font)).toBeNull();
  });
});

describe('fitLines', () => {
  it('breaks between words, and within those that are too long for a line', () => {
    expect(lines('one two three')).toEqual(['one two', 'three']);
    expect(lines('abcdefghijklmno')).toEqual(['abcdefghij', 'klmno']);
    expect(lines('')).toEqual([]);
  });

  it('says with a sign that there is more', () => {
    expect(lines('word '.repeat(2_000).trim())).toEqual(['word word', 'word word', 'word word…']);
    expect(lines('x'.repeat(10_000))).toEqual(['xxxxxxxxxx', 'xxxxxxxxxx', 'xxxxxxxxx…']);
  });
});
