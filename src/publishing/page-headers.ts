import type { Encoding } from './encodings.ts';
import type { RenderedPage } from './page-cache.ts';

/**
 * On every answer. The policy lets a page load our style sheet, our script file and our pictures and nothing else: no script
 * written into a page can run, even one that got past the escaping. Our script asks for nothing; `connect-src` lets tools that
 * look at a page from within read our robots.txt.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  // Publishers do not learn from which page a reader came: readers are never tracked.
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
};

/** @param lasting true for an address whose content can never change (it holds a hash) */
export function pageHeaders(
  page: RenderedPage,
  encoding: Encoding,
  lasting: boolean,
): Readonly<Record<string, string>> {
  return {
    ...SECURITY_HEADERS,
    etag: encoding === 'identity' ? page.etag : `${page.etag.slice(0, -1)}-${encoding}"`,
    vary: 'accept-encoding',
    'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    ...(page.modified === null ? {} : { 'last-modified': new Date(page.modified).toUTCString() }),
    // Feeds and the API are for other programs, in a browser too; pages are not.
    ...(page.type.startsWith('text/html') ? {} : { 'access-control-allow-origin': '*' }),
  };
}
