import type { Context } from 'hono';
import { contentHash } from '../lib/hash.ts';
import type { Instant } from '../model/time.ts';
import { encodedPage, encodingFor } from './encodings.ts';
import type { RenderedPage } from './page-cache.ts';
import { pageHeaders, SECURITY_HEADERS } from './page-headers.ts';

/** What a route has to say, before it becomes bytes. */
export interface Answer {
  readonly status: 200 | 400 | 401 | 403 | 404 | 405 | 409 | 413 | 500 | 503;
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** May be kept until the edition changes. False for what depends on polling, and for errors. */
  readonly keep: boolean;
}

export const HTML = 'text/html; charset=utf-8';
export const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * @param modified when what the answer says last changed; null = not known
 * @returns the bytes of an answer with the validators of it
 */
export function rendered(answer: Answer, modified: Instant | null = null): RenderedPage {
  const bytes = typeof answer.body === 'string' ? new TextEncoder().encode(answer.body) : answer.body;
  return { bytes, type: answer.type, etag: `"${contentHash(bytes)}"`, modified, encoded: new Map() };
}

/**
 * Sends a page in an encoding that the reader takes, or 304 without a body when the reader already holds these bytes.
 * @param lasting true for an address whose content can never change (it holds a hash)
 */
export async function sendPage(context: Context, page: RenderedPage, lasting = false): Promise<Response> {
  const encoding = encodingFor(page, context.req.header('accept-encoding'));
  const headers = pageHeaders(page, encoding, lasting);
  if (isHeld(page, context.req.header('if-none-match'), context.req.header('if-modified-since'))) {
    return context.body(null, 304, headers);
  }
  return context.body(await encodedPage(page, encoding), 200, { ...headers, 'content-type': page.type });
}

/** Sends an answer that is no success, as it is. */
export function sendProblem(
  context: Context,
  answer: Answer,
  more: Readonly<Record<string, string>> = {},
): Response {
  return context.body(answer.body, answer.status, {
    ...SECURITY_HEADERS,
    'cache-control': 'no-store',
    'content-type': answer.type,
    ...(answer.type === HTML ? {} : { 'access-control-allow-origin': '*' }),
    ...more,
  });
}

/** Sends the reader on for good: the event lives at another address now (308 keeps the method). */
export function sendOn(context: Context, path: string): Response {
  return context.body(null, 308, { ...SECURITY_HEADERS, location: path, 'access-control-allow-origin': '*' });
}

/**
 * Whether a reader holds the page already: by its tag where it sends one, else by the time (RFC 9110, 13.2.2).
 * Tags are compared weakly, and in any encoding: what they name says the same.
 */
export function isHeld(page: RenderedPage, tags: string | undefined, since: string | undefined): boolean {
  if (tags !== undefined) {
    const own = page.etag.slice(1, -1);
    return tags.split(',').some((tag) => {
      const held = tag.trim();
      return held === '*' || held.replace(/^W\//, '').replace(/^"([^"-]*).*$/, '$1') === own;
    });
  }
  if (since === undefined || page.modified === null) return false;
  const moment = Date.parse(since);
  return !Number.isNaN(moment) && Date.parse(page.modified) <= moment;
}
