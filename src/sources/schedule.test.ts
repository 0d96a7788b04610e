import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedId } from '../model/id.ts';
import type { FeedState } from '../model/source.ts';
import { type Instant, millis } from '../model/time.ts';
import { afterPoll, type PollOutcome } from './schedule.ts';

const NOW = '2025-08-15T12:00:00Z' as Instant;
const MINUTE = 60_000;

const FRESH: FeedState = {
  feed: 'f1' as FeedId,
  etag: null,
  lastModified: null,
  nextPoll: null,
  intervalSeconds: null,
  lastSuccess: null,
  failures: 0,
  retired: false,
};

const ok = (maxAgeSeconds: number | null = null, added = 1): PollOutcome => ({
  kind: 'ok',
  etag: '"v1"',
  lastModified: 'Fri, 15 Aug 2025 11:00:00 GMT',
  maxAgeSeconds,
  added,
});
const failed = (status: number | null, retryAfterSeconds: number | null = null): PollOutcome => ({
  kind: 'failed',
  status,
  retryAfterSeconds,
});

function waitOf({ nextPoll }: FeedState, from: Instant = NOW): number {
  return (millis(nextPoll as Instant) - millis(from)) / MINUTE;
}

/** Polls the moment each wait is over. */
function poll(state: FeedState, outcome: PollOutcome, times: number): { state: FeedState; waits: number[] } {
  const waits: number[] = [];
  for (let round = 0; round < times; round++) {
    const now = state.nextPoll ?? NOW;
    state = afterPoll(state, outcome, now);
    waits.push(waitOf(state, now));
  }
  return { state, waits };
}

