import type { AnalysedSentence, Token } from '../../model/analysis.ts';
import type { Alignment } from './align.ts';
import type { Finding } from './findings.ts';
import type { SourceSentence } from './source-sentences.ts';

const NEGATIONS = words("not n't n’t never no none nobody nothing neither nor without unlikely cannot");
const NEGATING_VERBS = words('deny refuse reject fail lack prevent avoid despite unable');
/** Words by which a report leaves open whether something is so. */
const UNSURE = words(
  'may might could possibly perhaps probably likely maybe allegedly alleged suspected reportedly apparently accused if unless',
);
/** ... or says that it is still to come, wished or claimed. */
const NOT_YET = words(
  'will would should must shall claim believe think expect plan seem appear propose consider hope suspect accuse',
);
/** Tokens between a negation and the word it denies. */
const REACH = 3;

/** A source sentence with its alignment. */
export interface Aligned {
  readonly source: SourceSentence;
  readonly alignment: Alignment;
}

/**
 * Where a claim denies what its passages affirm, affirms what they deny, or is surer than they are.
 * @param claim the sentence that is checked
 * @param window the passages with their alignment
 */
export function polarityFindings(claim: AnalysedSentence, window: readonly Aligned[]): readonly Finding[] {
  const found: Finding[] = [];
  const anyDenied = window.some(({ source }) => source.sentence.tokens.some(denies));
  const claimDenies = claim.tokens.some(denies);
  for (const [at, token] of claim.tokens.entries()) {
    if (!isNegation(claim.tokens, at)) {
      if (NEGATING_VERBS.has(token.lemma) && !anyDenied) found.push(finding('denied', token.text, null));
      continue;
    }
    const denied = claim.tokens.slice(at + 1, at + 1 + REACH).find(carries);
    if (isAffirmed(claim, at, window) ?? !anyDenied)
      found.push(finding('denied', denied?.text ?? token.text, null));
  }
  if (!claimDenies) {
    for (const { source, alignment } of window) {
      const lost = bridged(
        source.sentence,
        alignment,
        (token, at) => isNegation(source.sentence.tokens, at) && token !== undefined,
      );
      if (lost !== null) found.push(finding('denied', lost.text, `not ${lost.text}`));
    }
  }
  return [...found, ...surenessFindings(claim, window)];
}

function surenessFindings(claim: AnalysedSentence, window: readonly Aligned[]): readonly Finding[] {
  const hedged = ({ text, lemma }: Token): boolean => {
    const lower = text.toLowerCase();
    return UNSURE.has(lower) || NOT_YET.has(lower) || NOT_YET.has(lemma);
  };
  const own = claim.tokens.find(({ text }) => UNSURE.has(text.toLowerCase()));
  if (own !== undefined && !window.some(({ source }) => source.sentence.tokens.some(hedged)))
    return [finding('unsure', own.text, null)];
  if (claim.tokens.some(hedged)) return [];
  for (const { source, alignment } of window) {
    const word = bridged(source.sentence, alignment, hedged);
    if (word !== null) return [finding('surer', word.text, null)];
  }
  return [];
}

/**
 * The word after a marked token, where the claim has the words on both sides of the mark, but not the mark.
 * @returns it, or null
 */
function bridged(
  { tokens }: AnalysedSentence,
  alignment: Alignment,
  marked: (token: Token, at: number) => boolean,
): Token | null {
  const taken = new Set(alignment.values());
  for (const [at, token] of tokens.entries()) {
    if (taken.has(at) || !marked(token, at)) continue;
    const after = [at + 1, at + 2].find((place) => taken.has(place) && carries(tokens[place]));
    const before = [at - 1, at - 2, at - 3].some((place) => taken.has(place));
    if (after !== undefined && before) return tokens[after] ?? null;
  }
  return null;
}

/** Whether the passages have the word that the claim denies without a negation before it; null where they lack the word. */
function isAffirmed(claim: AnalysedSentence, at: number, window: readonly Aligned[]): boolean | null {
  for (let place = at + 1; place <= at + REACH; place += 1) {
    if (!carries(claim.tokens[place])) continue;
    for (const { source, alignment } of window) {
      const there = alignment.get(place);
      if (there === undefined) continue;
      return !source.sentence.tokens.slice(Math.max(0, there - REACH - 1), there + 1).some(denies);
    }
  }
  return null;
}

function denies({ text, lemma }: Token): boolean {
  return NEGATIONS.has(text.toLowerCase()) || NEGATING_VERBS.has(lemma);
}

/** "never-before-seen" denies nothing. */
function isNegation(tokens: readonly Token[], at: number): boolean {
  return NEGATIONS.has(tokens[at]?.text.toLowerCase() ?? '') && tokens[at + 1]?.text !== '-';
}

function carries(token: Token | undefined): boolean {
  return token !== undefined && token.stem !== '' && !token.stop;
}

function finding(kind: Finding['kind'], word: string, instead: string | null): Finding {
  return { kind, of: 'word', word, instead };
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
