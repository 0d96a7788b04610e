import { declaredEncoding, knownEncoding } from './declared-encoding.ts';
import { guessEncoding, isBeyondLatin } from './guess-encoding.ts';
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
 * Bytes from the network as text. A byte order mark decides first, then UTF-8 where all bytes are UTF-8 with more
 * than a chance's worth of characters, whatever is declared; then the first declaration that the bytes bear out: the
 * charset of the Content-Type header, the one in the text itself. Latin-1 in a header is what servers send when nobody
 * set anything, so it gives way to any other word and to text that plainly is no Latin. Without a declaration that
 * holds, bytes that are mostly UTF-8 are UTF-8 with faults; of others the bytes themselves tell (guess-encoding.ts).
 * The last resort is windows-1252, the web's common legacy encoding (encoding.spec.whatwg.org).
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
  const claims = [headerEncoding(contentType), declaredEncoding(bytes, declared)].filter(
    (encoding) => encoding !== null,
  );
  const utf8 = decodeStrictly(bytes, 'utf-8');
  const others = claims.filter((encoding) => encoding !== 'utf-8' && encoding !== LATIN);
  const multiByte = others.some((encoding) => MULTI_BYTE.has(encoding));
  if (utf8 !== null && (!multiByte || charactersBeyondAscii(utf8) >= NO_CHANCE)) {
    return { text: utf8, encoding: 'utf-8', lossy: false };
  }
  for (const encoding of others) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null) return { text, encoding, lossy: false };
  }
  for (const encoding of claims) {
    const read = decodeLeniently(bytes, encoding);
    if (encoding !== LATIN && read.lossy && hasFewFaults(read.text)) return read;
  }
  if (claims.includes(LATIN) && !isBeyondLatin(bytes)) {
    return { text: decodeWindows1252(bytes), encoding: LATIN, lossy: false };
  }
  const broken = decodeLeniently(bytes, 'utf-8');
  if (mostlyValid(broken.text)) return broken;
  const guess = guessEncoding(bytes);
  const guessed = guess === null ? null : decodeStrictly(bytes, guess);
  return guess !== null && guessed !== null
    ? { text: guessed, encoding: guess, lossy: true }
    : { text: decodeWindows1252(bytes), encoding: LATIN, lossy: true };
}

const LATIN = 'windows-1252';
/** Encodings in which a few characters may pass for UTF-8 by chance, and the number from which no text does. */
const MULTI_BYTE = new Set('shift_jis euc-jp iso-2022-jp gbk gb18030 big5 euc-kr'.split(' '));
const NO_CHANCE = 10;
/** Share of characters beyond ASCII that may be broken in a text that is what it says. */
const FEW = 0.02;

function charactersBeyondAscii(text: string): number {
  return text.match(/[^\0-\x7f]/gu)?.length ?? 0;
}

function hasFewFaults(text: string): boolean {
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  return broken <= charactersBeyondAscii(text) * FEW;
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
  if (encoding === LATIN) return decodeWindows1252(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeLeniently(bytes: Uint8Array, encoding: string): DecodedText {
  const text = encoding === LATIN ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  return { text, encoding, lossy: text.includes('\ufffd') };
}

/** More true characters beyond ASCII than broken ones: UTF-8 with faults, such as a text cut within a character. */
function mostlyValid(text: string): boolean {
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const sound = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  return sound > broken;
}
