import type { IncomingMessage, ServerResponse } from 'node:http';
import { isHeld } from '../publishing/answers.ts';
import { type Encoding, encodingFor } from '../publishing/encodings.ts';
import type { PageShelf, RenderedPage } from '../publishing/page-cache.ts';
import { pageHeaders } from '../publishing/page-headers.ts';

/** How long the state of the edition is taken as it was: a new revision is seen at most this much later. */
const FRESH_MS = 250;
/** A state that nobody asked for this long is not relied upon: the application then answers. */
const OLD_MS = 1_000;

/** An answer as it goes out: header names and values in turn, as `writeHead` takes them at no further cost. */
interface Ready {
  readonly found: readonly string[];
  readonly held: readonly string[];
  readonly body: Buffer;
}

export interface QuickAnswers {
  /** Answers and returns true, or returns false and has done nothing. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Something was published: the application answers next. */
  readonly renew: () => void;
}

/**
 * Answers from the shelf as bytes, before the application is asked: what most readers ask for was asked for before.
 * @param shelf the pages that the application has kept
 * @param readState names the edition as it stands now
 * @param now milliseconds of a clock that only goes forward
 */
export function createQuickAnswers(
  shelf: PageShelf,
  readState: () => Promise<string>,
  now: () => number,
): QuickAnswers {
  let state = '';
  let readAt = Number.NEGATIVE_INFINITY;
  let reading = false;
  let renewed = 0;
  const ready = new WeakMap<RenderedPage, Map<Encoding, Ready>>();

  function refresh(): void {
    if (reading) return;
    reading = true;
    const began = now();
    const count = renewed;
    readState()
      .then((read) => {
        if (count !== renewed) return;
        state = read;
        readAt = began;
      })
      // A store that fails is told of by the application, which is asked next.
      .catch(() => {
        readAt = Number.NEGATIVE_INFINITY;
      })
      .finally(() => {
        reading = false;
      });
  }

  function readyFor(page: RenderedPage, encoding: Encoding, bytes: Uint8Array): Ready {
    const ways = ready.get(page) ?? new Map<Encoding, Ready>();
    ready.set(page, ways);
    const known = ways.get(encoding);
    if (known !== undefined) return known;
    const held = Object.entries(pageHeaders(page, encoding, false)).flat();
    const found = [...held, 'content-type', page.type, 'content-length', String(bytes.length)];
    const made = { held, found, body: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) };
    ways.set(encoding, made);
    return made;
  }

  function answer(request: IncomingMessage, response: ServerResponse): boolean {
    const { method, url, headers } = request;
    if ((method !== 'GET' && method !== 'HEAD') || url === undefined) return false;
    const age = now() - readAt;
    if (age > FRESH_MS) refresh();
    if (age > OLD_MS) return false;
    const page = shelf.at(state, url);
    if (page === undefined) return false;
    const encoding = encodingFor(page, headers['accept-encoding']?.toString());
    const bytes = encoding === 'identity' ? page.bytes : page.encoded.get(encoding);
    if (bytes === undefined) return false;
    const { held, found, body } = readyFor(page, encoding, bytes);
    if (isHeld(page, headers['if-none-match'], headers['if-modified-since'])) {
      response.writeHead(304, held as string[]).end();
    } else if (method === 'HEAD') {
      response.writeHead(200, found as string[]).end();
    } else {
      response.writeHead(200, found as string[]).end(body);
    }
    return true;
  }

  return {
    answer,
    renew() {
      // What is being read now may be of the time before.
      renewed += 1;
      readAt = Number.NEGATIVE_INFINITY;
    },
  };
}
