import type { Context } from 'hono';
import { contentHash } from '../lib/hash.ts';
import type { RenderedPage } from './page-cache.ts';

/** What a route has to say, before it becomes bytes. */
export interface Answer {
  readonly status: 200 | 400 | 404 | 500;
  readonly type: string;
  readonly body: string;
  /** May be kept until the edition changes. False for what depends on polling, and for errors. */
  readonly keep: boolean;
}

export const HTML = 'text/html; charset=utf-8';
export const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * On every answer. The policy lets a page load our style sheet, our script file and our pictures and nothing else: no script
 * written into a page can run, even one that got past the escaping. Our script asks for nothing; `connect-src` lets tools that
 * look at a page from within read our robots.txt.
 */
const ALWAYS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  // Publishers do not learn from which page a reader came: readers are never tracked.
  'referrer-policy': 'no-referrer',
};

/** @returns the bytes of an answer with the validator made from them */
export function rendered(answer: Answer): RenderedPage {
  const bytes = new TextEncoder().encode(answer.body);
  return { bytes, type: answer.type, etag: `"${contentHash(answer.body)}"` };
}

/**
 * Sends a page, or 304 without a body when the reader already holds these bytes.
 * @param lasting true for an address whose content can never change (it holds a hash)
 */
export function sendPage(context: Context, page: RenderedPage, lasting = false): Response {
  const headers = {
    ...ALWAYS,
    etag: page.etag,
    'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(isData(page.type) ? { 'access-control-allow-origin': '*' } : {}),
  };
  if (holds(context.req.header('if-none-match'), page.etag)) return context.body(null, 304, headers);
  return context.body(page.bytes, 200, { ...headers, 'content-type': page.type });
}

/** Sends an answer that is no success, as it is. */
export function sendProblem(context: Context, answer: Answer): Response {
  return context.body(answer.body, answer.status, {
    ...ALWAYS,
    'cache-control': 'no-store',
    'content-type': answer.type,
    ...(isData(answer.type) ? { 'access-control-allow-origin': '*' } : {}),
  });
}

/** Sends the reader on for good: the event lives at another address now (308 keeps the method). */
export function sendOn(context: Context, path: string): Response {
  return context.body(null, 308, { ...ALWAYS, location: path, 'access-control-allow-origin': '*' });
}

/** Feeds and the API are for other programs, in a browser too; pages are not. */
function isData(type: string): boolean {
  return type !== HTML;
}

/** Weak comparison, as RFC 9110 (13.1.2) wants for If-None-Match. */
function holds(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((tag) => {
    const held = tag.trim();
    return held === '*' || held.replace(/^W\//, '') === etag;
  });
}
