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
  readonly page: RenderedPage;
  readonly found: string[];
  readonly held: string[];
  readonly body: Buffer;
}

/** What a request says that an answer depends on. */
interface Asked {
  readonly accepted: string | undefined;
  readonly tags: string | undefined;
  readonly since: string | undefined;
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
  // By address and by what encodings are taken; let go whenever the state is looked for, so that it holds no page for long.
  const found = new Map<string, Map<string | undefined, Ready>>();

  function refresh(): void {
    if (reading) return;
    reading = true;
    found.clear();
    const began = now();
    const count = renewed;
    readState()
      .then((read) => {
        if (count !== renewed) return;
        if (state !== read) found.clear();
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
    const made: Ready = {
      page,
      held,
      found: [...held, 'content-type', page.type, 'content-length', String(bytes.length)],
      body: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    };
    ways.set(encoding, made);
    return made;
  }

  function look(url: string, accepted: string | undefined): Ready | null {
    const page = shelf.at(state, url);
    if (page === undefined) return null;
    const encoding = encodingFor(page, accepted);
    const bytes = encoding === 'identity' ? page.bytes : page.encoded.get(encoding);
    if (bytes === undefined) return null;
    const made = readyFor(page, encoding, bytes);
    const ways = found.get(url) ?? new Map<string | undefined, Ready>();
    found.set(url, ways.set(accepted, made));
    return made;
  }

  function answer(request: IncomingMessage, response: ServerResponse): boolean {
    const { method, url } = request;
    if ((method !== 'GET' && method !== 'HEAD') || url === undefined) return false;
    const age = now() - readAt;
    if (age > FRESH_MS) refresh();
    if (age > OLD_MS) return false;
    const asked = askedBy(request.rawHeaders);
    if (asked === null) return false;
    const made = found.get(url)?.get(asked.accepted) ?? look(url, asked.accepted);
    if (made === null) return false;
    if (isHeld(made.page, asked.tags, asked.since)) response.writeHead(304, made.held).end();
    else if (method === 'HEAD') response.writeHead(200, made.found).end();
    else response.writeHead(200, made.found).end(made.body);
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

/**
 * Reads three headers off the list as it came, since making an object of all of them takes longer than the rest of an answer.
 * @param raw names and values in turn
 * @returns null for a request that says one of them twice, which is left to the application
 */
function askedBy(raw: readonly string[]): Asked | null {
  let accepted: string | undefined;
  let tags: string | undefined;
  let since: string | undefined;
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at] ?? '';
    // No other length needs to be looked at.
    if (name.length !== 13 && name.length !== 15 && name.length !== 17) continue;
    const value = raw[at + 1];
    switch (name.toLowerCase()) {
      case 'accept-encoding':
        if (accepted !== undefined) return null;
        accepted = value;
        break;
      case 'if-none-match':
        if (tags !== undefined) return null;
        tags = value;
        break;
      case 'if-modified-since':
        if (since !== undefined) return null;
        since = value;
        break;
    }
  }
  return { accepted, tags, since };
}
