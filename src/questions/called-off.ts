import type { AnalysedSentence, Token } from '../model/analysis.ts';
import type { Due } from '../model/question.ts';
import { addDays, dayOf, type Instant } from '../model/time.ts';
import { actClasses, actClassesOfNoun, sameAct } from './act-classes.ts';
import { actorScore } from './actor-score.ts';
import { toldBy } from './clause-polarity.ts';
import { dueOf } from './due-date.ts';
import { isInQuote, type QuotedRanges } from './quoted.ts';
import type { Telling, Tracked } from './tracked.ts';
import { objectScore, type Witness } from './witness.ts';
import { isNominal, lower } from './word-forms.ts';

/** Tokens after a verb within which its object's head is looked for. */
const OBJECT_REACH = 7;
/** A cancellation may be reported the day after. */
const SLACK_DAYS = 1;
const CALLED_OFF = new Set('cancel scrap abandon call'.split(' '));
const PUT_OFF = new Set('postpone reschedule delay defer put push move'.split(' '));
/** "cancelled an earlier appearance": not the one that is expected. */
const EARLIER = new Set('earlier previous prior past another'.split(' '));
/** Less of the object than this, and it may be another act of the same actor. */
const LEAST_OBJECT = 0.33;
/** Without a date and the same verb, the object has to carry the match. */
const UNDATED_OBJECT = 0.6;

/**
 * What a sentence says about a step being cancelled or put off.
 * @param tracked the question
 * @param act its verb
 * @param witness the sentence
 * @param published when its article was published
 * @param quoted direct quotes of its article
 * @returns 'did not' or 'moved' (with the new date where one is given), or null
 */
export function calledOff(
  tracked: Tracked,
  act: string,
  witness: Witness,
  published: Instant,
  quoted: QuotedRanges,
): Telling | null {
  const { sentence } = witness;
  const { matter } = tracked.basis;
  for (const verb of witness.verbs) {
    const token = sentence.tokens[verb] as Token;
    const off = CALLED_OFF.has(token.lemma) && (token.lemma !== 'call' || hasOff(sentence, verb));
    const later = PUT_OFF.has(token.lemma) && isPutOff(sentence, verb);
    if (!(off || later) || isInQuote(quoted, sentence, token.start)) continue;
    if (toldBy(sentence.tokens, verb, sentence.part === 'title') !== 'done') continue;
    // "delayed sending the articles": another act is put off.
    const next = sentence.tokens[verb + 1];
    if (next?.pos === 'VERB' && !sameAct(act, next.lemma)) continue;
    const actor = actorScore(matter, witness, null);
    const object = objectScore(matter, witness, false);
    if (EARLIER.has(lower(sentence.tokens[verb + 1])) || EARLIER.has(lower(sentence.tokens[verb + 2])))
      continue;
    const named = namesTheAct(sentence, verb, act) || (matter.actorNames.size === 0 && actor === 1);
    const least = tracked.due === null ? UNDATED_OBJECT : LEAST_OBJECT;
    if (!named || actor === 0 || object < least || isOver(tracked, published)) continue;
    const score = 0.35 * actor + 0.3 + 0.2 * object + 0.15;
    const newDue = later ? dueAhead(sentence, verb, published) : null;
    if (newDue !== null && tracked.due !== null && newDue.to <= tracked.due.to) continue;
    return { status: later ? 'moved' : 'did not', score, newDue };
  }
  return null;
}

function isOver({ due }: Tracked, published: Instant): boolean {
  return due !== null && addDays(due.to, 2 * SLACK_DAYS) < dayOf(published);
}

/** What is called off is the act: "cancelled the vote", "their meeting was postponed". */
function namesTheAct({ tokens }: AnalysedSentence, verb: number, act: string): boolean {
  const passive = tokens.slice(Math.max(0, verb - 3), verb).some(({ pos }) => pos === 'AUX');
  const head = passive ? lastNounBefore(tokens, verb) : headAfter(tokens, verb);
  if (head === undefined) return false;
  const classes = actClasses(act);
  return actClassesOfNoun(head.lemma).some((one) => classes.includes(one));
}

/** The head of the object: the last noun before the next preposition. */
function headAfter(tokens: readonly Token[], verb: number): Token | undefined {
  let head: Token | undefined;
  for (let i = verb + 1; i < tokens.length && i <= verb + OBJECT_REACH; i += 1) {
    const token = tokens[i] as Token;
    if (isNominal(token)) head = token;
    else if (head !== undefined) break;
  }
  return head;
}

/** The head of the subject: the first noun of a run that a preposition may follow ("the vote on the bill was put off"). */
function lastNounBefore(tokens: readonly Token[], verb: number): Token | undefined {
  let head: Token | undefined;
  for (let i = 0; i < verb; i += 1) {
    const token = tokens[i] as Token;
    const continues = isNominal(tokens[i + 1]);
    if (isNominal(token) && !continues && tokens[i - 1]?.pos !== 'ADP' && !followsPreposition(tokens, i))
      head = token;
  }
  return head;
}

function followsPreposition(tokens: readonly Token[], noun: number): boolean {
  for (let i = noun - 1; i >= 0; i -= 1) {
    const token = tokens[i] as Token;
    if (token.pos === 'ADP') return true;
    if (!['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON'].includes(token.pos)) return false;
  }
  return false;
}

function hasOff({ tokens }: AnalysedSentence, verb: number): boolean {
  let at = verb + 1;
  while (at < verb + 6 && ['DET', 'PRON', 'ADJ', 'NOUN', 'PROPN'].includes(tokens[at]?.pos ?? '')) at += 1;
  return lower(tokens[at]) === 'off';
}

/** "put off", "pushed back", "moved to Friday"; the other verbs say it alone. */
function isPutOff(sentence: AnalysedSentence, verb: number): boolean {
  const { tokens, dates } = sentence;
  const { lemma } = tokens[verb] ?? { lemma: '' };
  const next = tokens.slice(verb + 1, verb + 6).map(lower);
  if (lemma === 'put' || lemma === 'push') return next.includes('off') || next.includes('back');
  if (lemma !== 'move') return true;
  return (
    next[0] === 'to' &&
    dates.some(({ start }) => start <= (tokens[verb + 2]?.start ?? 0) && start > (tokens[verb]?.end ?? 0))
  );
}

function dueAhead({ tokens, dates }: AnalysedSentence, verb: number, published: Instant): Due | null {
  const start = tokens[verb]?.end ?? 0;
  const ahead = dates.filter((date) => date.start >= start && date.to >= dayOf(published));
  const last = ahead.at(-1);
  return last === undefined ? null : dueOf(last);
}
