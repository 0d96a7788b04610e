import { countArticles } from '../adapters/store/articles.ts';
import { countEvents, type DueEvent, dueEvents } from '../adapters/store/events.ts';
import { type Explained, newestRevision, saveExplained } from '../adapters/store/revisions.ts';
import { storylineOfEvent } from '../adapters/store/storylines.ts';
import type { Explainer } from '../model/explainer.ts';
import { countIndependent } from '../model/origin.ts';
import { addDays, dayOf, type Instant } from '../model/time.ts';
import { dueNow, upcomingSteps } from '../publishing/upcoming-steps.ts';
import { nextRevision } from '../revisions/next-revision.ts';
import { summaryOf } from './event-summary.ts';
import { explainEvent } from './explain-event.ts';
import { lastingRank } from './lasting-rank.ts';
import type { World } from './world.ts';

type ExplainingWorld = Pick<World, 'store' | 'clock' | 'report' | 'analyse' | 'limits'>;

/** Events explained between two looks at the work list. */
const BATCH = 20;

/** Explains every event that changed since it was last explained, and publishes what is new for a reader. */
export async function explainDueEvents(world: ExplainingWorld, signal: AbortSignal): Promise<void> {
  let revisions = 0;
  while (!signal.aborted) {
    const due = await dueEvents(world.store, world.clock.now(), BATCH);
    if (due.length === 0) break;
    for (const event of due) {
      if (signal.aborted) return;
      const explained = await explain(world, event);
      await saveExplained(world.store, explained);
      if (explained.publication !== null) revisions += 1;
    }
  }
  if (revisions > 0) {
    const { published } = await countEvents(world.store);
    world.report({
      kind: 'published',
      revisions,
      events: published,
      articles: await countArticles(world.store),
    });
  }
}

async function explain(world: ExplainingWorld, { event, changedSeq, members }: DueEvent): Promise<Explained> {
  const asOf = world.clock.now();
  const nothing: Explained = { event, changedSeq, recheckAt: null, publication: null };
  const origins = countIndependent(members);
  const previous = await newestRevision(world.store, event);
  if (previous === null && origins < world.limits.minOrigins) return nothing;

  const explainer = explainEvent({
    event: { id: event, articles: members.map(({ article }) => article.id), mergedInto: null },
    articles: members.map(({ article }) => world.analyse(article)),
    links: new Map(members.map(({ article, link }) => [article.id, link])),
    asOf,
    storyline: await storylineOfEvent(world.store, event),
  });
  if (explainer.whatHappened.length === 0) return nothing;
  const recheckAt = nextDue(explainer, asOf);
  const revision = nextRevision(previous, explainer, asOf);
  if (revision === null) return { ...nothing, recheckAt };
  return {
    event,
    changedSeq,
    recheckAt,
    publication: {
      revision,
      category: explainer.category,
      rank: lastingRank(explainer),
      summary: summaryOf(revision),
      steps: upcomingSteps(explainer, dayOf(asOf)).flatMap((step) => {
        const due = dueNow(step.question);
        return due === null ? [] : [{ question: step.question.id, due, step }];
      }),
    },
  };
}

/** The moment at which the calendar alone changes the page: when the earliest open due date is past. */
function nextDue(explainer: Explainer, asOf: Instant): Instant | null {
  const moments = explainer.whatComesNext.questions
    .filter(({ status }) => status === 'open' || status === 'moved')
    .flatMap((question) => dueNow(question) ?? [])
    // A day of grace: a step due on the 18th may be reported on the 19th.
    .map(({ to }) => `${addDays(to, 2)}T00:00:00Z` as Instant)
    .filter((moment) => moment > asOf)
    .sort();
  return moments[0] ?? null;
}
