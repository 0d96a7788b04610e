import type { DateMention, Token } from '../model/analysis.ts';
import { isNounPhrase, mayBeInNounPhrase } from './noun-phrase.ts';
import { isDoubtVerb, isNegation, isNominal, isSayVerb, isVerbal, lower } from './word-forms.ts';

/** The words before an announcement that say who is to act (token numbers, end exclusive). */
export interface Subject {
  readonly start: number;
  readonly end: number;
  /** It is one of he, she, it, they: somebody has to be put in its place. */
  readonly pronoun: boolean;
  /** The verb of saying under which the clause stands ("Trump said that ..."), or null. */
  readonly said: number | null;
  /** A date that opens the clause ("On 19 October, Bolivians will vote"). */
  readonly leadDate: DateMention | null;
}

const PRONOUNS = new Set(['he', 'she', 'it', 'they']);
/** Aside words between a subject and its verb. */
const ASIDES = new Set('also now still then later soon therefore reportedly both all'.split(' '));
const RELATIVES = new Set(['who', 'which']);
/** A clause may start after these; after other conjunctions it is a condition or a time, not an announcement. */
const STARTERS = new Set('and but while although though because as since meanwhile so however'.split(' '));
const CONDITIONS = new Set('if unless whether until when before after once where should lest'.split(' '));
/** After a comma these lead on ("in the Senate, where the trial is expected to begin"). */
const WHEN_WHERE = new Set(['when', 'where']);
/** Nouns that stand without an article. */
const BARE_BODIES = new Set(
  'parliament congress police government voting counting polling work people'.split(' '),
);
const CLAUSE_MARKS = new Set([',', ';', ':', '—', '–', '--', '-']);
/** Longest apposition or relative clause between commas that is stepped over. */
const LONGEST_ASIDE = 16;

/**
 * Finds who is to act.
 * @param tokens the sentence
 * @param before the first token of the announcing words
 * @param dates the sentence's dates
 * @returns the subject, or null where it can't be read for certain
 */
export function findSubject(
  tokens: readonly Token[],
  before: number,
  dates: readonly DateMention[],
): Subject | null {
  let last = before - 1;
  while (tokens[last]?.pos === 'ADV' && ASIDES.has(lower(tokens[last]))) last -= 1;
  const plain = RELATIVES.has(lower(tokens[last])) && lower(tokens[last - 1]) === ',';
  last = plain ? last - 2 : beforeAside(tokens, last);
  if (last < 0) return null;
  if (PRONOUNS.has(lower(tokens[last]))) return withBoundary(tokens, last, last + 1, true, dates);
  let start = last;
  while (start > 0 && mayBeInNounPhrase(tokens[start - 1] as Token) && !isDash(tokens, start - 1)) start -= 1;
  const simple = withBoundary(tokens, start, last + 1, false, dates);
  if (simple === null) return afterLastAnd(tokens, start, last + 1, dates);
  if (plain && hasLink(tokens, simple)) return null;
  return simple;
}

/** A dash between blanks parts clauses ("PARIS (Agency) - The court will"); a hyphen joins words. */
function isDash(tokens: readonly Token[], at: number): boolean {
  return ['-', '–'].includes(lower(tokens[at])) && tokens[at]?.end !== tokens[at + 1]?.start;
}

/** Steps left over "(...)" or ", ... ," before the verb. */
function beforeAside(tokens: readonly Token[], last: number): number {
  const mark = lower(tokens[last]);
  const open = mark === ')' ? '(' : mark === ',' ? ',' : null;
  if (open === null) return last;
  for (let i = last - 1; i > 0 && i >= last - LONGEST_ASIDE; i -= 1) {
    if (lower(tokens[i]) !== open) continue;
    return isAside(tokens, i + 1, last) ? i - 1 : -1;
  }
  return -1;
}

/** "45", "a former judge", "who took office in May": no clause of its own. */
function isAside(tokens: readonly Token[], start: number, end: number): boolean {
  const first = tokens[start];
  if (first === undefined || start >= end) return false;
  if (RELATIVES.has(lower(first)) || lower(first) === 'whose') return true;
  if (!['DET', 'NUM', 'ADJ', 'NOUN', 'PROPN'].includes(first.pos)) return false;
  for (let i = start; i < end; i += 1) if (tokens[i]?.pos === 'AUX' || isSayVerb(tokens[i])) return false;
  return true;
}

function withBoundary(
  tokens: readonly Token[],
  from: number,
  end: number,
  pronoun: boolean,
  dates: readonly DateMention[],
): Subject | null {
  if (conditionBefore(tokens, from)) return null;
  const start = afterLeadingWords(tokens, from, end, dates);
  if (!pronoun && !isNounPhrase(tokens, start, end)) return null;
  const leadDate = start > from ? dateEndingAt(tokens, start, dates) : null;
  const boundary = from - 1;
  const mark = lower(tokens[boundary]);
  if (mark === ',' && !pronoun && isBareSingular(tokens, start, end)) return null;
  const open = { start, end, pronoun, said: null, leadDate };
  if (boundary < 0) return open;
  if (mark === 'that') {
    const said = sayVerbBefore(tokens, boundary);
    return said === null ? null : { ...open, said };
  }
  if (isSayVerb(tokens[boundary])) {
    return isDenied(tokens, boundary) ? null : { ...open, said: boundary };
  }
  const saidWithDate = dates.find((date) => date.end === tokens[boundary]?.end && date.relative);
  if (saidWithDate !== undefined && isSayVerb(tokenEndingBefore(tokens, saidWithDate.start))) {
    return { ...open, said: boundary };
  }
  if (mark === ',') return list(tokens, open, dates) ?? afterComma(tokens, open, boundary, dates);
  return CLAUSE_MARKS.has(mark) || STARTERS.has(mark) || WHEN_WHERE.has(mark) ? open : null;
}

