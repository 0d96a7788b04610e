import { affectedBy } from './affected.ts';
import type { Candidate } from './candidate.ts';
import { nameKey } from './central-names.ts';
import { chooseSentences, compareKeys } from './choose.ts';
import { OF_PEOPLE } from './doubtful-figures.ts';
import type { Page } from './page.ts';
import { probabilityOf } from './roles/assign-roles.ts';
import { staleness } from './staleness.ts';

/** Sentences for one party. */
export interface StakeGroup {
  readonly affected: string | null;
  readonly chosen: readonly Candidate[];
}

/** A sentence with less than this share of the nearest sentence's nearness has nothing to do with the event. */
const OFF_TOPIC = 0.25;
/** What led to the event is told in its words. */
const HISTORY_ON_TOPIC = 0.35;
const LEAST_SCORE = 0.15;
/** A sentence without any sign of a stake is a detail of the event. */
const LEAST_STAKE = 0.2;
/** One weak sign, such as a percentage, may be chance. */
const CLEAR_STAKE = 0.26;
/** Views are worth hearing, but a section of views explains nothing. */
const MOST_VIEWS = 3;
/** With what concerns everyone. */
const MOST_GROUPS = 5;
const MOST_OF_A_PARTY = 3;
const MOST_SENTENCES = 10;
/** A figure that more or newer reports do not share. */
const DOUBTED = 0.3;
/** Weight of being out of date. */
const OUTDATED = 0.5;

/**
 * Why it matters: consequences, context, background and views that tell what is at stake, by who is affected.
 * @param used sentences that stand on the page already
 * @param before sentences of this part that are chosen already
 * @param words aimed at
 * @param part of each report's allowance that may be used by now
 * @returns sentences, best first
 */
export function chooseWhyItMatters(
  page: Page,
  used: readonly Candidate[],
  before: readonly Candidate[],
  words: number,
  part: number,
): readonly Candidate[] {
  const { candidates, central, asOf, doubt, budget } = page;
  const nearest = candidates.reduce((most, { centrality }) => Math.max(most, centrality), 0);
  const scored = candidates
    .filter((candidate) => isBackground(candidate, candidate.centrality / (nearest || 1), central))
    .map((candidate) => ({
      candidate,
      score: stakeScore(candidate) - OUTDATED * staleness(candidate, asOf) - DOUBTED * doubt(candidate),
    }))
    .filter(({ score }) => score >= LEAST_SCORE);
  const labels = new Map<Candidate, string | null>();
  const label = (candidate: Candidate): string | null => {
    if (!labels.has(candidate)) labels.set(candidate, affectedBy(candidate, central));
    return labels.get(candidate) ?? null;
  };
  return chooseSentences(scored, used, budget, {
    words,
    part,
    perPublisher: 4,
    sentences: MOST_SENTENCES,
    refuse: (candidate, already) =>
      (isView(candidate) && already.filter(isView).length >= MOST_VIEWS) ||
      [...before, ...already].filter((other) => label(other) === label(candidate)).length >= MOST_OF_A_PARTY,
  });
}

/**
 * The chosen sentences by who is affected.
 * @param chosen best first
 * @returns the parties in the order of their best sentence; what concerns everyone last
 */
export function groupByAffected({ central }: Page, chosen: readonly Candidate[]): readonly StakeGroup[] {
  const groups = new Map<string, Candidate[]>();
  const everyone: Candidate[] = [];
  for (const candidate of chosen) {
    const party = affectedBy(candidate, central);
    if (party === null || (!groups.has(party) && groups.size >= MOST_GROUPS - 1)) everyone.push(candidate);
    else groups.set(party, [...(groups.get(party) ?? []), candidate]);
  }
  const parties = [...groups].map(([affected, members]) => ({
    affected,
    chosen: [...members].sort(byReport),
  }));
  return everyone.length === 0
    ? parties
    : [...parties, { affected: null, chosen: [...everyone].sort(byReport) }];
}

function isBackground(candidate: Candidate, nearness: number, central: ReadonlyMap<string, string>): boolean {
  const { scores, speaker, onTopic, stakes } = candidate;
  if (nearness < OFF_TOPIC || (isView(candidate) && speaker === null)) return false;
  // A report that is only listed with the event may still hold its background, but not at any price.
  if (!onTopic && (stakes < CLEAR_STAKE || nearness < HISTORY_ON_TOPIC)) return false;
  if (/^["“]/.test(candidate.sentence.text) && speaker === null) return false;
  if (stakes < LEAST_STAKE && !tellsHistory(candidate, nearness, central)) return false;
  if (tellsPastToll(candidate)) return false;
  return probabilityOf(scores, ['main event', 'anecdote', 'furniture']) < 0.6;
}

/** "Some 1,400 people were killed" of a war before: without its time it would be read as of the event. */
function tellsPastToll({ scores, sentence, form }: Candidate): boolean {
  return (
    probabilityOf(scores, ['history', 'previous event']) >= 0.4 &&
    sentence.dates.length === 0 &&
    sentence.figures.some(({ class: fate }) => OF_PEOPLE.has(fate)) &&
    !TELLS_TIME.test(form.text)
  );
}

const TELLS_TIME = /\b(?:since|ago|(?:19|20)\d\d|last|previous|earlier|before|during|in the (?:past|war))\b/i;

/** What led to the event explains it without any word of stakes: of the same people or places, or in the same words. */
function tellsHistory(
  { scores, sentence }: Candidate,
  nearness: number,
  central: ReadonlyMap<string, string>,
): boolean {
  if (probabilityOf(scores, ['history', 'previous event']) < 0.5 || nearness < HISTORY_ON_TOPIC) return false;
  return sentence.names.some((name) => central.has(nameKey(name)));
}

function isView({ role }: Candidate): boolean {
  return role === 'evaluation';
}

function stakeScore(candidate: Candidate): number {
  const { scores, centrality, supports } = candidate;
  const role =
    probabilityOf(scores, ['context']) +
    0.8 * probabilityOf(scores, ['history', 'evaluation']) +
    0.5 * probabilityOf(scores, ['consequence', 'previous event', 'expectation']);
  return (
    0.22 * role +
    0.48 * candidate.stakes +
    0.3 * centrality +
    0.1 * Math.min(1, supports.length / 3) -
    0.2 * probabilityOf(scores, ['anecdote']) -
    (candidate.stakes < CLEAR_STAKE ? 0.06 : 0) -
    (candidate.vagueTime ? 0.1 : 0) -
    0.3 * candidate.difficulty
  );
}

/** Sentences of one report keep its order, so that one may lean on the other. */
function byReport(a: Candidate, b: Candidate): number {
  return a.from === b.from ? a.sentence.index - b.sentence.index : compareKeys(a, b);
}
