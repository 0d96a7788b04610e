import type { Clock } from '../adapters/clock.ts';
import type { FetchResult } from '../adapters/http/fetcher.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import { millis } from '../model/time.ts';

/** A host that does not answer is left alone this long: one dead host must not hold up a round of many. */
const REST_MS = 10 * 60_000;
/** A host may ask for more, up to this: its pages are then read by the feed's own words. */
const LONGEST_REST_MS = 60 * 60_000;

/** So many failures to reach a host, one after the other, and it is left alone: a single page may be slow by itself. */
export const MOST_UNREACHED = 2;

const UNREACHED: ReadonlySet<ProblemCode> = new Set(['network', 'timeout', 'unknown-host', 'certificate']);

export type FetchFailure = Extract<FetchResult, { kind: 'failed' }>;

/** Whether the host was not reached: its other addresses are unlikely to fare better now. */
export function isUnreached({ problem }: FetchFailure): boolean {
  return UNREACHED.has(problem.code);
}

/** Whether the host asks to be left alone: "asked too often" is meant for all of it, and so is a time to come again. */
export function asksForRest({ status, retryAfterSeconds }: FetchFailure): boolean {
  return status === 429 || (status === 503 && retryAfterSeconds !== null);
}

/** Hosts that did not answer or asked to be left alone, and until when they are. */
export interface HostRests {
  /** The problem that put this address's host to rest, or null when it may be asked. */
  problem(url: string): Problem | null;
  /**
   * Takes note of what came of asking an address; puts a host to rest when failures show that it is the whole host's.
   * After redirects the host that failed need not be the one that was asked.
   */
  note(url: string, answer: FetchResult): void;
}

export function createHostRests(clock: Clock): HostRests {
  const resting = new Map<string, { readonly until: number; readonly problem: Problem }>();
  const unreached = new Map<string, number>();
  const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
  return {
    problem(url) {
      const rest = resting.get(hostOf(url));
      if (rest === undefined || rest.until <= millis(clock.now())) return null;
      return {
        ...rest.problem,
        subject: url,
        message: `Not asked, so that its host has rest: ${rest.problem.message}`,
      };
    },
    note(url, answer) {
      const host = hostOf(answer.kind === 'failed' ? answer.url : url);
      if (answer.kind !== 'failed' || !(isUnreached(answer) || asksForRest(answer))) {
        unreached.delete(host);
        return;
      }
      const failures = (unreached.get(host) ?? 0) + 1;
      unreached.set(host, failures);
      if (failures < MOST_UNREACHED && !asksForRest(answer)) return;
      const restMs = Math.min(LONGEST_REST_MS, Math.max(REST_MS, (answer.retryAfterSeconds ?? 0) * 1000));
      resting.set(host, { until: millis(clock.now()) + restMs, problem: answer.problem });
    },
  };
}
