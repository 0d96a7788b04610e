import { Worker } from 'node:worker_threads';
import type { Page } from '../articles/read-page.ts';
import type { ProblemCode } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import { workerUrl } from './worker-url.ts';

/** What is sent to a worker; the bytes are handed over, not copied. */
export interface ExtractionJob {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly url: string | null;
}

export interface ExtractionAnswer {
  readonly id: number;
  readonly result: Result<Page>;
}

export interface ExtractionPool {
  /** Reads a page in a worker thread; resolves always. The bytes must not be used afterwards. */
  read(bytes: Uint8Array, contentType: string | null, url: string | null): Promise<Result<Page>>;
  /** Stops all workers; pages still waiting resolve as 'worker-failed'. */
  close(): Promise<void>;
}

interface Waiting {
  readonly job: ExtractionJob;
  readonly resolve: (result: Result<Page>) => void;
}

interface Slot {
  worker: Worker | null;
  current: Waiting | null;
  timer: NodeJS.Timeout | null;
}

/** Heap of one worker: the worst pages found within the limits of size were read with 256 MB and not with 128; twice that. */
const HEAP_MB = 512;

/**
 * Worker threads that read pages, each page under a time limit, so that no page can stop the process: a worker that takes too long,
 * runs out of memory or dies is ended and replaced, and only its page is lost.
 * @param options.workers threads; started when first needed
 * @param options.timeLimitMs milliseconds a page may take
 */
export function createExtractionPool(options: {
  readonly workers: number;
  readonly timeLimitMs: number;
}): ExtractionPool {
  const slots: Slot[] = Array.from({ length: Math.max(1, options.workers) }, () => ({
    worker: null,
    current: null,
    timer: null,
  }));
  const queue: Waiting[] = [];
  let closed = false;
  let jobs = 0;

  const finish = (slot: Slot, result: Result<Page>): void => {
    const waiting = slot.current;
    if (slot.timer !== null) clearTimeout(slot.timer);
    slot.current = null;
    slot.timer = null;
    slot.worker?.unref();
    waiting?.resolve(result);
    startNext(slot);
  };

  const discard = (slot: Slot, code: ProblemCode, message: string): void => {
    const worker = slot.worker;
    slot.worker = null;
    worker?.removeAllListeners();
    // A worker ended in the middle of a page may still report an error; nobody waits for it any more.
    worker?.on('error', () => {});
    void worker?.terminate();
    if (slot.current !== null) finish(slot, failure(code, slot.current.job.url, message));
  };

  const workerOf = (slot: Slot): Worker => {
    if (slot.worker !== null) return slot.worker;
    const worker = new Worker(workerUrl('extraction-worker'), {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    worker.on('message', (answer: ExtractionAnswer) => {
      if (slot.current?.job.id === answer.id) finish(slot, answer.result);
    });
    worker.on('error', (error) => discard(slot, 'worker-failed', `The worker failed: ${error.message}`));
    worker.on('exit', () => discard(slot, 'worker-failed', 'The worker ended in the middle of the page.'));
    slot.worker = worker;
    return worker;
  };

  const startNext = (slot: Slot): void => {
    const waiting = closed ? undefined : queue.shift();
    if (waiting === undefined) return;
    slot.current = waiting;
    const worker = workerOf(slot);
    worker.ref();
    slot.timer = setTimeout(
      () => discard(slot, 'timeout', `Reading the page took longer than ${options.timeLimitMs} ms.`),
      options.timeLimitMs,
    );
    worker.postMessage(waiting.job, [waiting.job.bytes.buffer as ArrayBuffer]);
  };

  return {
    read: (bytes, contentType, url) => {
      if (closed) return Promise.resolve(failure('worker-failed', url, 'The pool is closed.'));
      return new Promise((resolve) => {
        jobs += 1;
        queue.push({ job: { id: jobs, bytes: ownBytes(bytes), contentType, url }, resolve });
        const idle = slots.find((slot) => slot.current === null);
        if (idle !== undefined) startNext(idle);
      });
    },
    close: async () => {
      closed = true;
      for (const waiting of queue.splice(0)) {
        waiting.resolve(failure('worker-failed', waiting.job.url, 'The pool was closed.'));
      }
      const workers = slots.map(({ worker }) => worker);
      for (const slot of slots) discard(slot, 'worker-failed', 'The pool was closed.');
      // Only after `discard` took its listeners away: the promise of `terminate` hangs on one.
      await Promise.all(workers.map((worker) => worker?.terminate()));
    },
  };
}

/** A buffer can be handed over only whole, and Node's small Buffers share one: then a copy goes. */
function ownBytes(bytes: Uint8Array): Uint8Array {
  const whole = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength;
  return whole && bytes.buffer instanceof ArrayBuffer ? bytes : Uint8Array.from(bytes);
}

function failure(code: ProblemCode, url: string | null, message: string): Result<Page> {
  return { ok: false, problem: { code, stage: 'articles', subject: url ?? 'page', message } };
}
