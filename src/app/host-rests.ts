import type { Clock } from '../adapters/clock.ts';
import type { Problem } from '../model/problem.ts';
import { millis } from '../model/time.ts';

/** A host that does not answer is left alone this long: one dead host must not hold up a round of many. */
const REST_MS = 10 * 60_000;

/** Hosts that did not answer, and since when. */
export interface HostRests {
  /** The problem that put this address's host to rest, or null when it may be asked. */
  problem(url: string): Problem | null;
  /** Puts the host to rest when the problem is one of reaching it. */
  note(url: string, problem: Problem): void;
}

export function createHostRests(clock: Clock): HostRests {
  const resting = new Map<string, { readonly until: number; readonly problem: Problem }>();
  const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
  return {
    problem(url) {
      const rest = resting.get(hostOf(url));
      if (rest === undefined || rest.until <= millis(clock.now())) return null;
      return {
        ...rest.problem,
        subject: url,
        message: `Not asked, since its host did not answer: ${rest.problem.message}`,
      };
    },
    note(url, problem) {
      if (problem.code !== 'network' && problem.code !== 'timeout') return;
      resting.set(hostOf(url), { until: millis(clock.now()) + REST_MS, problem });
    },
  };
}
