import type { Token } from '../../model/analysis.ts';
import { isSayVerb } from './say-verbs.ts';

export type Tense = 'past' | 'future' | 'unknown';

/** A verb further away than this does not govern the words in question. */
const REACH = 16;

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Words after which "to do" lies ahead: "agreed to meet on Friday". After others ("forced to") it may lie behind. */
const LOOKS_AHEAD = set(
  `agree plan expect due set schedule intend vow pledge promise want hope prepare aim propose decide invite urge slate
  likely ready poise order ask call demand need be have agreement plans plan deal decision promise proposal invitation
  deadline bid move vote offer scheduled expected planned slated poised ought threaten wish seek appeal`,
);

/** "planned for Friday", "due on Monday": participles and adjectives that put their date ahead. */
const AHEAD_WORDS = set(
  'plan due schedule expect slate set planned scheduled expected slated upcoming forthcoming',
);

/**
 * Whether the words around a place in a sentence tell of what was or of what is to come, by the verb that governs it.
 * @param tokens the sentence's tokens
 * @param from index of the first token in question
 * @param to index after the last one
 * @param headline in headlines the present tense tells the past ("Leaders meet in Alaska")
 */
export function tenseAt(tokens: readonly Token[], from: number, to: number, headline: boolean): Tense {
  for (let at = from - 1; at >= Math.max(0, from - REACH); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.text === ';') break;
    const near = at >= from - 3;
    if (near && AHEAD_WORDS.has(token.lemma) && !hasPastAuxiliary(tokens, at)) return 'future';
    const tense = verbTense(tokens, at, headline);
    if (tense !== undefined) return tense;
  }
  for (let at = to; at < Math.min(tokens.length, to + REACH); at += 1) {
    const tense = verbTense(tokens, at, headline);
    if (tense !== undefined) return tense;
  }
  return 'unknown';
}

/** The tense that one word shows, or undefined when it shows none (no verb, a bare participle). */
function verbTense(tokens: readonly Token[], at: number, headline: boolean): Tense | undefined {
  const token = tokens[at];
  if (token === undefined || (token.pos !== 'VERB' && token.pos !== 'AUX')) return undefined;
  const lower = token.text.toLowerCase();
  if (/^(?:will|wo|'ll|’ll|shall)$/u.test(lower)) return 'future';
  if (/^(?:was|were|did|had)$/u.test(lower)) return 'past';
  const before = wordBefore(tokens, at);
  if (before?.text.toLowerCase() === 'to') return infinitiveTense(tokens, at, headline);
  if (token.pos === 'AUX') return auxiliaryTense(tokens, at, lower);
  if (before?.pos === 'AUX') return afterAuxiliary(tokens, at, before);
  if (/ing$/u.test(lower)) return undefined;
  if (isPast(token)) return 'past';
  if (UNCHANGED.has(lower)) return isSingular(subjectBefore(tokens, at)) ? 'past' : 'unknown';
  if (headline || isSayVerb(token.lemma)) return 'past';
  return 'future';
}

/** Verbs whose past is spelt like their present: "The storm hit the coast on Monday". */
const UNCHANGED = set(
  'beat bet bid broadcast burst cast cost cut forecast hit hurt let put quit rid set shed shut slit spread split thrust upset',
);

function subjectBefore(tokens: readonly Token[], at: number): Token | undefined {
  return tokens
    .slice(Math.max(0, at - 4), at)
    .findLast(({ pos }) => pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON');
}

/** After one person or thing the present would end in "-s". */
function isSingular(subject: Token | undefined): boolean {
  if (subject === undefined) return false;
  const lower = subject.text.toLowerCase();
  if (subject.pos === 'PRON') return /^(?:he|she|it|who|which|that)$/u.test(lower);
  return lower === subject.lemma.toLowerCase() && !lower.endsWith('s');
}

/** "to meet": ahead when what stands before it looks ahead, or when nothing does ("Leader to visit Paris"). */
function infinitiveTense(tokens: readonly Token[], at: number, headline: boolean): Tense | undefined {
  for (let index = at - 2; index >= Math.max(0, at - 6); index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.text === ',') break;
    if (LOOKS_AHEAD.has(token.lemma) && !/^(?:had|were|was)$/u.test(token.text)) return 'future';
    if (token.pos === 'VERB') return isPast(token) ? 'past' : 'future';
  }
  return headline ? 'future' : undefined;
}

function auxiliaryTense(tokens: readonly Token[], at: number, lower: string): Tense | undefined {
  const next = tokens[at + 1]?.text.toLowerCase();
  if (/^(?:is|are|am)$/u.test(lower) && (next === 'to' || next === 'due' || next === 'set')) return 'future';
  if (/^(?:has|have|'ve|’ve)$/u.test(lower)) return 'past';
  return undefined;
}

/** The main verb of a group: "will meet", "has met", "could meet", "is meeting", "was meeting". */
function afterAuxiliary(tokens: readonly Token[], at: number, auxiliary: Token): Tense {
  const lower = auxiliary.text.toLowerCase();
  if (/^(?:will|wo|'ll|’ll|shall|may|might|could|can|would|should|must)$/u.test(lower)) return 'future';
  if (/^(?:is|are|am|'re|’re|'m|’m)$/u.test(lower)) {
    const token = tokens[at];
    return token !== undefined && (/ing$/u.test(token.text) || AHEAD_WORDS.has(token.lemma))
      ? 'future'
      : 'past';
  }
  if (lower === 'be') return hasModal(tokens, at) ? 'future' : 'past';
  return 'past';
}

function hasModal(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 4), at)
    .some((token) =>
      /^(?:will|wo|to|may|might|could|can|would|should|must|shall|'ll|’ll)$/i.test(token.text),
    );
}

function hasPastAuxiliary(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 3), at).some((token) => /^(?:had|was|were)$/i.test(token.text));
}

function wordBefore(tokens: readonly Token[], at: number): Token | undefined {
  for (let index = at - 1; index >= Math.max(0, at - 4); index -= 1) {
    const token = tokens[index];
    if (token?.text.toLowerCase() === 'to') return token;
    if (token !== undefined && token.pos !== 'ADV' && token.pos !== 'PART') return token;
  }
  return undefined;
}

/** A past form: neither the dictionary form nor "-s" nor "-ing". */
function isPast(token: Token): boolean {
  const lower = token.text.toLowerCase();
  return lower !== token.lemma && !/(?:s|ing)$/u.test(lower);
}
