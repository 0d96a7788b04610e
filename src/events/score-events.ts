import type { ArticleId, EventId } from '../model/id.ts';
import { type JoinFeatures, type JoinModel, logOdds } from './join-model.ts';
import type { Member } from './member.ts';
import { nameAgreement } from './name-agreement.ts';
import type { Neighbour } from './neighbours.ts';
import type { Comparing } from './similarity.ts';
import { ofOneTongue } from './tongue.ts';
import { vetoReason } from './veto.ts';
import type { Held, Window } from './window.ts';

/** Events that are scored, by their nearest article. */
const MOST_EVENTS = 8;
/** Articles of an event that are compared: the first say what it is, the newest where it stands. */
const FIRST_MEMBERS = 4;
const NEWEST_MEMBERS = 12;
/** Of an event that a person put together, the nearest articles that count. */
const NEAREST_OF_DECIDED = 2;
/** Nearest articles outside an event whose mean similarity is the crowding. */
const MOST_OUTSIDE = 15;
/** Their similarity where there are fewer: the middle one of six streams, since a few reports say nothing of what is near. */
const USUAL_OUTSIDE = 0.05;

/** Share of names in common from which on two are no strangers. */
const FAMILIAR = 0.3;

/** An event as a place for an article. */
export interface ScoredEvent {
  readonly event: EventId;
  readonly features: JoinFeatures;
  readonly odds: number;
  /** What forbids it however near the words are; null where nothing does. */
  readonly veto: string | null;
  /** The event's article that is nearest. */
  readonly nearest: Held;
}

/**
 * Names and countries, which take most work, are looked at only where the words alone are near enough: they speak against, never for.
 * @param member the article that `comparing` has loaded
 * @param neighbours the articles near it, nearest first
 * @returns the event whose words are nearest, and those near enough, likeliest first
 */
export function scoreEvents(
  member: Member,
  neighbours: readonly Neighbour[],
  {
    window,
    comparing,
    model,
    least,
    isHeld,
  }: {
    window: Window;
    comparing: Comparing;
    model: JoinModel;
    least: number;
    isHeld: (article: ArticleId) => boolean;
  },
): readonly ScoredEvent[] {
  const known = new Map(neighbours.map(({ held, similarity }) => [held, similarity]));
  const seen = new Set<EventId>();
  const scored: ScoredEvent[] = [];
  for (const { event, held, similarity } of neighbours) {
    if (seen.size === MOST_EVENTS) break;
    if (seen.has(event)) continue;
    seen.add(event);
    const words = { similarity, crowding: crowdingOutside(event, neighbours), strangers: 0, otherCountry: 0 };
    // No mean is above the nearest.
    if (scored.length > 0 && logOdds(words, model) < least) continue;
    const sample = ofOneTongue(member, window.sampleOf(event, FIRST_MEMBERS, NEWEST_MEMBERS));
    const similarities = sample.map(
      (each) => known.get(each) ?? comparing.to(each.member, each.taken.lengths),
    );
    const decided = sample.some((each) => isHeld(each.member.article));
    const mean = meanSimilarity(decided ? nearestOf(similarities) : similarities, model);
    if (scored.length > 0 && logOdds({ ...words, similarity: mean }, model) < least) continue;
    const others = sample.map((each) => each.member);
    const { veto, ...names } = whoAndWhere(member, others, comparing);
    const features = { ...words, ...names, similarity: mean };
    scored.push({ event, features, odds: logOdds(features, model), veto, nearest: held });
  }
  return scored.sort((a, b) => b.odds - a.odds || a.nearest.place - b.nearest.place);
}

/** Where a person put reports together that are not alike, one that is near to some of them belongs there too. */
function nearestOf(similarities: readonly number[]): readonly number[] {
  return [...similarities].sort((a, b) => b - a).slice(0, NEAREST_OF_DECIDED);
}

/**
 * The geometric mean, over what any two reports share: being near to half of an event's reports and far from the other half is less
 * than being halfway near to all, so that a list of briefs draws nobody to its other subjects.
 */
export function meanSimilarity(similarities: readonly number[], { unseen }: JoinModel): number {
  const sum = similarities.reduce((total, each) => total + Math.log(each + unseen), 0);
  return Math.exp(sum / Math.max(1, similarities.length)) - unseen;
}

/** Mean similarity of the nearest articles outside an event. */
export function crowdingOutside(event: EventId, neighbours: readonly Neighbour[]): number {
  let sum = 0;
  let count = 0;
  for (const { event: other, similarity } of neighbours) {
    if (other === event) continue;
    sum += similarity;
    count += 1;
    if (count === MOST_OUTSIDE) break;
  }
  return (sum + (MOST_OUTSIDE - count) * USUAL_OUTSIDE) / MOST_OUTSIDE;
}

/** What names and countries say about an article and the articles of an event. */
export function whoAndWhere(
  member: Member,
  others: readonly Member[],
  comparing: Comparing,
): Pick<JoinFeatures, 'strangers' | 'otherCountry'> & Pick<ScoredEvent, 'veto'> {
  const names = nameAgreement(member, others, comparing.idf);
  return {
    strangers: names.tells ? Math.max(0, 1 - names.share / FAMILIAR) ** 2 : 0,
    otherCountry: nameOtherCountries(member, others) ? 1 : 0,
    veto: vetoReason(member, others, names.share),
  };
}

function nameOtherCountries(member: Member, others: readonly Member[]): boolean {
  if (member.countries.length === 0) return false;
  const theirs = new Set(others.flatMap(({ countries }) => countries));
  return theirs.size > 0 && !member.countries.some((code) => theirs.has(code));
}
