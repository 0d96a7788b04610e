import { type Constraints, type GroupingAct, type Likeness, NO_CONSTRAINTS } from '../model/grouping.ts';
import type { ArticleId, EventId } from '../model/id.ts';
import { eventIdOf } from './event-id.ts';
import type { GroupingFeatures } from './features.ts';
import { nameAgreement } from './name-agreement.ts';
import { type Comparison, createComparing } from './similarity.ts';
import { createTermIndex } from './term-index.ts';
import { idfNow, type Member, memberOf } from './term-weights.ts';
import { vetoReason } from './veto.ts';
import { createVocabulary } from './vocabulary.ts';

/** Where an article was put, and why. */
export interface Assignment {
  /** The event; null for a column that tells of no event. */
  readonly event: EventId | null;
  /** What happened, in order: the article's own act first, then events that it showed to be one or several. */
  readonly acts: readonly GroupingAct[];
}

/** An article with the event it belongs to now (merges followed). */
export interface GroupedEntry {
  readonly features: GroupingFeatures;
  readonly event: EventId | null;
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
  /** How near two reports are now, whichever events they are in; `event` is that of `b`. */
  compare(a: GroupingFeatures, b: GroupedEntry & { readonly event: EventId }): Likeness;
}

export interface GroupingSettings {
  /** Articles remembered. 20,000 are a week of 50 busy feeds, in about 120 MB. */
  readonly window: number;
  /** How far above its neighbourhood an event must be similar to take an article in; tuned on public clusters. */
  readonly joinMargin: number;
  /** How much more is asked where article and event have no name in common; less as they have more. */
  readonly strangerMargin: number;
  /** Mean similarity of the articles of two events above their neighbourhood, at which they are one. */
  readonly mergeMargin: number;
}

export const GROUPING_SETTINGS: GroupingSettings = {
  window: 20_000,
  joinMargin: 0.08,
  strangerMargin: 0.3,
  mergeMargin: 0.15,
};

/** Terms of an article by which candidates are looked up (methods section 1), and names besides. */
const LOOKED_UP_TERMS = 20;
const LOOKED_UP_NAMES = 10;
/** A term in more than 5% of the window finds everything; below 500 articles 5% is too few to tell. */
const COMMON_SHARE = 0.05;
const SMALL_WINDOW = 500;
/** Events compared in full. */
const MOST_EVENTS = 30;
/** Articles of an event that are compared: the first four say what it is, the newest twenty where it stands. */
const FIRST_MEMBERS = 4;
const NEWEST_MEMBERS = 20;
/** Newest articles of each of two events that are compared before they are merged. */
const MOST_CROSSED = 6;
/** Next best events whose mean similarity is the neighbourhood: what reports of the same field share anyway. */
const NEIGHBOURS = 5;
/** Similarity of two reports of one field on different events: an empty stream says nothing of what is near. */
const UNSEEN = 0.025;

/** Share of names in common from which on article and event are no strangers. */
const FAMILIAR = 0.3;

/** What being in one country takes off strangeness: names within it may be of different depth ("the north", a village). */
const SAME_COUNTRY = 0.5;

/** Words and names told to a reader who asks why. */
const MOST_TOLD = 8;

interface Scored {
  readonly event: EventId;
  readonly similarity: number;
}

/**
 * Groups a stream of articles into events.
 * Every answer is a function of the last `window` accepted articles in their order and of their events: weights,
 * candidates and merges are computed from these alone. A grouping restored from the store goes on exactly as if it had
 * never stopped.
 * @param settings the shipped ones unless told
 */
