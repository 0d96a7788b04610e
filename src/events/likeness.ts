import type { Likeness } from '../model/grouping.ts';
import type { EventId } from '../model/id.ts';
import { type JoinFeatures, type JoinModel, oddsParts } from './join-model.ts';
import { idOf, type Member, nameOf } from './member.ts';
import type { Comparing } from './similarity.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words and names that are told. */
const MOST_TOLD = 8;

/** What is told of two that were compared. */
interface Compared {
  readonly event: EventId;
  readonly features: JoinFeatures;
  readonly veto: string | null;
  readonly member: Member;
  /** The articles it was compared with that are nearest. */
  readonly others: readonly Member[];
}

/**
 * @param compared with the article that `comparing` has loaded as `member`
 * @returns a comparison in a reader's words: what both have in common, and what the score is made of
 */
export function likenessOf(
  { event, features, veto, member, others }: Compared,
  { vocabulary, comparing, model }: { vocabulary: Vocabulary; comparing: Comparing; model: JoinModel },
): Likeness {
  const parts = oddsParts(features, model)
    .map(({ label, value }) => ({ label, value: round(value) }))
    .filter(({ value }) => value !== 0);
  let daysApart = Number.POSITIVE_INFINITY;
  const terms: number[] = [];
  const names: number[] = [];
  for (const { day, entries, termCount } of others) {
    if (day !== null && member.day !== null) daysApart = Math.min(daysApart, Math.abs(day - member.day));
    for (let k = 0; k < entries.length; k++) {
      const id = idOf(entries[k] as number);
      if (comparing.holds(id)) tell(k < termCount ? terms : names, id, comparing);
    }
  }
  return {
    event,
    score: round(parts.reduce((sum, { value }) => sum + value, 0)),
    asked: model.join,
    terms: terms.map((id) => vocabulary.termOf(id)),
    names: names.map((id) => nameOf(id, vocabulary)),
    daysApart: daysApart === Number.POSITIVE_INFINITY ? null : round(daysApart),
    parts,
    veto,
  };
}

/** Keeps the rarest, the rarest first. */
function tell(told: number[], id: number, { idf }: Comparing): void {
  const weight = idf(id);
  if (told.length === MOST_TOLD && weight <= idf(told[MOST_TOLD - 1] as number)) return;
  if (told.includes(id)) return;
  let at = told.length;
  while (at > 0 && idf(told[at - 1] as number) < weight) at--;
  told.splice(at, 0, id);
  if (told.length > MOST_TOLD) told.pop();
}

/** Two digits, so that the parts a reader sees add up to the score. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
