import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { buildSampleEdition } from '../src/app/sample-edition.ts';

/** The engine at work in a thread until it is ended: the sample edition is polled, read, grouped and explained, again and again. */
const { folder } = workerData as { readonly folder: string };
for (let round = 0; ; round += 1) await buildSampleEdition(join(folder, String(round)), () => {});
