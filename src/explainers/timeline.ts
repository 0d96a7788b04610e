import { type Day, dayOf, type Instant } from '../model/time.ts';
import type { Candidate } from './candidate.ts';
import { repeats } from './choose.ts';
import type { Page } from './page.ts';
import { withoutQuotes } from './quoted.ts';
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
/** Not on the page yet. */
const FRESH = 0.4;
/** A line of a timeline is short. */
const BRIEF = 16;
/** What was still to come is no act: a day is told by what happened on it. */
const TO_COME = /\b(?:will|(?:is|are|was|were) (?:due|set|scheduled|expected|to)|could|may|might)\b/i;
/** What was said on a day may look ahead. */
const SAID = /\b(?:said|told|announced|declared|promised|warned|called)\b/i;
/** Word pairs shared with a sentence of the page, from which on a line says the same in the same words. */
const SAME_WORDS = 0.5;

/**
 * The days of an event with one sentence each (methods section 3, by mention count): days that sentences name, and the days of
 * the reports for what they tell first. A short sentence that does not stand on the page yet is preferred: a page that says the same
 * words three times reads cheap.
 * @param used sentences of the page
 * @returns entries by day; empty where there are fewer than two days to tell
 */
export function chooseTimeline(
  { candidates, asOf, budget }: Page,
  used: readonly Candidate[],
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
  const told = withoutQuotes(sentence.text);
  const toCome = TO_COME.exec(told);
  if (toCome !== null && !SAID.test(told.slice(0, toCome.index))) return false;
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
    (used.includes(candidate) ? 0 : FRESH) -
    0.012 * Math.max(0, candidate.words - BRIEF) +
    0.2 * probabilityOf(candidate.scores, ['main event', 'consequence']) -
    0.3 * staleness(candidate, asOf) -
    0.2 * candidate.difficulty;
  return [...members].sort((a, b) => weigh(b) - weigh(a) || (a.key < b.key ? -1 : 1));
}

function mayStand(
  candidate: Candidate,
  used: readonly Candidate[],
  taken: readonly Candidate[],
  budget: WordBudget,
): boolean {
  if (repeats(candidate, taken)) return false;
  // Another report's words for the same act are welcome here, the same words are not.
  if (!used.includes(candidate) && used.some((other) => sharedPairs(candidate, other) >= SAME_WORDS))
    return false;
  return fits(budget, candidate.from.report.article, candidate.sentence.span, candidate.words, 1);
}

function sharedPairs({ bigrams }: Candidate, other: Candidate): number {
  let shared = 0;
  for (const pair of bigrams) if (other.bigrams.has(pair)) shared++;
  return shared / Math.max(1, bigrams.size);
}
