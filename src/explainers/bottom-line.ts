import type { Instant } from '../model/time.ts';
import type { Candidate } from './candidate.ts';
import { chooseSentences, repeats, type Scored } from './choose.ts';
import { stakeStrength } from './stake-cues.ts';
import { staleness } from './staleness.ts';
import type { WordBudget } from './word-budget.ts';

/** A bottom line is read at a glance. */
const SHORT = 30;
/** The page's own first sentence may be a little longer. */
const LEAD_WORDS = 36;
const LEAD_SHARE = 0.45;

/**
 * The bottom line: what happened in one short sentence, and what it leads to in another. A second report's lead is preferred to
 * the section's own first sentence, so that the page does not say the same words twice.
 * @param facts all facts with their scores
 * @param sections what the parts hold
 */
export function chooseBottomLine(
  facts: readonly Scored[],
  sections: {
    readonly happened: readonly Candidate[];
    readonly matters: readonly Candidate[];
    readonly next: readonly Candidate[];
  },
  asOf: Instant,
  budget: WordBudget,
): readonly Candidate[] {
  const lead = sections.happened[0];
  if (lead === undefined) return [];
  const others = facts.filter(
    ({ candidate }) =>
      candidate.words <= SHORT &&
      candidate.from !== lead.from &&
      candidate.place <= 1 &&
      candidate.role === 'main event' &&
      overlapOf(candidate, lead) >= LEAD_SHARE,
  );
  const used = [...sections.happened, ...sections.matters, ...sections.next].filter(
    (candidate) => candidate !== lead,
  );
  const [other] = chooseSentences(
    others.filter(({ candidate }) => !repeats(candidate, used)),
    [],
    budget,
    { words: SHORT, part: 1, perPublisher: 1, sentences: 1 },
  );
  const first = other ?? (lead.words <= LEAD_WORDS ? lead : (shortest(sections.happened) ?? lead));
  const second = best(
    [...sections.matters, ...sections.next].filter(
      (candidate) => candidate.words <= SHORT && staleness(candidate, asOf) === 0,
    ),
  );
  return second === undefined || repeats(second, [first]) ? [first] : [first, second];
}

function overlapOf(a: Candidate, b: Candidate): number {
  let shared = 0;
  for (const word of a.content) if (b.content.has(word)) shared++;
  return shared / Math.max(1, Math.min(a.content.size, b.content.size));
}

function shortest(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.find(({ words }) => words <= SHORT);
}

function best(candidates: readonly Candidate[]): Candidate | undefined {
  const weigh = (candidate: Candidate): number => stakeStrength(candidate.form.text) + candidate.centrality;
  return [...candidates].sort((a, b) => weigh(b) - weigh(a) || (a.key < b.key ? -1 : 1))[0];
}
