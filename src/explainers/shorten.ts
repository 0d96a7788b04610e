import { applyEdits } from '../lib/apply-edits.ts';
import { finiteVerbIndex } from '../lib/clause.ts';
import { countWords } from '../lib/word-overlap.ts';
import type { AnalysedSentence } from '../model/analysis.ts';
import type { Question } from '../model/question.ts';
import type { CutRule, Edit } from '../model/statement.ts';
import { insideQuotes } from './quoted.ts';

type Cut = Extract<Edit, { kind: 'cut' }>;

/** Cuts a reader can still follow. */
const MOST_CUTS = 2;
/** Up to here a sentence reads well as it is; asides are only cut from longer ones. */
const LONG = 26;
const RELATIVE_WORDS = 11;

const DATELINE =
  /^(?:\p{Lu}[\p{L}.'’-]{0,20}(?:[ /]\p{Lu}[\p{L}.'’-]{0,20}){0,4}(?:,[\p{L}\p{N}. ]{1,30}){0,2}\s?\([\p{L}\p{N} ./&-]{2,40}\)\s*[-–—―:]+\s*|\(\p{Lu}{2,8}\)\s*[-–—―:]*|\([\p{Lu}][\p{L}.,/ ]{1,40}\)\s*[-–—―:]+\s*|\p{Lu}[\p{Lu}.' -]{3,40}(?:,[\p{L}\p{N}. ]{1,30})?\s*[-–—―:]+(?:\s+|(?<=[—―])(?=\p{Lu}))|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?, \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? [-–—―]+ (?=\p{Lu})|\p{Lu}{4,}, \p{Lu}\p{Ll}+ (?=(?:A|An|The|All|At|More|Some|Two|Three|Police|Hundreds|Thousands|Dozens)\s))/u;
/** A photographer's credit that ran into the sentence: "(Ada Lind/The Lantern) The bridge ...". */
const CREDIT = /^\(\p{Lu}[\p{L} ./&]{1,30}\)\s+(?=\p{Lu})/u;
const CONNECTIVE =
  /^(?:(?:But|And)\s+(?!for\b|as (?:for|with|well|if)\b|with\b|then\b|so\b)|Meanwhile\s+(?=\p{Lu})|(?:But|And|So|Yet|Still|Meanwhile|However|Moreover|Furthermore|Also|In addition|Additionally|Separately|Of course|In fact|Indeed|That said|At the same time|For now|Nevertheless|Nonetheless|Even so|In turn),\s+)/u;
/** Times that say nothing a date would; a day is kept, or replaced by its date. */
const VAGUE_TIME =
  /^(?:Earlier|Later|Earlier in the day|Later in the day|Earlier today|Later today|At the time|In recent days|In recent weeks|Overnight),\s+/u;
const LEADING_DAY = /^(?:(?:On )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Yesterday|Today),\s+/u;
const BRACKETS = /\s?\([^()]{1,80}\)/gu;
const RELATIVE = /,\s(?:who|which|whose|where)\s[^,;:.()"“”]{3,90}(?:,|(?=\.$))/gu;
/** Longer sentences lose a clause at their end, where nothing protected stands in it. */
const READS_WELL = 28;
const CLOSING_LEAVES = 12;
const CLOSING = /,\s(?:who|which|whose|where|while|as|after|amid|with|\p{Ll}+ing)\s/gu;
/** Whose word it is may not be lost. */
const SPEECH =
  /\b(?:sa(?:id|ys|ying)|t(?:old|ells|elling)|add(?:ed|s|ing)|announc\w+|report\w*|confirm\w*|stat(?:ed|es|ing)|accord\w+|wrote|writ\w+|not(?:ed|es|ing)|expla\w+|warn\w*|insist\w*|argu\w+|tweet\w*|quot\w+|cit(?:ed|es|ing))\b/i;
/** A noun phrase behind an aside belongs to it: "who led the wing, the Brigades, died". */
const OF_ASIDE = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN']);
/** A cut holding one of these could change what the sentence says. */
const NEVER_CUT =
  /\p{N}|n['’]t\b|\b(?:not?|never|none|nothing|neither|nor|without|unless|until|unlikely|if|whether|hardly|barely|fail\w*|den(?:y|ie[sd]|ying)|refus\w*|reject\w*|lack\w*|may|might|could|would|should|must|can|cannot|will|shall|likely|possib\w+|perhaps|probab\w+|maybe|potential\w*|alleged\w*|suspected|report\w*ly|reported|apparent\w*|accused|claim\w*|believed|thought|expected|suppos\w+|purported\w*|seem\w*|appear\w*|at least|at most|up to|about|around|nearly|almost|roughly|approximately|than|over|under|some|only|just|partly|mostly|largely|estimated|initial\w*|preliminary|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|[mb]illions?|trillions?|dozens?|scores?|half|third|quarter|percent|per cent)\b/iu;

/**
 * Cuts that make a sentence shorter or free it of what only its report needs: dateline, leading connective or vague time, brackets,
 * and, in long sentences, a relative aside. The closing attribution stays: a reader should not have to look beside the sentence
 * to learn that it is somebody's word.
 * Never in a quotation, never before the verb (but for the opening), never a protected word.
 * @param sentence with its tokens
 * @param options `dayShown`: the day stands beside the statement, so a leading weekday may go
 * @returns the cuts in order, at most two besides a dateline
 */
export function shortenSentence(
  sentence: AnalysedSentence,
  options: { readonly dayShown: boolean } = { dayShown: false },
): readonly Cut[] {
  const { text } = sentence;
  const dateline = leadingCut(text, 0, DATELINE, 'dateline') ?? leadingCut(text, 0, CREDIT, 'credit');
  const start = dateline?.end ?? 0;
  const opening =
    leadingCut(text, start, CONNECTIVE, 'leading connective') ??
    leadingCut(text, start, VAGUE_TIME, 'leading time') ??
    (options.dayShown ? leadingCut(text, start, LEADING_DAY, 'leading time') : null);
  const cuts = opening === null ? [] : [opening];
  for (const cut of laterCuts(sentence)) {
    if (cuts.length < MOST_CUTS) cuts.push(cut);
  }
  return dateline === null ? cuts : [dateline, ...cuts];
}

/** @returns whether a text opens with the place and agency of a report ("GENEVA (Agency) - ") */
export function opensWithDateline(text: string): boolean {
  return DATELINE.test(text);
}

/**
 * A question's sentence without the dateline that it opens with: the publisher stands beside it anyway.
 * @returns the question with the cut recorded before its other edits; the question itself where there is no dateline
 */
export function withoutDateline(question: Question): Question {
  const { passage } = question.evidence[0];
  const dateline = leadingCut(passage, 0, DATELINE, 'dateline');
  if (dateline === null) return question;
  const edits = [dateline, ...question.edits.filter(({ start }) => start >= dateline.end)];
  return { ...question, edits, statement: applyEdits(passage, edits) };
}

function leadingCut(text: string, start: number, pattern: RegExp, rule: CutRule): Cut | null {
  const found = pattern.exec(text.slice(start));
  return found === null ? null : { kind: 'cut', start, end: start + found[0].length, rule };
}

function laterCuts(sentence: AnalysedSentence): readonly Cut[] {
  const { text, tokens } = sentence;
  const verb = tokens[finiteVerbIndex(tokens)];
  if (verb === undefined) return [];
  const quoted = insideQuotes(text);
  const may = (start: number, words: string): boolean =>
    start >= verb.end && !quoted(start) && !NEVER_CUT.test(words);
  const cuts: Cut[] = [];
  for (const match of text.matchAll(BRACKETS)) {
    if (may(match.index, match[0])) cuts.push(cutAt(match.index, match[0], 'parenthesis'));
  }
  if (countWords(text) <= LONG) return cuts;
  for (const match of text.matchAll(RELATIVE)) {
    const names = /\s\p{Lu}/u.test(match[0]);
    const goesOn = tokens.find((token) => token.start >= match.index + match[0].length);
    if (
      !names &&
      countWords(match[0]) <= RELATIVE_WORDS &&
      may(match.index, match[0]) &&
      (goesOn === undefined || !OF_ASIDE.has(goesOn.pos))
    ) {
      cuts.push(cutAt(match.index, match[0], 'relative clause'));
    }
  }
  const apart = withoutOverlaps(cuts);
  const closing = closingCut(sentence, apart, may);
  return closing === null ? apart : withoutOverlaps([...apart, closing]);
}

/** The shortest clause at the end that brings a long sentence down to a length that reads well. */
function closingCut(
  { text }: AnalysedSentence,
  cuts: readonly Cut[],
  may: (start: number, words: string) => boolean,
): Cut | null {
  const end = /[.]["”’']?$/u.exec(text)?.index ?? text.length;
  const shortened = cuts.reduce((sum, cut) => sum + countWords(text.slice(cut.start, cut.end)), 0);
  const words = countWords(text) - shortened;
  if (words <= READS_WELL) return null;
  const starts = [...text.matchAll(CLOSING)].map(({ index }) => index).reverse();
  for (const start of starts) {
    const clause = text.slice(start, end);
    const left = countWords(text.slice(0, start));
    if (left < CLOSING_LEAVES || !may(start, clause) || SPEECH.test(clause) || /["“”]/u.test(clause))
      return null;
    // An aside with the sentence's own end behind it is no clause at the end.
    if (/^, wh(?:o|ich|ose|ere) [^,]*,/.test(clause)) return null;
    if (words - countWords(clause) <= READS_WELL) return cutAt(start, clause, 'closing clause');
  }
  return null;
}

function cutAt(start: number, words: string, rule: CutRule): Cut {
  return { kind: 'cut', start, end: start + words.length, rule };
}

function withoutOverlaps(cuts: readonly Cut[]): readonly Cut[] {
  const ordered = [...cuts].sort((a, b) => a.start - b.start);
  return ordered.filter((cut, place) => cut.start >= (ordered[place - 1]?.end ?? 0));
}
