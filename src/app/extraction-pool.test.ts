import { afterEach, describe, expect, it } from 'vitest';
import { createExtractionPool, type ExtractionPool } from './extraction-pool.ts';

const LINE =
  'Ferry crews said on Friday that they would not sail before the port lifts its new night fee for small ships.';
const PAGE = `<html><body><h1>Ferry talks end</h1><div>${`<p>${LINE}</p>`.repeat(6)}</div></body></html>`;
/** Within the limits of size and depth, and seconds of work: much text beside what is deep and wide. */
const SLOW = `${`${'<div>'.repeat(240)}${'<b>x</b>'.repeat(119)}${'</div>'.repeat(240)}`.repeat(8)}<p>${'word '.repeat(1_900_000)}</p>`;

const bytes = (html: string): Uint8Array => new TextEncoder().encode(html);

let pool: ExtractionPool | undefined;

afterEach(async () => {
  await pool?.close();
});

describe('createExtractionPool', () => {
  it('reads more pages than it has workers, each in its own answer', async () => {
    pool = createExtractionPool({ workers: 2, timeLimitMs: 30_000 });
    const reading = Array.from({ length: 6 }, (_, index) =>
      pool?.read(bytes(PAGE.replace('talks end', `talks ${index}`)), 'text/html', null),
    );
    const results = await Promise.all(reading);
    expect(results.map((result) => (result?.ok ? result.value.title : null))).toEqual(
      [0, 1, 2, 3, 4, 5].map((index) => `Ferry talks ${index}`),
    );
  });

  it('ends a page that takes too long, and reads the next one', async () => {
    // Shorter than the slow page takes on any machine, and time enough for a small one once a thread is up.
    pool = createExtractionPool({ workers: 1, timeLimitMs: 1000 });
    const slow = await pool.read(bytes(SLOW), null, 'https://gazette.example/slow');
    expect(slow).toMatchObject({
      ok: false,
      problem: { code: 'timeout', subject: 'https://gazette.example/slow' },
    });
    let next = await pool.read(bytes(PAGE), null, null);
    // On a busy machine the new thread itself may take a second to start.
    for (let attempt = 0; !next.ok && attempt < 20; attempt++)
      next = await pool.read(bytes(PAGE), null, null);
    expect(next.ok).toBe(true);
  });

  it('hands problems through as they are', async () => {
    pool = createExtractionPool({ workers: 1, timeLimitMs: 30_000 });
    expect(await pool.read(new Uint8Array(), null, null)).toMatchObject({
      ok: false,
      problem: { code: 'empty' },
    });
    expect(await pool.read(bytes('<div>'.repeat(100_000)), null, null)).toMatchObject({
      ok: false,
      problem: { code: 'too-deep' },
    });
  });

  it('leaves the bytes of a shared buffer alone', async () => {
    pool = createExtractionPool({ workers: 1, timeLimitMs: 30_000 });
    const whole = bytes(`${PAGE}rest`);
    const part = whole.subarray(0, PAGE.length);
    expect((await pool.read(part, null, null)).ok).toBe(true);
    expect(whole.length).toBe(PAGE.length + 4);
  });

  it('answers what waits when it is closed, and refuses what comes after', async () => {
    pool = createExtractionPool({ workers: 1, timeLimitMs: 30_000 });
    const reading = [pool.read(bytes(SLOW), null, null), pool.read(bytes(PAGE), null, null)];
    await pool.close();
    const results = [...(await Promise.all(reading)), await pool.read(bytes(PAGE), null, null)];
    expect(results.map((result) => (result.ok ? null : result.problem.code))).toEqual([
      'worker-failed',
      'worker-failed',
      'worker-failed',
    ]);
  });
});
