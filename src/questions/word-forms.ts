import type { Token } from '../model/analysis.ts';

/** How a verb stands in the sentence, read off its text and its dictionary form. */
type VerbForm = 'base' | 's' | 'ing' | 'past';

/**
 * @param token a token tagged VERB or AUX
 * @returns 'past' for past tense and past participle alike ("held"); 'base' also for verbs that never change ("put")
 */
export function verbForm(token: Token): VerbForm {
  const text = lower(token);
  const { lemma } = token;
  if (text === lemma) return 'base';
  if (text.endsWith('ing')) return 'ing';
  if (text === `${lemma}s` || text === `${lemma}es` || text === `${lemma.slice(0, -1)}ies`) return 's';
  return 'past';
}

/** @returns the token's text in lower case; '' for no token */
export function lower(token: Token | undefined): string {
  return token === undefined ? '' : token.text.toLowerCase();
}

/** @returns whether the token can be the head of a noun phrase */
export function isNominal(token: Token | undefined): boolean {
  return token?.pos === 'NOUN' || token?.pos === 'PROPN';
}

/** @returns whether the token is a verb or an auxiliary */
export function isVerbal(token: Token | undefined): boolean {
  return token?.pos === 'VERB' || token?.pos === 'AUX';
}

/** Verbs that report words or plans: what follows them is somebody's say. */
const SAY_VERBS = new Set(
  (
    'say tell announce add confirm promise vow pledge state report declare warn insist expect agree indicate note hope ' +
    'explain reveal claim suggest argue predict believe think write tweet post signal acknowledge admit stress assure ' +
    'reiterate maintain assert emphasise emphasize conclude understand inform disclose know decide rule propose'
  ).split(' '),
);

/** @returns whether the token is a verb of saying, announcing or expecting */
export function isSayVerb(token: Token | undefined): boolean {
  return token?.pos === 'VERB' && SAY_VERBS.has(token.lemma);
}

/** Verbs whose content is doubted or denied: nothing is expected on the strength of it. */
const DOUBT_VERBS = new Set(
  'deny doubt dispute dismiss question wonder speculate imagine fear refuse'.split(' '),
);

/** @returns whether the token denies or doubts what follows */
export function isDoubtVerb(token: Token | undefined): boolean {
  return token?.pos === 'VERB' && DOUBT_VERBS.has(token.lemma);
}

/** @returns whether the token turns what follows into its opposite */
export function isNegation(token: Token | undefined): boolean {
  const text = lower(token);
  return (
    text === 'not' || text === "n't" || text === 'n’t' || text === 'never' || text === 'no' || text === 'nor'
  );
}