describe('afterPoll', () => {
  it('keeps validators as they came and starts between 20 and 22 minutes', () => {
    const state = afterPoll(FRESH, ok(), NOW);
    expect(state).toMatchObject({
      etag: '"v1"',
      lastModified: 'Fri, 15 Aug 2025 11:00:00 GMT',
      lastSuccess: NOW,
      failures: 0,
    });
    expect(waitOf(state)).toBeGreaterThanOrEqual(20);
    expect(waitOf(state)).toBeLessThanOrEqual(22);
    const unchanged = afterPoll(
      state,
      { kind: 'not modified', maxAgeSeconds: null },
      state.nextPoll as Instant,
    );
    expect(unchanged).toMatchObject({ etag: '"v1"', lastModified: state.lastModified });
  });

  it('asks a quiet feed more and more seldom, up to about six hours, and a busy one every quarter of an hour', () => {
    const quiet = poll(FRESH, { kind: 'not modified', maxAgeSeconds: null }, 30);
    expect(quiet.waits.at(-1)).toBeGreaterThanOrEqual(360);
    expect(Math.max(...quiet.waits)).toBeLessThanOrEqual(396);
    const busy = poll(quiet.state, ok(), 12);
    expect(busy.waits.at(-1)).toBeGreaterThanOrEqual(15);
    expect(busy.waits.at(-1)).toBeLessThanOrEqual(16.5);
  });

  it('counts a feed without new entries as unchanged, whatever the server says', () => {
    const state = afterPoll(FRESH, ok(), NOW);
    const later = state.nextPoll as Instant;
    const changed = afterPoll(state, ok(null, 3), later);
    const unchanged = afterPoll(state, ok(null, 0), later);
    expect(waitOf(unchanged, later)).toBeGreaterThan(waitOf(changed, later));
  });

  it('never asks before max-age is over, nor later than a day', () => {
    expect(waitOf(afterPoll(FRESH, ok(3 * 3600), NOW))).toBeGreaterThanOrEqual(180);
    expect(waitOf(afterPoll(FRESH, ok(31_536_000), NOW))).toBe(24 * 60);
    expect(
      waitOf(afterPoll(FRESH, { kind: 'not modified', maxAgeSeconds: 7200 }, NOW)),
    ).toBeGreaterThanOrEqual(120);
  });

  it('doubles the wait with each failure up to a day, and starts anew after a success', () => {
    const { state, waits } = poll(FRESH, failed(503), 12);
    expect(waits[0]).toBeGreaterThanOrEqual(30);
    expect(waits[0]).toBeLessThanOrEqual(33);
    expect(waits[1]).toBeGreaterThanOrEqual(60);
    expect(waits[3]).toBeGreaterThanOrEqual(240);
    expect(waits.at(-1)).toBe(24 * 60);
    expect(state.failures).toBe(12);
    const well = afterPoll(state, ok(), state.nextPoll as Instant);
    expect(well.failures).toBe(0);
    expect(waitOf(well, state.nextPoll as Instant)).toBeLessThanOrEqual(22);
  });

  it('obeys Retry-After when it is longer, and keeps the last success and the validators', () => {
    const before = afterPoll(FRESH, ok(), NOW);
    const after = afterPoll(before, failed(429, 4 * 3600), before.nextPoll as Instant);
    expect(waitOf(after, before.nextPoll as Instant)).toBeGreaterThanOrEqual(240);
    expect(after).toMatchObject({ lastSuccess: NOW, etag: '"v1"', retired: false });
  });

  it('does not forget what it learned when the feed fails or asks for more time', () => {
    const { state } = poll(FRESH, ok(), 10);
    const { state: failing } = poll(state, failed(503), 3);
    const well = afterPoll(failing, ok(86_400, 0), failing.nextPoll as Instant);
    expect(well.intervalSeconds).toBe(Math.round((state.intervalSeconds ?? 0) * 1.25));
  });

  it('puts off a feed whose host is at rest to before those that failed there, and counts no failure', () => {
    for (const retryAfterSeconds of [null, 60, 4 * 3600]) {
      const putOff = afterPoll(FRESH, { kind: 'put off', retryAfterSeconds }, NOW);
      expect(putOff).toMatchObject({ failures: 0, lastSuccess: null });
      expect(waitOf(putOff)).toBe(Math.max(15, (retryAfterSeconds ?? 0) / 60));
      expect(waitOf(putOff)).toBeLessThan(waitOf(afterPoll(FRESH, failed(429, retryAfterSeconds), NOW)));
    }
  });

  it('never waits less than five minutes nor more than a day, whatever happens', () => {
    const outcomes = fc.oneof(
      fc.record({ kind: fc.constant('not modified' as const), maxAgeSeconds: fc.option(fc.nat()) }),
      fc.record({
        kind: fc.constant('ok' as const),
        etag: fc.option(fc.string()),
        lastModified: fc.option(fc.string()),
        maxAgeSeconds: fc.option(fc.nat()),
        added: fc.nat(500),
      }),
      fc.record({ kind: fc.constant('put off' as const), retryAfterSeconds: fc.option(fc.nat()) }),
      fc.record({
        kind: fc.constant('failed' as const),
        status: fc.option(fc.integer({ min: 100, max: 599 })),
        retryAfterSeconds: fc.option(fc.nat()),
      }),
    );
    fc.assert(
      fc.property(fc.array(outcomes, { maxLength: 40 }), (all) => {
        let state = FRESH;
        for (const outcome of all) {
          const now = state.nextPoll ?? NOW;
          state = afterPoll(state, outcome, now);
          expect(waitOf(state, now)).toBeGreaterThanOrEqual(5);
          expect(waitOf(state, now)).toBeLessThanOrEqual(24 * 60);
        }
      }),
    );
  });

  it('retires a feed that is gone, and no other', () => {
    expect(afterPoll(FRESH, failed(410), NOW).retired).toBe(true);
    for (const status of [401, 403, 404, 500, null]) {
      expect(afterPoll(FRESH, failed(status), NOW).retired).toBe(false);
    }
  });

  it('spreads feeds added together, and does the same on every run', () => {
    const waits = Array.from({ length: 50 }, (_, index) =>
      waitOf(afterPoll({ ...FRESH, feed: `f${index}` as FeedId }, ok(), NOW)),
    );
    expect(new Set(waits).size).toBeGreaterThan(30);
    expect(afterPoll(FRESH, ok(), NOW)).toEqual(afterPoll(FRESH, ok(), NOW));
  });
});
