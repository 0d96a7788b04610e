import { finiteVerbIndex } from '../lib/clause.ts';
import { countWords } from '../lib/word-overlap.ts';
import type { AnalysedSentence, Token } from '../model/analysis.ts';
import { isPersonNoun } from './person-nouns.ts';
import { opensWithDateline } from './shorten.ts';

/** Summary lines are short; a sentence longer than this is a sentence. */
const LONGEST_LINE = 20;
/** So few words without one article or pronoun are a headline where the verb is in the present. */
const LONGEST_BARE = 14;
const ENDS_NOUN_PHRASE = new Set(['VERB', 'AUX', 'ADP', 'PUNCT']);

/**
 * Whether the first line of a report is its summary line in headline style ("Senator is the surprise leader; second round set
 * for October"): two clauses without articles, a bare singular noun for a person, or a present tense without any determiner;
 * or any short line above the dateline.
 * @param sentence the first of the report's body, or its standfirst
 * @param next the sentence after it, or null
 */
export function isHeadlineStyle(sentence: AnalysedSentence, next: AnalysedSentence | null): boolean {
  if (countWords(sentence.text) > LONGEST_LINE || opensWithDateline(sentence.text)) return false;
  if (next !== null && opensWithDateline(next.text)) return true;
  return sentence.text.includes(';') || hasBarePerson(sentence.tokens) || isBarePresent(sentence);
}

/** "Centrist senator is", "U.S. president now favours". */
function hasBarePerson(tokens: readonly Token[]): boolean {
  const verb = finiteVerbIndex(tokens);
  const subject = tokens.slice(0, Math.max(0, verb));
  const end = subject.findIndex(({ pos }) => ENDS_NOUN_PHRASE.has(pos));
  const phrase = end === -1 ? subject : subject.slice(0, end);
  if (phrase.some(({ pos }) => pos === 'DET' || pos === 'PRON' || pos === 'NUM' || pos === 'PART'))
    return false;
  const head = phrase.findLast(({ pos }) => pos === 'NOUN' || pos === 'PROPN');
  return head?.pos === 'NOUN' && /^\p{Ll}/u.test(head.text) && isPersonNoun(head.text);
}

function isBarePresent({ text, tokens, names }: AnalysedSentence): boolean {
  if (countWords(text) > LONGEST_BARE) return false;
  if (tokens.some(({ pos, text: word }) => pos === 'DET' || /^(?:the|an?|his|her|their)$/i.test(word)))
    return false;
  const verb = tokens[finiteVerbIndex(tokens)];
  if (verb === undefined || verb.pos !== 'VERB') return false;
  const lower = verb.text.toLowerCase();
  const present = lower === verb.lemma || lower.endsWith('s');
  return present && !names.some(({ start, kind }) => start === 0 && kind === 'person');
}
