import type { Instant } from '../model/time.ts';
import { affectedBy } from './affected.ts';
import type { Candidate } from './candidate.ts';
import { centralNames } from './central-names.ts';
import { chooseSentences, compareKeys } from './choose.ts';
import { difficulty } from './reading.ts';
import { probabilityOf } from './roles/assign-roles.ts';
import { stakeStrength } from './stake-cues.ts';
import { staleness } from './staleness.ts';
import type { WordBudget } from './word-budget.ts';

/** Sentences for one party. */
export interface StakeGroup {
  readonly affected: string | null;
  readonly chosen: readonly Candidate[];
}

/** Below this a sentence has nothing to do with the event. */
const OFF_TOPIC = 0.1;
const LEAST_SCORE = 0.28;
/** Views are worth hearing, but a section of views explains nothing. */
const MOST_VIEWS = 3;
const MOST_GROUPS = 5;
/** Weight of being out of date. */
const OUTDATED = 0.5;

/**
 * Why it matters: consequences, context, background and views that tell what is at stake, by who is affected.
 * @param used sentences that stand on the page already
 * @param asOf the moment of the page
 * @returns groups: what concerns everyone first, then the parties by weight
 */
export function chooseWhyItMatters(
  candidates: readonly Candidate[],
  used: readonly Candidate[],
  asOf: Instant,
  budget: WordBudget,
  words: number,
  part: number,
): readonly StakeGroup[] {
  const scored = candidates
    .filter(isBackground)
    .map((candidate) => ({ candidate, score: stakeScore(candidate) - OUTDATED * staleness(candidate, asOf) }))
    .filter(({ score }) => score >= LEAST_SCORE);
  const chosen = chooseSentences(scored, used, budget, {
    words,
    part,
    perPublisher: 4,
    sentences: 9,
    refuse: (candidate, already) => isView(candidate) && already.filter(isView).length >= MOST_VIEWS,
  });
  return grouped(chosen, centralNames(candidates));
}

function isBackground(candidate: Candidate): boolean {
  const { centrality, scores, speaker } = candidate;
  if (centrality < OFF_TOPIC || (isView(candidate) && speaker === null)) return false;
  if (/^["“]/.test(candidate.sentence.text) && speaker === null) return false;
  return probabilityOf(scores, ['main event', 'anecdote', 'furniture']) < 0.6;
}

function isView({ role }: Candidate): boolean {
  return role === 'evaluation';
}

function stakeScore(candidate: Candidate): number {
  const { scores, centrality, supports, form } = candidate;
  const role =
    probabilityOf(scores, ['context']) +
    0.8 * probabilityOf(scores, ['history', 'evaluation']) +
    0.5 * probabilityOf(scores, ['consequence', 'previous event', 'expectation']);
  return (
    0.22 * role +
    0.48 * stakeStrength(form.text) +
    0.3 * centrality +
    0.1 * Math.min(1, supports.length / 3) -
    0.2 * probabilityOf(scores, ['anecdote']) -
    0.15 * difficulty(candidate)
  );
}

function grouped(chosen: readonly Candidate[], central: ReadonlyMap<string, string>): readonly StakeGroup[] {
  const groups = new Map<string | null, Candidate[]>();
  for (const candidate of chosen) {
    const party = affectedBy(candidate, central);
    // Groups come in the order of their best sentence; a party that comes too late joins what concerns everyone.
    const label = groups.has(party) || groups.size < MOST_GROUPS ? party : null;
    groups.set(label, [...(groups.get(label) ?? []), candidate]);
  }
  const everyone = groups.get(null);
  const parties = [...groups].filter(([affected]) => affected !== null);
  const ordered = everyone === undefined ? parties : [[null, everyone] as const, ...parties];
  return ordered.map(([affected, members]) => ({ affected, chosen: [...members].sort(byReport) }));
}

/** Sentences of one report keep its order, so that one may lean on the other. */
function byReport(a: Candidate, b: Candidate): number {
  return a.from === b.from ? a.sentence.index - b.sentence.index : compareKeys(a, b);
}
