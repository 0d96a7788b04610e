import { contentWords } from '../lib/word-overlap.ts';
import type { AnalysedSentence } from '../model/analysis.ts';
import { addDays, type Day, dayOf, daysBetween, type Instant } from '../model/time.ts';
import type { Candidate } from './candidate.ts';
import { nameKey } from './central-names.ts';
import { chooseSentences, type Scored } from './choose.ts';
import type { Page } from './page.ts';
import type { Representative } from './representatives.ts';
import { probabilityOf } from './roles/assign-roles.ts';
import { staleness } from './staleness.ts';

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
const OFF_TOPIC_FACT = 0.3;
/** Among so few reports there is little else that a sentence could be about. */
const FEW_REPORTS = 2;
const LENIENT = 0.45;
/** When and where, if the page's first sentence leaves them open. */
const TELLS_WHEN = 0.14;
const TELLS_WHERE = 0.08;
/** A preview of what has happened since. */
const STALE = 0.45;
/** How markets took it is why it matters, not what happened, unless the event is of the markets. */
const MARKETS = /\b(?:crude|oil prices?|shares|stocks|investors?|traders?|stock exchange|markets)\b/i;
/** A figure that more or newer reports do not share. */
const DOUBTED = 0.4;
const MOST_FACTS = 8;
/** Nearness to what all reports tell says most: development summaries are met best with about 1. */
const CENTRALITY = 1;
const HARD_TO_READ = 0.35;
/** A page lasts: "Sunday's crash" is soon of no Sunday that anyone knows. */
const VAGUE_TIME = 0.12;
/** The first sentence has to hold who, what, where and when. */
const LEAD_MAY_BE_LONG = 0.45;
/** A toll that has risen since is no way to open a page, even if the words around it are the clearest. */
const LEAD_DOUBTED = 0.5;
/** Days from which on a fact is history. */
const LONG_AGO = 60;
/** The page opens with the event, not with the last thing that followed from it. */
const ON_THE_DAY = 0.25;
/** A sentence that opens the page shares so many of the name's words, if any that opens a report does. */
const NAMES_EVENT = 0.4;
/** ... in a report that is as near as this to the event, against the nearest one. */
const NEAR = 0.8;

/**
 * The sentence that states the event: the page opens with it.
 * Score after methods section 4: nearness to the event, role, independent support, position, newness.
 * @returns none where no report holds a fact that may be printed
 */
export function chooseLead(page: Page): Candidate | undefined {
  const day = dayOfEvent(page.candidates);
  const nameWords = contentWords(page.name);
  const scored = namingEvent(scoredFacts(page, day), nameWords).map(({ candidate, score }) => ({
    candidate,
    score:
      score +
      leadScore(candidate, nameWords) +
      (candidate.day === day ? ON_THE_DAY : 0) +
      LEAD_MAY_BE_LONG * candidate.difficulty -
      LEAD_DOUBTED * page.doubt(candidate),
  }));
  const [lead] = chooseSentences(scored, [], page.budget, {
    words: 45,
    part: 1,
    perPublisher: 1,
    sentences: 1,
  });
  return lead ?? anyFact(page);
}

/**
 * The further main facts of the event, best first.
 * @param lead the sentence the page opens with
 * @param used what stands on the page already, with the lead
 * @param words aimed at
 * @param part of each report's allowance that may be used by now
 */
export function chooseFacts(
  page: Page,
  lead: Candidate,
  used: readonly Candidate[],
  words: number,
  part: number,
): readonly Candidate[] {
  const reports = new Set(page.candidates.map(({ from }) => from)).size;
  const strict = reports > FEW_REPORTS ? 1 : LENIENT;
  const near = scoredFacts(page, dayOfEvent(page.candidates))
    .filter(
      ({ candidate }) =>
        candidate.onTopic &&
        candidate.centrality >=
          (isMainFact(candidate) ? OFF_TOPIC_FACT : OFF_TOPIC) * strict * lead.centrality &&
        staleness(candidate, page.asOf) < STALE &&
        (!MARKETS.test(candidate.form.text) || MARKETS.test(lead.form.text)),
    )
    .map(({ candidate, score }) => ({ candidate, score: score + completes(candidate, lead) }));
  return chooseSentences(near, used, page.budget, {
    words,
    part,
    perPublisher: reports > FEW_REPORTS ? 3 : MOST_FACTS,
    sentences: MOST_FACTS,
    refuse: (candidate) =>
      probabilityOf(candidate.scores, ['history', 'previous event']) > 0.5 || isLongAgo(candidate, page.asOf),
  });
}

function completes({ sentence, dayNamed }: Candidate, lead: Candidate): number {
  const when = lead.sentence.dates.length === 0 && dayNamed ? TELLS_WHEN : 0;
  return when + (!namesPlace(lead.sentence) && namesPlace(sentence) ? TELLS_WHERE : 0);
}

function namesPlace({ names }: AnalysedSentence): boolean {
  return names.some(({ kind, country }) => kind === 'place' || country !== null);
}

/** Every time it names lies long before the report: what was, not what happened. */
function isLongAgo({ sentence }: Candidate, asOf: Instant): boolean {
  return sentence.dates.length > 0 && sentence.dates.every(({ to }) => daysBetween(to, asOf) > LONG_AGO);
}

