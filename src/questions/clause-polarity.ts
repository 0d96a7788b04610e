import type { Token } from '../model/analysis.ts';
import { isNegation, isNominal, isVerbal, lower, verbForm } from './word-forms.ts';

/** How a verb tells its act: as done, as not done, or as neither (planned, possible, asked, doubted). */
export type Told = 'done' | 'not done' | 'open';

const MODALS = new Set('will would may might could can should must shall ca wo'.split(' '));
const REFUSALS = new Set('refuse decline fail'.split(' '));
const HEDGES = new Set(
  'reportedly allegedly supposedly if unless whether possibly perhaps almost nearly'.split(' '),
);
const CAUSATIVES = new Set('get have see want keep need like'.split(' '));
/** Tokens before the verb in which its auxiliaries and negations stand. */
const REACH = 5;

/**
 * Reads tense, negation and modality of a verb off the words before it.
 * @param tokens the sentence
 * @param verb a token tagged VERB
 * @param headline the sentence is a title: its present tense tells what has just happened
 * @returns 'done' for past and perfect, 'not done' for the same negated and for "refused to", else 'open'
 */
export function toldBy(tokens: readonly Token[], verb: number, headline: boolean): Told {
  const token = tokens[verb];
  if (token === undefined || hedgedBefore(tokens, verb)) return 'open';
  const form = verbForm(token);
  if (lower(tokens[verb - 1]) === 'to') {
    return REFUSALS.has(tokens[verb - 2]?.lemma ?? '') && toldBy(tokens, verb - 2, headline) === 'done'
      ? 'not done'
      : 'open';
  }
  let negated = false;
  let auxiliary: Token | null = null;
  for (let i = verb - 1; i >= 0 && i >= verb - REACH; i -= 1) {
    const before = tokens[i] as Token;
    if (isNegation(before) && lower(before) !== 'no') negated = true;
    else if (before.pos === 'AUX') {
      if (MODALS.has(lower(before))) return 'open';
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
    return ['was', 'were', 'has', 'have', 'had', 'been'].includes(word) && form !== 'ing' && form !== 's';
  }
  const before = tokens[verb - 1];
  if (headline) return form === 's' || form === 'past';
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
