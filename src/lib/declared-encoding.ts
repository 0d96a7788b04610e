import { decodeWindows1252 } from './windows-1252.ts';

/** How far into the bytes a declaration is looked for; browsers stop at 1,024, real pages put it later. */
const SNIFFED_BYTES = 8192;

const XML = /<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']\s*([\w.:-]{1,40})/i;
const META = /<meta\b[^>]{0,500}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i;

/**
 * The encoding that a text declares of itself, in its XML prolog or an HTML `<meta>`.
 * @param bytes the bytes
 * @param where which declaration counts; both unless told
 * @returns the WHATWG name of the encoding, or null when none is declared or it does not exist. A declared UTF-16
 * gives null: bytes in which the declaration can be read as ASCII are no UTF-16.
 */
export function declaredEncoding(bytes: Uint8Array, where?: 'xml' | 'html'): string | null {
  const head = decodeWindows1252(bytes.subarray(0, SNIFFED_BYTES));
  const label =
    (where === 'html' ? undefined : XML.exec(head)?.[1]) ??
    (where === 'xml' ? undefined : META.exec(head)?.[1]);
  if (label === undefined) return null;
  const encoding = knownEncoding(label);
  return encoding === null || encoding.startsWith('utf-16') ? null : encoding;
}

/** @returns the WHATWG name of an encoding label, or null when there is no such encoding */
export function knownEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
