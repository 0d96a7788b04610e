import { dot } from '../lib/sparse.ts';
import type { FigureClass } from '../model/analysis.ts';
import { type Day, daysBetween } from '../model/time.ts';
import { familyOf } from './acts.ts';
import type { Candidate } from './candidate.ts';
import { OF_PEOPLE } from './doubtful-figures.ts';
import { fits, spend, type WordBudget } from './word-budget.ts';

/** A candidate with its score for one part of the page. */
export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

/** Limits of one part. */
export interface Quota {
  /** Words aimed at. */
  readonly words: number;
  /** How much of each report's allowance may be used up by now, 0 to 1. */
  readonly part: number;
  /** Sentences of one publisher at most. */
  readonly perPublisher: number;
  /** Sentences at most. */
  readonly sentences: number;
  /** What a section may not hold more of; null = no limit. */
  readonly refuse?: (candidate: Candidate, chosen: readonly Candidate[]) => boolean;
}

/** Share of a sentence's word pairs that are already on the page, from which on it is a repetition (methods, section 4). */
const REPEATED_PAIRS = 0.4;
/** The same for content words shared with one sentence of the page. */
const REPEATED_WORDS = 0.5;
/** Fewer shared words than this can be chance. */
const LEAST_SHARED = 4;
/** Days between two tellings of one act, at most. */
const SAME_TIME = 1;
/** ... where one of them names no day. */
const SAME_DAYS = 3;
/** Share of a sentence's names in another of the same day, from which on both tell of one act. */
const SAME_NAMES = 0.5;
/** Weight of likeness to the page against a sentence's own score. */
const SAMENESS = 0.35;
/** A last sentence may run over the aim by this much. */
const OVERRUN = 1.12;

/**
 * Takes the best sentences one after the other, as long as they fit, say something new and spread over publishers.
 * @param scored candidates with their scores
 * @param used what stands on the page already; sentences that repeat it are left out
 * @returns the chosen, best first; booked in `budget`
 */
export function chooseSentences(
  scored: readonly Scored[],
  used: readonly Candidate[],
  budget: WordBudget,
  quota: Quota,
): readonly Candidate[] {
  const chosen: Candidate[] = [];
  let words = 0;
  let left = [...scored].sort((a, b) => b.score - a.score || compareKeys(a.candidate, b.candidate));
  while (left.length > 0 && chosen.length < quota.sentences && words < quota.words) {
    const onPage = [...used, ...chosen];
    left = left.filter(({ candidate }) => {
      if (words > 0 && words + candidate.words > quota.words * OVERRUN) return false;
      if (quota.refuse?.(candidate, chosen) === true || ofPublisher(candidate, chosen) >= quota.perPublisher)
        return false;
      const { article } = candidate.from.report;
      return (
        fits(budget, article, candidate.sentence.span, candidate.words, quota.part) &&
        !repeats(candidate, onPage)
      );
    });
    const best = mostNew(left, onPage);
    if (best === undefined) break;
    const { candidate: taken, score } = best;
    spend(budget, taken.from.report.article, taken.sentence.span, taken.words);
    budget.scores.set(taken.key, score);
    chosen.push(taken);
    words += taken.words;
    left = left.filter(({ candidate }) => candidate !== taken);
  }
  return chosen;
}

/** The best by score, less what it has in common with the page (maximal marginal relevance, Carbonell and Goldstein 1998). */
function mostNew(left: readonly Scored[], onPage: readonly Candidate[]): Scored | undefined {
  let best: Scored | undefined;
  for (const { candidate, score } of left) {
    // Candidates come by falling score: none after this one can win.
    if (best !== undefined && score <= best.score) break;
    const likeness = onPage.reduce((most, other) => Math.max(most, dot(candidate.vector, other.vector)), 0);
    const net = score - SAMENESS * likeness;
    if (best === undefined || net > best.score) best = { candidate, score: net };
  }
  return best;
}

/** @returns whether a sentence says again what one of the others says */
export function repeats(candidate: Candidate, others: readonly Candidate[]): boolean {
  const news = hasNewCount(candidate, others);
  return others.some(
    (other) =>
      other.key === candidate.key ||
      sameAct(candidate, other) ||
      (!news && tellsSameAct(candidate, other)) ||
      shareOf(candidate.bigrams, other.bigrams) >= REPEATED_PAIRS ||
      sharedContent(candidate, other) >= REPEATED_WORDS,
  );
}

