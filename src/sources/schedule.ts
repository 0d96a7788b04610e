import { contentHash } from '../lib/hash.ts';
import type { FeedState } from '../model/source.ts';
import { type Instant, millis, toInstant } from '../model/time.ts';

/** How a poll ended. */
export type PollOutcome =
  | {
      readonly kind: 'ok';
      readonly etag: string | null;
      readonly lastModified: string | null;
      /** How long the server calls its answer fresh; null when it says nothing. */
      readonly maxAgeSeconds: number | null;
      /** How many of its entries were not known. */
      readonly added: number;
    }
  | { readonly kind: 'not modified'; readonly maxAgeSeconds: number | null }
  | {
      readonly kind: 'failed';
      /** The HTTP status; null when there was no answer, or one that is no feed. */
      readonly status: number | null;
      readonly retryAfterSeconds: number | null;
    }
  | {
      /** Not asked: its host did not answer, or asked to be left alone, when others were. That is no fault of this one. */
      readonly kind: 'put off';
      readonly retryAfterSeconds: number | null;
    };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Whatever a server allows, no feed is asked more often than this, nor left for longer than that. */
const SHORTEST_MS = 5 * MINUTE_MS;
const LONGEST_MS = 24 * HOUR_MS;

/** A feed that nothing is known of. */
const FIRST_MS = 20 * MINUTE_MS;
/** A feed that always has news is asked this often: newsrooms update theirs every few minutes, readers need less. */
const BUSY_MS = 15 * MINUTE_MS;
/** A feed that never has any is still asked this often, so that the first report of an event is not a day late. */
const QUIET_MS = 6 * HOUR_MS;
/** The interval shrinks faster than it grows: news comes in bursts. */
const SHRINK = 0.7;
const GROW = 1.25;

/** First wait after a failure; each further one doubles it. */
const FAILED_MS = 30 * MINUTE_MS;
/** Shorter than that, and without jitter, so that a feed that was put off comes before those that failed. */
const PUT_OFF_MS = 15 * MINUTE_MS;

/** Waits are lengthened by up to this share, so that feeds added together are not asked together for ever. */
const JITTER = 0.1;

/**
 * What is known of a feed after it was asked: validators, health, and when it may be asked again. The wait adapts
 * to how often the feed changes, and is never shorter than the server's max-age or Retry-After up to a day.
 * @param state what was known before
 * @param outcome how the poll ended
 * @param now when it ended
 * @returns the new state; `retired` after 410 Gone, `nextPoll` always set
 */
export function afterPoll(state: FeedState, outcome: PollOutcome, now: Instant): FeedState {
  if (outcome.kind === 'failed') return afterFailure(state, outcome, now);
  if (outcome.kind === 'put off') {
    const wait = Math.max(PUT_OFF_MS, (outcome.retryAfterSeconds ?? 0) * 1000);
    return { ...state, nextPoll: after(now, wait) };
  }
  const learned = learnedInterval(state, outcome.kind === 'ok' && outcome.added > 0);
  const wait = Math.max(learned, (outcome.maxAgeSeconds ?? 0) * 1000);
  return {
    ...state,
    ...(outcome.kind === 'ok' ? { etag: outcome.etag, lastModified: outcome.lastModified } : {}),
    nextPoll: later(state, now, wait),
    intervalSeconds: Math.round(learned / 1000),
    lastSuccess: now,
    failures: 0,
  };
}

function afterFailure(
  state: FeedState,
  { status, retryAfterSeconds }: Extract<PollOutcome, { kind: 'failed' }>,
  now: Instant,
): FeedState {
  const failures = state.failures + 1;
  // Beyond ten doublings the cap holds anyway.
  const backOff = FAILED_MS * 2 ** Math.min(failures - 1, 10);
  const wait = Math.max(backOff, (retryAfterSeconds ?? 0) * 1000);
  return { ...state, failures, retired: state.retired || status === 410, nextPoll: later(state, now, wait) };
}

/** The first answer teaches nothing: all of its entries are new. */
function learnedInterval({ intervalSeconds }: FeedState, isChanged: boolean): number {
  if (intervalSeconds === null) return FIRST_MS;
  return clamp(intervalSeconds * 1000 * (isChanged ? SHRINK : GROW), BUSY_MS, QUIET_MS);
}

/** Jitter is drawn from the feed's id and the hour: spread over feeds and over time, and the same on every run. */
function later({ feed }: FeedState, now: Instant, waitMs: number): Instant {
  const drawn = Number.parseInt(contentHash(`${feed} ${now.slice(0, 13)}`, 8), 16) / 0xffffffff;
  return after(now, waitMs * (1 + JITTER * drawn));
}

function after(now: Instant, waitMs: number): Instant {
  const wait = clamp(waitMs, SHORTEST_MS, LONGEST_MS);
  const next = toInstant(new Date(millis(now) + wait));
  if (next === undefined) throw new Error(`no moment ${wait} ms after ${now}`);
  return next;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
