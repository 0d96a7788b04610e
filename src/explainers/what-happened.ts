import { contentWords } from '../lib/word-overlap.ts';
import { addDays, type Day, dayOf, type Instant } from '../model/time.ts';
import type { Candidate } from './candidate.ts';
import { centralNames, nameKey } from './central-names.ts';
import { chooseSentences, compareKeys, type Scored } from './choose.ts';
import { difficulty } from './reading.ts';
import { probabilityOf } from './roles/assign-roles.ts';
import { staleness } from './staleness.ts';
import type { WordBudget } from './word-budget.ts';

/** The opening of a report holds what happened; farther down only sentences that the role model is sure of. */
const OPENING = 5;
const SURE = 0.4;
/** Reports of the event's own day and the next tell more of it, and farther down. */
const OPENING_OF_THE_DAY = 12;
const FIRST_HAND = 0.1;
/** What the chief actors do makes up the event. */
const BY_AN_ACTOR = 0.15;
const OPENING_LETTERS = 45;
/** A sentence farther from the event's words than this share of the lead's nearness tells of something else. */
const OFF_TOPIC = 0.42;
/** A preview of what has happened since. */
const STALE = 0.45;
/** How markets took it is why it matters, not what happened, unless the event is of the markets. */
const MARKETS = /\b(?:crude|oil prices?|shares|stocks|investors?|traders?|stock exchange|markets)\b/iu;
/** The page opens with the event, not with the last thing that followed from it. */
const ON_THE_DAY = 0.25;

/**
 * What happened: the sentence that states the event first, then the further main facts in the order of time.
 * Score after methods section 4: nearness to the event, role, independent support, position, newness.
 * @param name the event's short name: a sentence that states the event shares its words
 * @param asOf the moment of the page: previews of what has happened since are passed over
 * @param words aimed at
 * @param part of each report's allowance that this section may use
 */
export function chooseWhatHappened(
  candidates: readonly Candidate[],
  name: string,
  asOf: Instant,
  budget: WordBudget,
  words: number,
  part: number,
): readonly Candidate[] {
  const nameWords = contentWords(name);
  const day = dayOfEvent(candidates);
  const central = centralNames(candidates);
  const facts = candidates.filter((candidate) => isFact(candidate, day));
  const scored = facts.map((candidate) => ({
    candidate,
    score:
      factScore(candidate, asOf) +
      (isOfTheDay(candidate, day) ? FIRST_HAND : 0) +
      (actorOpens(candidate, central) ? BY_AN_ACTOR : 0),
  }));
  const lead = chooseSentences(
    scored.map(({ candidate, score }) => ({
      candidate,
      score: score + leadScore(candidate, nameWords) + (candidate.day === day ? ON_THE_DAY : 0),
    })),
    [],
    budget,
    { words: 45, part, perPublisher: 1, sentences: 1 },
  );
  const [first] = lead;
  if (first === undefined) return anyFact(candidates, budget, asOf);
  const near = scored.filter(
    ({ candidate }) =>
      candidate.centrality >= OFF_TOPIC * first.centrality &&
      staleness(candidate, asOf) < STALE &&
      (!MARKETS.test(candidate.form.text) || MARKETS.test(first.form.text)),
  );
  const rest = chooseSentences(near, lead, budget, {
    words: words - first.words,
    part,
    perPublisher: 3,
    sentences: 7,
    refuse: (candidate) => probabilityOf(candidate.scores, ['history', 'previous event']) > 0.5,
  });
  return [first, ...inOrderOfTime(rest)];
}

