import type { AnalysedSentence, Token } from '../model/analysis.ts';
import { type Actor, actorOf } from './actor.ts';
import { complementEnd, earlierEnd } from './complement.ts';
import { isNounPhrase } from './noun-phrase.ts';
import { render } from './render.ts';
import { isNegation, isVerbal, lower, verbForm } from './word-forms.ts';

/** A clause read after "whether" or a question word: who, with which auxiliary, does what (token numbers). */
interface ClauseParts {
  readonly actor: Actor;
  /** The auxiliary to put first, as it goes into a question: "Will", "Did", "Has". */
  readonly auxiliary: string;
  /** The act in its dictionary form; null where only an auxiliary tells it. */
  readonly act: string | null;
  /** The verb after which the rest stands. */
  readonly verb: number;
  readonly end: number;
  /** What follows the subject in the question. */
  readonly rest: string;
}

const PRONOUNS = new Set(['he', 'she', 'it', 'they']);
/** Reported speech shifts tenses back; the question is asked from now. */
const ASKED_NOW: ReadonlyMap<string, string> = new Map([
  ['would', 'Will'],
  ["'ll", 'Will'],
  ['ca', 'Can'],
  ["'s", 'Is'],
]);
const MODALS = new Set('will would can could may might should must'.split(' '));
/** Longest subject that is looked for. */
const REACH = 14;
const MOST_WORDS = 25;

/**
 * Reads a clause for a question: "Putin would accept the offer" gives "Will", Putin, "accept the offer".
 * @param sentence the sentence
 * @param previous the sentence before, for pronouns
 * @param start first token of the clause, after "whether" or the question word
 * @param wordsBefore words that the question will have before the auxiliary
 * @returns its parts, or null where it can't be read for certain
 */
export function clauseParts(
  sentence: AnalysedSentence,
  previous: AnalysedSentence | null,
  start: number,
  wordsBefore: number,
): ClauseParts | null {
  const { tokens, dates } = sentence;
  const subject = firstVerb(sentence, start);
  if (subject === null) return null;
  const first = subject.verb;
  const pronoun = first === start + 1 && PRONOUNS.has(lower(tokens[start]));
  const actor = actorOf(sentence, previous, { start, end: subject.end, pronoun, said: null, leadDate: null });
  if (actor === null || actor.kind === 'nobody') return null;
  const end = complementEnd(tokens, first, dates);
  if (end === null || tokens.slice(first, end).some((token) => isNegation(token) && lower(token) !== 'no'))
    return null;
  const token = tokens[first] as Token;
  const auxiliary = isAuxiliary(tokens, first) ? firstWord(token) : support(token);
  const room = MOST_WORDS - wordsBefore - 1 - actor.text.split(' ').length;
  const rest = restOf(sentence, first, end, room);
  if (auxiliary === null || rest === null) return null;
  return { actor, auxiliary, act: actAfter(tokens, first), verb: first, end, rest };
}

interface SubjectEnd {
  readonly end: number;
  readonly verb: number;
}

/** The first finite verb whose subject is all that stands before it. */
function firstVerb({ tokens }: AnalysedSentence, start: number): SubjectEnd | null {
  for (let i = start + 1; i < tokens.length && i <= start + REACH; i += 1) {
    const token = tokens[i] as Token;
    if (lower(token) === ',' && isNounPhrase(tokens, start, i)) return afterAside(tokens, i);
    if (!isVerbal(token) || verbForm(token) === 'ing') continue;
    const reduced = verbForm(token) === 'past' ? afterReducedClause(tokens, start, i) : null;
    if (reduced !== null) return reduced;
    const alone = i === start + 1 && PRONOUNS.has(lower(tokens[start]));
    if (alone || isNounPhrase(tokens, start, i)) return { end: i, verb: i };
  }
  return null;
}

/** "a ceasefire, if there is one, would": the verb after what stands between commas. */
function afterAside(tokens: readonly Token[], comma: number): SubjectEnd | null {
  for (let i = comma + 1; i < tokens.length && i <= comma + REACH; i += 1) {
    if (lower(tokens[i]) === ',') return isVerbal(tokens[i + 1]) ? { end: comma, verb: i + 1 } : null;
  }
  return null;
}

/** "a ceasefire signed in haste would": the modal after a participle and the phrase that belongs to it. */
function afterReducedClause(tokens: readonly Token[], start: number, participle: number): SubjectEnd | null {
  if (tokens[participle + 1]?.pos !== 'ADP' || !isNounPhrase(tokens, start, participle)) return null;
  for (let i = participle + 3; i < tokens.length && i <= start + REACH; i += 1) {
    if (!MODALS.has(lower(tokens[i]))) continue;
    return isNounPhrase(tokens, participle + 2, i) ? { end: i, verb: i } : null;
  }
  return null;
}

function firstWord(token: Token): string | null {
  const text = lower(token);
  if (text === 'be' || text === 'been' || text === 'being') return null;
  return ASKED_NOW.get(text) ?? text.charAt(0).toUpperCase() + text.slice(1);
}

function support(token: Token): string {
  const form = verbForm(token);
  if (form === 'past') return 'Did';
  return form === 's' ? 'Does' : 'Do';
}

function restOf(sentence: AnalysedSentence, first: number, fullEnd: number, room: number): string | null {
  const { tokens } = sentence;
  const verb = tokens[first] as Token;
  const auxiliary = isAuxiliary(tokens, first);
  for (let end: number | null = fullEnd; end !== null; end = earlierEnd(tokens, first, end)) {
    const after = render(sentence, first + 1, end);
    if (after === null) return null;
    const rest = auxiliary ? after : `${verb.lemma} ${after}`.trim();
    if (rest !== '' && rest.split(' ').length <= room) return rest;
  }
  return null;
}

/** "has" is a full verb where no participle follows ("has any assets"). */
function isAuxiliary(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.pos !== 'AUX') return false;
  if (token.lemma !== 'have' && token.lemma !== 'do') return true;
  let next = at + 1;
  while (tokens[next]?.pos === 'ADV') next += 1;
  return isVerbal(tokens[next]);
}

/** The verb of the act behind an auxiliary and adverbs. */
function actAfter(tokens: readonly Token[], first: number): string | null {
  if (tokens[first]?.pos === 'VERB') return tokens[first]?.lemma ?? null;
  let at = first + 1;
  while (tokens[at]?.pos === 'ADV' || tokens[at]?.pos === 'AUX') at += 1;
  return tokens[at]?.pos === 'VERB' ? (tokens[at]?.lemma ?? null) : null;
}
