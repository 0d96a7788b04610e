import { parentPort, workerData } from 'node:worker_threads';
import { buildSampleEdition } from './sample-edition.ts';

/** Thread that makes the sample edition beside the serving one, and ends. */
const { folder } = workerData as { readonly folder: string };
await buildSampleEdition(folder, (progress) => parentPort?.postMessage(progress));
