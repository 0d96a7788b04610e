import { contentHash } from '../lib/hash.ts';
import { type Constraints, type GroupingAct, type Likeness, NO_CONSTRAINTS } from '../model/grouping.ts';
import type { ArticleId, EventId } from '../model/id.ts';
import { createAcrossLanguages, type SameAbroad } from './across-languages.ts';
import { type Bounds, createBounds } from './bounds.ts';
import { eventIdOf } from './event-id.ts';
import type { GroupedEntry, GroupingFeatures, TakenIn } from './features.ts';
import { JOIN_MODEL, type JoinModel, logOdds } from './join-model.ts';
import { likenessOf } from './likeness.ts';
import { createMeaningIndex, heldMeaning } from './meaning-index.ts';
import { type Member, memberOf, releaseMember } from './member.ts';
import { createNeighbours, type Neighbour } from './neighbours.ts';
import { createRepair } from './repair.ts';
import { crowdingOutside, type ScoredEvent, scoreEvents, whoAndWhere } from './score-events.ts';
import { createComparing } from './similarity.ts';
import { type StoryReport, storyReportOf } from './story-report.ts';
import { createStreamDay, dayOf } from './stream-day.ts';
import { createVocabulary } from './vocabulary.ts';
import { createWindow, type Held } from './window.ts';

/** Where an article was put, and why. */
export interface Assignment {
  /** The event; null for a column that tells of no event. */
  readonly event: EventId | null;
  /** What happened, in order: the article's own act first, then events that turned out to be one or two. */
  readonly acts: readonly GroupingAct[];
  /** To be stored with the article's features, for `restore`. */
  readonly taken: TakenIn;
}

/** Events of the window, by the articles that report them. */
export interface Grouping {
  /** Finds the article's event among those of the window or opens one, and takes the article in. */
  add(features: GroupingFeatures): Assignment;
  /** Takes in articles whose events are known, oldest first; only the last `window` matter. */
  restore(entries: readonly GroupedEntry[], constraints?: Constraints): void;
  /** Takes over what a person decided: these articles stand in these events from now on, under these constraints. */
  apply(
    moves: readonly { readonly article: ArticleId; readonly event: EventId }[],
    constraints: Constraints,
  ): void;
  /** Looks through all events of the window for such as are one or two; `add` does it by itself from time to time. */
  repair(): readonly GroupingAct[];
  /** The reports that an event has in the window: the first `first` and the newest. */
  reportsOf(event: EventId, first: number): readonly StoryReport[];
  /** How near two reports are now, whichever events they are in; `event` is that of `b`. */
  compare(a: GroupingFeatures, b: { readonly features: GroupingFeatures; readonly event: EventId }): Likeness;
}

export interface GroupingSettings {
  /** Articles remembered. 100,000 are a month of 3,300 a day, in about 500 MB. */
  readonly window: number;
  /**
   * Events that changed are looked at again after one article in so many: those whose id's hash is divisible by it. A
   * count would do as well but for having to be stored.
   */
  readonly round: number;
  /**
   * Rounds, picked alike, after which all events of the window are looked at again. With 400 that is after some 20,000
   * articles, and adds an eighth to the time of grouping them.
   */
  readonly repairAfter: number;
  readonly model: JoinModel;
}

export const GROUPING_SETTINGS: GroupingSettings = {
  window: 100_000,
  round: 50,
  repairAfter: 400,
  model: JOIN_MODEL,
};

/** Log-odds below those asked for, down to which another event that would have taken the article in may be the same. */
const RIVAL = 1;
/** Rivals looked at. */
const MOST_RIVALS = 3;
/** Articles that share most with an event's newest, by which events near it are found. */
const MOST_LOOKED_AT = 15;
/** Nearest articles whose words are told to who asks why. */
const MOST_TOLD = 3;

/**
 * Groups a stream of articles into events.
 * Every answer is a function of the last `window` accepted articles in their order, and of what was kept of them when they
 * were taken in. A grouping restored from the store goes on exactly as if it had never stopped.
 */
