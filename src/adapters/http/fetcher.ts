import { lookup } from 'node:dns';
import { Agent, type Dispatcher } from 'undici';
import type { Problem } from '../../model/problem.ts';
import { AddressRefusedError, createConnector, type Resolve } from './connector.ts';
import { isBroken, problemOf, ROBOTS_PROBLEM, statusProblem } from './fetch-problem.ts';
import { createHostQueue, type HostQueue } from './host-queue.ts';
import { ACCEPTED_CODINGS, readBody, readStart, TooLargeError } from './read-body.ts';
import { freshSeconds, headerOf, type ResponseHeaders, retryAfterSeconds } from './response-headers.ts';

export interface FetchRequest {
  readonly url: string;
  /** Validators of the copy at hand, sent back as they came. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly accept: 'feed' | 'page' | 'robots';
  /** Asked before each address, the redirects' too; what is not allowed is problem `robots`. Left out: all may be. */
  readonly allowed?: (url: string) => Promise<boolean>;
}

export type FetchResult =
  | {
      readonly kind: 'ok';
      readonly status: number;
      /** The address that answered, after redirects. */
      readonly url: string;
      /** The feed's or page's new address, if permanent redirects (301, 308) alone led there; else null. */
      readonly permanent: string | null;
      readonly contentType: string | null;
      readonly contentLanguage: string | null;
      readonly etag: string | null;
      readonly lastModified: string | null;
      /** How long the server calls it fresh; null when it says nothing. */
      readonly maxAgeSeconds: number | null;
      /** Decompressed. */
      readonly body: Uint8Array;
    }
  | {
      readonly kind: 'not modified';
      /** As above: a feed that moved may answer so at its new address. */
      readonly permanent: string | null;
      readonly maxAgeSeconds: number | null;
    }
  | {
      readonly kind: 'failed';
      readonly problem: Problem;
      /** The address that failed, after redirects: its host need not be the one that was asked first. */
      readonly url: string;
      readonly status: number | null;
      readonly retryAfterSeconds: number | null;
    };

/** Fetches politely and safely: see `createFetcher`. */
export interface Fetcher {
  /** Never rejects. */
  fetch(request: FetchRequest): Promise<FetchResult>;
  /** Breaks off what is under way and turns away what waits. */
  close(): Promise<void>;
}

export interface FetcherOptions {
  /** Who asks, with a contact. */
  readonly userAgent: string;
  /** Loopback and private networks may be asked too; link-local and metadata addresses never. */
  readonly allowPrivate: boolean;
  /** For one fetch with all its redirects, waiting for the host's turn not counted. */
  readonly timeoutMs: number;
  /** On the wire and decompressed, each. A robots.txt is read up to the limit, as RFC 9309 section 2.5 says. */
  readonly maxBytes: Readonly<Record<FetchRequest['accept'], number>>;
  readonly perHost: { readonly concurrent: number; readonly gapMs: number };
  /** Hosts that lie elsewhere, unchecked: the sample edition's publishers are on a loopback port. */
  readonly connectTo?: (hostname: string) => { readonly host: string; readonly port: number } | null;
  /** Resolves names; left out: the system does. */
  readonly resolve?: Resolve;
}

/** Browsers allow 20; a feed needs one or two, and each is a request to somebody. */
const MOST_REDIRECTS = 5;
/** As much as common servers send at most. */
const HEADER_BYTES = 32 * 1024;
/** Read from an answer that is of no use, so that its connection can be used again. */
const DRAINED_BYTES = 16 * 1024;

const ACCEPT: Readonly<Record<FetchRequest['accept'], string>> = {
  feed: 'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5',
  page: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5',
  robots: 'text/plain, */*;q=0.5',
};

/**
 * A fetcher over HTTP. Every address is checked at each hop, after resolution too; time, size on the wire,
 * size decompressed, headers and redirects have limits; one host is asked a few times at once and with a gap.
 */
export function createFetcher(options: FetcherOptions): Fetcher {
  const agent = new Agent({
    connect: createConnector({
      allowPrivate: options.allowPrivate,
      timeoutMs: options.timeoutMs,
      connectTo: options.connectTo ?? (() => null),
      resolve: options.resolve ?? lookup,
    }),
    connections: options.perHost.concurrent,
    pipelining: 1,
    maxHeaderSize: HEADER_BYTES,
    headersTimeout: options.timeoutMs,
    bodyTimeout: options.timeoutMs,
  });
  const queue = createHostQueue(options.perHost);
  return {
    async fetch(request) {
      try {
        return await follow(request, { agent, queue, options });
      } catch (error) {
        return failure(request, problemOf(error), null, null);
      }
    },
    async close() {
      queue.close();
      await agent.destroy();
    },
  };
}

interface Context {
  readonly agent: Agent;
  readonly queue: HostQueue;
  readonly options: FetcherOptions;
}

