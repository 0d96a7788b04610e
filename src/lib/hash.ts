import { createHash } from 'node:crypto';

/**
 * A short content hash for ids.
 * @param text any text, or bytes
 * @param length hexadecimal digits wanted, 16 (64 bits) unless told
 * @returns the first `length` hexadecimal digits of SHA-256 over the UTF-8 bytes
 */
export function contentHash(text: string | Uint8Array, length = 16): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}
