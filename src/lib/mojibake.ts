import { HIGH } from './windows-1252.ts';

/** The byte that a character stands for where UTF-8 was read as windows-1252 or ISO 8859-1. */
const BYTES: ReadonlyMap<string, number> = new Map([
  ...Array.from({ length: 128 }, (_, at) => [String.fromCharCode(0x80 + at), 0x80 + at] as const),
  ...[...HIGH].map((char, at) => [char, 0x80 + at] as const),
]);
const HIGH_CLASS = [...HIGH].filter((char) => char > '\xff').join('');
/** A leading byte and the bytes that follow it. */
const SEQUENCE = new RegExp(
  `[\\xc2-\\xdf][\\x80-\\xbf${HIGH_CLASS}]|[\\xe0-\\xef][\\x80-\\xbf${HIGH_CLASS}]{2}`,
  'g',
);
/** What news texts hold beyond ASCII: letters of Latin scripts, signs, dashes, quotation marks, currencies. */
const USUAL = /^[\u00a0-\u024f\u2010-\u2044\u20a0-\u20bf\u2122]$/;

/**
 * Mends UTF-8 that was read as windows-1252 ("Russiaâ€™s", "MaÃ±alich") or as ISO 8859-1, where the C1 controls remain.
 * Only sequences that are well-formed UTF-8 for a usual character are touched: in right text they do not occur.
 */
export function mendMojibake(text: string): string {
  return text.replace(SEQUENCE, (broken) => {
    const bytes = Buffer.from([...broken].map((char) => BYTES.get(char) ?? 0));
    const mended = bytes.toString('utf8');
    return USUAL.test(mended) ? mended : broken;
  });
}
