import type { DateMention, Token } from '../model/analysis.ts';
import { isNounPhrase, mayBeInNounPhrase } from './noun-phrase.ts';
import { isNominal, isSayVerb, isVerbal, lower, verbForm } from './word-forms.ts';

/** Words that open a side clause or a reason, which the question does without. */
const CUT_AT = new Set(
  'because although though while whereas if unless so given amid despite but even thus thereby lest per'.split(
    ' ',
  ),
);
/** Words that open either a side clause ("after talks failed": left out) or a phrase ("after the vote": kept). */
const CUT_BEFORE_CLAUSE = new Set('as after before until till when once since where than'.split(' '));
const RELATIVES = new Set('that which who whose whom where how what why whether to'.split(' '));
const STOPS = new Set(['.', '?', '!', ';', ':', '—', '–', '--', '(', ')', '[', ']', '...', '…', '|', '/']);
const QUOTES = new Set(['"', '“', '”', '‘', "''", '``']);
/** Words of a quotation that may stand inside a question. */
const LONGEST_QUOTE = 6;
/** The end of a question must not hang: these words want something after them. */
const HANGING = new Set(['ADP', 'DET', 'CCONJ', 'SCONJ', 'PART', 'PUNCT', 'AUX']);
const LOOSE_ENDS = new Set(
  'earlier sooner more next rather however too also though instead meanwhile then there therefore reportedly'.split(
    ' ',
  ),
);
/** Where a long complement may end early. */
const EARLY_ENDS = new Set(
  'to after following ahead as with for in at where who that which by on from against during into between over'.split(
    ' ',
  ),
);

/**
 * Where the words that belong to the act end.
 * @param tokens the sentence
 * @param verb the verb of the act
 * @param dates the sentence's dates
 * @returns the token after the last one that belongs to it, or null where the clause can't be read for certain
 */
export function complementEnd(
  tokens: readonly Token[],
  verb: number,
  dates: readonly DateMention[],
): number | null {
  let relative = false;
  let i = verb + 1;
  for (; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    const text = lower(token);
    if (dates.some((date) => date.start < token.end && token.start < date.end)) continue;
    if (QUOTES.has(text)) {
      const after = afterShortQuote(tokens, i);
      if (after === null) return lower(tokens[i - 1]) === ',' ? trimEnd(tokens, verb, i) : null;
      i = after - 1;
      continue;
    }
    // "a symbolic but notable vote": what is cut here would leave half a phrase.
    if (CUT_AT.has(text) && tokens[i - 1]?.pos === 'ADJ' && ['DET', 'ADV'].includes(tokens[i - 2]?.pos ?? ''))
      return null;
    if (STOPS.has(text) || CUT_AT.has(text)) break;
    if (text === ',') {
      const next = afterComma(tokens, i, dates);
      if (next === null) return trimEnd(tokens, verb, withoutPurpose(tokens, verb, i));
      i = next - 1;
    } else if (CUT_BEFORE_CLAUSE.has(text) && lower(tokens[i - 1]) !== 'at') {
      if (opensClause(tokens, i + 1)) break;
    } else if (text === 'and' || text === 'or') {
      if (lower(tokens[i + 1]) === 'that' || joinsClause(tokens, i + 1)) break;
    } else if (RELATIVES.has(text)) {
      relative = true;
    } else if (i > verb + 1 && !relative && isSecondVerb(tokens, i)) {
      return null;
    }
  }
  return trimEnd(tokens, verb, i);
}

/**
 * A shorter end for an act told at length.
 * @param tokens the sentence
 * @param verb the verb of the act
 * @param end its end so far
 * @returns the last earlier place where the words may end, or null when there is none
 */
export function earlierEnd(tokens: readonly Token[], verb: number, end: number): number | null {
  for (let i = end - 2; i > verb + 2; i -= 1) {
    if (!EARLY_ENDS.has(lower(tokens[i]))) continue;
    const cut = trimEnd(tokens, verb, i);
    if (cut > verb + 2 && isNominal(tokens[cut - 1])) return cut;
  }
  return null;
}

/** "to discuss, in his words, ...": a purpose that the comma cuts off from its object. */
function withoutPurpose(tokens: readonly Token[], verb: number, end: number): number {
  const cutOff = tokens[end - 1]?.pos === 'VERB' && lower(tokens[end - 2]) === 'to' && end - 2 > verb;
  return cutOff ? end - 2 : end;
}

function trimEnd(tokens: readonly Token[], verb: number, end: number): number {
  let last = end - 1;
  while (last > verb) {
    const token = tokens[last] as Token;
    // "look like", "step down": a preposition right after a verb belongs to it.
    const particle = token.pos === 'ADP' && (last === verb + 1 || tokens[last - 1]?.pos === 'VERB');
    const hyphened = tokens[last - 1]?.text === '-' && tokens[last - 1]?.end === token.start;
    if (particle || hyphened || !(HANGING.has(token.pos) || LOOSE_ENDS.has(lower(token)))) break;
    last -= 1;
  }
  return last + 1;
}

