import { createHash, timingSafeEqual } from 'node:crypto';

/** @returns whether both are the same, in a time that does not tell how much of them is */
export function sameSecret(given: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
  return timingSafeEqual(digest(given), digest(secret));
}
