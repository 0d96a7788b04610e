import type { FetchResult } from '../adapters/http/fetcher.ts';
import { dueFeeds, knownItems, type PollResult, type StoredFeed, savePoll } from '../adapters/store/feeds.ts';
import { saveProblem } from '../adapters/store/problems.ts';
import type { Problem } from '../model/problem.ts';
import { millis } from '../model/time.ts';
import { changedItems } from '../sources/changed-items.ts';
import { parseFeed } from '../sources/parse-feed.ts';
import { afterPoll, type PollOutcome } from '../sources/schedule.ts';
import { inHostLanes } from './host-lanes.ts';
import { asksForRest, type FetchFailure, isUnreached, MOST_UNREACHED } from './host-rests.ts';
import type { World } from './world.ts';

/** Feeds taken in one round: far above any list, and a bound on memory all the same. */
const ROUND = 10_000;
/** No feed is begun later than this in a round, so that what was found is read in time; the rest lead the next round. */
const ROUND_MS = 60_000;
/**
 * Asks every feed whose time has come, the longest waiting first, and stores what is new as each answers. A feed that
 * fails, or a host that is silent, costs no other; entries are read by date later, so the order of answers is nothing.
 */
export async function pollDueFeeds(world: World, signal: AbortSignal): Promise<void> {
  const began = millis(world.clock.now());
  const due = await dueFeeds(world.store, world.clock.now(), ROUND);
  const hosts = new Map<string, { unreached: number; atRest: FetchFailure | null }>();
  let done = 0;

  await inHostLanes(
    due,
    ({ feed }) => feed.url,
    async (stored) => {
      if (signal.aborted || millis(world.clock.now()) - began > ROUND_MS) return 'leave host';
      const name = new URL(stored.feed.url).host;
      const host = hosts.get(name) ?? { unreached: 0, atRest: null };
      hosts.set(name, host);
      if (host.atRest !== null) {
        await putOff(stored, host.atRest);
        return 'go on';
      }
      const fetched = await ask(world, stored);
      // Broken off by the end of the program: that says nothing about the feed.
      if (signal.aborted) return 'leave host';
      if (fetched.kind !== 'failed') host.unreached = 0;
      else {
        // A host that merely redirects to one in trouble is not in trouble itself.
        const isOwn = new URL(fetched.url).host === name;
        host.unreached = isOwn && isUnreached(fetched) ? host.unreached + 1 : 0;
        if ((isOwn && asksForRest(fetched)) || host.unreached === MOST_UNREACHED) host.atRest = fetched;
      }
      await keep(stored, readAnswer(world, stored, fetched));
      return 'go on';
    },
  );

  /** The other feeds of a host at rest: each comes before those that failed when the host is asked again. */
  function putOff(stored: StoredFeed, { problem, retryAfterSeconds }: FetchFailure): Promise<void> {
    const message = `Not asked, so that its host has rest: ${problem.message}`;
    const stateAfter = () =>
      afterPoll(stored.state, { kind: 'put off', retryAfterSeconds }, world.clock.now());
    return keep(stored, {
      ...nothing(stored, { ...problem, subject: stored.feed.url, message }),
      stateAfter,
    });
  }

  async function keep({ feed }: StoredFeed, { problems, ...result }: Answer): Promise<void> {
    const now = world.clock.now();
    const { items } = result;
    const keys = items.map(({ key }) => key);
    const changed = changedItems(await knownItems(world.store, feed.id, keys), items);
    const { added, problem } = await savePoll(world.store, { ...result, changed }, now);
    for (const each of problem === null || problems.includes(problem) ? problems : [problem]) {
      await saveProblem(world.store, each, now);
      world.report({ kind: 'problem', problem: each });
    }
    done += 1;
    world.report({ kind: 'polled', url: feed.url, added, done, total: due.length });
  }
}

type Answer = Omit<PollResult, 'changed'> & { readonly problems: readonly Problem[] };

function ask({ fetcher }: World, { feed, state }: StoredFeed): Promise<FetchResult> {
  return fetcher.fetch({ url: feed.url, etag: state.etag, lastModified: state.lastModified, accept: 'feed' });
}

/** An answer that brought nothing but a problem. */
function nothing({ feed }: StoredFeed, problem: Problem): Omit<Answer, 'stateAfter'> {
  return { feed: feed.id, items: [], movedTo: null, problem, problems: [problem] };
}

/** What an answer means for the feed's schedule, and what stands in it. */
function readAnswer({ clock }: World, stored: StoredFeed, fetched: FetchResult): Answer {
  const after = (outcome: PollOutcome) => afterPoll(stored.state, outcome, clock.now());
  if (fetched.kind === 'failed') {
    return { ...nothing(stored, fetched.problem), stateAfter: () => after(fetched) };
  }
  const parsed =
    fetched.kind === 'ok'
      ? parseFeed(fetched.body, fetched.contentType, fetched.url, fetched.contentLanguage)
      : null;
  if (parsed !== null && !parsed.ok) {
    const failed = { kind: 'failed', status: null, retryAfterSeconds: null } as const;
    return { ...nothing(stored, parsed.problem), stateAfter: () => after(failed) };
  }
  const { items, problems } = parsed?.value ?? { items: [], problems: [] };
  return {
    feed: stored.feed.id,
    items,
    stateAfter: (added) => after(fetched.kind === 'ok' ? { ...fetched, added } : fetched),
    // Only now that a feed is there: sites also send what they dropped to their home page "for good".
    movedTo: fetched.permanent,
    problem: problems[0] ?? null,
    problems,
  };
}
