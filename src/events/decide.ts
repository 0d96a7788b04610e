import type { Decision, Outcome, Wish } from '../model/decision.ts';
import { heldBy, isInForce } from '../model/decision.ts';
import type { GroupingAct } from '../model/grouping.ts';
import type { ArticleId, DecisionId, EventId } from '../model/id.ts';
import type { ProblemCode } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import { eventIdOf, isOpenedBy } from './event-id.ts';

/** A report of an event, as the order of acceptance has it. */
export interface StandingArticle {
  readonly id: ArticleId;
  readonly title: string;
  /** Its place in the order of acceptance. */
  readonly place: number;
}

/** Events and decisions as they stand, as far as a wish concerns them. */
export interface Standing {
  /** Follows merges to the event that carries an id today; null when there never was such an event. */
  resolve(event: EventId): EventId | null;
  /**
   * Whether an event has no report because they were taken away one by one, rather than all with it: then it leads to where its
   * last one went, but is nothing that this one is now.
   */
  isEmptied(event: EventId): boolean;
  /** The reports of an event in the order of acceptance; none for one that was merged. */
  articlesOf(event: EventId): readonly StandingArticle[];
  /** The event a report stands in; null for one of no event, undefined for one that is not known. */
  eventOf(article: ArticleId): EventId | null | undefined;
  /** All decisions so far, in the order in which they were given. */
  readonly decisions: readonly Decision[];
}

/**
 * What carrying out a wish comes to. Pure: the same standing gives the same acts, in the store and in memory.
 * @param id of the decision, which the acts carry
 * @returns the acts with the reports they concern, or why it cannot be done
 */
export function decide(id: DecisionId, wish: Wish, standing: Standing): Result<Outcome> {
  switch (wish.kind) {
    case 'merge':
      return merge(id, wish.events, standing);
    case 'split':
      return split(id, wish.event, wish.articles, standing);
    case 'move':
      return move(id, wish.article, wish.event, standing);
    case 'undo':
      return undo(id, wish.decision, standing);
  }
}

function merge(
  decision: DecisionId,
  events: readonly [EventId, EventId],
  standing: Standing,
): Result<Outcome> {
  const [a, b] = events.map((event) => standing.resolve(event));
  if (a == null || b == null) return unknownEvent(a == null ? events[0] : events[1]);
  if (a === b) return refusal('not-possible', events.join(' '), `Both are one event already: ${a}.`);
  // The machine keeps the event whose first report came first, too.
  const [into, from] = firstPlace(a, standing) <= firstPlace(b, standing) ? [a, b] : [b, a];
  return done([{ kind: 'merged', from, into, likeness: null, decision }], {
    moved: idsOf(standing.articlesOf(from)),
    stayed: idsOf(standing.articlesOf(into)),
  });
}

function split(
  decision: DecisionId,
  event: EventId,
  articles: readonly ArticleId[],
  standing: Standing,
): Result<Outcome> {
  const from = standing.resolve(event);
  if (from === null) return unknownEvent(event);
  const members = standing.articlesOf(from);
  const named = new Set(articles);
  const stranger = articles.find((article) => members.every(({ id }) => id !== article));
  if (stranger !== undefined) return refusal('not-possible', stranger, `The report is none of ${from}.`);
  const part = members.filter(({ id }) => named.has(id));
  const rest = members.filter(({ id }) => !named.has(id));
  if (part.length === 0) return refusal('not-possible', from, 'No report is named that should leave.');
  if (rest.length === 0) return refusal('not-possible', from, 'Every report is named: none would stay.');
  const [leaving, staying] = part.some(({ id }) => isOpenedBy(from, id)) ? [rest, part] : [part, rest];
  const into = leaving
    .map(({ id, title }) => eventIdOf(id, title))
    .find((id) => id !== from && standing.articlesOf(id).length === 0);
  if (into === undefined) {
    return refusal('not-possible', from, 'Events that these reports opened live on without them; move them.');
  }
  return done([{ kind: 'split', from, into, articles: idsOf(leaving), likeness: null, decision }], {
    moved: idsOf(leaving),
    stayed: idsOf(staying),
  });
}

