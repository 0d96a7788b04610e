import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { readFontMetrics } from '../lib/font-metrics.ts';
import { type Card, type CardFonts, cardPicture } from '../publishing/card-picture.tsx';
import type { PoolAnswer, PoolJob } from './worker-pool.ts';

/** A worker thread that draws one card after another; see card-painter.ts. Its fonts are its own, so that cards look alike everywhere. */
const port = parentPort;
if (port === null) throw new Error('card-worker is started by card-painter, as a worker thread');

const require = createRequire(import.meta.url);
const regular = readFileSync(
  require.resolve('@expo-google-fonts/pt-serif/400Regular/PTSerif_400Regular.ttf'),
);
const bold = readFileSync(require.resolve('@expo-google-fonts/pt-serif/700Bold/PTSerif_700Bold.ttf'));
const fonts: CardFonts = {
  family: 'PT Serif',
  regular: readFontMetrics(regular),
  bold: readFontMetrics(bold),
};
const font = {
  loadSystemFonts: false,
  fontBuffers: [regular, bold],
  defaultFontFamily: fonts.family,
};
const ready = initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));

port.on('message', async ({ id, job }: PoolJob<Card>) => {
  await ready;
  const drawing = new Resvg(cardPicture(job, fonts), { font });
  const picture = drawing.render();
  const answer: PoolAnswer<Uint8Array> = { id, value: picture.asPng() };
  // Memory of the drawing lies outside the heap: nothing else frees it in time.
  picture.free();
  drawing.free();
  port.postMessage(answer);
});