function isFact(candidate: Candidate, day: Day | null): boolean {
  const { scores, place, role, speaker, sentence } = candidate;
  if (role === 'evaluation' && speaker === null) return false;
  if (/^["“]/.test(sentence.text)) return false;
  if (place < (isOfTheDay(candidate, day) ? OPENING_OF_THE_DAY : OPENING)) return true;
  return probabilityOf(scores, ['main event', 'consequence']) >= SURE;
}

function factScore(candidate: Candidate, asOf: Instant): number {
  const { scores, centrality, supports, place, recency } = candidate;
  const background =
    probabilityOf(scores, ['history', 'anecdote']) +
    0.5 * probabilityOf(scores, ['evaluation', 'expectation']);
  return (
    0.6 * centrality +
    0.25 * probabilityOf(scores, ['main event', 'consequence']) +
    0.15 * Math.min(1, supports.length / 3) +
    0.1 / (1 + place) +
    0.1 * recency -
    0.15 * background -
    0.35 * staleness(candidate, asOf) -
    0.12 * difficulty(candidate)
  );
}

/** The sentence that opens the page says who, what, where and when, in the words of the event's name. */
function leadScore(
  { content, place, sentence, scores, words, speaker }: Candidate,
  name: ReadonlySet<string>,
): number {
  let shared = 0;
  for (const word of name) if (content.has(word)) shared++;
  const when = sentence.dates.length > 0 ? 0.1 : 0;
  const where = sentence.names.some(({ kind, country }) => kind === 'place' || country !== null) ? 0.06 : 0;
  const who = sentence.names.some(({ kind }) => kind === 'person' || kind === 'organisation') ? 0.06 : 0;
  const opening = place === 0 ? 0.25 : place === 1 ? 0.08 : 0;
  const leaning = place > 0 && /^(?:The|It) \p{Ll}/u.test(sentence.text) ? -0.2 : 0;
  const full = words < 14 ? -0.08 : 0;
  const hearsay = speaker === null ? 0 : -0.04;
  return (
    0.3 * (shared / Math.max(1, name.size)) +
    0.2 * probabilityOf(scores, ['main event']) +
    when +
    where +
    who +
    opening +
    leaning +
    full +
    hearsay
  );
}

/** By the day told, then the better supported; sentences of one report keep its order. */
function inOrderOfTime(chosen: readonly Candidate[]): readonly Candidate[] {
  return [...chosen].sort((a, b) => {
    const dayA = a.day ?? '9999';
    const dayB = b.day ?? '9999';
    if (dayA !== dayB) return dayA < dayB ? -1 : 1;
    if (a.from === b.from) return a.sentence.index - b.sentence.index;
    return b.supports.length - a.supports.length || compareKeys(a, b);
  });
}

/** @returns candidates with their score as facts, for the bottom line */
export function scoreFacts(candidates: readonly Candidate[], name: string, asOf: Instant): readonly Scored[] {
  const nameWords = contentWords(name);
  const day = dayOfEvent(candidates);
  return candidates
    .filter((candidate) => isFact(candidate, day))
    .map((candidate) => ({ candidate, score: factScore(candidate, asOf) + leadScore(candidate, nameWords) }));
}

/** A report so short that its opening may not be printed: the most telling sentence that may. */
function anyFact(candidates: readonly Candidate[], budget: WordBudget, asOf: Instant): readonly Candidate[] {
  const scored = candidates.map((candidate) => ({ candidate, score: factScore(candidate, asOf) }));
  return chooseSentences(scored, [], budget, { words: 45, part: 1, perPublisher: 1, sentences: 1 });
}

/** The day that most reports name; the earlier one on a tie. */
function dayOfEvent(candidates: readonly Candidate[]): Day | null {
  const naming = new Map<Day, Set<number>>();
  for (const { day, dayNamed, from } of candidates) {
    if (day !== null && dayNamed) naming.set(day, (naming.get(day) ?? new Set()).add(from.order));
  }
  const ranked = [...naming].sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1));
  return ranked[0]?.[0] ?? null;
}

function isOfTheDay({ from }: Candidate, day: Day | null): boolean {
  const { published } = from.report.article;
  if (published === null || day === null) return false;
  const reported = dayOf(published);
  return reported === day || reported === addDays(day, 1);
}

/** One of the chief actors is the first one named, or the leaders are named together. */
function actorOpens({ form, sentence }: Candidate, central: ReadonlyMap<string, string>): boolean {
  const [first] = sentence.names;
  if (/^(?:Both|The two) (?:leaders|presidents|sides|countries|governments)\b/u.test(form.text)) return true;
  return first !== undefined && first.start < OPENING_LETTERS && central.has(nameKey(first));
}