export function createGrouping(settings: GroupingSettings = GROUPING_SETTINGS): Grouping {
  const vocabulary = createVocabulary();
  const index = createTermIndex();
  const comparing = createComparing();
  const members = new Map<number, Member>();
  const eventAt = new Map<number, EventId | null>();
  const placesOf = new Map<EventId, number[]>();
  let apart: Constraints['apart'] = [];
  let next = 0;

  function take(member: Member, event: EventId | null): void {
    const place = next;
    next += 1;
    members.set(place, member);
    eventAt.set(place, event);
    if (event !== null) {
      index.add(place, member);
      const places = placesOf.get(event);
      if (places === undefined) placesOf.set(event, [place]);
      else places.push(place);
    }
    evict(place - settings.window);
  }

  function evict(place: number): void {
    const member = members.get(place);
    const event = eventAt.get(place);
    if (member === undefined || event === undefined) return;
    members.delete(place);
    eventAt.delete(place);
    vocabulary.release(member.terms);
    vocabulary.release(member.names);
    if (event === null) return;
    index.removeOldest(member);
    const places = placesOf.get(event) ?? [];
    places.shift();
    if (places.length === 0) placesOf.delete(event);
  }

  /** Events that share heavy terms with the article, by their nearest article, nearest first. */
  function candidates(comparison: Comparison, idf: (id: number) => number): readonly EventId[] {
    const common = members.size > SMALL_WINDOW ? COMMON_SHARE * members.size : Number.POSITIVE_INFINITY;
    const lookedUp = [...comparison.heaviest(LOOKED_UP_TERMS), ...comparison.heaviestNames(LOOKED_UP_NAMES)];
    const shared = new Map<number, number>();
    for (const term of lookedUp) {
      if (vocabulary.df(term) > common) continue;
      const weight = idf(term) ** 2;
      for (const place of index.holders(term)) shared.set(place, (shared.get(place) ?? 0) + weight);
    }
    const nearest = new Map<EventId, { weight: number; place: number }>();
    for (const [place, weight] of shared) {
      const event = eventAt.get(place);
      if (event == null) continue;
      const known = nearest.get(event);
      if (known === undefined || weight > known.weight) nearest.set(event, { weight, place });
    }
    return [...nearest]
      .sort(([, a], [, b]) => b.weight - a.weight || a.place - b.place)
      .slice(0, MOST_EVENTS)
      .map(([event]) => event);
  }

  function sampleOf(event: EventId): readonly Member[] {
    const places = placesOf.get(event) ?? [];
    const sample =
      places.length <= FIRST_MEMBERS + NEWEST_MEMBERS
        ? places
        : [...places.slice(0, FIRST_MEMBERS), ...places.slice(-NEWEST_MEMBERS)];
    return sample.map((place) => members.get(place)).filter((member) => member !== undefined);
  }

  function scoreEvents(comparison: Comparison, events: readonly EventId[]): readonly Scored[] {
    return events
      .map((event) => {
        const sample = sampleOf(event);
        const sum = sample.reduce((total, member) => total + comparison.to(member), 0);
        return { event, similarity: sum / sample.length, first: placesOf.get(event)?.[0] ?? 0 };
      })
      .sort((a, b) => b.similarity - a.similarity || a.first - b.first);
  }

  /**
   * Another event that would have taken the article in as well, and whose articles are as near to those of the joined
   * event as the margin asks: the two were opened by reports that had few words in common.
   */
  function findTwin(joined: EventId, scored: readonly Scored[], idf: (id: number) => number): EventId | null {
    const second = scored.findIndex(({ event }) => event !== joined);
    const other = scored[second];
    if (other === undefined) return null;
    if (apart.some((pair) => pair.includes(joined) && pair.includes(other.event))) return null;
    const neighbourhood = meanOfNext(scored, Math.max(second, 1));
    if (other.similarity - neighbourhood < settings.joinMargin) return null;
    const ours = sampleOf(joined).slice(-MOST_CROSSED);
    const theirs = sampleOf(other.event).slice(-MOST_CROSSED);
    const veto = keepApart(idf);
    if (ours.some((member) => veto(member, theirs, Number.POSITIVE_INFINITY) !== null)) return null;
    let sum = 0;
    for (const member of ours) {
      sum += comparing(member, idf, vocabulary.size(), (comparison) =>
        theirs.reduce((total, their) => total + comparison.to(their), 0),
      );
    }
    const between = sum / (ours.length * theirs.length);
    return between - neighbourhood >= settings.mergeMargin ? other.event : null;
  }

  /** Reports of one happening with hardly a name in common must be the nearer in their words. */
  function keepApart(idf: (id: number) => number): KeepApart {
    return (article, sample, above) => {
      const { share, tells } = nameAgreement(article, sample, idf);
      const others = sample.map(({ features }) => features);
      const veto = vetoReason(article.features, others, share);
      if (veto !== null) return veto;
      if (!tells || share >= FAMILIAR) return null;
      const sameCountry = others.some(({ countries }) =>
        countries.some((country) => article.features.countries.includes(country)),
      );
      const strange = (1 - share / FAMILIAR) ** 2 * (sameCountry ? SAME_COUNTRY : 1);
      return above < settings.joinMargin + settings.strangerMargin * strange ? 'other names' : null;
    };
  }

  /** The event whose first article in the window came earlier keeps its id. */
  function merge(a: EventId, b: EventId): { from: EventId; into: EventId } {
    const placesOfA = placesOf.get(a) ?? [];
    const placesOfB = placesOf.get(b) ?? [];
    const [into, from] = (placesOfA[0] ?? 0) <= (placesOfB[0] ?? 0) ? [a, b] : [b, a];
    for (const place of placesOf.get(from) ?? []) eventAt.set(place, into);
    placesOf.delete(from);
    placesOf.set(
      into,
      [...placesOfA, ...placesOfB].sort((x, y) => x - y),
    );
    return { from, into };
  }

  /** What speaks for and against two being one happening. */
  function likenessOf(
    member: Member,
    event: EventId,
    sample: readonly Member[],
    score: Pick<Likeness, 'score' | 'parts' | 'veto'>,
  ): Likeness {
    const idf = idfNow(vocabulary, members.size + 1);
    const days = sample.flatMap(({ day }) =>
      day === null || member.day === null ? [] : [Math.abs(day - member.day)],
    );
    const inTerms = new Set(sample.flatMap(({ terms }) => [...terms]));
    const inNames = new Set(sample.flatMap(({ names }) => [...names]));
    const heaviest = (
      ids: Int32Array,
      held: ReadonlySet<number>,
      tell: (k: number) => string,
    ): readonly string[] =>
      [...ids.keys()]
        .filter((k) => held.has(ids[k] as number))
        .map((k) => ({ text: tell(k), weight: idf(ids[k] as number) }))
        .sort((a, b) => b.weight - a.weight)
        .slice(0, MOST_TOLD)
        .map(({ text }) => text);
    return {
      event,
      asked: settings.joinMargin,
      ...score,
      terms: heaviest(member.terms, inTerms, (k) => member.features.terms[k]?.[0] ?? ''),
      names: heaviest(member.names, inNames, (k) => member.features.names[k]?.[0] ?? ''),
      daysApart: days.length === 0 ? null : Math.round(10 * Math.min(...days)) / 10,
    };
  }

  function toldOf(member: Member, { event, similarity, neighbourhood, veto }: Choice): Likeness | null {
    if (event === null) return null;
    return likenessOf(member, event, sampleOf(event), {
      score: similarity - neighbourhood,
      parts: [
        { label: 'similarity of the words', value: similarity },
        { label: 'similarity of the next events', value: -neighbourhood },
      ],
      veto,
    });
  }

  return {
    add(features) {
      const { article } = features;
      const member = memberOf(features, vocabulary);
      if (features.noEvent !== null) {
        take(member, null);
        return { event: null, acts: [{ kind: 'no event', article, reason: features.noEvent }] };
      }
      const idf = idfNow(vocabulary, members.size + 1);
      const scored = comparing(member, idf, vocabulary.size(), (comparison) =>
        scoreEvents(comparison, candidates(comparison, idf)),
      );
      const choice = choose(member, scored, sampleOf, settings.joinMargin, keepApart(idf));
      const likeness = toldOf(member, choice);
      if (!choice.joins || likeness === null) {
        const event = eventIdOf(article, features.title);
        take(member, event);
        return { event, acts: [{ kind: 'opened', article, event, nearest: likeness }] };
      }
      const { event } = likeness;
      const twin = findTwin(event, scored, idf);
      take(member, event);
      const joined: GroupingAct = { kind: 'joined', article, event, likeness };
      if (twin === null) return { event, acts: [joined] };
      const merged: GroupingAct = { kind: 'merged', ...merge(event, twin), likeness: null, decision: null };
      return { event: merged.into, acts: [joined, merged] };
    },
    restore(entries, constraints = NO_CONSTRAINTS) {
      apart = constraints.apart;
      for (const { features, event } of entries.slice(-settings.window))
        take(memberOf(features, vocabulary), event);
    },
    apply(moves, constraints) {
      apart = constraints.apart;
      const target = new Map(moves.map(({ article, event }) => [article, event]));
      for (const [place, { features }] of members) {
        const event = target.get(features.article);
        if (event !== undefined) eventAt.set(place, event);
      }
      placesOf.clear();
      for (const [place, event] of eventAt) {
        if (event === null) continue;
        const places = placesOf.get(event);
        if (places === undefined) placesOf.set(event, [place]);
        else places.push(place);
      }
    },
    compare(a, b) {
      const member = memberOf(a, vocabulary);
      const other = memberOf(b.features, vocabulary);
      const idf = idfNow(vocabulary, members.size + 1);
      const score = comparing(member, idf, vocabulary.size(), (comparison) => comparison.to(other));
      const likeness = likenessOf(member, b.event, [other], {
        score,
        parts: [{ label: 'similarity of the words', value: score }],
        veto: keepApart(idf)(member, [other], score),
      });
      for (const { terms, names } of [member, other]) {
        vocabulary.release(terms);
        vocabulary.release(names);
      }
      return likeness;
    },
  };
}

