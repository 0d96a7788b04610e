import { mendMojibake } from './mojibake.ts';

/**
 * Characters that carry nothing a reader sees: controls other than white space, the soft hyphen, zero-width marks,
 * and the marks that turn writing direction, with which hostile text shows other words than it holds.
 * The zero-width joiners U+200C and U+200D stay: several scripts and emoji need them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out.
const UNSEEN = /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * A text as one line: wrongly decoded characters mended, unseen ones out, every run of white space (no-break spaces too) one
 * blank, ends trimmed.
 * @param text any text
 * @returns the line, well-formed UTF-16 (a lone surrogate becomes U+FFFD)
 */
export function oneLine(text: string): string {
  return mendMojibake(text.toWellFormed()).replace(UNSEEN, '').replace(FOLDED, ' ').trim();
}

/** White space that is not a single blank already. */
const FOLDED = /\s{2,}|[^\S ]/g;

/**
 * A text cut to a length, between words where that can be done, with an ellipsis.
 * @param text the text
 * @param limit the most UTF-16 code units to return, the ellipsis counted
 */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const blank = text[limit - 1] === ' ' ? cut.length : cut.lastIndexOf(' ');
  const kept =
    blank > limit - LONGEST_WORD && blank > 0 ? cut.slice(0, blank) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${kept.trimEnd()}…`;
}

/** Longer runs without a blank are no words: such text is cut where it stands. */
const LONGEST_WORD = 40;
