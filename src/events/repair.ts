import type { GroupingAct, Likeness } from '../model/grouping.ts';
import type { ArticleId, EventId } from '../model/id.ts';
import type { AcrossLanguages } from './across-languages.ts';
import { partInTwo } from './average-link.ts';
import type { Bounds } from './bounds.ts';
import { eventIdOf } from './event-id.ts';
import { type JoinFeatures, type JoinModel, logOdds } from './join-model.ts';
import { likenessOf } from './likeness.ts';
import { meanSimilarity, whoAndWhere } from './score-events.ts';
import type { Comparing } from './similarity.ts';
import { ofOneTongue } from './tongue.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Held, Window } from './window.ts';

/** Articles of an event that are looked at when it is parted, the oldest and the newest. */
const FIRST_PARTED = 4;
const NEWEST_PARTED = 20;
/** Below this nothing can be parted by a majority. */
const FEWEST_PARTED = 3;
/** Newest articles of each of two events that are compared before they become one. */
const MOST_CROSSED = 6;

/** Second thoughts: joins were decided one article at a time, with what was known by then. */
export interface Repair {
  /** Two events become one where their articles are as near to each other as those of one event. */
  merge(a: EventId, b: EventId, bounds: Bounds): GroupingAct | null;
  /** The same, where their articles in different languages say the same. */
  mergeAbroad(a: EventId, b: EventId, bounds: Bounds): GroupingAct | null;
  /** An event of which one part is far from the other becomes two. */
  part(event: EventId, bounds: Bounds): GroupingAct | null;
}

interface Parts {
  readonly window: Window;
  readonly vocabulary: Vocabulary;
  readonly comparing: Comparing;
  readonly model: JoinModel;
  readonly abroad: AcrossLanguages;
}

export function createRepair({ window, vocabulary, comparing, model, abroad }: Parts): Repair {
  /** Similarities of some articles to others, row by row. */
  function compareAll(ours: readonly Held[], theirs: readonly Held[]): number[][] {
    return ours.map((our) => {
      comparing.load(our.member);
      return theirs.map((their) => (their === our ? 0 : comparing.to(their.member, their.taken.lengths)));
    });
  }

  /** What names and countries say, over all articles of one side. */
  function describe(
    ours: readonly Held[],
    theirs: readonly Held[],
    similarity: number,
  ): { readonly features: JoinFeatures; readonly veto: string | null } {
    const members = theirs.map(({ member }) => member);
    const each = ours.map(({ member }) => whoAndWhere(member, members, comparing));
    return {
      features: {
        similarity,
        crowding: meanOf([...ours, ...theirs].map(({ taken }) => taken.crowding)),
        strangers: meanOf(each.map(({ strangers }) => strangers)),
        otherCountry: meanOf(each.map(({ otherCountry }) => otherCountry)),
      },
      veto: each.find(({ veto }) => veto !== null)?.veto ?? null,
    };
  }

  function tell(
    event: EventId,
    ours: readonly Held[],
    theirs: readonly Held[],
    found: { readonly features: JoinFeatures; readonly veto: string | null },
  ): Likeness | null {
    const [first] = ours;
    if (first === undefined) return null;
    const others = theirs.map(({ member }) => member);
    comparing.load(first.member);
    return likenessOf({ event, ...found, member: first.member, others }, { vocabulary, comparing, model });
  }

  /** The older keeps its id. */
  function makeOne(a: EventId, b: EventId, likeness: (into: EventId) => Likeness | null): GroupingAct {
    const [oldestOfA] = window.sampleOf(a, 1, 0);
    const [oldestOfB] = window.sampleOf(b, 1, 0);
    const [into, from] = (oldestOfA?.place ?? 0) <= (oldestOfB?.place ?? 0) ? [a, b] : [b, a];
    const act = { kind: 'merged', from, into, likeness: likeness(into), decision: null } as const;
    window.move(window.articlesOf(from), into);
    return act;
  }

  return {
    merge(a, b, bounds) {
      if (a === b || bounds.areApart(a, b)) return null;
      const [first] = window.sampleOf(a, 0, 1);
      if (first === undefined) return null;
      const ours = ofOneTongue(first.member, window.sampleOf(a, 0, MOST_CROSSED));
      const theirs = ofOneTongue(first.member, window.sampleOf(b, 0, MOST_CROSSED));
      if (theirs.length === 0) return null;
      const similarity = meanSimilarity(compareAll(ours, theirs).flat(), model);
      const crowding = meanOf([...ours, ...theirs].map(({ taken }) => taken.crowding));
      if (logOdds({ similarity, crowding, strangers: 0, otherCountry: 0 }, model) < model.merge) return null;
      const found = describe(ours, theirs, similarity);
      if (found.veto !== null || logOdds(found.features, model) < model.merge) return null;
      return makeOne(a, b, (into) => tell(into, ours, theirs, found));
    },
    mergeAbroad(a, b, bounds) {
      if (a === b || bounds.areApart(a, b)) return null;
      const likeness = abroad.between(a, b);
      return likeness === null ? null : makeOne(a, b, (into) => ({ ...likeness, event: into }));
    },
    part(event, bounds) {
      const sample = window.sampleOf(event, FIRST_PARTED, NEWEST_PARTED);
      const [first] = sample;
      const articles = first === undefined ? [] : ofOneTongue(first.member, sample);
      if (articles.length < FEWEST_PARTED) return null;
      const similarities = compareAll(articles, articles);
      const parts = partInTwo(similarities);
      const between = meanSimilarity(
        parts[0].flatMap((i) => parts[1].map((j) => similarities[i]?.[j] ?? 0)),
        model,
      );
      const [one, other] = parts.map((part) => part.flatMap((index) => articles[index] ?? [])) as [
        Held[],
        Held[],
      ];
      const found = describe(one, other, between);
      if (logOdds(found.features, model) >= model.part) return null;
      const [oldest] = articles;
      const leaving = (one.includes(oldest as Held) ? other : one).sort((x, y) => x.place - y.place);
      const [opener] = leaving;
      if (opener === undefined || leaving.some(({ member }) => bounds.isHeld(member.article))) return null;
      const into = eventIdOf(opener.member.article, opener.member.title);
      if (into === event || window.sampleOf(into, 1, 0).length > 0) return null;
      const likeness = tell(
        event,
        leaving,
        articles.filter((each) => !leaving.includes(each)),
        found,
      );
      window.move(leaving, into);
      const moved: readonly ArticleId[] = leaving.map(({ member }) => member.article);
      return { kind: 'split', from: event, into, articles: moved, likeness, decision: null };
    },
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