/** Why an article does not belong to an event although its words are as near as the margin asks; null if it may. */
type KeepApart = (article: Member, sample: readonly Member[], above: number) => string | null;

/** The nearest event that is told of, and whether the article joins it. */
interface Choice {
  readonly event: EventId | null;
  readonly joins: boolean;
  readonly similarity: number;
  readonly neighbourhood: number;
  readonly veto: string | null;
}

/**
 * The best event that no veto forbids, if it stands out from its neighbourhood by the margin. Subtracting the
 * neighbourhood makes one threshold hold for a sparse and for a crowded stream, for long reports and for feed items
 * (the correction of hubs in Conneau et al. 2018, CSLS).
 */
function choose(
  article: Member,
  scored: readonly Scored[],
  sampleOf: (event: EventId) => readonly Member[],
  least: number,
  keptApart: KeepApart,
): Choice {
  let nearest: Choice = { event: null, joins: false, similarity: 0, neighbourhood: 0, veto: null };
  for (const [rank, { event, similarity }] of scored.entries()) {
    const neighbourhood = meanOfNext(scored, rank);
    const near = similarity - neighbourhood >= least;
    const veto = near ? keptApart(article, sampleOf(event), similarity - neighbourhood) : null;
    const choice = { event, joins: near && veto === null, similarity, neighbourhood, veto };
    if (choice.joins) return choice;
    if (rank === 0) nearest = choice;
    if (!near) break;
  }
  return nearest;
}

/** Mean similarity of the next best events; where there are too few, what two reports of one field share stands in. */
function meanOfNext(scored: readonly Scored[], rank: number): number {
  const next = scored.slice(rank + 1, rank + 1 + NEIGHBOURS);
  const sum = next.reduce((total, { similarity }) => total + Math.max(similarity, UNSEEN), 0);
  return (sum + (NEIGHBOURS - next.length) * UNSEEN) / NEIGHBOURS;
}