/** Asks, and asks again where a redirect points, by hand: each hop is checked, queued and counted like the first. */
async function follow(request: FetchRequest, context: Context): Promise<FetchResult> {
  const seen = new Set<string>();
  let url = request.url;
  let isPermanent = true;
  let timeLeft = context.options.timeoutMs;
  while (seen.size <= MOST_REDIRECTS && !seen.has(url)) {
    seen.add(url);
    const target = httpUrl(url);
    if (request.allowed !== undefined && !(await request.allowed(url))) {
      return failure(request, ROBOTS_PROBLEM, null, null);
    }
    // Validators are of one address: another one's "not modified" would say nothing of what is there.
    const asked: FetchRequest =
      isPermanent && seen.size > 1 ? { ...request, etag: null, lastModified: null } : request;
    const hop: Hop = await context.queue
      .run(target.hostname, () => ask(target, asked, timeLeft, context))
      .catch((error: unknown) => failure(request, problemOf(error), null, null));
    if (hop.kind === 'ok' || hop.kind === 'not modified') {
      return { ...hop, permanent: isPermanent && seen.size > 1 ? url : null };
    }
    // What is gone where the address leads for now is not gone at the address itself.
    if (hop.kind === 'failed')
      return { ...hop, url, status: hop.status === 410 && !isPermanent ? 404 : hop.status };
    isPermanent &&= hop.isPermanent;
    timeLeft -= hop.tookMs;
    url = hop.to;
  }
  const message = seen.has(url) ? 'The address redirects in a circle.' : 'The address redirects too often.';
  return failure(request, { code: 'too-many-redirects', message }, null, null);
}

function httpUrl(url: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) {
    throw new AddressRefusedError(url.slice(0, 200), 'no http or https address');
  }
  return parsed;
}

type Hop =
  | FetchResult
  | {
      readonly kind: 'redirect';
      readonly to: string;
      readonly isPermanent: boolean;
      readonly tookMs: number;
    };

/** One request and its answer. */
async function ask(url: URL, request: FetchRequest, timeoutMs: number, context: Context): Promise<Hop> {
  const started = performance.now();
  const signal = AbortSignal.timeout(Math.max(1, Math.floor(timeoutMs)));
  const send = (): Promise<Dispatcher.ResponseData> =>
    context.agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      headers: requestHeaders(request, context.options.userAgent),
      signal,
    });
  // A server may close a kept connection just as it is used again: the request is then sent once more (RFC 9110, section 9.2.2).
  const response = await send().catch((error: unknown) => {
    if (!isBroken(error)) throw error;
    return send();
  });
  const { statusCode: status, headers, body } = response;
  const location = headerOf(headers, 'location');
  if (REDIRECTS.has(status) && location !== null && URL.canParse(location, url.href)) {
    await drain(body, signal);
    const tookMs = performance.now() - started;
    const to = new URL(location, url);
    to.hash = '';
    return { kind: 'redirect', to: to.href, isPermanent: status === 301 || status === 308, tookMs };
  }
  if (status === 304) {
    await drain(body, signal);
    return { kind: 'not modified', permanent: null, maxAgeSeconds: freshSeconds(headers) };
  }
  if (status < 200 || status > 299) {
    await drain(body, signal);
    return failure(request, statusProblem(status), status, retryAfterSeconds(headers, Date.now()));
  }
  return answer(
    url,
    status,
    headers,
    await bodyOf(response, request.accept, context.options.maxBytes[request.accept]),
  );
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

function requestHeaders(request: FetchRequest, userAgent: string): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: ACCEPT[request.accept],
    'accept-language': 'en, *;q=0.5',
    // A file that is read in part must come as it is.
    'accept-encoding': request.accept === 'robots' ? 'identity' : ACCEPTED_CODINGS,
    ...(request.etag ? { 'if-none-match': request.etag } : {}),
    ...(request.lastModified ? { 'if-modified-since': request.lastModified } : {}),
  };
}

async function bodyOf(
  response: Dispatcher.ResponseData,
  accept: FetchRequest['accept'],
  limit: number,
): Promise<Uint8Array> {
  const { headers, body } = response;
  if (accept === 'robots') return await readStart(body, headerOf(headers, 'content-encoding'), limit);
  if (Number(headerOf(headers, 'content-length')) > limit) {
    body.destroy();
    throw new TooLargeError(limit);
  }
  return await readBody(body, headerOf(headers, 'content-encoding'), limit);
}

function answer(url: URL, status: number, headers: ResponseHeaders, body: Uint8Array): FetchResult {
  return {
    kind: 'ok',
    status,
    url: url.href,
    permanent: null,
    contentType: headerOf(headers, 'content-type'),
    contentLanguage: headerOf(headers, 'content-language'),
    etag: headerOf(headers, 'etag'),
    lastModified: headerOf(headers, 'last-modified'),
    maxAgeSeconds: freshSeconds(headers),
    body,
  };
}

async function drain(body: Dispatcher.ResponseData['body'], signal: AbortSignal): Promise<void> {
  try {
    await body.dump({ limit: DRAINED_BYTES, signal });
  } catch {
    // The answer is known; that its useless rest broke off changes nothing.
  }
}

function failure(
  request: FetchRequest,
  problem: Pick<Problem, 'code' | 'message'>,
  status: number | null,
  retryAfter: number | null,
): FetchResult {
  const stage = request.accept === 'page' ? 'articles' : 'sources';
  return {
    kind: 'failed',
    problem: { code: problem.code, stage, subject: request.url, message: problem.message },
    url: request.url,
    status,
    retryAfterSeconds: retryAfter,
  };
}
