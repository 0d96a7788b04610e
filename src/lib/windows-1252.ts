/** Characters of the bytes 0x80 to 0x9F; the five unassigned ones stay control characters, as the standard says. */
export const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Bytes as windows-1252 (encoding.spec.whatwg.org), which never fails. Written out because `TextDecoder` of several
 * Node releases reads these labels as ISO 8859-1 and so loses curly quotes and dashes.
 * @param bytes any bytes
 * @returns one character a byte
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\x80-\x9f]/g, (char) => HIGH.charAt(char.charCodeAt(0) - 0x80));
}
