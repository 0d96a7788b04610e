import { decide } from '../events/decide.ts';
import { describeForGrouping } from '../events/describe.ts';
import type { GroupingFeatures } from '../events/features.ts';
import { DESCRIBED } from '../events/story-state.ts';
import type { Article } from '../model/article.ts';
import type { Decision, Wish } from '../model/decision.ts';
import type { Event } from '../model/event.ts';
import type { Explainer } from '../model/explainer.ts';
import type { GroupingAct } from '../model/grouping.ts';
import type { ArticleId, DecisionId, EventId } from '../model/id.ts';
import type { OriginLink } from '../model/origin.ts';
import type { Storyline } from '../model/storyline.ts';
import { type Instant, UNDATED } from '../model/time.ts';
import { createAnalysisCache } from './analysis-cache.ts';
import { collectStorylines } from './collect-storylines.ts';
import { createEventBook } from './event-book.ts';
import { explainEvent } from './explain-event.ts';
import { createPlacer } from './place-article.ts';

/** What a person decides, and when: its place in the order of acceptance. */
export interface DecisionInput {
  /** After how many articles. */
  readonly after: number;
  readonly wish: Wish;
}

/** Events with their members and origins: the first half of the path. */
export interface GroupedArticles {
  /** In the order of their first articles. */
  readonly events: readonly Event[];
  readonly links: ReadonlyMap<ArticleId, OriginLink>;
  /** Events that follow from one another, two or more each, in the order in which the storylines began. */
  readonly storylines: readonly Storyline[];
  /** Where events lead that were merged into others. */
  readonly redirects: ReadonlyMap<EventId, EventId>;
  /** All that happened to events, in order, with reasons. */
  readonly acts: readonly GroupingAct[];
  /** What came of each decision. */
  readonly decisions: readonly Decision[];
}

/**
 * Groups articles into events and finds the origin of each.
 * @param articles in the order of acceptance, of which the result is a function; a second article of the same id is left out
 * @param options `analyse`: how articles are analysed, a shared cache where explaining follows; `decisions`: what a person
 *   decided, which outranks the machine, in the order of `after`; their ids are "1", "2" and so on
 */
export function groupArticles(
  articles: Iterable<Article>,
  options: {
    readonly analyse?: ReturnType<typeof createAnalysisCache>;
    readonly decisions?: readonly DecisionInput[];
  } = {},
): GroupedArticles {
  const { analyse = createAnalysisCache(), decisions: inputs = [] } = options;
  const placer = createPlacer([]);
  const book = createEventBook();
  const links = new Map<ArticleId, OriginLink>();
  const storylines = collectStorylines();
  const acts: GroupingAct[] = [];
  const decisions: Decision[] = [];

  /** Where decisions are given, the articles: an event that they change is described anew. */
  const known = new Map<ArticleId, Article>();
  function reportsOf(event: EventId): readonly GroupingFeatures[] {
    const ids = book
      .standing([])
      .articlesOf(event)
      .map(({ id }) => id);
    const shown = ids.length <= DESCRIBED ? ids : [...ids.slice(0, DESCRIBED), ...ids.slice(-1)];
    return shown.flatMap((id) => known.get(id) ?? []).map((article) => describeForGrouping(analyse(article)));
  }
  function apply(all: readonly GroupingAct[]): void {
    acts.push(...all);
    for (const act of all) book.apply(act);
  }
  function carryOut({ after, wish }: DecisionInput): void {
    const id = String(decisions.length + 1) as DecisionId;
    const result = decide(id, wish, book.standing(decisions));
    const given = { id, at: UNDATED, wish, note: null };
    if (!result.ok) {
      decisions.push({ ...given, state: { kind: 'refused', reason: result.problem.message } });
      return;
    }
    const { value: outcome } = result;
    apply(outcome.acts);
    const undone = wish.kind === 'undo' ? decisions.findIndex((each) => each.id === wish.decision) : -1;
    const before = decisions[undone];
    if (before?.state.kind === 'done')
      decisions[undone] = { ...before, state: { ...before.state, kind: 'undone', by: id } };
    decisions.push({ ...given, state: { kind: 'done', after, outcome } });
    const moves = outcome.moved.flatMap((article) => {
      const event = book.eventOf(article);
      return event == null ? [] : [{ article, event }];
    });
    placer.takeOver(moves, book.constraints(decisions));
    storylines.take(placer.followStories(outcome.acts, reportsOf));
  }

  const waiting = [...inputs];
  const carryOutUntil = (count: number): void => {
    while (waiting[0] !== undefined && waiting[0].after <= count) carryOut(waiting.shift() as DecisionInput);
  };
  for (const article of articles) {
    if (links.has(article.id)) continue;
    carryOutUntil(links.size);
    book.accept(article.id, article.title);
    if (inputs.length > 0) known.set(article.id, article);
    const { link, assignment, stories } = placer.place(analyse(article));
    links.set(article.id, link);
    storylines.take(stories);
    apply(assignment.acts);
  }
  carryOutUntil(Number.POSITIVE_INFINITY);
  const events = book.events().map((event) => ({ ...event, mergedInto: null }));
  const standing = new Set(events.map(({ id }) => id));
  return {
    events,
    links,
    storylines: storylines.all((event) => standing.has(event)),
    redirects: book.redirects,
    acts,
    decisions,
  };
}

/**
 * The whole path in memory: articles in, explainers out. Pure: the same articles in the same order give the same
 * explainers, byte for byte.
 * @param articles in the order of acceptance
 * @param options `asOf`: the moment the explainers are written for (else each event's newest article);
 *   `minOrigins`: independent reports that an event needs (else 1); `analyse`: how articles are analysed, for callers that
 *   analysed some of them while others were still being read; `decisions`: what a person decided about events;
 *   `why`: each statement tells how it was chosen
 * @returns explainers, most important first
 */
export function explainArticles(
  articles: readonly Article[],
  options: {
    readonly asOf?: Instant;
    readonly minOrigins?: number;
    readonly analyse?: ReturnType<typeof createAnalysisCache>;
    readonly decisions?: readonly DecisionInput[];
    readonly why?: boolean;
  } = {},
): readonly Explainer[] {
  const analyse = options.analyse ?? createAnalysisCache();
  const { events, links, storylines } = groupArticles(articles, { ...options, analyse });
  const standing = new Map(
    storylines.flatMap(({ id, events: held }) =>
      held.flatMap(({ event, link }) => (link === null ? [] : [[event, { id, link }] as const])),
    ),
  );
  const byId = new Map<ArticleId, Article>();
  for (const article of articles) if (!byId.has(article.id)) byId.set(article.id, article);
  const explainers: Explainer[] = [];
  for (const event of events) {
    const members = event.articles.flatMap((id) => byId.get(id) ?? []);
    const explainer = explainEvent({
      event,
      articles: members.map(analyse),
      links,
      asOf: options.asOf ?? newest(members),
      why: options.why === true,
      storyline: standing.get(event.id) ?? null,
    });
    if (explainer.origins >= (options.minOrigins ?? 1)) explainers.push(explainer);
  }
  return explainers.sort((a, b) => b.importance.score - a.importance.score || (a.event < b.event ? -1 : 1));
}

function newest(articles: readonly Article[]): Instant {
  return articles.reduce<Instant>(
    (latest, { published }) => (published !== null && published > latest ? published : latest),
    UNDATED,
  );
}
