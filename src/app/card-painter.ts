import type { Card } from '../publishing/card-picture.tsx';
import type { CardPainter } from '../publishing/serving.ts';
import { createWorkerPool } from './worker-pool.ts';

/** A card takes 0.03 s, and the first one of a worker half a second: this is a machine that does much else. */
const TIME_LIMIT_MS = 5_000;
/** Drawing happens outside the heap; it holds the fonts and one picture on its way. */
const HEAP_MB = 64;
/** Whoever asks for a hundred at once is no reader. */
const MOST_WAITING = 40;
/** Programs that show cards come soon after one another when a page is passed on, and then not for long. */
const IDLE_MS = 30_000;

/** Draws card pictures in a worker thread of its own, which is there only while cards are asked for. */
export function createCardPainter(): { readonly paint: CardPainter; close(): Promise<void> } {
  const pool = createWorkerPool<Card, Uint8Array<ArrayBuffer>>({
    name: 'card-worker',
    workers: 1,
    timeLimitMs: TIME_LIMIT_MS,
    heapMb: HEAP_MB,
    mostWaiting: MOST_WAITING,
    idleMs: IDLE_MS,
  });
  return {
    async paint(card) {
      const end = await pool.run(card);
      return end.ok ? end.value : null;
    },
    close: () => pool.close(),
  };
}
