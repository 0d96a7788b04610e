import type { FontMetrics } from '../lib/font-metrics.ts';

/** No card holds more; the rest of a text of 10,000 characters need not be measured. */
const MOST_CHARACTERS = 1_000;
const ELLIPSIS = '…';

/**
 * @returns the text with only what the font has a picture of: signs that it lacks (emoji, marks of direction) are left out;
 * null when it lacks a letter, so that the text could not be read
 */
export function drawable(text: string, font: FontMetrics): string | null {
  let drawn = '';
  for (const character of [...text.slice(0, MOST_CHARACTERS).normalize('NFC')]) {
    if (/\s/.test(character)) drawn += ' ';
    else if (/\p{C}/u.test(character)) continue;
    else if (font.advance(character.codePointAt(0) ?? 0) !== null) drawn += character;
    else if (/[\p{L}\p{N}]/u.test(character)) return null;
  }
  return drawn.replace(/ +/g, ' ').trim();
}

/**
 * @param width in the unit of `size`
 * @returns the lines that a text takes, a word too long for a line cut where it must be; the last one ends in "…" when there is more
 */
export function fitLines(
  text: string,
  font: FontMetrics,
  { size, width, most }: { readonly size: number; readonly width: number; readonly most: number },
): readonly string[] {
  const widthOf = (part: string): number =>
    [...part].reduce((sum, character) => sum + size * (font.advance(character.codePointAt(0) ?? 0) ?? 0), 0);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (widthOf(`${line} ${word}`.trim()) <= width) {
      line = `${line} ${word}`.trim();
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of word) {
      if (widthOf(line + character) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
    if (lines.length > most) break;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const last = [...(lines[most - 1] ?? '')];
  while (last.length > 0 && widthOf(last.join('').trimEnd() + ELLIPSIS) > width) last.pop();
  return [...lines.slice(0, most - 1), last.join('').trimEnd() + ELLIPSIS];
}
