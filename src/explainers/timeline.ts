import { type Day, dayOf, type Instant } from '../model/time.ts';
import type { Candidate } from './candidate.ts';
import { repeats } from './choose.ts';
import { difficulty } from './reading.ts';
import { probabilityOf } from './roles/assign-roles.ts';
import { staleness } from './staleness.ts';
import { fits, spend, type WordBudget } from './word-budget.ts';

/** A day with the sentence that tells of it. */
export interface DatedCandidate {
  readonly day: Day;
  readonly basis: 'event' | 'report';
  readonly candidate: Candidate;
}

const MOST_DAYS = 8;
const OFF_TOPIC = 0.12;

/**
 * The days of an event with one sentence each (methods section 3, by mention count): days that sentences name, and the days of
 * the reports for what they tell first. Sentences that stand on the page already are preferred, as they cost no further words.
 * @param used sentences of the page
 * @returns entries by day; empty where there are fewer than two days to tell
 */
export function chooseTimeline(
  candidates: readonly Candidate[],
  used: readonly Candidate[],
  asOf: Instant,
  budget: WordBudget,
): readonly DatedCandidate[] {
  const today = dayOf(asOf);
  const days = new Map<Day, Candidate[]>();
  for (const candidate of candidates) {
    const { day } = candidate;
    if (day === null || day > today || !tells(candidate)) continue;
    days.set(day, [...(days.get(day) ?? []), candidate]);
  }
  const ranked = [...days]
    .map(([day, members]) => ({ day, members, weight: weightOf(members) }))
    .sort((a, b) => b.weight - a.weight || (a.day < b.day ? -1 : 1));
  const entries: DatedCandidate[] = [];
  for (const { day, members } of ranked) {
    if (entries.length === MOST_DAYS) break;
    const taken = entries.map(({ candidate }) => candidate);
    const candidate = ordered(members, used, asOf).find((member) => mayStand(member, used, taken, budget));
    if (candidate === undefined) continue;
    spend(budget, candidate.from.report.article, candidate.sentence.span, candidate.words);
    entries.push({ day, basis: candidate.dayNamed ? 'event' : 'report', candidate });
  }
  return entries.length < 2 ? [] : entries.sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** A finished act of the event: a day that is named, or the opening of a report. */
function tells({ dayNamed, place, scores, centrality, sentence }: Candidate): boolean {
  if (centrality < OFF_TOPIC || /^["“]/.test(sentence.text)) return false;
  if (probabilityOf(scores, ['expectation', 'evaluation', 'anecdote']) > 0.55) return false;
  return dayNamed || (place <= 1 && probabilityOf(scores, ['main event', 'consequence']) >= 0.4);
}

/** How much the reports make of a day: each report that names it counts. */
function weightOf(members: readonly Candidate[]): number {
  const naming = new Set(members.filter(({ dayNamed }) => dayNamed).map(({ from }) => from.order)).size;
  return naming + 0.5 * members.length ** 0.5;
}

function ordered(
  members: readonly Candidate[],
  used: readonly Candidate[],
  asOf: Instant,
): readonly Candidate[] {
  const weigh = (candidate: Candidate): number =>
    candidate.centrality +
    (candidate.dayNamed ? 0.3 : 0) +
    (used.includes(candidate) ? 0.3 : 0) +
    0.2 * probabilityOf(candidate.scores, ['main event', 'consequence']) -
    0.3 * staleness(candidate, asOf) -
    0.2 * difficulty(candidate);
  return [...members].sort((a, b) => weigh(b) - weigh(a) || (a.key < b.key ? -1 : 1));
}

function mayStand(
  candidate: Candidate,
  used: readonly Candidate[],
  taken: readonly Candidate[],
  budget: WordBudget,
): boolean {
  if (repeats(candidate, taken)) return false;
  if (!used.includes(candidate) && repeats(candidate, used)) return false;
  return fits(budget, candidate.from.report.article, candidate.sentence.span, candidate.words, 1);
}
