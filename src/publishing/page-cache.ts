import type { Instant } from '../model/time.ts';

/** Rendered bytes with the tag that names them. */
export interface RenderedPage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** Strong validator (RFC 9110, 8.8.3), quotes included. */
  readonly etag: string;
  /** When what it says last changed; null = not known. */
  readonly modified: Instant | null;
  /** The same bytes packed, by encoding, as they were asked for. */
  readonly encoded: Map<string, Uint8Array<ArrayBuffer>>;
}

/** A bounded store of rendered pages; what was not asked for longest goes first. */
export interface PageCache {
  readonly get: (key: string) => RenderedPage | undefined;
  readonly put: (key: string, page: RenderedPage) => void;
}

/**
 * @param capacity bytes that may be held; a larger page is not kept at all
 * @returns an empty cache
 */
export function pageCache(capacity: number): PageCache {
  // A Map keeps the order of insertion, so that its first key is the one used longest ago.
  const pages = new Map<string, RenderedPage>();
  let held = 0;

  const drop = (key: string) => {
    held -= weight(pages.get(key));
    pages.delete(key);
  };

  return {
    get(key) {
      const page = pages.get(key);
      if (page !== undefined) {
        pages.delete(key);
        pages.set(key, page);
      }
      return page;
    },
    put(key, page) {
      drop(key);
      if (weight(page) > capacity) return;
      pages.set(key, page);
      held += weight(page);
      for (const oldest of pages.keys()) {
        if (held <= capacity) break;
        drop(oldest);
      }
    },
  };
}

/** What a page may come to hold: packed, it is at most half as large again in both ways together. */
function weight(page: RenderedPage | undefined): number {
  return page === undefined ? 0 : Math.ceil(page.bytes.byteLength * 1.5);
}

/** Pages of one state of the edition: with another state, those of the one before are let go. */
export interface PageShelf {
  readonly get: (state: string, key: string) => RenderedPage | undefined;
  readonly put: (state: string, key: string, page: RenderedPage) => void;
  /** Remembers that an address, as it was asked for, is answered with the page of a key. */
  readonly link: (state: string, address: string, key: string) => void;
  /** The page of an address that was asked for before in this state. */
  readonly at: (state: string, address: string) => RenderedPage | undefined;
}

// Addresses differ by what nobody reads (`?utm_source=...`), so they are bounded by themselves.
const MOST_ADDRESSES = 20_000;
const LONGEST_ADDRESS = 300;

/** @param capacity bytes that may be held */
export function pageShelf(capacity: number): PageShelf {
  const pages = pageCache(capacity);
  const keys = new Map<string, string>();
  const full = (state: string, key: string) => `${state}\n${key}`;
  return {
    get: (state, key) => pages.get(full(state, key)),
    put: (state, key, page) => pages.put(full(state, key), page),
    link(state, address, key) {
      if (address.length > LONGEST_ADDRESS) return;
      if (keys.size >= MOST_ADDRESSES) keys.clear();
      keys.set(address, full(state, key));
    },
    at(state, address) {
      const key = keys.get(address);
      return key?.startsWith(`${state}\n`) ? pages.get(key) : undefined;
    },
  };
}
