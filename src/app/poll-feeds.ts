import pLimit from 'p-limit';
import type { FetchResult } from '../adapters/http/fetcher.ts';
import { dueFeeds, knownItems, type PollResult, type StoredFeed, savePoll } from '../adapters/store/feeds.ts';
import { saveProblem } from '../adapters/store/problems.ts';
import type { Problem } from '../model/problem.ts';
import type { FeedItem } from '../model/source.ts';
import type { Instant } from '../model/time.ts';
import { changedItems } from '../sources/changed-items.ts';
import { parseFeed } from '../sources/parse-feed.ts';
import { afterPoll, type PollOutcome } from '../sources/schedule.ts';
import type { World } from './world.ts';

/** Feeds asked at the same time; the fetcher keeps the limits of each host. */
const AT_ONCE = 8;
/** Feeds taken in one run: far above any list, and a bound on memory all the same. */
const RUN = 10_000;

/** Asks every feed whose time has come and stores what is new in it. A feed that fails costs no other. */
export async function pollDueFeeds(world: World, signal: AbortSignal): Promise<void> {
  const due = await dueFeeds(world.store, world.clock.now(), RUN);
  const limit = pLimit(AT_ONCE);
  let done = 0;
  const fetched = due.map((feed) =>
    limit(async () => (signal.aborted ? null : { feed, ...(await ask(world, feed)) })),
  );
  // Stored in the order of the list, whatever the order of the answers, so that equal runs store equally.
  for (const pending of fetched) {
    const answer = await pending;
    if (answer === null) return;
    const now = world.clock.now();
    const { items } = answer;
    const known = await knownItems(
      world.store,
      answer.feed.feed.id,
      items.map(({ key }) => key),
    );
    const result: PollResult = { ...answer.result, items, changed: changedItems(known, items) };
    const added = await savePoll(world.store, result, now);
    for (const problem of answer.problems) {
      await saveProblem(world.store, problem, now);
      world.report({ kind: 'problem', problem });
    }
    done += 1;
    world.report({ kind: 'polled', url: answer.feed.feed.url, added, done, total: due.length });
  }
}

interface Answer {
  readonly result: Omit<PollResult, 'items' | 'changed'>;
  readonly items: readonly FeedItem[];
  readonly problems: readonly Problem[];
}

async function ask(world: World, { feed, state }: StoredFeed): Promise<Answer> {
  const fetched = await world.fetcher.fetch({
    url: feed.url,
    etag: state.etag,
    lastModified: state.lastModified,
    accept: 'feed',
  });
  const { outcome, items, problems } = readAnswer(fetched);
  return {
    result: {
      state: afterPoll(state, outcome, world.clock.now()),
      movedTo: fetched.kind === 'ok' ? fetched.permanent : null,
      problem: problems[0] ?? null,
    },
    items,
    problems,
  };
}

/** What an answer means for the feed's schedule, and what stands in it. */
function readAnswer(fetched: FetchResult): {
  readonly outcome: PollOutcome;
  readonly items: readonly FeedItem[];
  readonly problems: readonly Problem[];
} {
  if (fetched.kind === 'not modified') return { outcome: fetched, items: [], problems: [] };
  if (fetched.kind === 'failed') return { outcome: fetched, items: [], problems: [fetched.problem] };
  const parsed = parseFeed(fetched.body, fetched.contentType, fetched.url, fetched.contentLanguage);
  if (!parsed.ok) {
    return {
      outcome: { kind: 'failed', status: null, retryAfterSeconds: null },
      items: [],
      problems: [parsed.problem],
    };
  }
  const { items, problems } = parsed.value;
  const newest = items.reduce<Instant | null>(
    (latest, { published }) =>
      published !== null && (latest === null || published > latest) ? published : latest,
    null,
  );
  return { outcome: { ...fetched, kind: 'ok', newest }, items, problems };
}
