import { Worker } from 'node:worker_threads';
import type { Report } from './progress.ts';
import { workerUrl } from './worker-url.ts';

/** A thread that works beside the serving one. */
export interface BackgroundWorker {
  /** Settles when the thread has ended; rejects when it ended by a fault. */
  readonly ended: Promise<void>;
  /** Asks the thread to stop, and ends it when it does not. Nothing stored is lost either way. */
  stop(): Promise<void>;
}

/** A thread that is asked to stop gets this long to finish its step. */
const STOP_MS = 4_000;

/**
 * Starts one of the thread files of this folder.
 * @param name the file's name without extension
 * @param data what the thread gets as `workerData`
 * @param report takes the thread's progress
 */
export function startBackgroundWorker(name: string, data: unknown, report: Report): BackgroundWorker {
  const worker = new Worker(workerUrl(name), { workerData: data });
  worker.on('message', report);
  const ended = new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
  return {
    ended,
    async stop() {
      worker.postMessage('stop');
      const timer = setTimeout(() => void worker.terminate(), STOP_MS);
      await ended.catch(() => {});
      clearTimeout(timer);
    },
  };
}
