import { type Instant, toInstant } from '../model/time.ts';

/** Time as something handed in: the real one here, a fixed one for the sample edition and tests. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = {
  now: () => toInstant(new Date()) as Instant,
};

/** @returns a clock that stands still */
export function fixedClock(moment: Instant): Clock {
  return { now: () => moment };
}
