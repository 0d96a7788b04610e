import { parentPort } from 'node:worker_threads';
import { type Page, readPage } from '../articles/read-page.ts';
import type { Result } from '../model/result.ts';
import type { ExtractionJob } from './extraction-pool.ts';
import type { PoolAnswer, PoolJob } from './worker-pool.ts';

/** A worker thread that reads one page after another; see worker-pool.ts, which starts, times and replaces it. */
const port = parentPort;
if (port === null) throw new Error('extraction-worker is started by extraction-pool, as a worker thread');

port.on('message', ({ id, job }: PoolJob<ExtractionJob>) => {
  const answer: PoolAnswer<Result<Page>> = { id, value: readPage(job.bytes, job.contentType, job.url) };
  port.postMessage(answer);
});
