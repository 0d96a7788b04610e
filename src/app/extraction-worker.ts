import { parentPort } from 'node:worker_threads';
import { readPage } from '../articles/read-page.ts';
import type { ExtractionAnswer, ExtractionJob } from './extraction-pool.ts';

/** A worker thread that reads one page after another; see extraction-pool.ts, which starts, times and replaces it. */
const port = parentPort;
if (port === null) throw new Error('extraction-worker is started by extraction-pool, as a worker thread');

port.on('message', (job: ExtractionJob) => {
  const answer: ExtractionAnswer = { id: job.id, result: readPage(job.bytes, job.contentType, job.url) };
  port.postMessage(answer);
});