/** The subject after an opening phrase; "Transportation and Energy" after a noun may be the end of a list. */
function afterComma(
  tokens: readonly Token[],
  subject: Subject,
  comma: number,
  dates: readonly DateMention[],
): Subject | null {
  const leadDate = leadDateBefore(tokens, comma, dates);
  const joined = tokens.slice(subject.start, subject.end).some((token) => lower(token) === 'and');
  if (!joined || leadDate !== null || !isNominal(tokens[comma - 1])) return { ...subject, leadDate };
  let opening = comma;
  while (opening > 0 && mayBeInNounPhrase(tokens[opening - 1] as Token)) opening -= 1;
  return tokens[opening]?.pos === 'ADP' || tokens[opening]?.pos === 'ADV' ? { ...subject, leadDate } : null;
}

/** "vice chairman of strategy" after a comma is an apposition, not the one who acts. */
function isBareSingular(tokens: readonly Token[], start: number, end: number): boolean {
  const first = tokens[start];
  if (first === undefined || !['NOUN', 'ADJ'].includes(first.pos) || /^\p{Lu}/u.test(first.text))
    return false;
  const head = tokens
    .slice(start, end)
    .find((token, i) => token.pos === 'NOUN' && tokens[start + i + 1]?.pos !== 'NOUN');
  return head !== undefined && lower(head) === head.lemma && !BARE_BODIES.has(head.lemma);
}

/** "Trump, Putin and Zelenskyy": a subject that goes on before the comma. */
function list(tokens: readonly Token[], subject: Subject, dates: readonly DateMention[]): Subject | null {
  if (!tokens.slice(subject.start, subject.end).some((token) => lower(token) === 'and')) return null;
  let start = subject.start;
  while (lower(tokens[start - 1]) === ',') {
    let part = start - 1;
    while (part > 0 && mayBeInNounPhrase(tokens[part - 1] as Token)) part -= 1;
    const isDate = dateEndingAt(tokens, start - 1, dates) !== null;
    if (isDate || !isNounPhrase(tokens, part, start - 1)) break;
    start = part;
  }
  if (start === subject.start) return null;
  const mark = tokens[start - 1];
  if (start === 0 || isSayVerb(mark) || lower(mark) === 'that') return { ...subject, start };
  return null;
}

/** "... signed the deal and Russia will ...": what follows the last "and" starts a clause of its own. */
function afterLastAnd(
  tokens: readonly Token[],
  start: number,
  end: number,
  dates: readonly DateMention[],
): Subject | null {
  for (let i = end - 2; i > start; i -= 1) {
    if (lower(tokens[i]) !== 'and') continue;
    return isVerbal(tokens[start - 1]) ? withBoundary(tokens, i + 1, end, false, dates) : null;
  }
  return null;
}

/** Leaves out "and", "Meanwhile" and a date before the subject proper ("On Monday the court will"). */
function afterLeadingWords(
  tokens: readonly Token[],
  from: number,
  end: number,
  dates: readonly DateMention[],
): number {
  let start = from;
  while (start < end && (tokens[start]?.pos === 'CCONJ' || tokens[start]?.pos === 'ADV')) start += 1;
  const opening = dates.find((date) => {
    const first = tokens[start]?.pos === 'ADP' ? tokens[start + 1] : tokens[start];
    return first !== undefined && date.start <= first.start && date.end > first.start;
  });
  if (opening === undefined || start !== from) return start;
  let after = start;
  while (after < end && (tokens[after] as Token).end <= opening.end) after += 1;
  return after < end ? after : start;
}

function dateEndingAt(
  tokens: readonly Token[],
  at: number,
  dates: readonly DateMention[],
): DateMention | null {
  return dates.find((date) => date.end === tokens[at - 1]?.end) ?? null;
}

/** The date of "On 19 October, ..." where nothing else stands before the comma. */
function leadDateBefore(
  tokens: readonly Token[],
  comma: number,
  dates: readonly DateMention[],
): DateMention | null {
  const date = dateEndingAt(tokens, comma, dates);
  if (date === null) return null;
  const firstWord = tokens.findIndex((token) => token.end > date.start);
  const opens = firstWord === 0 || (firstWord === 1 && tokens[0]?.pos === 'ADP');
  return opens ? date : null;
}

function sayVerbBefore(tokens: readonly Token[], that: number): number | null {
  for (let i = that - 1; i >= 0 && i >= that - 8; i -= 1) {
    if (isDoubtVerb(tokens[i])) return null;
    if (isSayVerb(tokens[i])) return isDenied(tokens, i) ? null : i;
    if (isVerbal(tokens[i])) return null;
  }
  return null;
}

function isDenied(tokens: readonly Token[], verb: number): boolean {
  return isNegation(tokens[verb - 1]) || isNegation(tokens[verb - 2]);
}

function conditionBefore(tokens: readonly Token[], start: number): boolean {
  for (let i = 0; i < start; i += 1) {
    const aside = i > 0 && WHEN_WHERE.has(lower(tokens[i])) && lower(tokens[i - 1]) === ',';
    if (!aside && CONDITIONS.has(lower(tokens[i]))) return true;
  }
  return false;
}

function tokenEndingBefore(tokens: readonly Token[], offset: number): Token | undefined {
  return tokens.findLast((token) => token.end <= offset && isVerbal(token));
}

function hasLink(tokens: readonly Token[], { start, end }: Subject): boolean {
  return tokens
    .slice(start, end)
    .some((token) => token.pos === 'ADP' || (token.pos === 'NUM' && !isNominal(token)));
}
