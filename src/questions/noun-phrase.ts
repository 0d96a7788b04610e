import type { Token } from '../model/analysis.ts';
import { isNominal, lower, verbForm } from './word-forms.ts';

const POSSESSIVES = new Set(['his', 'her', 'its', 'their']);
const LINKS = new Set('of in for from at on with between to against over under near by and or &'.split(' '));
const POSSESSIVE_MARKS = new Set(["'s", '’s', "'", '’']);
const QUESTION_ADVERBS = new Set('when where how why while then'.split(' '));
const JOINTS = new Set(['-', '–', '‑', '/']);

/**
 * Whether tokens are a noun phrase by themselves: nouns with what may stand before them, joined by "of", "in", "and" ...
 * Strict: what cannot be read is no noun phrase.
 * @param tokens the sentence
 * @param start first token of the phrase
 * @param end the token after its last one
 */
export function isNounPhrase(tokens: readonly Token[], start: number, end: number): boolean {
  let complete = false;
  for (let i = start; i < end; i += 1) {
    const token = tokens[i];
    if (token === undefined || !fits(token, complete, i === start)) return false;
    if (i > start && startsAnother(tokens[i - 1] as Token, token)) return false;
    complete = isNominal(token) || (complete && !opens(token));
  }
  return complete;
}

/** @returns whether a token may stand inside a noun phrase at all: used to walk left to where the phrase starts */
export function mayBeInNounPhrase(token: Token): boolean {
  return isNominal(token) || fits(token, true, false) || fits(token, false, false);
}

/** "ways Smith" is two phrases: a plural is no title before a name. */
function startsAnother(before: Token, token: Token): boolean {
  const plural = before.pos === 'NOUN' && before.text.endsWith('s') && lower(before) !== before.lemma;
  return plural && token.pos === 'PROPN' && token.start > before.end;
}

function fits(token: Token, complete: boolean, first: boolean): boolean {
  const text = lower(token);
  if (isNominal(token) || JOINTS.has(text)) return true;
  if (POSSESSIVE_MARKS.has(text)) return complete;
  if (LINKS.has(text)) return complete && !first;
  switch (token.pos) {
    case 'DET':
      return !complete;
    case 'PRON':
      return !complete && POSSESSIVES.has(text);
    case 'NUM':
      return true;
    case 'SYM':
      return true;
    case 'ADJ':
      return !complete;
    case 'ADV':
      return !complete && !QUESTION_ADVERBS.has(text);
    case 'VERB':
      return !complete && !first && (verbForm(token) === 'ing' || verbForm(token) === 'past');
    default:
      return false;
  }
}

/** After a link or a possessive mark another noun has to come. */
function opens(token: Token): boolean {
  const text = lower(token);
  return LINKS.has(text) || POSSESSIVE_MARKS.has(text) || JOINTS.has(text);
}
