import type { Token } from '../model/analysis.ts';
import { isVerbal, lower, verbForm } from './word-forms.ts';

/** Words that announce a step, with the places of the clause around them (token numbers). */
export interface Trigger {
  /** First token of the announcing words; the subject ends before it. */
  readonly at: number;
  /** The verb of the act, in its base form where `kind` is not 'present' or 'slot'. */
  readonly verb: number;
  /**
   * 'will' stands by itself; 'would' counts only as reported speech; 'was' ("was due to") only with a date ahead;
   * 'plan' is the actor's own ("plans to"); 'present' is a timetable ("begins on Monday"); 'slot' is "is set for Monday";
   * 'place' is "is due in court on Monday" (`verb` is then the preposition); 'may' counts only with a date ahead.
   */
  readonly kind: 'will' | 'would' | 'was' | 'plan' | 'present' | 'slot' | 'place' | 'may';
}

const PLANNED = new Set(
  'expected due set scheduled likely slated poised planning preparing invited'.split(' '),
);
const SLOTTED = new Set('due set scheduled slated planned'.split(' '));
const RESOLVED = new Set('agreed vowed pledged promised decided planned'.split(' '));
const INTENDS = new Set('plans plan intends intend vowed pledged promised agreed plans'.split(' '));
const TIMETABLE = new Set(
  'begin start open reopen resume expire end close kick vote meet conclude finish'.split(' '),
);
/** "must leave by Monday", "may rule as early as Monday": steps when they are dated. */
const DATED_MODALS = new Set(['may', 'must', 'could']);
/** Tokens between "has until" or "expects" and the infinitive. */
const INFINITIVE_REACH = 8;
/** "will not", "would rather": no step is announced. */
const NO_ANNOUNCEMENT = new Set('not never rather hardly ideally'.split(' '));
/** Words of these kinds announce nothing: most words are spared the look. */
const NEVER_ANNOUNCE = new Set(['DET', 'PUNCT', 'PRON', 'NUM', 'ADV', 'CCONJ']);
const BE = new Set(['is', 'are', '’s', "'s", '’re', "'re"]);
const BE_PAST = new Set(['was', 'were']);

