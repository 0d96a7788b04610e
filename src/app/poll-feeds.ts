import type { FetchResult } from '../adapters/http/fetcher.ts';
import { dueFeeds, knownItems, type PollResult, type StoredFeed, savePoll } from '../adapters/store/feeds.ts';
import { saveProblem } from '../adapters/store/problems.ts';
import type { Problem } from '../model/problem.ts';
import { millis } from '../model/time.ts';
import { changedItems } from '../sources/changed-items.ts';
import { parseFeed } from '../sources/parse-feed.ts';
import { afterPoll } from '../sources/schedule.ts';
import { inHostLanes } from './host-lanes.ts';
import { asksForRest, type FetchFailure, isUnreached } from './host-rests.ts';
import type { World } from './world.ts';

/** Feeds taken in one round: far above any list, and a bound on memory all the same. */
const ROUND = 10_000;
/** No feed is begun later than this in a round, so that what was found is read in time; the rest lead the next round. */
const ROUND_MS = 60_000;
/** So many failures to reach a host, one after the other, and its other feeds wait for the next round. */
const UNREACHED = 2;

/**
 * Asks every feed whose time has come, the longest waiting first, and stores what is new as each answers. A feed that
 * fails, or a host that is silent, costs no other; entries are read by date later, so the order of answers is nothing.
 */
export async function pollDueFeeds(world: World, signal: AbortSignal): Promise<void> {
  const began = millis(world.clock.now());
  const due = await dueFeeds(world.store, world.clock.now(), ROUND);
  const hosts = new Map<string, { unreached: number; busy: FetchFailure | null }>();
  let done = 0;

  await inHostLanes(
    due,
    ({ feed }) => feed.url,
    async (stored) => {
      if (signal.aborted || millis(world.clock.now()) - began > ROUND_MS) return 'leave host';
      const name = new URL(stored.feed.url).host;
      const host = hosts.get(name) ?? { unreached: 0, busy: null };
      hosts.set(name, host);
      const fetched = host.busy === null ? await ask(world, stored) : notAsked(stored, host.busy);
      // Broken off by the end of the program: that says nothing about the feed.
      if (signal.aborted) return 'leave host';
      const isFailed = fetched.kind === 'failed';
      host.unreached = isFailed && isUnreached(fetched) ? host.unreached + 1 : 0;
      if (isFailed && asksForRest(fetched)) host.busy = fetched;
      await store(world, stored, fetched);
      return host.unreached < UNREACHED ? 'go on' : 'leave host';
    },
  );

  async function store(world: World, stored: StoredFeed, fetched: FetchResult): Promise<void> {
    const { problems, ...result } = readAnswer(world, stored, fetched);
    const now = world.clock.now();
    const { items } = result;
    const keys = items.map(({ key }) => key);
    const changed = changedItems(await knownItems(world.store, stored.feed.id, keys), items);
    const { added, problem } = await savePoll(world.store, { ...result, changed }, now);
    for (const each of problem === null || problems.includes(problem) ? problems : [problem]) {
      await saveProblem(world.store, each, now);
      world.report({ kind: 'problem', problem: each });
    }
    done += 1;
    world.report({ kind: 'polled', url: stored.feed.url, added, done, total: due.length });
  }
}

function ask({ fetcher }: World, { feed, state }: StoredFeed): Promise<FetchResult> {
  return fetcher.fetch({ url: feed.url, etag: state.etag, lastModified: state.lastModified, accept: 'feed' });
}

function notAsked({ feed }: StoredFeed, busy: FetchFailure): FetchFailure {
  const message = `Not asked, since its host asked to be left alone: ${busy.problem.message}`;
  return { ...busy, problem: { ...busy.problem, subject: feed.url, message } };
}

/** What an answer means for the feed's schedule, and what stands in it. */
function readAnswer(
  { clock }: World,
  { feed, state }: StoredFeed,
  fetched: FetchResult,
): Omit<PollResult, 'changed'> & { readonly problems: readonly Problem[] } {
  const failed = (problem: Problem, failure: FetchFailure | null) => ({
    feed: feed.id,
    items: [],
    stateAfter: () =>
      afterPoll(
        state,
        {
          kind: 'failed',
          status: failure?.status ?? null,
          retryAfterSeconds: failure?.retryAfterSeconds ?? null,
        },
        clock.now(),
      ),
    movedTo: null,
    problem,
    problems: [problem],
  });
  if (fetched.kind === 'failed') return failed(fetched.problem, fetched);
  const parsed =
    fetched.kind === 'ok'
      ? parseFeed(fetched.body, fetched.contentType, fetched.url, fetched.contentLanguage)
      : null;
  if (parsed !== null && !parsed.ok) return failed(parsed.problem, null);
  const { items, problems } = parsed?.value ?? { items: [], problems: [] };
  return {
    feed: feed.id,
    items,
    stateAfter: (added) =>
      afterPoll(state, fetched.kind === 'ok' ? { ...fetched, added } : fetched, clock.now()),
    // Only now that a feed is there: sites also send what they dropped to their home page "for good".
    movedTo: fetched.permanent,
    problem: problems[0] ?? null,
    problems,
  };
}
