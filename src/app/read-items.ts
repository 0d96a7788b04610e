import pLimit from 'p-limit';
import {
  acceptArticle,
  changeArticle,
  countWaiting,
  dropItem,
  type KnownArticle,
  knownArticle,
  type WaitingItem,
  waitingItems,
} from '../adapters/store/articles.ts';
import { listSources, type StoredSource } from '../adapters/store/feeds.ts';
import { saveProblem } from '../adapters/store/problems.ts';
import { articleFromItem, type ReadArticle, toArticle } from '../articles/from-item.ts';
import { articleId } from '../articles/identity.ts';
import type { Page } from '../articles/read-page.ts';
import type { ArticleId } from '../model/id.ts';
import type { Problem } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import { daysBetween } from '../model/time.ts';
import { newestDate } from '../sources/changed-items.ts';
import { knownPublishers } from '../sources/known-publisher.ts';
import { createHostRests } from './host-rests.ts';
import type { World } from './world.ts';

/** Entries taken at a time: enough to keep many hosts busy, few enough that pages appear while the first round runs. */
const BATCH = 48;
/** Pages fetched at the same time; the fetcher keeps the limits of each host. */
const AT_ONCE = 16;

/**
 * Turns waiting entries into articles.
 * @returns a step that reads one batch and says whether there was anything to read
 */
export function createItemReader(world: World): (signal: AbortSignal) => Promise<boolean> {
  const rests = createHostRests(world.clock);
  let done = 0;

  return async (signal) => {
    const batch = await waitingItems(world.store, BATCH);
    if (batch.length === 0) {
      done = 0;
      return false;
    }
    const publisherOf = knownPublishers(await listSources(world.store));
    const limit = pLimit(AT_ONCE);
    const reading = batch
      .map((waiting) => withOwnPublisher(waiting, publisherOf))
      .map((waiting) => limit(async () => (signal.aborted ? null : read(waiting))));
    let accepted = 0;
    // Accepted in the order of the batch, whatever the order of the answers: later results hang on that order.
    for (const [index, waiting] of batch.entries()) {
      const outcome = await reading[index];
      if (outcome === null || outcome === undefined) return false;
      if (await settle(waiting, outcome)) accepted += 1;
    }
    done += batch.length;
    world.report({ kind: 'read', done, waiting: await countWaiting(world.store), accepted });
    return true;
  };

  type Outcome =
    | {
        readonly kind: 'dropped';
        readonly reason: 'too-old' | 'known';
        readonly problems: readonly Problem[];
      }
    | {
        readonly kind: 'read';
        readonly article: Result<ReadArticle>;
        readonly problems: readonly Problem[];
        /** The report as it was stored before; null when it is new. */
        readonly known: KnownArticle | null;
      };

  async function read(waiting: WaitingItem): Promise<Outcome> {
    const { item, source, fullText, seen } = waiting;
    if (item.published !== null && daysBetween(item.published, world.clock.now()) > world.limits.maxAgeDays) {
      return { kind: 'dropped', reason: 'too-old', problems: [] };
    }
    const id = linkId(waiting);
    const known = id === null ? null : await knownArticle(world.store, id);
    const isNew = known === null && (item.link !== null || waiting.again === null);
    if (!isNew && !mayHaveChanged(waiting, known)) return { kind: 'dropped', reason: 'known', problems: [] };
    const page = item.link === null || !fullText ? null : await readLinked(item.link);
    const wasWhole = known?.basis === 'page';
    if (page?.ok && !(wasWhole && isTeaser(page.value))) {
      const article = toArticle({ page: page.value, item, source, seen });
      return { kind: 'read', article, problems: [], known };
    }
    const problems = page === null || page.ok ? [] : [page.problem];
    // Neither a teaser nor the summary in a feed is a newer version of a page that was read whole.
    if (wasWhole) return { kind: 'dropped', reason: 'known', problems };
    return { kind: 'read', article: articleFromItem({ item, source, seen }), problems, known };
  }

  async function readLinked(link: string) {
    const resting = rests.problem(link);
    if (resting !== null) return { ok: false, problem: resting } as const;
    const fetched = await world.fetcher.fetch({ url: link, accept: 'page', allowed: world.robots.allowed });
    rests.note(link, fetched);
    if (fetched.kind === 'failed') return { ok: false, problem: fetched.problem } as const;
    // A page is asked for without validators, so "not modified" would be the server's mistake.
    if (fetched.kind === 'not modified') return null;
    return world.pool.read(fetched.body, fetched.contentType, fetched.url);
  }

  async function settle(waiting: WaitingItem, outcome: Outcome): Promise<boolean> {
    for (const problem of outcome.problems) await note(problem);
    if (outcome.kind === 'dropped') {
      await dropItem(world.store, waiting, outcome.reason);
      return false;
    }
    if (!outcome.article.ok) {
      await note(outcome.article.problem);
      await dropItem(world.store, waiting, outcome.article.problem.code);
      return false;
    }
    const { article, problems } = outcome.article.value;
    for (const problem of problems) await note(problem);
    // The page may call another address its own than the one that led to it.
    const known = outcome.known ?? (await knownArticle(world.store, article.id));
    if (known === null || !mayHaveChanged(waiting, known))
      return acceptArticle(world.store, waiting, article, world.clock.now(), linkId(waiting));
    return changeArticle(world.store, waiting, { ...article, id: known.id }, world.clock.now());
  }

  async function note(problem: Problem): Promise<void> {
    await saveProblem(world.store, problem, world.clock.now());
    world.report({ kind: 'problem', problem });
  }
}

/** The id of the report that the entry links to, as far as the link tells. */
function linkId({ item }: WaitingItem): ArticleId | null {
  return item.link === null ? null : articleId({ url: item.link });
}

/** Versions of one report that are read: a feed that touches its entries for ever is not followed for ever. */
const MOST_VERSIONS = 50;

/** Whether the feed gives a reason to read a stored report again. */
function mayHaveChanged({ item, again }: WaitingItem, known: KnownArticle | null): boolean {
  if (known === null || known.version >= MOST_VERSIONS) return false;
  // Another entry that leads to the same address, as each part of a live page does.
  if (again === null) return (newestDate(item) ?? '') > known.read;
  return again === 'headline' || known.basis === 'feed';
}

function isTeaser({ problems }: Page): boolean {
  return problems.some(({ code }) => code === 'paywall');
}

/** An aggregator's entry whose publisher is on the list counts as that publisher's, by whose wish its page is fetched. */
function withOwnPublisher(
  waiting: WaitingItem,
  publisherOf: ReturnType<typeof knownPublishers<StoredSource>>,
): WaitingItem {
  const { publisher } = waiting.item;
  const source = publisher === null ? null : publisherOf(publisher);
  if (source === null) return waiting;
  const { fullText, ...own } = source;
  return { ...waiting, source: own, fullText, item: { ...waiting.item, publisher: null } };
}
