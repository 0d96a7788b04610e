import type { Page } from '../articles/read-page.ts';
import type { Result } from '../model/result.ts';
import { createWorkerPool } from './worker-pool.ts';

/** What is sent to a worker; the bytes are handed over, not copied. */
export interface ExtractionJob {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly url: string | null;
}

export interface ExtractionPool {
  /** Reads a page in a worker thread; resolves always. The bytes must not be used afterwards. */
  read(bytes: Uint8Array, contentType: string | null, url: string | null): Promise<Result<Page>>;
  /** Stops all workers; pages still waiting resolve as 'worker-failed'. */
  close(): Promise<void>;
}

/** Heap of one worker: the worst pages found within the limits of size were read with 256 MB and not with 128; twice that. */
const HEAP_MB = 512;

/**
 * Worker threads that read pages, so that no page can stop the process.
 * @param options.workers threads; started when first needed
 * @param options.timeLimitMs milliseconds a page may take
 */
export function createExtractionPool(options: {
  readonly workers: number;
  readonly timeLimitMs: number;
}): ExtractionPool {
  const pool = createWorkerPool<ExtractionJob, Result<Page>>({
    name: 'extraction-worker',
    heapMb: HEAP_MB,
    ...options,
  });
  return {
    async read(bytes, contentType, url) {
      const own = ownBytes(bytes);
      const end = await pool.run({ bytes: own, contentType, url }, [own.buffer as ArrayBuffer]);
      if (end.ok) return end.value;
      const message =
        end.code === 'timeout' ? `Reading the page took longer than ${options.timeLimitMs} ms.` : end.message;
      return {
        ok: false,
        problem: { code: end.code, stage: 'articles', subject: url ?? 'page', message },
      };
    },
    close: () => pool.close(),
  };
}

/** A buffer can be handed over only whole, and Node's small Buffers share one: then a copy goes. */
function ownBytes(bytes: Uint8Array): Uint8Array {
  const whole = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength;
  return whole && bytes.buffer instanceof ArrayBuffer ? bytes : Uint8Array.from(bytes);
}
