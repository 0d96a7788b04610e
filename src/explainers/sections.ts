import { chooseBottomLine, chooseEcho } from './bottom-line.ts';
import type { Candidate } from './candidate.ts';
import type { Page } from './page.ts';
import type { Representative } from './representatives.ts';
import { chooseTimeline, type DatedCandidate } from './timeline.ts';
import { chooseWhatComesNext, inOrderOfDue } from './what-comes-next.ts';
import { chooseFacts, chooseLead, inOrderOfTime } from './what-happened.ts';
import { chooseWhyItMatters } from './why-it-matters.ts';
import { allowance, type WordBudget } from './word-budget.ts';

/** The two tellings of the event, by different reports: the sentence that What Happened opens with, and the bottom line's. */
export interface Opening {
  /** None where no report holds a fact that may be printed. */
  readonly lead: Candidate | undefined;
  /** None where no other report tells the event in one sentence, or its words are needed elsewhere. */
  readonly echo: Candidate | undefined;
}

/** With so many words at hand, the event can be told twice before the parts have chosen. */
const RICH = 240;
/** A bottom line of more words than this is worth looking for a shorter one. */
const LONG_LINE = 30;

/** Chooses what states the event; comes before everything else, as it may have to take a report's last words. */
export function chooseOpening(page: Page, representatives: readonly Representative[]): Opening {
  const lead = chooseLead(page);
  if (lead === undefined || availableWords(representatives, page.budget) < RICH)
    return { lead, echo: undefined };
  const echo = chooseEcho(page, lead);
  const swap = echo !== undefined && echo.words > LONG_LINE && echo.words > lead.words;
  return swap ? { lead: echo, echo: lead } : { lead, echo };
}

/** Everything a page says, in the order it says it. */
export interface Sections extends Parts {
  readonly bottom: readonly Candidate[];
  readonly days: readonly DatedCandidate[];
}

/** Chooses the sentences of a page: facts first, then what looks ahead, as it is rarer than background; then days, and what there is still room for. */
export function chooseSections(
  page: Page,
  { lead, echo: early }: Opening,
  representatives: readonly Representative[],
): Sections {
  const told = [lead, early].flatMap((candidate) => candidate ?? []);
  const parts = chooseParts(page, told, aimsOf(representatives, page.budget));
  const echo = early ?? (lead === undefined ? undefined : chooseEcho(page, lead));
  const bottom = chooseBottomLine(page, parts, echo);
  const days = chooseTimeline(page, [...bottom, ...parts.happened, ...parts.matters, ...parts.next]);
  const shown = [...bottom, ...days.map(({ candidate }) => candidate)];
  return { bottom, days, ...withoutOpening(topUp(page, parts, shown), bottom) };
}

/** Shares of the three parts where the reports allow fewer words than would be wanted. */
const HAPPENED_SHARE = 0.44;
/** One report's opening answers most of who, what, when, where, why and how (Hamborg et al. 2019). */
const ONE_REPORT_SHARE = 0.72;
const NEXT_SHARE = 0.24;
const MATTERS_SHARE = 0.32;
/** With fewer reports than this, each must leave words for the later parts. */
const MANY_REPORTS = 4;

/** Words aimed at, and how much of each report's allowance may be used up after a part. */
interface Aims {
  readonly happened: number;
  readonly matters: number;
  readonly next: number;
  readonly happenedPart: number;
  readonly nextPart: number;
}

function aimsOf(representatives: readonly Representative[], budget: WordBudget): Aims {
  const { settings } = budget;
  const available = availableWords(representatives, budget);
  const few = representatives.length < MANY_REPORTS;
  const happened = representatives.length === 1 ? ONE_REPORT_SHARE : HAPPENED_SHARE;
  return {
    happened: Math.min(settings.whatHappenedWords, Math.max(36, available * happened)),
    matters: Math.min(settings.whyItMattersWords, Math.max(24, available * MATTERS_SHARE)),
    next: Math.min(settings.whatComesNextWords, Math.max(20, available * NEXT_SHARE)),
    happenedPart: representatives.length === 1 ? ONE_REPORT_SHARE : few ? 0.52 : 0.8,
    nextPart: few ? 0.8 : 0.92,
  };
}

