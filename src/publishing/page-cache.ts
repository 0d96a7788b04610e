/** Rendered bytes with the tag that names them. */
export interface RenderedPage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** Strong validator (RFC 9110, 8.8.3), quotes included. */
  readonly etag: string;
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
    held -= pages.get(key)?.bytes.byteLength ?? 0;
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
      if (page.bytes.byteLength > capacity) return;
      pages.set(key, page);
      held += page.bytes.byteLength;
      for (const oldest of pages.keys()) {
        if (held <= capacity) break;
        drop(oldest);
      }
    },
  };
}
