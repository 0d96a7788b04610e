import type { Question } from '../model/question.ts';
import { addDays, type Day, dayOf, type Instant } from '../model/time.ts';
import type { Candidate } from './candidate.ts';
import { chooseSentences, compareKeys } from './choose.ts';
import type { Page } from './page.ts';
import { probabilityOf } from './roles/assign-roles.ts';

/** What is announced, planned or expected. */
const PLAN =
  /\b(?:will(?! have been)|won['’]t|shall|(?:is|are) (?:now |also |still |not |widely |\p{L}+ly )?(?:due|set|scheduled|expected|planning|preparing|poised|slated|likely|ready|aiming|hoping|considering|going|to)(?! be (?:found|seen)\b)|due to (?:be|begin|start|meet|take|go|open|return|vote|appear|decide|hold|visit|speak|expire)|(?:plans?|hopes?|intends?|aims?|expects?|prepares?|means) to|ha(?:s|ve) until|upcoming|forthcoming|in the coming (?:days|weeks|months|years)|(?:is|are) under way|next steps?)\b/iu;
/** What somebody demands, promises or refuses. */
const POSITION =
  /\b(?:demand(?:s|ed|ing)?|insist(?:s|ed|ing)?|wants?|refus(?:es|ed|ing)|call(?:s|ed|ing) (?:on|for)|urg(?:es|ed|ing)|reject(?:s|ed|ing)?|rul(?:es|ed) out|oppos(?:es|ed)|appeal(?:s|ed)|vow(?:s|ed)|pledg(?:es|ed)|(?<!['’]s |\b(?:the|a|an|his|her|its|their) )promis(?:es|ed)|threaten(?:s|ed)|propos(?:es|ed)|seek(?:s|ing)|agreed to|warn(?:s|ed) (?:that|of))\b/i;
/** What it hangs on, and what is not known yet. */
const CONDITION =
  /\b(?:unless|(?:will|must|continue|remain|stay)\b[^.]{3,90}\buntil|depend(?:s|ing)? on|remains? (?:to be seen|unclear|uncertain|open)|unclear|not (?:yet )?(?:clear|known)|(?<!\bsee )(?:if|whether)\b[^.]{3,90}\b(?:will|would|must)|(?:will|would|must)\b[^.]{3,90}\bif)\b/i;
/** "could have led to", "would later be": told of the past. */
const OF_THE_PAST =
  /\b(?:(?:could|would|should|might|may|must) (?:not )?have|would (?:later|go on to|eventually)|used to|the (?:next|following) (?:day|week|month|year)|at the time|had (?:\w+ly )?(?:called|demanded|urged|insisted|wanted|refused|rejected|vowed|pledged|promised|threatened|proposed|warned|agreed|sought))\b/i;
/** Sure enough to be of the past that no word makes it an outlook. */
const PAST_ROLE = 0.4;
const OFF_TOPIC = 0.08;
const LEAST_SCORE = 0.2;
/** "He said that he will know soon" tells nothing. */
const LEAST_CONTENT = 7;
const MOST_SENTENCES = 6;
/** Days after which a dated demand is history. */
const DEMAND_STANDS = 1;

/**
 * What comes next: plans, standing demands and conditions, newest first. What the questions say is off the page already.
 * @param words aimed at
 * @param part of each report's allowance that may be used by now
 * @returns sentences, best first
 */
export function chooseWhatComesNext(
  { candidates, asOf, budget }: Page,
  used: readonly Candidate[],
  words: number,
  part: number,
): readonly Candidate[] {
  const today = dayOf(asOf);
  const scored = candidates
    .filter(
      ({ centrality, content, onTopic }) =>
        onTopic && centrality >= OFF_TOPIC && content.size >= LEAST_CONTENT,
    )
    .filter((candidate) => looksAhead(candidate) && !isOver(candidate, today))
    .map((candidate) => ({ candidate, score: outlookScore(candidate, today) }))
    .filter(({ score }) => score >= LEAST_SCORE);
  return chooseSentences(scored, used, budget, {
    words,
    part,
    perPublisher: 3,
    sentences: MOST_SENTENCES,
  });
}

/** Dated steps first, soonest first; then the rest in the order of the reports. */
export function inOrderOfDue(chosen: readonly Candidate[], asOf: Instant): readonly Candidate[] {
  const today = dayOf(asOf);
  return [...chosen].sort((a, b) => byDue(a, b, today) || compareKeys(a, b));
}

function looksAhead({ form, scores, speaker, sentence }: Candidate): boolean {
  const text = outsideQuotes(form.text);
  if (OF_THE_PAST.test(text) && !PLAN.test(text)) return false;
  if (probabilityOf(scores, ['history', 'anecdote', 'previous event']) > PAST_ROLE) return false;
  // A demand is somebody's.
  const demanded = POSITION.test(text) && (speaker !== null || sentence.names.length > 0);
  return PLAN.test(text) || CONDITION.test(text) || demanded;
}

function outsideQuotes(text: string): string {
  return text.replace(/["“][^"“”]*["”]/gu, ' ');
}

/** Every day it names has passed; what somebody demands stands for a while. */
function isOver({ sentence }: Candidate, today: Day): boolean {
  if (sentence.dates.length === 0) return false;
  const stands = POSITION.test(sentence.text) ? addDays(today, -DEMAND_STANDS) : today;
  return sentence.dates.every(({ to }) => to < stands);
}

function outlookScore(candidate: Candidate, today: Day): number {
  const { form, scores, centrality, recency, sentence } = candidate;
  const text = outsideQuotes(form.text);
  return (
    0.35 * probabilityOf(scores, ['expectation']) +
    (PLAN.test(text) ? 0.2 : 0) +
    (POSITION.test(text) ? 0.15 : 0) +
    (CONDITION.test(text) ? 0.08 : 0) +
    (sentence.dates.some(({ to }) => to >= today) ? 0.15 : 0) +
    0.25 * centrality +
    0.15 * recency -
    0.2 * probabilityOf(scores, ['history', 'anecdote', 'previous event']) -
    (candidate.vagueTime ? 0.1 : 0) -
    0.3 * candidate.difficulty
  );
}

/** Dated steps first, soonest first; then the rest. */
function byDue(a: Candidate, b: Candidate, today: Day): number {
  const dueA = dueOf(a, today);
  const dueB = dueOf(b, today);
  return dueA === dueB ? 0 : dueA < dueB ? -1 : 1;
}

function dueOf({ sentence }: Candidate, today: Day): string {
  const ahead = sentence.dates.filter(({ to }) => to >= today).map(({ from }) => from);
  return ahead.sort()[0] ?? '9999';
}

/** Dated open steps by due date, then open questions, then what is settled, newest report first. */
export function orderQuestions(questions: readonly Question[]): readonly Question[] {
  return [...questions].sort((a, b) => {
    const rank = rankOf(a) - rankOf(b);
    if (rank !== 0) return rank;
    const dueA = a.due?.to ?? '9999';
    const dueB = b.due?.to ?? '9999';
    if (dueA !== dueB) return dueA < dueB ? -1 : 1;
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  });
}

function rankOf({ status, due, kind }: Question): number {
  if (status !== 'open' && status !== 'moved') return 3;
  if (due !== null) return 0;
  return kind === 'step' ? 1 : 2;
}
