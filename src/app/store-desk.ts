import type { Clock } from '../adapters/clock.ts';
import { addDecision, findDecision, recentDecisions } from '../adapters/store/decisions.ts';
import { lockFolder } from '../adapters/store/lock.ts';
import type { Store } from '../adapters/store/open-store.ts';
import { decide } from '../events/decide.ts';
import type { Decision, Wish } from '../model/decision.ts';
import type { ArticleId, DecisionId, EventId } from '../model/id.ts';
import type { Result } from '../model/result.ts';
import type { GroupingDesk, WishInput } from '../publishing/grouping-desk.ts';
import { createAnalysisCache } from './analysis-cache.ts';
import { explainDueEvents } from './explain-due-events.ts';
import { findEvent, findReport } from './find-named.ts';
import { placeDecisions } from './place-decisions.ts';
import { readStanding } from './read-standing.ts';
import { tellSteps } from './tell-grouping.ts';
import { whyThere, whyTogether } from './why-grouped.ts';

/** The data folder a desk works on. */
export interface DeskPlace {
  readonly store: Store;
  readonly folder: string;
  readonly clock: Clock;
  /**
   * Explains changed events itself where no engine runs on the folder, as none does on the sample edition; with this many
   * independent reports asked for. Null = left to the engine, which does so when it runs again.
   */
  readonly explains: { readonly minOrigins: number } | null;
  /** Whether reports may be named by the start of their titles, for which all are looked through. */
  readonly byTitle: boolean;
  /** How many of the newest articles two reports are compared among: more tell better what stands around them, and take longer. */
  readonly window: number;
}

export function createStoreDesk(place: DeskPlace): GroupingDesk {
  const { store } = place;
  return {
    steps: (query) => tellSteps(store, query),
    async why(article, other) {
      const one = await findReport(store, article, place.byTitle);
      if (!one.ok) return one;
      if (other === null) return { ok: true, value: await whyThere(store, one.value) };
      const two = await findReport(store, other, place.byTitle);
      if (!two.ok) return two;
      return { ok: true, value: await whyTogether(store, one.value, two.value, place.window) };
    },
    decisions: (query) => recentDecisions(store, query),
    decision: (id) => findDecision(store, id),
    async decide(input, note) {
      const wish = await readWish(place, input);
      if (!wish.ok) return wish;
      // What cannot be done is said at once; the answer counts that is found when its turn comes.
      const possible = decide('' as DecisionId, wish.value, await readStanding(store, wish.value));
      if (!possible.ok) return possible;
      const id = await addDecision(store, { at: place.clock.now(), wish: wish.value, note });
      await carryOut(place);
      return { ok: true, value: (await findDecision(store, id)) as Decision };
    },
  };
}

/** Does what is waiting, unless an engine runs on the folder, which does it by itself. */
async function carryOut({ store, folder, clock, explains }: DeskPlace): Promise<void> {
  const unlock = lockFolder(folder);
  if (unlock === null) return;
  try {
    await placeDecisions(store);
    if (explains === null) return;
    const world = { store, clock, report: () => {}, analyse: createAnalysisCache() };
    const limits = { minOrigins: explains.minOrigins, maxAgeDays: 0 };
    await explainDueEvents({ ...world, limits }, new AbortController().signal);
  } finally {
    unlock();
  }
}

async function readWish(place: DeskPlace, input: WishInput): Promise<Result<Wish>> {
  switch (input.kind) {
    case 'merge': {
      const events: EventId[] = [];
      for (const each of input.events) {
        const found = await findEvent(place.store, each);
        if (!found.ok) return found;
        events.push(found.value);
      }
      return { ok: true, value: { kind: 'merge', events: events as [EventId, EventId] } };
    }
    case 'split': {
      const event = await findEvent(place.store, input.event);
      if (!event.ok) return event;
      const articles: ArticleId[] = [];
      for (const each of input.articles) {
        const found = await findReport(place.store, each, place.byTitle);
        if (!found.ok) return found;
        articles.push(found.value.id);
      }
      return { ok: true, value: { kind: 'split', event: event.value, articles } };
    }
    case 'move': {
      const event = await findEvent(place.store, input.event);
      if (!event.ok) return event;
      const article = await findReport(place.store, input.article, place.byTitle);
      if (!article.ok) return article;
      return { ok: true, value: { kind: 'move', article: article.value.id, event: event.value } };
    }
    case 'undo':
      return { ok: true, value: { kind: 'undo', decision: input.decision as DecisionId } };
  }
}
