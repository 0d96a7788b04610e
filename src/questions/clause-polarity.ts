import type { Token } from '../model/analysis.ts';
import { isNegation, isNominal, isVerbal, lower, verbForm } from './word-forms.ts';

/** How a verb tells its act: as done, as not done, as ruled out ("will not attend"), or as neither (planned, possible, asked, doubted). */
export type Told = 'done' | 'not done' | 'ruled out' | 'open';

const MODALS = new Set('will would may might could can should must shall ca wo'.split(' '));
const REFUSALS = new Set('refuse decline fail'.split(' '));
const HEDGES = new Set(
  'reportedly allegedly supposedly if unless whether possibly perhaps almost nearly'.split(' '),
);
const RULES_OUT = new Set('will would wo'.split(' '));
/** What is ruled out only for a time, or on a condition, is still open. */
const FOR_NOW = new Set('until till unless before yet if without again now immediately soon'.split(' '));
/** Verbs that take their sense of time from the verb before: "began buying". */
const ASPECTS = new Set('begin start resume finish complete'.split(' '));
/** "managed to leave", "went on to win": what these lead to has been done. */
const ACHIEVED = new Set('manage proceed'.split(' '));
const CAUSATIVES = new Set('get have see want keep need like'.split(' '));
/** Tokens before the verb in which its auxiliaries and negations stand. */
const REACH = 5;

/**
 * Reads tense, negation and modality of a verb off the words before it.
 * @param tokens the sentence
 * @param verb a token tagged VERB
 * @param headline the sentence is a title, or of a report that tells all in the present: that tense tells what has just happened
 * @returns 'done' for past and perfect, 'not done' for the same negated and for "refused to", else 'open'
 */
export function toldBy(tokens: readonly Token[], verb: number, headline: boolean): Told {
  const token = tokens[verb];
  if (token === undefined || hedgedBefore(tokens, verb)) return 'open';
  const form = verbForm(token);
  if (lower(tokens[verb - 1]) === 'to') {
    if (hasAchieved(tokens, verb - 2)) return toldBy(tokens, verb - 2, headline);
    return REFUSALS.has(tokens[verb - 2]?.lemma ?? '') && toldBy(tokens, verb - 2, headline) === 'done'
      ? 'not done'
      : 'open';
  }
  if (form === 'ing' && isAspect(tokens[verb - 1])) return toldBy(tokens, verb - 1, headline);
  let negated = false;
  let auxiliary: Token | null = null;
  for (let i = verb - 1; i >= 0 && i >= verb - REACH; i -= 1) {
    const before = tokens[i] as Token;
    if (isNegation(before) && lower(before) !== 'no') negated = true;
    else if (before.pos === 'AUX') {
      if (MODALS.has(lower(before))) return negated && isRuledOut(tokens, i) ? 'ruled out' : 'open';
      auxiliary = before;
    } else if (before.pos !== 'ADV') break;
  }
  if (
    lower(tokens[verb + 1]) === 'yet' ||
    tokens.slice(Math.max(0, verb - 3), verb).some((t) => lower(t) === 'yet')
  )
    return 'open';
  if (!isTold(tokens, verb, form, auxiliary, headline)) return 'open';
  return negated ? 'not done' : 'done';
}

function isTold(
  tokens: readonly Token[],
  verb: number,
  form: ReturnType<typeof verbForm>,
  auxiliary: Token | null,
  headline: boolean,
): boolean {
  if (auxiliary !== null) {
    const word = lower(auxiliary);
    if (word === 'did') return form === 'base';
    if (headline && (word === 'is' || word === 'are')) return form === 'past' || form === 'base';
    return ['was', 'were', 'has', 'have', 'had', 'been'].includes(word) && form !== 'ing' && form !== 's';
  }
  // "Released on Thursday, the report ...".
  if (verb === 0 && form === 'past') return !headline;
  const before = tokens[verb - 1];
  if (headline) return form === 's' || form === 'past' || (form === 'base' && isPlural(before));
  if (isWished(tokens, verb)) return false;
  const afterSubject =
    isNominal(before) ||
    isVerbal(before) ||
    ['and', ',', 'who', 'which', 'that', ')'].includes(lower(before));
  return form === 'past' && (afterSubject || before?.pos === 'PRON' || before?.pos === 'ADV');
}

/** "to get the bill passed", "wants him released": the participle tells an aim. */
function isWished(tokens: readonly Token[], verb: number): boolean {
  let before = verb - 1;
  while (before > 0 && ['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'PART'].includes(tokens[before]?.pos ?? ''))
    before -= 1;
  return before < verb - 1 && CAUSATIVES.has(tokens[before]?.lemma ?? '');
}

function hedgedBefore(tokens: readonly Token[], verb: number): boolean {
  for (let i = 0; i < verb; i += 1) if (HEDGES.has(lower(tokens[i]))) return true;
  return false;
}

/** @returns whether a verb only says how far another has come: "began buying" */
export function isAspect(token: Token | undefined): boolean {
  return token?.pos === 'VERB' && ASPECTS.has(token.lemma);
}

/** "will not attend", for good. */
function isRuledOut(tokens: readonly Token[], modal: number): boolean {
  return (
    RULES_OUT.has(lower(tokens[modal])) && !tokens.slice(modal).some((token) => FOR_NOW.has(lower(token)))
  );
}

function hasAchieved(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.pos === 'VERB') return ACHIEVED.has(token.lemma);
  return lower(token) === 'on' && tokens[at - 1]?.lemma === 'go';
}

function isPlural(token: Token | undefined): boolean {
  return isNominal(token) && lower(token) !== token?.lemma;
}