function move(decision: DecisionId, article: ArticleId, event: EventId, standing: Standing): Result<Outcome> {
  const into = standing.resolve(event);
  if (into === null) return unknownEvent(event);
  const from = standing.eventOf(article);
  if (from === undefined) return refusal('unknown-article', article, 'There is no such report.');
  if (from === into) return refusal('not-possible', article, `The report stands in ${into} already.`);
  const isLast = from !== null && standing.articlesOf(from).length === 1;
  return done([{ kind: 'moved', article, from, into, decision }], {
    moved: [article],
    emptied: isLast ? from : null,
  });
}

/** Reports that came since stay where they came to, but for those of an event that only the split had made. */
function undo(decision: DecisionId, undone: DecisionId, standing: Standing): Result<Outcome> {
  const at = standing.decisions.findIndex(({ id }) => id === undone);
  const decided = standing.decisions[at];
  if (decided === undefined)
    return refusal('unknown-decision', undone, 'There is no decision of this number.');
  if (!isInForce(decided)) return refusal('not-possible', undone, whyNotInForce(decided));
  const concerned = new Set(heldBy(decided));
  const later = standing.decisions
    .slice(at + 1)
    .find((each) => isInForce(each) && heldBy(each).some((article) => concerned.has(article)));
  if (later !== undefined) {
    const message = `Decision ${later.id} came later and concerns the same reports; undo it first.`;
    return refusal('not-possible', undone, message);
  }
  const { acts: before, moved } = decided.state.outcome;
  const acts = before.flatMap((act) => reverse(act, { decision, undone, moved }, standing));
  const whole = acts.flatMap((act) => (act.kind === 'merged' ? idsOf(standing.articlesOf(act.from)) : []));
  return done(acts, { moved: whole.length > 0 ? whole : moved });
}

function reverse(
  act: GroupingAct,
  { decision, undone, moved }: { decision: DecisionId; undone: DecisionId } & Pick<Outcome, 'moved'>,
  { resolve, isEmptied, eventOf, articlesOf }: Standing,
): readonly GroupingAct[] {
  const asItIsNow = (event: EventId): EventId => (isEmptied(event) ? event : (resolve(event) ?? event));
  // The machine may have merged the event since.
  const now = eventOf(moved[0] as ArticleId) ?? null;
  if (act.kind === 'merged' && now !== null) {
    return [{ kind: 'split', from: now, into: act.from, articles: moved, likeness: null, decision }];
  }
  if (act.kind === 'split') {
    const into = asItIsNow(act.from);
    if (articlesOf(act.into).length > 0)
      return [{ kind: 'merged', from: act.into, into, likeness: null, decision }];
    if (now === into) return [];
    return moved.map((article) => ({ kind: 'moved', article, from: now, into, decision }));
  }
  if (act.kind === 'moved') {
    const { article, from } = act;
    if (from === null) return [{ kind: 'no event', article, reason: `as before decision ${undone}` }];
    const into = asItIsNow(from);
    return now === into ? [] : [{ kind: 'moved', article, from: now, into, decision }];
  }
  return [];
}

function whyNotInForce({ state, wish }: Decision): string {
  if (wish.kind === 'undo') return 'It is an undoing; decide anew instead.';
  if (state.kind === 'undone') return `It was undone by decision ${state.by}.`;
  return state.kind === 'waiting' ? 'It was not carried out yet.' : 'It was never carried out.';
}

function done(
  acts: readonly GroupingAct[],
  { moved, stayed = [], emptied = null }: Pick<Outcome, 'moved'> & Partial<Outcome>,
): Result<Outcome> {
  return { ok: true, value: { acts, moved, stayed, emptied } };
}

function refusal(code: ProblemCode, subject: string, message: string): Result<never> {
  return { ok: false, problem: { code, stage: 'events', subject, message } };
}

function unknownEvent(event: EventId): Result<never> {
  return refusal('unknown-event', event, `There is no event ${event}.`);
}

function firstPlace(event: EventId, { articlesOf }: Standing): number {
  return articlesOf(event)[0]?.place ?? Number.POSITIVE_INFINITY;
}

function idsOf(articles: readonly StandingArticle[]): readonly ArticleId[] {
  return articles.map(({ id }) => id);
}
