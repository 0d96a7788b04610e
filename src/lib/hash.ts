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

/**
 * A UUID that follows from a name (version 5, RFC 9562, 5.5).
 * @param namespace the UUID within which the name is unique
 * @param name any text
 * @returns the UUID in its usual form, in small letters
 */
export function nameUuid(namespace: string, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
