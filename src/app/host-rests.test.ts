import { describe, expect, it } from 'vitest';
import { fixedClock } from '../adapters/clock.ts';
import type { FetchResult } from '../adapters/http/fetcher.ts';
import type { ProblemCode } from '../model/problem.ts';
import type { Instant } from '../model/time.ts';
import { createHostRests, type FetchFailure } from './host-rests.ts';

const NOW = '2031-03-04T18:00:00Z' as Instant;
const PAGE = 'https://sarn.example/a';

function failed(code: ProblemCode, over: Partial<FetchFailure> = {}): FetchFailure {
  const problem = { code, stage: 'articles', subject: PAGE, message: code } as const;
  return { kind: 'failed', problem, url: PAGE, status: null, retryAfterSeconds: null, ...over };
}
const answered = { kind: 'not modified' } as FetchResult;

describe('a host is left alone', () => {
  it('after two failures to reach it, not after one slow page', () => {
    const rests = createHostRests(fixedClock(NOW));
    rests.note(PAGE, failed('timeout'));
    expect(rests.problem(PAGE)).toBeNull();
    rests.note(PAGE, failed('timeout'));
    expect(rests.problem('https://sarn.example/b')?.code).toBe('timeout');
    expect(rests.problem('https://other.example/')).toBeNull();
  });

  it('only where no answer came between the failures', () => {
    const rests = createHostRests(fixedClock(NOW));
    for (const answer of [failed('timeout'), answered, failed('timeout'), failed('not-found')]) {
      rests.note(PAGE, answer);
      expect(rests.problem(PAGE)).toBeNull();
    }
  });

  it('at once where it asks for that, and the host that failed after a redirect rather than the one asked', () => {
    const rests = createHostRests(fixedClock(NOW));
    rests.note(PAGE, failed('http-status', { status: 429, url: 'https://busy.example/x' }));
    expect(rests.problem('https://busy.example/y')?.code).toBe('http-status');
    expect(rests.problem(PAGE)).toBeNull();
  });
});