/** Quick test that spares most sentences the reading. */
export const MAY_ANNOUNCE =
  /\b(?:will|would|due|set|scheduled|slated|planned|begins?|starts?|opens?|resumes?|expires?|ends?|closes?|kicks?|vote|votes|meets?|reopens?|concludes?|finish(?:es)?|may|must|could|until|expects?|(?:is|are|was|were|expected|likely|poised|planning|preparing|invited|agreed|vowed|pledged|promised|decided|plans?|intends?) to)\b|['’](?:s|re) to\b/i;

/**
 * @param tokens a sentence
 * @returns every place where it announces a step, in order; negated ones ("will not") are left out
 */
export function findTriggers(tokens: readonly Token[]): readonly Trigger[] {
  const found: Trigger[] = [];
  for (let at = 1; at < tokens.length - 1; at += 1) {
    const trigger = NEVER_ANNOUNCE.has(tokens[at]?.pos ?? '') ? null : triggerAt(tokens, at);
    if (trigger !== null) found.push(trigger);
  }
  return found;
}

function triggerAt(tokens: readonly Token[], at: number): Trigger | null {
  const text = lower(tokens[at]);
  if (text === 'will' || text === 'would') {
    const verb = skipAdverbs(tokens, at + 1);
    return isBase(tokens[verb]) ? { at, verb, kind: text } : null;
  }
  if (DATED_MODALS.has(text)) {
    const verb = skipAdverbs(tokens, at + 1);
    return isBase(tokens[verb]) && tokens[verb]?.pos === 'VERB' ? { at, verb, kind: 'may' } : null;
  }
  if (text === 'to' && isBase(tokens[at + 1]) && isExpectedOfAnother(tokens, at)) {
    return { at, verb: at + 1, kind: 'plan' };
  }
  if (BE.has(text) || BE_PAST.has(text)) return afterBe(tokens, at, BE_PAST.has(text) ? 'was' : 'plan');
  if (text === 'has' || text === 'have') return afterHave(tokens, at);
  if (INTENDS.has(text)) {
    const verb = infinitiveAt(tokens, at + 1);
    return verb === null ? null : { at, verb, kind: 'plan' };
  }
  const token = tokens[at];
  if (
    token?.pos === 'VERB' &&
    TIMETABLE.has(token.lemma) &&
    verbForm(token) !== 'past' &&
    verbForm(token) !== 'ing'
  ) {
    return { at, verb: at, kind: 'present' };
  }
  return null;
}

/** "is (widely) expected to meet", "is to meet", "is set for Monday". */
function afterBe(tokens: readonly Token[], at: number, kind: 'was' | 'plan'): Trigger | null {
  const direct = infinitiveAt(tokens, at + 1);
  if (direct !== null) return { at, verb: direct, kind };
  const word = skipAdverbs(tokens, at + 1);
  if (SLOTTED.has(lower(tokens[word])) && lower(tokens[word + 1]) === 'for') {
    return kind === 'was' ? null : { at, verb: word + 1, kind: 'slot' };
  }
  if (!PLANNED.has(lower(tokens[word]))) return null;
  if (lower(tokens[word]) === 'due' && ['in', 'at'].includes(lower(tokens[word + 1]))) {
    return { at, verb: word + 1, kind: 'place' };
  }
  const verb = infinitiveAt(tokens, skipAdverbs(tokens, word + 1));
  return verb === null ? null : { at, verb, kind };
}

/** "has agreed to meet", "has been invited to meet". */
function afterHave(tokens: readonly Token[], at: number): Trigger | null {
  let word = skipAdverbs(tokens, at + 1);
  if (lower(tokens[word]) === 'until') return afterUntil(tokens, at, word);
  const passive = lower(tokens[word]) === 'been';
  if (passive) word = skipAdverbs(tokens, word + 1);
  const text = lower(tokens[word]);
  if (!(passive ? text === 'invited' || SLOTTED.has(text) : RESOLVED.has(text))) return null;
  if (passive && SLOTTED.has(text) && lower(tokens[word + 1]) === 'for') {
    return { at, verb: word + 1, kind: 'slot' };
  }
  const verb = infinitiveAt(tokens, word + 1);
  return verb === null ? null : { at, verb, kind: 'plan' };
}

/** "has until Friday to answer". */
function afterUntil(tokens: readonly Token[], at: number, until: number): Trigger | null {
  for (let i = until + 1; i < tokens.length && i <= until + INFINITIVE_REACH; i += 1) {
    const verb = infinitiveAt(tokens, i);
    if (verb !== null) return { at, verb, kind: 'plan' };
    if (isVerbal(tokens[i]) || lower(tokens[i]) === ',') return null;
  }
  return null;
}

/** "The centre expects Erin to reach ...": what is expected of the one named in between. */
function isExpectedOfAnother(tokens: readonly Token[], to: number): boolean {
  for (let i = to - 2; i > 0 && i >= to - INFINITIVE_REACH; i -= 1) {
    const token = tokens[i] as Token;
    if (!isVerbal(token)) continue;
    return (
      token.lemma === 'expect' && ['s', 'base'].includes(verbForm(token)) && tokens[i - 1]?.pos !== 'AUX'
    );
  }
  return false;
}

/** The verb of "to meet" at a place, or null. */
function infinitiveAt(tokens: readonly Token[], at: number): number | null {
  return lower(tokens[at]) === 'to' && isBase(tokens[at + 1]) ? at + 1 : null;
}

function isBase(token: Token | undefined): boolean {
  return token !== undefined && isVerbal(token) && verbForm(token) === 'base';
}

function skipAdverbs(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]?.pos === 'ADV' && !NO_ANNOUNCEMENT.has(lower(tokens[at]))) at += 1;
  return at;
}