/** Those that name the event in its own words, where there are any near the top of a report. */
function namingEvent(scored: readonly Scored[], name: ReadonlySet<string>): readonly Scored[] {
  const named = scored.filter(
    ({ candidate }) =>
      candidate.nearness >= NEAR &&
      candidate.place <= 1 &&
      shareOfWords(name, candidate.content) >= NAMES_EVENT &&
      candidate.role !== 'evaluation',
  );
  return named.length > 0 ? named : scored;
}

function shareOfWords(name: ReadonlySet<string>, content: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of name) if (content.has(word)) shared++;
  return shared / Math.max(1, name.size);
}

function isMainFact({ scores, place }: Candidate): boolean {
  return place < OPENING && probabilityOf(scores, ['main event', 'consequence']) >= SURE;
}

function scoredFacts(page: Page, day: Day | null): readonly Scored[] {
  return page.candidates
    .filter((candidate) => isFact(candidate, day))
    .map((candidate) => ({
      candidate,
      score:
        factScore(candidate, page) +
        (isOfTheDay(candidate, day) ? FIRST_HAND : 0) +
        (actorOpens(candidate, page.central) ? BY_AN_ACTOR : 0),
    }));
}

function isFact(candidate: Candidate, day: Day | null): boolean {
  const { scores, place, role, speaker, sentence } = candidate;
  if (role === 'evaluation' && speaker === null) return false;
  if (/^["“]/.test(sentence.text) || role === 'anecdote') return false;
  // Views and outlooks belong to the other parts, unless a report opens with them.
  if ((role === 'evaluation' || role === 'expectation') && place > 1) return false;
  if (place < (isOfTheDay(candidate, day) ? OPENING_OF_THE_DAY : OPENING)) return true;
  return probabilityOf(scores, ['main event', 'consequence']) >= SURE;
}

function factScore(candidate: Candidate, { asOf, doubt }: Page): number {
  const { scores, centrality, supports, place, recency } = candidate;
  const background =
    probabilityOf(scores, ['history', 'anecdote']) +
    0.5 * probabilityOf(scores, ['evaluation', 'expectation']);
  return (
    CENTRALITY * centrality +
    0.25 * probabilityOf(scores, ['main event', 'consequence']) +
    0.15 * Math.min(1, supports.length / 3) +
    0.1 / (1 + place) +
    0.1 * recency -
    0.15 * background -
    0.35 * staleness(candidate, asOf) -
    DOUBTED * doubt(candidate) -
    (candidate.vagueTime ? VAGUE_TIME : 0) -
    HARD_TO_READ * candidate.difficulty
  );
}

/** The sentence that opens the page says who, what, where and when, in the words of the event's name. */
function leadScore(
  { content, place, sentence, scores, words, speaker }: Candidate,
  name: ReadonlySet<string>,
): number {
  const when = sentence.dates.length > 0 ? 0.1 : 0;
  const where = namesPlace(sentence) ? 0.06 : 0;
  const who = sentence.names.some(({ kind }) => kind === 'person' || kind === 'organisation') ? 0.06 : 0;
  const opening = place === 0 ? 0.25 : place === 1 ? 0.08 : 0;
  const leaning = place > 0 && /^(?:The|It) \p{Ll}/u.test(sentence.text) ? -0.2 : 0;
  const full = words < 14 ? -0.08 : 0;
  const hearsay = speaker === null ? 0 : -0.04;
  return (
    0.3 * shareOfWords(name, content) +
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

/**
 * By the day that a sentence names, the event's own where it names none; of a day the most telling first, and sentences of one
 * report beside each other in its order.
 * @param chosen facts, best first
 * @param lead the sentence that the page opens with
 */
export function inOrderOfTime(chosen: readonly Candidate[], lead: Candidate): readonly Candidate[] {
  const dayOfFact = (fact: Candidate): Day | null => (fact.dayNamed ? fact.day : lead.day);
  const rank = new Map<Representative, number>();
  for (const [place, { from }] of chosen.entries()) if (!rank.has(from)) rank.set(from, place);
  return [...chosen].sort((a, b) => {
    const dayA = dayOfFact(a) ?? '9999';
    const dayB = dayOfFact(b) ?? '9999';
    if (dayA !== dayB) return dayA < dayB ? -1 : 1;
    if (a.from === b.from) return a.sentence.index - b.sentence.index;
    return (rank.get(a.from) ?? 0) - (rank.get(b.from) ?? 0);
  });
}

/** @returns candidates with their score as the page's first sentence, for the bottom line */
export function scoreLeads(page: Page): readonly Scored[] {
  const nameWords = contentWords(page.name);
  const day = dayOfEvent(page.candidates);
  return page.candidates
    .filter((candidate) => isFact(candidate, day))
    .map((candidate) => ({ candidate, score: factScore(candidate, page) + leadScore(candidate, nameWords) }));
}

/** A report so short that its opening may not be printed: the most telling sentence that may. */
function anyFact(page: Page): Candidate | undefined {
  const scored = page.candidates.map((candidate) => ({ candidate, score: factScore(candidate, page) }));
  return chooseSentences(scored, [], page.budget, { words: 45, part: 1, perPublisher: 1, sentences: 1 })[0];
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