/** The same people and places on the same named day, and no number that is new. */
function sameAct(candidate: Candidate, other: Candidate): boolean {
  if (!candidate.dayNamed || !other.dayNamed || candidate.day !== other.day) return false;
  const names = namesOf(candidate);
  const known = namesOf(other);
  if (names.size === 0 || shareOf(names, known) < SAME_NAMES) return false;
  return [...candidate.content].every(
    (word) => !/\p{N}/u.test(word) || other.content.has(word) || isPartOf(candidate.day, word),
  );
}

/** What happens to a person once. */
const ONCE = ['kill', 'arrest', 'convict', 'resign'].map(familyOf);
/** Content words that a sentence without a name shares with another telling of the act. */
const SAME_WORDS = 0.35;
/** What is to come is no retelling of what has happened. */
const TO_COME =
  /\b(?:will|would|could|may|might|(?:is|are) (?:due|set|scheduled|expected|to|likely)|plans?)\b/i;
const NEWS_IN_NUMBERS: ReadonlySet<FigureClass> = new Set([
  ...OF_PEOPLE,
  'money',
  'votes',
  'percent',
] as const);

/**
 * The same act by the same names at about the same time, in whatever words: every report opens with what happened. A new count
 * is news.
 * @returns whether the candidate tells again what the other tells
 */
export function retells(candidate: Candidate, other: Candidate): boolean {
  return tellsSameAct(candidate, other) && !hasNewCount(candidate, [other]);
}

function tellsSameAct(candidate: Candidate, other: Candidate): boolean {
  const act = [...candidate.acts].some((each) => other.acts.has(each));
  if (!act || TO_COME.test(candidate.form.text) !== TO_COME.test(other.form.text)) return false;
  // Where a day is only that of the report, the act may be of some days before.
  const apart = candidate.dayNamed && other.dayNamed ? SAME_TIME : SAME_DAYS;
  if (candidate.day !== null && other.day !== null && Math.abs(daysBetween(candidate.day, other.day)) > apart)
    return false;
  const names = namesOf(candidate);
  return names.size === 0
    ? sharedContent(candidate, other) >= SAME_WORDS
    : shareOf(names, namesOf(other)) > SAME_NAMES || sameFate(candidate, other);
}

/** A count of people hit, of money or of votes that none of the others has. */
function hasNewCount({ sentence }: Candidate, others: readonly Candidate[]): boolean {
  return sentence.figures.some(
    ({ class: fate, low }) =>
      NEWS_IN_NUMBERS.has(fate) &&
      !others.some((other) => other.sentence.figures.some((theirs) => theirs.low === low)),
  );
}

/** Both tell that one person was killed, arrested or elected: each befalls a person once. */
function sameFate(candidate: Candidate, other: Candidate): boolean {
  const people = peopleOf(other);
  return (
    ONCE.some((act) => candidate.acts.has(act) && other.acts.has(act)) &&
    [...peopleOf(candidate)].some((person) => people.has(person))
  );
}

/** "18" of 18 August is no news. */
function isPartOf(day: Day | null, number: string): boolean {
  return day !== null && (number === day.slice(0, 4) || Number(number) === Number(day.slice(8)));
}

function namesOf({ sentence }: Candidate): ReadonlySet<string> {
  return new Set(
    sentence.names.map(({ full, country, kind }) => country ?? (kind === 'person' ? surnameOf(full) : full)),
  );
}

function peopleOf({ sentence }: Candidate): ReadonlySet<string> {
  return new Set(sentence.names.filter(({ kind }) => kind === 'person').map(({ full }) => surnameOf(full)));
}

/** "Ahmad Jabari" and "Ahmed al-Jabari" are one. */
function surnameOf(full: string): string {
  return (full.split(' ').at(-1) ?? full).replace(/^[Aa]l-/, '');
}

function sharedContent({ content: a }: Candidate, { content: b }: Candidate): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared < LEAST_SHARED ? 0 : shared / Math.max(1, Math.min(a.size, b.size));
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  return shared / Math.max(1, a.size);
}

function ofPublisher(candidate: Candidate, chosen: readonly Candidate[]): number {
  const { id } = candidate.from.report.article.source;
  return chosen.filter(({ from }) => from.report.article.source.id === id).length;
}

/** Ties are broken by article and place, so that the order never depends on the machine. */
export function compareKeys(a: Candidate, b: Candidate): number {
  return a.from.order - b.from.order || a.sentence.index - b.sentence.index;
}
