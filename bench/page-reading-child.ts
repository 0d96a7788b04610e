import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { EDITION } from '../sample/edition.ts';
import { reportPage } from '../sample/page.tsx';
import { PAGE_READERS } from './page-readers.ts';

/** Reads every page twice with one reader in a process of its own, and prints how fast the second time, and how much memory it needed. */
const [name = '', folder] = process.argv.slice(2);
const load = PAGE_READERS[name];
if (load === undefined) throw new Error(`There is no reader "${name}".`);
const read = await load();
const pages =
  folder === undefined
    ? EDITION.map((report) => Buffer.from(String(reportPage(report))))
    : readdirSync(folder).map((file) => gunzipSync(readFileSync(join(folder, file))));
// All of them once before the clock starts, so that the reader is compiled: what counts is a process that goes on reading.
for (const page of pages) read(page);
const began = performance.now();
for (const page of pages) read(page);
const seconds = (performance.now() - began) / 1000;
process.stdout.write(
  JSON.stringify({ pagesPerSecond: pages.length / seconds, peakMb: process.resourceUsage().maxRSS / 1024 }),
);