function availableWords(representatives: readonly Representative[], budget: WordBudget): number {
  return representatives.reduce((sum, { report }) => sum + allowance(report.article, budget), 0);
}

/** Sentences of the three parts; the first of `happened` states the event. */
interface Parts {
  readonly happened: readonly Candidate[];
  readonly matters: readonly Candidate[];
  readonly next: readonly Candidate[];
}

/** Sentences that look ahead are rarer than background: they choose before it. */
function chooseParts(page: Page, opening: readonly Candidate[], aims: Aims): Parts {
  const [lead] = opening;
  if (lead === undefined) return { happened: [], matters: [], next: [] };
  const facts = chooseFacts(page, lead, opening, aims.happened - lead.words, aims.happenedPart);
  const next = chooseWhatComesNext(page, [...opening, ...facts], aims.next, aims.nextPart);
  const matters = chooseWhyItMatters(page, [...opening, ...facts, ...next], [], aims.matters, 1);
  return { happened: [lead, ...facts], matters, next };
}

/** Sentences that a part keeps, when the bottom line takes one of its own. */
const LEFT_TO_PART = 2;

/**
 * The parts without what the bottom line says just above them, word for word. A part that would be left with next to nothing keeps
 * its sentence.
 */
function withoutOpening(parts: Parts, bottom: readonly Candidate[]): Parts {
  const without = (chosen: readonly Candidate[]): readonly Candidate[] => {
    const rest = chosen.filter((candidate) => !bottom.includes(candidate));
    return rest.length < LEFT_TO_PART ? chosen : rest;
  };
  const [lead, ...facts] = parts.happened;
  const happened = lead === undefined ? [] : [lead, ...without(facts)];
  return { happened, matters: without(parts.matters), next: without(parts.next) };
}

/** Fewer words than this are no sentence. */
const ROOM = 8;
/** What Happened is told in about so many words; the rest comes when the other parts are served. */
const ENOUGH_FACTS = 110;

/** What the reports still allow goes to each part in turn, up to what is wanted of it; then each is put in its order. */
function topUp(
  page: Page,
  { happened: [lead, ...facts], matters, next }: Parts,
  shown: readonly Candidate[],
): Parts {
  if (lead === undefined) return { happened: [], matters, next };
  const { settings } = page.budget;
  const used = [lead, ...facts, ...matters, ...next, ...shown];
  const add = (
    chosen: readonly Candidate[],
    wanted: number,
    choose: (words: number) => readonly Candidate[],
  ): readonly Candidate[] => {
    const room = wanted - chosen.reduce((sum, { words }) => sum + words, 0);
    const more = room < ROOM ? [] : choose(room);
    used.push(...more);
    return [...chosen, ...more];
  };
  const addFacts = (chosen: readonly Candidate[], wanted: number): readonly Candidate[] =>
    add(chosen, wanted - lead.words, (words) => chooseFacts(page, lead, used, words, 1));
  const firstFacts = addFacts(facts, Math.min(ENOUGH_FACTS, settings.whatHappenedWords));
  const moreNext = add(next, settings.whatComesNextWords, (words) =>
    chooseWhatComesNext(page, used, words, 1),
  );
  const moreMatters = add(matters, settings.whyItMattersWords, (words) =>
    chooseWhyItMatters(page, used, matters, words, 1),
  );
  const moreFacts = addFacts(firstFacts, settings.whatHappenedWords);
  return {
    happened: [lead, ...inOrderOfTime(moreFacts, lead)],
    matters: moreMatters,
    next: inOrderOfDue(moreNext, page.asOf),
  };
}
