/** What is needed of a word to find the verb of a clause: a subset of any tagged token. */
export interface TaggedWord {
  readonly text: string;
  /** Universal part of speech. */
  readonly pos: string;
  readonly lemma: string;
}

const FINITE_FORMS = new Set(
  (
    "is are was were am be's 's ’s 're ’re 'm ’m has have had 've ’ve 'd ’d does do did will wo would can ca could may " +
    "might must shall should ought 'll ’ll need dare"
  ).split(' '),
);

/** Words after which a bare or past form is part of a noun phrase or a reduced clause, not a finite verb. */
const OPENS_NOUN_PHRASE = new Set(['DET', 'ADJ', 'ADP', 'NUM']);

/**
 * Where the first finite verb of a sentence stands: the word that carries tense ("has" in "has been killed").
 * @param tokens the sentence's tokens in order, with universal parts of speech
 * @returns its index, or -1 when there is none (a fragment, or "Smith to visit Paris", as headlines have it)
 */
export function finiteVerbIndex(tokens: readonly TaggedWord[]): number {
  const sure = tokens.findIndex((_, at) => isFiniteVerb(tokens, at));
  // What looked like a participle carries the tense where nothing else does.
  return sure === -1 ? tokens.findIndex((_, at) => mayBeFinite(tokens, at)) : sure;
}

/**
 * Whether the token at an index carries tense. Infinitives after "to", "-ing" forms, and past participles inside a
 * noun phrase or after a noun with "by" are told apart by the words beside them; a parser would do better.
 */
export function isFiniteVerb(tokens: readonly TaggedWord[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !mayBeFinite(tokens, at)) return false;
  const lower = token.text.toLowerCase();
  if (FINITE_FORMS.has(lower) || previousWord(tokens, at) === undefined) return true;
  return !(isPastForm(lower, token.lemma) && isReducedRelative(tokens, at));
}

/** As `isFiniteVerb`, but for a past form that may be a participle after its noun. */
function mayBeFinite(tokens: readonly TaggedWord[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || (token.pos !== 'VERB' && token.pos !== 'AUX')) return false;
  const before = previousWord(tokens, at);
  const lower = token.text.toLowerCase();
  if (before !== undefined && before.text.toLowerCase() === 'to') return false;
  if (FINITE_FORMS.has(lower)) return true;
  if (lower === 'be' || lower === 'been' || lower === 'being') return false;
  if (/ing$/u.test(lower) && lower !== token.lemma) return false;
  if (before === undefined) return lower !== token.lemma && !isParticipleOpening(tokens, at);
  if (before.pos === 'AUX') return false;
  return !OPENS_NOUN_PHRASE.has(before.pos);
}

/** The nearest word before, adverbs and "not" passed over. */
function previousWord(tokens: readonly TaggedWord[], at: number): TaggedWord | undefined {
  for (let index = at - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token !== undefined && token.pos !== 'ADV' && token.pos !== 'PART') return token;
    if (token?.text.toLowerCase() === 'to') return token;
  }
  return undefined;
}

function isPastForm(lower: string, lemma: string): boolean {
  return lower !== lemma && !/(?:s|ing)$/u.test(lower);
}

/** "Backed by its allies, ..." opens with a participle, not with a finite verb. */
function isParticipleOpening(tokens: readonly TaggedWord[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && (next.pos === 'ADP' || next.pos === 'ADV' || next.pos === 'PART');
}

/** "the man accused of fraud was", "a bomb planted by rebels killed": past form, preposition, and a tensed verb later. */
function isReducedRelative(tokens: readonly TaggedWord[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || next.pos !== 'ADP') return false;
  for (let index = at + 2; index < Math.min(tokens.length, at + 14); index += 1) {
    const token = tokens[index];
    if (token === undefined || /^[,;:]$/u.test(token.text)) return false;
    if (token.pos === 'PRON' || token.pos === 'SCONJ' || token.pos === 'CCONJ') return false;
    if (token.pos === 'AUX' && FINITE_FORMS.has(token.text.toLowerCase())) return true;
    if (tokens[index - 1]?.pos === 'AUX') continue;
    if (token.pos === 'VERB' && isPastForm(token.text.toLowerCase(), token.lemma)) return true;
  }
  return false;
}
