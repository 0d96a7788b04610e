import { declaredEncoding, knownEncoding } from './declared-encoding.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** A text with how it was read. */
export interface DecodedText {
  readonly text: string;
  /** The encoding used, by its WHATWG name ("utf-8", "windows-1252", "shift_jis"). */
  readonly encoding: string;
  /** Some bytes did not fit, or the encoding is a guess: the text may differ from what was meant. */
  readonly lossy: boolean;
}

/**
 * Bytes from the network as text. A byte order mark decides first, then the first encoding that fits every byte, in
 * this order: the charset of the Content-Type header, the declaration in the text itself, UTF-8. Bytes that fit none
 * are UTF-8 with a few broken characters where most of it is UTF-8, else windows-1252, the web's common legacy
 * encoding (encoding.spec.whatwg.org). A declared Latin-1 gives way to UTF-8 when the bytes are UTF-8 throughout.
 * Never throws.
 * @param bytes the bytes
 * @param contentType the value of the Content-Type header, or null
 * @param declared where to look for a declaration: an XML prolog or an HTML `<meta>`; both unless told
 * @returns the text without byte order mark, the encoding used, and whether it is in doubt
 */
export function decodeText(
  bytes: Uint8Array,
  contentType: string | null,
  declared?: 'xml' | 'html',
): DecodedText {
  const marked = markedEncoding(bytes);
  if (marked !== null) return decodeLeniently(bytes, marked);
  const candidates = [headerEncoding(contentType), declaredEncoding(bytes, declared)].filter(
    (encoding) => encoding !== null,
  );
  const latin = candidates[0] === 'windows-1252';
  for (const encoding of latin ? ['utf-8', ...candidates] : [...candidates, 'utf-8']) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null) return { text, encoding, lossy: false };
  }
  const utf8 = decodeLeniently(bytes, 'utf-8');
  if (mostlyValid(utf8.text)) return utf8;
  const named = candidates[0];
  if (named !== undefined && named !== 'utf-8') return decodeLeniently(bytes, named);
  return { text: decodeWindows1252(bytes), encoding: 'windows-1252', lossy: true };
}

const CHARSET = /charset\s*=\s*["']?\s*([\w.:-]{1,40})/i;

function headerEncoding(contentType: string | null): string | null {
  const label = contentType === null ? undefined : CHARSET.exec(contentType.slice(0, 300))?.[1];
  return label === undefined ? null : knownEncoding(label);
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // UTF-16 without a mark gives itself away by the zero byte beside the first "<" or "{" (XML 1.0, appendix F).
  if ((a === 0x3c || a === 0x7b) && b === 0) return 'utf-16le';
  if (a === 0 && (b === 0x3c || b === 0x7b)) return 'utf-16be';
  return null;
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeLeniently(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, lossy: text.includes('\ufffd') };
}

/** More true characters beyond ASCII than broken ones: UTF-8 with faults, such as a text cut within a character. */
function mostlyValid(text: string): boolean {
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const sound = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  return sound > broken;
}
