import type { Name, Token } from '../../model/analysis.ts';
import { WEEKDAYS } from './name-words.ts';

/** A noun phrase that says who speaks: tokens [from, to). */
export interface SpeakerPhrase {
  readonly from: number;
  readonly to: number;
}

/** Longest noun phrase, and longest aside between a speaker and the verb, in tokens. */
const LONGEST = 14;
const LONGEST_ASIDE = 40;

const INSIDE = /^(?:of|for|at|in|from|with|on|to|and|[-‑'&.]|'s|’s)$/u;
const IN_PHRASE = /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|X|SYM)$/u;

/** The subject before a verb: "Ukrainian officials said", "Smith, the minister, said". Null when none stands there. */
export function speakerBefore(tokens: readonly Token[], verb: number): SpeakerPhrase | null {
  let end = verb;
  while (end > 0 && (isBetween(tokens[end - 1]) || isTime(tokens, end - 1))) end -= 1;
  end = beforeBrackets(tokens, end);
  const before = tokens[end - 1];
  if (before === undefined) return null;
  if (before.pos === 'PRON')
    return isRelative(before) ? antecedent(tokens, end - 1) : { from: end - 1, to: end };
  if (before.text === ',') return beforeAside(tokens, end - 1);
  return phraseEnding(tokens, end);
}

/** Adverbs and auxiliaries between a subject and its verb. */
function isBetween(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.pos === 'ADV' || (token.pos === 'AUX' && /^(?:has|have|had|also|'s|’s)$/u.test(token.text)))
  );
}

/** "Smith on Friday said", "Smith earlier Friday said". */
function isTime(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text.toLowerCase() ?? '';
  const word = tokens[at]?.text.toLowerCase() ?? '';
  if (/^(?:week|month|year|morning|afternoon|evening)$/u.test(word))
    return /^(?:this|last|earlier)$/i.test(tokens[at - 1]?.text ?? '');
  if (/^(?:this|last)$/u.test(word)) return /^(?:week|month|year|morning|afternoon|evening)$/u.test(next);
  return (
    at > 0 && (WEEKDAYS.has(word) || (WEEKDAYS.has(next) && /^(?:on|earlier|later|late|early)$/u.test(word)))
  );
}

/** "Rep. Hank Johnson (D-Ga.) said": without the brackets. */
function beforeBrackets(tokens: readonly Token[], end: number): number {
  if (tokens[end - 1]?.text !== ')') return end;
  for (let at = end - 2; at > Math.max(0, end - LONGEST); at -= 1) if (tokens[at]?.text === '(') return at;
  return end;
}

function isRelative(token: Token): boolean {
  return /^(?:who|which|that)$/i.test(token.text);
}

/** "Smith, who said ...": the phrase before the comma and "who". */
function antecedent(tokens: readonly Token[], at: number): SpeakerPhrase | null {
  return phraseEnding(tokens, tokens[at - 1]?.text === ',' ? at - 1 : at);
}

/**
 * "Smith, the foreign minister, said": the phrase before the aside, which may hold commas itself: so the phrase that
 * opens the sentence where one stands before its first comma, else the one before the nearest comma.
 */
function beforeAside(tokens: readonly Token[], comma: number): SpeakerPhrase | null {
  const first = tokens.findIndex((token) => token.text === ',');
  const opening = first < comma && comma - first < LONGEST_ASIDE ? phraseEnding(tokens, first) : null;
  if (opening !== null && opening.from <= 1 && tokens[first - 1]?.pos === 'PROPN') return opening;
  for (let at = comma - 1; at >= Math.max(1, comma - LONGEST); at -= 1) {
    if (tokens[at]?.text === ',') return phraseEnding(tokens, at);
  }
  return null;
}

/** The noun phrase that ends at `end`, without an adverbial in front ("On Friday officials"). */
function phraseEnding(tokens: readonly Token[], end: number): SpeakerPhrase | null {
  let from = end;
  while (from > Math.max(0, end - LONGEST) && belongs(tokens[from - 1])) from -= 1;
  while (from < end && !startsPhrase(tokens[from])) from += 1;
  const head = tokens[end - 1];
  if (from >= end || head === undefined || !/^(?:NOUN|PROPN|ADJ|NUM|X)$/u.test(head.pos)) return null;
  return { from, to: end };
}

const POSSESSIVE = /^(?:his|her|their|its|our|my)$/u;

function belongs(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const lower = token.text.toLowerCase();
  return IN_PHRASE.test(token.pos) || INSIDE.test(lower) || POSSESSIVE.test(lower);
}

function startsPhrase(token: Token | undefined): boolean {
  if (token === undefined || /^(?:'s|’s)$/u.test(token.text)) return false;
  return /^(?:DET|ADJ|NOUN|PROPN|NUM|X)$/u.test(token.pos) || POSSESSIVE.test(token.text.toLowerCase());
}

/** The subject behind a verb: `"...," said Smith, a farmer`. Null when none stands there. */
export function speakerAfter(tokens: readonly Token[], verb: number): SpeakerPhrase | null {
  const first = tokens[verb + 1];
  if (first === undefined) return null;
  if (first.pos === 'PRON')
    return /^(?:he|she|they|it)$/i.test(first.text) ? { from: verb + 1, to: verb + 2 } : null;
  let to = verb + 1;
  while (to < Math.min(tokens.length, verb + 1 + LONGEST) && belongs(tokens[to])) to += 1;
  while (to > verb + 1 && !/^(?:NOUN|PROPN|NUM|X|ADJ)$/u.test(tokens[to - 1]?.pos ?? '')) to -= 1;
  return to > verb + 1 && startsPhrase(tokens[verb + 1]) ? { from: verb + 1, to } : null;
}

/**
 * The words that name the speaker: the person's name that ends (or, behind the verb, opens) the phrase without role and
 * title, else the phrase as it stands.
 * @param text the sentence
 * @param tokens its tokens
 * @param names its names
 * @param phrase the subject
 */
export function speakerText(
  text: string,
  tokens: readonly Token[],
  names: readonly Name[],
  phrase: SpeakerPhrase,
): string | null {
  const [start, end] = [tokens[phrase.from]?.start, tokens[phrase.to - 1]?.end];
  if (start === undefined || end === undefined) return null;
  const inside = names.filter((name) => name.start >= start && name.end <= end);
  const last = inside.findLast((name) => name.end === end);
  if (
    last !== undefined &&
    (last.kind === 'person' || inside.length === 1) &&
    !/\b(?:of|for|in|at|from|to) /u.test(text.slice(start, last.start))
  ) {
    return last.text;
  }
  const person = inside.find(
    (name) => name.kind === 'person' && /^(?: of| from| with|$)/u.test(text.slice(name.end, name.end + 5)),
  );
  if (person !== undefined && !/['’]s?\s/u.test(text.slice(start, end))) return person.text;
  return text.slice(start, end);
}