/** The token to go on from when what follows a comma still belongs to the act: a date, "Alaska", a list. */
function afterComma(tokens: readonly Token[], comma: number, dates: readonly DateMention[]): number | null {
  const date = dateAfter(tokens, comma + 1, dates);
  if (date !== null) return date;
  let end = comma + 1;
  while (
    end < tokens.length &&
    (isNominal(tokens[end]) || ['DET', 'ADJ', 'NUM'].includes(tokens[end]?.pos ?? ''))
  )
    end += 1;
  if (end === comma + 1 || !isNominal(tokens[comma - 1])) return null;
  const place =
    tokens[comma - 1]?.pos === 'PROPN' && tokens.slice(comma + 1, end).every((t) => t.pos === 'PROPN');
  const mark = lower(tokens[end]);
  if (mark === ',' && isNounPhrase(tokens, comma + 1, end) && listGoesOn(tokens, end)) return end;
  if (place && (mark === ',' || mark === '.' || end === tokens.length)) {
    return dateAfter(tokens, end + 1, dates) ?? end;
  }
  if (mark === 'and' || mark === 'or') return endOfList(tokens, end);
  return null;
}

/** The token after "(on) Monday" at a place, or null when no date stands there. */
function dateAfter(tokens: readonly Token[], at: number, dates: readonly DateMention[]): number | null {
  const first = tokens[at]?.pos === 'ADP' ? at + 1 : at;
  const date = dates.find(({ start, end }) => {
    const token = tokens[first];
    const before = tokens[at];
    return (
      token !== undefined &&
      before !== undefined &&
      start <= token.start &&
      end > token.start &&
      start >= before.start
    );
  });
  if (date === undefined) return null;
  let after = first;
  while (after < tokens.length && (tokens[after] as Token).start < date.end) after += 1;
  return after;
}

/** "and Italy": the list's last part, unless it starts a new clause. */
function endOfList(tokens: readonly Token[], and: number): number | null {
  let end = and + 1;
  while (
    end < tokens.length &&
    (isNominal(tokens[end]) || ['DET', 'ADJ', 'NUM'].includes(tokens[end]?.pos ?? ''))
  )
    end += 1;
  const closed =
    end > and + 1 && isNominal(tokens[end - 1]) && !isVerbal(tokens[end]) && tokens[end]?.pos !== 'ADV';
  return closed ? end : null;
}

function listGoesOn(tokens: readonly Token[], comma: number): boolean {
  for (let i = comma + 1; i < tokens.length && i < comma + 10; i += 1) {
    if (isVerbal(tokens[i])) return false;
    if (lower(tokens[i]) === 'and' || lower(tokens[i]) === 'or') return endOfList(tokens, i) !== null;
  }
  return false;
}

/** Whether a clause with a verb of its own follows; a further infinitive ("and meet") is none. */
function opensClause(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from];
  if (first === undefined) return true;
  if (['which', 'whom'].includes(lower(first))) return true;
  if (first.pos === 'VERB') return verbForm(first) !== 'base' || lower(tokens[from - 1]) !== 'and';
  for (let i = from; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    const text = lower(token);
    if (text === ',' || STOPS.has(text) || RELATIVES.has(text)) return false;
    if (token.pos === 'AUX' || (token.pos === 'VERB' && verbForm(token) !== 'ing')) return true;
  }
  return false;
}

/** Whether "and" is followed by a clause of its own, not by one more noun or one more infinitive. */
function joinsClause(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (tokens[at]?.pos === 'ADV') at += 1;
  const first = tokens[at];
  if (first === undefined || isVerbal(first))
    return first?.pos !== 'VERB' || ['s', 'past'].includes(verbForm(first));
  while (at < tokens.length && (mayBeInNounPhrase(tokens[at] as Token) || tokens[at]?.pos === 'PRON'))
    at += 1;
  const verb = tokens[at];
  if (verb === undefined || !isVerbal(verb) || verbForm(verb) === 'ing') return false;
  if (['and', 'or'].includes(lower(tokens[at - 1]))) return false;
  return (
    verb.pos === 'AUX' || verbForm(verb) !== 'past' || !['ADP', 'PART'].includes(tokens[at + 1]?.pos ?? '')
  );
}

/** The token after the closing mark of a quotation of a few words, or null for one that goes on. */
function afterShortQuote(tokens: readonly Token[], open: number): number | null {
  if (lower(tokens[open - 1]) === ',') return null;
  for (let i = open + 2; i <= open + LONGEST_QUOTE + 1; i += 1)
    if (QUOTES.has(lower(tokens[i]))) return i + 1;
  return null;
}

/** A second finite verb without a word that leads to it: the sentence was misread, or a speaker follows. */
function isSecondVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.pos === 'AUX')
    return lower(tokens[at - 1]) !== 'to' && lower(token) !== 'be' && lower(token) !== 'being';
  if (token.pos !== 'VERB') return false;
  if (isSayVerb(token) && verbForm(token) !== 'ing' && isNominal(tokens[at - 1])) return true;
  const form = verbForm(token);
  if (form === 's') return true;
  // "announce his plan get Texas back": a word is missing, or it was misread.
  if (
    form === 'base' &&
    at > 1 &&
    isNominal(tokens[at - 1]) &&
    lower(tokens[at - 1]) === tokens[at - 1]?.lemma
  )
    return true;
  const participle = form === 'past' && ['ADP', 'PART'].includes(tokens[at + 1]?.pos ?? '');
  return form === 'past' && isNominal(tokens[at - 1]) && !participle;
}
