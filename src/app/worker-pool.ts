import { type TransferListItem, Worker } from 'node:worker_threads';
import { workerUrl } from './worker-url.ts';

/** What is sent to a worker thread of a pool. */
export interface PoolJob<Job> {
  readonly id: number;
  readonly job: Job;
}

/** What it sends back. */
export interface PoolAnswer<Value> {
  readonly id: number;
  readonly value: Value;
}

/** How a job ended: with the worker's answer, or without one. */
export type JobEnd<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: 'timeout' | 'worker-failed'; readonly message: string };

export interface WorkerPool<Job, Value> {
  /** Has a worker do a job; resolves always. What is in `transfer` is handed over, not copied. */
  run(job: Job, transfer?: readonly TransferListItem[]): Promise<JobEnd<Value>>;
  /** Stops all workers; jobs still waiting end as 'worker-failed'. */
  close(): Promise<void>;
}

interface Waiting<Job, Value> {
  readonly sent: PoolJob<Job>;
  readonly transfer: readonly TransferListItem[];
  readonly resolve: (end: JobEnd<Value>) => void;
}

interface Slot<Job, Value> {
  worker: Worker | null;
  current: Waiting<Job, Value> | null;
  timer: NodeJS.Timeout | null;
  idle: NodeJS.Timeout | null;
}

/**
 * Worker threads that do one job after another, each job under a time limit, so that no job can stop the process: a worker that
 * takes too long, runs out of memory or dies is ended and replaced, and only its job is lost.
 * @param options.name the worker's file without extension, in this folder
 * @param options.workers threads; started when first needed
 * @param options.timeLimitMs milliseconds a job may take
 * @param options.heapMb the heap that a worker may have
 * @param options.mostWaiting jobs that may wait; one more ends as 'worker-failed' at once. Left out = any number
 * @param options.idleMs a worker without a job for so long is ended, and its memory freed. Left out = never
 */
export function createWorkerPool<Job, Value>(options: {
  readonly name: string;
  readonly workers: number;
  readonly timeLimitMs: number;
  readonly heapMb: number;
  readonly mostWaiting?: number;
  readonly idleMs?: number;
}): WorkerPool<Job, Value> {
  const { mostWaiting = Number.POSITIVE_INFINITY, idleMs } = options;
  const slots: Slot<Job, Value>[] = Array.from({ length: Math.max(1, options.workers) }, () => ({
    worker: null,
    current: null,
    timer: null,
    idle: null,
  }));
  const queue: Waiting<Job, Value>[] = [];
  let closed = false;
  let jobs = 0;

  const finish = (slot: Slot<Job, Value>, end: JobEnd<Value>): void => {
    const waiting = slot.current;
    if (slot.timer !== null) clearTimeout(slot.timer);
    slot.current = null;
    slot.timer = null;
    slot.worker?.unref();
    waiting?.resolve(end);
    startNext(slot);
    if (idleMs !== undefined && slot.current === null && slot.worker !== null) {
      slot.idle = setTimeout(() => discard(slot, 'worker-failed', ''), idleMs).unref();
    }
  };

  const discard = (slot: Slot<Job, Value>, code: 'timeout' | 'worker-failed', message: string): void => {
    const worker = slot.worker;
    slot.worker = null;
    if (slot.idle !== null) clearTimeout(slot.idle);
    worker?.removeAllListeners();
    // A worker ended in the middle of a job may still report an error; nobody waits for it any more.
    worker?.on('error', () => {});
    void worker?.terminate();
    if (slot.current !== null) finish(slot, { ok: false, code, message });
  };

  const workerOf = (slot: Slot<Job, Value>): Worker => {
    if (slot.worker !== null) return slot.worker;
    const worker = new Worker(workerUrl(options.name), {
      resourceLimits: { maxOldGenerationSizeMb: options.heapMb },
    });
    worker.on('message', (answer: PoolAnswer<Value>) => {
      if (slot.current?.sent.id === answer.id) finish(slot, { ok: true, value: answer.value });
    });
    worker.on('error', (error) => discard(slot, 'worker-failed', `The worker failed: ${error.message}`));
    worker.on('exit', () => discard(slot, 'worker-failed', 'The worker ended in the middle of its job.'));
    slot.worker = worker;
    return worker;
  };

  const startNext = (slot: Slot<Job, Value>): void => {
    const waiting = closed ? undefined : queue.shift();
    if (waiting === undefined) return;
    slot.current = waiting;
    if (slot.idle !== null) clearTimeout(slot.idle);
    const worker = workerOf(slot);
    worker.ref();
    slot.timer = setTimeout(
      () => discard(slot, 'timeout', `It took longer than ${options.timeLimitMs} ms.`),
      options.timeLimitMs,
    );
    worker.postMessage(waiting.sent, waiting.transfer);
  };

  return {
    run(job, transfer = []) {
      const refused = (message: string) =>
        Promise.resolve({ ok: false, code: 'worker-failed', message } as const);
      if (closed) return refused('The pool is closed.');
      if (queue.length >= mostWaiting) return refused('Too many jobs are waiting.');
      return new Promise((resolve) => {
        jobs += 1;
        queue.push({ sent: { id: jobs, job }, transfer, resolve });
        const idle = slots.find((slot) => slot.current === null);
        if (idle !== undefined) startNext(idle);
      });
    },
    async close() {
      closed = true;
      for (const waiting of queue.splice(0)) {
        waiting.resolve({ ok: false, code: 'worker-failed', message: 'The pool was closed.' });
      }
      const workers = slots.map(({ worker }) => worker);
      for (const slot of slots) discard(slot, 'worker-failed', 'The pool was closed.');
      // Only after `discard` took its listeners away: the promise of `terminate` hangs on one.
      await Promise.all(workers.map((worker) => worker?.terminate()));
    },
  };
}
