import type { Likeness } from '../model/grouping.ts';
import type { EventId } from '../model/id.ts';
import { type JoinFeatures, type JoinModel, oddsParts } from './join-model.ts';
import { type Member, nameOf } from './member.ts';
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

/** @returns a comparison in a reader's words: what both have in common, and what the score is made of */
export function likenessOf(
  { event, features, veto, member, others }: Compared,
  { vocabulary, comparing, model }: { vocabulary: Vocabulary; comparing: Comparing; model: JoinModel },
): Likeness {
  const parts = oddsParts(features, model)
    .map(({ label, value }) => ({ label, value: round(value) }))
    .filter(({ value }) => value !== 0);
  const days = others.flatMap(({ day }) =>
    day === null || member.day === null ? [] : [Math.abs(day - member.day)],
  );
  const common = (ids: Int32Array, theirs: (other: Member) => Int32Array): readonly number[] => {
    const held = new Set(others.flatMap((other) => [...theirs(other)]));
    return [...ids]
      .filter((id) => held.has(id))
      .sort((a, b) => comparing.idf(b) - comparing.idf(a))
      .slice(0, MOST_TOLD);
  };
  return {
    event,
    score: round(parts.reduce((sum, { value }) => sum + value, 0)),
    asked: model.join,
    terms: common(member.terms, ({ terms }) => terms).map((id) => vocabulary.termOf(id)),
    names: common(member.names, ({ names }) => names).map((id) => nameOf(id, vocabulary)),
    daysApart: days.length === 0 ? null : round(Math.min(...days)),
    parts,
    veto,
  };
}

/** Two digits, so that the parts a reader sees add up to the score. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