export function createGrouping({
  window: limit,
  round,
  repairAfter,
  model,
}: GroupingSettings = GROUPING_SETTINGS): Grouping {
  const vocabulary = createVocabulary();
  const window = createWindow(limit, vocabulary);
  const comparing = createComparing(vocabulary, () => window.size() + 1);
  const neighbours = createNeighbours(window, vocabulary, comparing);
  const meanings = createMeaningIndex();
  const abroad = createAcrossLanguages({ window, meanings, vocabulary, comparing, model });
  const { merge, mergeAbroad, part } = createRepair({ window, vocabulary, comparing, model, abroad });
  const streamDay = createStreamDay();
  let bounds: Bounds = createBounds(NO_CONSTRAINTS);
  /** Articles taken in since events were last looked at for parts. */
  let pending: ArticleId[] = [];

  function told(member: Member, scored: ScoredEvent, near: readonly Neighbour[]): Likeness {
    const others = near.filter(({ event }) => event === scored.event).slice(0, MOST_TOLD);
    return likenessOf(
      { ...scored, member, others: others.map(({ held }) => held.member) },
      { vocabulary, comparing, model },
    );
  }

  /** The event of which reports in other languages say the same; `own` = the one it stands in. */
  function findAbroad(
    { article, meaning }: GroupingFeatures,
    member: Member,
    own: EventId | null,
  ): SameAbroad | null {
    if (meaning === undefined) return null;
    return abroad.find(member, heldMeaning(article, meaning, member.day), own);
  }

  /** Joins the likeliest event that nothing forbids, or opens one. */
  function place(
    member: Member,
    features: GroupingFeatures,
  ): {
    readonly event: EventId;
    readonly act: GroupingAct;
    readonly rivals: readonly EventId[];
    readonly crowding: number;
  } {
    const { article, title } = member;
    const near = neighbours.of(member);
    const least = model.merge - RIVAL;
    const scored = scoreEvents(member, near, { window, comparing, model, least, isHeld: bounds.isHeld });
    const likely = scored.filter(({ veto, odds }) => veto === null && odds >= least);
    const [best, ...others] = likely;
    if (best === undefined || best.odds < model.join) {
      const same = findAbroad(features, member, null);
      if (same !== null) {
        const act = { kind: 'joined', article, ...same } as const;
        return { event: same.event, act, rivals: [], crowding: crowdingOutside(same.event, near) };
      }
      const event = eventIdOf(article, title);
      const nearest = scored[0] === undefined ? null : told(member, scored[0], near);
      const act: GroupingAct = { kind: 'opened', article, event, nearest };
      return { event, act, rivals: [], crowding: crowdingOutside(event, near) };
    }
    const { event } = best;
    return {
      event,
      act: { kind: 'joined', article, event, likeness: told(member, best, near) },
      rivals: others.slice(0, MOST_RIVALS).map((rival) => rival.event),
      crowding: crowdingOutside(event, near),
    };
  }

  function mergeFirst(event: EventId, rivals: readonly EventId[]): readonly GroupingAct[] {
    for (const rival of rivals) {
      const merged = merge(event, rival, bounds);
      if (merged === null) continue;
      bounds.note(merged);
      return [merged];
    }
    return [];
  }

  /** An event that was joined by words may be told in other languages as another. */
  function joinAbroad(features: GroupingFeatures, member: Member): readonly GroupingAct[] {
    const event = window.find(member.article)?.event ?? null;
    const same = event === null ? null : findAbroad(features, member, event);
    const merged = event === null || same === null ? null : mergeAbroad(event, same.event, bounds);
    if (merged === null) return [];
    bounds.note(merged);
    return [merged];
  }

  /** Other events near enough to be the same, by the articles nearest to the event's newest. */
  function nearestEvents(event: EventId): readonly EventId[] {
    const [newest] = window.sampleOf(event, 0, 1);
    if (newest === undefined) return [];
    comparing.load(newest.member);
    const near = neighbours
      .of(newest.member, MOST_LOOKED_AT)
      .filter((neighbour) => neighbour.event !== event && mayBeOne(newest, neighbour));
    return [...new Set(near.map((neighbour) => neighbour.event))].slice(0, MOST_RIVALS);
  }

  /** No mean similarity of two events is above that of their nearest articles, nearly. */
  function mayBeOne({ taken }: Held, { held, similarity }: Neighbour): boolean {
    const crowding = (taken.crowding + held.taken.crowding) / 2;
    return logOdds({ similarity, crowding, strangers: 0, otherCountry: 0 }, model) >= model.merge;
  }

  /** Parts what is two, then joins what is one. */
  function lookAgain(events: readonly EventId[]): readonly GroupingAct[] {
    const parted = events.flatMap((event) => part(event, bounds) ?? []);
    for (const act of parted) bounds.note(act);
    const toJoin = [...events, ...parted.flatMap((act) => (act.kind === 'split' ? [act.into] : []))];
    return [...parted, ...toJoin.flatMap((event) => mergeFirst(event, nearestEvents(event)))];
  }

  function endRound(): readonly GroupingAct[] {
    const events = new Set(pending.flatMap((article) => window.find(article)?.event ?? []));
    pending = [];
    return lookAgain([...events]);
  }

  /** What an article is to the window now, where what it was then is not known. */
  function reckoned(member: Member, event: EventId | null): TakenIn {
    const lengths = comparing.load(member);
    const crowding = event === null ? 0 : crowdingOutside(event, neighbours.of(member));
    return { day: member.day, lengths, crowding };
  }

  function repair(): readonly GroupingAct[] {
    pending = [];
    // A single article was looked at when it came and at the end of its round; others that came later were compared with it.
    const events = [...window.events()].flatMap((event) => {
      const [oldest, other] = window.sampleOf(event, 1, 1);
      return oldest === undefined || other === undefined ? [] : [{ event, place: oldest.place }];
    });
    // By their oldest articles: a window that was restored holds its events in another order.
    return lookAgain(events.sort((a, b) => a.place - b.place).map(({ event }) => event));
  }

  const hashOf = (article: ArticleId): number => Number.parseInt(contentHash(article, 8), 16);
  const endsRound = (article: ArticleId): boolean => hashOf(article) % round === 0;

  function secondThoughts(article: ArticleId): readonly GroupingAct[] {
    if (!endsRound(article)) return [];
    return hashOf(article) % (round * repairAfter) === 0 ? repair() : endRound();
  }

  return {
    add(features) {
      const { article } = features;
      const day = streamDay.of(features.published);
      const member = memberOf(features, day, vocabulary);
      const lengths = comparing.load(member);
      if (features.noEvent !== null) {
        const taken = { day, lengths, crowding: 0 };
        window.take(member, taken, null);
        return { event: null, acts: [{ kind: 'no event', article, reason: features.noEvent }], taken };
      }
      const { event, act, rivals, crowding } = place(member, features);
      const taken = { day, lengths, crowding };
      window.take(member, taken, event);
      if (features.meaning !== undefined) meanings.take(article, features.meaning, day);
      pending.push(article);
      const acts = [
        act,
        ...mergeFirst(event, rivals),
        ...(act.kind === 'joined' ? joinAbroad(features, member) : []),
        ...secondThoughts(article),
      ];
      return { event: window.find(article)?.event ?? event, acts, taken };
    },
    restore(entries, given = NO_CONSTRAINTS) {
      bounds = createBounds(given);
      const kept = entries.slice(-limit);
      streamDay.restore(kept.map(({ features }) => features.published));
      for (const { features, taken, event } of kept) {
        const member = memberOf(features, taken?.day ?? dayOf(features.published), vocabulary);
        const known = taken ?? reckoned(member, event);
        window.take(member, known, event);
        if (event === null) continue;
        if (features.meaning !== undefined) meanings.take(features.article, features.meaning, known.day);
        pending.push(features.article);
        if (endsRound(features.article)) pending = [];
      }
    },
    apply(moves, given) {
      bounds = createBounds(given);
      for (const { article, event } of moves) {
        const held = window.find(article);
        if (held !== undefined) window.move([held], event);
      }
    },
    repair,
    reportsOf: (event, first) =>
      window.sampleOf(event, first, 1).map(({ member }) => storyReportOf(member, vocabulary)),
    compare(a, b) {
      const member = memberOf(a, dayOf(a.published), vocabulary);
      const other = memberOf(b.features, dayOf(b.features.published), vocabulary);
      // An article that stands in the window is not what stands around it.
      const around = (one: Member): number =>
        crowdingOutside(
          b.event,
          neighbours.of(one).filter(({ held }) => held.member.article !== one.article),
        );
      const across =
        a.meaning === undefined || b.features.meaning === undefined
          ? null
          : abroad.compare(
              { member, held: heldMeaning(a.article, a.meaning, member.day) },
              {
                member: other,
                held: heldMeaning(b.features.article, b.features.meaning, other.day),
                event: b.event,
              },
            );
      const lengths = comparing.load(other);
      const crowdingOfOther = around(other);
      comparing.load(member);
      const features = {
        similarity: comparing.to(other, lengths),
        crowding: (around(member) + crowdingOfOther) / 2,
        ...whoAndWhere(member, [other], comparing),
      };
      const likeness = likenessOf(
        { event: b.event, features, veto: features.veto, member, others: [other] },
        { vocabulary, comparing, model },
      );
      releaseMember(member, vocabulary);
      releaseMember(other, vocabulary);
      return across ?? likeness;
    },
  };
}
