import type { AnalysedSentence, Token } from '../model/analysis.ts';
import { actClasses } from './act-classes.ts';
import type { Candidate, Report } from './candidate.ts';
import { complementEnd } from './complement.ts';
import { dueDate } from './due-date.ts';
import { clauseParts } from './inverted.ts';
import { matterOf } from './matter.ts';
import { isInQuote, type QuotedRanges } from './quoted.ts';
import { readsWell } from './reads-well.ts';
import { asQuestion, render } from './render.ts';
import { isVerbal, lower, verbForm } from './word-forms.ts';

/** Words that say a point is open, up to the conjunction that leads to it. */
const UNCLEAR = new RegExp(
  `(?:${[
    /\bit(?:['’]s| is| was| has been| remains| remained)(?: \w+){0,3} (?:unclear|uncertain|unknown|undecided|unresolved|open|an open question|clear|known|certain)(?: on [a-z]+day)?/,
    /\b(?:remains|remained) (?:unclear|uncertain|unknown|undecided|unresolved)/,
    /\bno decision (?:has been|had been|was) (?:taken|made|reached) on/,
    /\b(?:is|was|are)(?:n['’]t| not)(?: yet| immediately| entirely)? (?:clear|known)/,
    /\bquestions?(?: now| still)? (?:is|was|remains|remained)/,
    /\bto be seen/,
    /\b(?:not|n['’]t)(?: yet| immediately)? (?:say|said|disclose|disclosed|specify|specified|reveal|revealed)/,
    /\bno word(?: yet)? on/,
    /\b(?:nobody|no one) knows/,
  ]
    .map(({ source }) => source)
    .join('|')}),? (?:as to )?(whether|if|how|when|who|what|where|why|which)\\b`,
  'i',
);
/** Every open point needs one of these words; looking for them first spares most sentences the long search. */
const LEADS_ON = /\b(?:whether|if|how|wh(?:en|o|at|ere|y|ich))\b/i;
/** "It is certain that" and "it was clear how" say the opposite, unless a "not" stands there. */
const SETTLED =
  /\bit(?:['’]s| is| was| has been)(?! not)(?: (?!not\b)\w+){0,3} (?:clear|known|certain),? (?:as to )?\w+$/i;
/** "How NATO will respond is not yet clear": the clause comes first. */
const UNCLEAR_AFTER =
  /\s(?:is|was|remains|remained) (?:still |now |also |yet |not yet |far from )*(?:unclear|uncertain|unknown|undecided|open|an open question|(?:not )?(?:yet )?(?:clear|known|decided)|to be seen)\b|\s(?:(?:has|had) not (?:yet )?been (?:decided|announced|settled|determined|disclosed)|is doubtful|depends on)\b/i;
const QUESTION_WORDS = new Set('how when where why who what which'.split(' '));
const CONJUNCTIONS = new Set(['whether', ...QUESTION_WORDS]);
const MEASURES = new Set('many much long far soon quickly often badly serious severe widespread'.split(' '));

/**
 * The points that a sentence says are open ("it is unclear whether ...", "it remains to be seen how ...").
 * @param report the article
 * @param sentence one of its sentences
 * @param previous the sentence before, or null
 * @param quoted the article's direct quotes, which are left alone
 * @returns one question, or none where the clause can't be turned into one that reads well
 */
export function unclearPoints(
  report: Report,
  sentence: AnalysedSentence,
  previous: AnalysedSentence | null,
  quoted: QuotedRanges,
): readonly Candidate[] {
  if (sentence.part === 'title') return [];
  const open = openClause(sentence);
  if (open === null || isInQuote(quoted, sentence, open.tokens[open.at]?.start ?? 0)) return [];
  const clause = { ...sentence, tokens: open.tokens };
  const candidate = QUESTION_WORDS.has(lower(open.tokens[open.at]))
    ? askedWithWord(report, clause, previous, open.at)
    : askedYesOrNo(report, clause, previous, open.at);
  return candidate === null || !readsWell(candidate.text) ? [] : [{ ...candidate, sentence }];
}

/** @returns whether a sentence has a word that leads on to an open point or a condition */
export function mayBeUnclear({ text }: AnalysedSentence): boolean {
  return LEADS_ON.test(text);
}

/** Where the clause of an open point starts, in the tokens that it may use. */
function openClause(
  sentence: AnalysedSentence,
): { readonly at: number; readonly tokens: readonly Token[] } | null {
  const { text, tokens } = sentence;
  const match = UNCLEAR.exec(text);
  if (match !== null) {
    if (SETTLED.test(match[0])) return null;
    const word = match.index + match[0].length - (match[1] ?? '').length;
    const at = tokens.findIndex((token) => token.start >= word);
    return at === -1 ? null : { at, tokens };
  }
  const after = CONJUNCTIONS.has(lower(tokens[0])) ? UNCLEAR_AFTER.exec(text) : null;
  return after === null ? null : { at: 0, tokens: tokens.filter((token) => token.end <= after.index + 1) };
}

function askedYesOrNo(
  report: Report,
  sentence: AnalysedSentence,
  previous: AnalysedSentence | null,
  at: number,
): Candidate | null {
  const skip = lower(sentence.tokens[at + 1]) === 'or' && lower(sentence.tokens[at + 2]) === 'not' ? 3 : 1;
  const parts = clauseParts(sentence, previous, at + skip, 1);
  if (parts === null) return null;
  const { actor, auxiliary, verb, end, rest } = parts;
  const due = dueDate(sentence, verb, end, report.analysed.article.published);
  if (due === 'past' && auxiliary === 'Will') return null;
  // Only what is still to come can be settled by later reports; "Was he warned?" may be answered in many words.
  const act =
    auxiliary === 'Will' && parts.act !== null && actClasses(parts.act).length > 0 ? parts.act : null;
  return {
    kind: 'open question',
    text: asQuestion(`${auxiliary} ${actor.text} ${rest}`),
    actor: actor.text,
    matter: matterOf(actor.sentence, actor.range, sentence, act, { start: verb + 1, end }),
    due: due === 'past' ? null : (due?.due ?? null),
    deadline: due !== 'past' && (due?.deadline ?? false),
    moves: false,
    report,
    sentence,
  };
}

function askedWithWord(
  report: Report,
  sentence: AnalysedSentence,
  previous: AnalysedSentence | null,
  at: number,
): Candidate | null {
  const { tokens } = sentence;
  const measured = lower(tokens[at]) === 'how' && MEASURES.has(lower(tokens[at + 1]));
  const fronted =
    measured && tokens[at + 2]?.pos === 'NOUN' && ['DET', 'PROPN'].includes(tokens[at + 3]?.pos ?? '');
  const phraseEnd = at + (measured ? 2 : 1) + (fronted ? 1 : 0);
  const asSubject = subjectVerb(tokens, at, phraseEnd, measured);
  if (asSubject !== null) return askedOfSubject(report, sentence, at, asSubject);
  // "what consequences might follow": whether the noun acts or is acted upon can't be told.
  if ((lower(tokens[at]) === 'what' || lower(tokens[at]) === 'which') && isBare(tokens[phraseEnd]))
    return null;
  const parts = clauseParts(sentence, previous, phraseEnd, phraseEnd - at);
  if (parts === null) return null;
  const opening = capitalised(
    tokens
      .slice(at, phraseEnd)
      .map((token) => token.text)
      .join(' '),
  );
  const { actor, auxiliary, verb, end, rest } = parts;
  return {
    ...undated(report, sentence),
    text: asQuestion(`${opening} ${auxiliary.toLowerCase()} ${actor.text} ${rest}`),
    actor: actor.text,
    matter: {
      ...matterOf(actor.sentence, actor.range, sentence, parts.act, { start: afterVerb(tokens, verb), end }),
      asks: opening.toLowerCase(),
    },
  };
}

/** The token after the verb that tells the act, auxiliaries and adverbs passed over. */
function afterVerb(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]?.pos === 'AUX' || tokens[at]?.pos === 'ADV') at += 1;
  return at + 1;
}

function isBare(token: Token | undefined): boolean {
  return token !== undefined && ['NOUN', 'ADJ', 'NUM'].includes(token.pos);
}

/** "who was behind it", "how many people were hurt": the question word is the subject, and the words keep their order. */
function subjectVerb(
  tokens: readonly Token[],
  at: number,
  phraseEnd: number,
  measured: boolean,
): number | null {
  const word = lower(tokens[at]);
  if (!measured && word !== 'who' && word !== 'what' && word !== 'which') return null;
  let verb = phraseEnd;
  if (measured || word === 'which') while (['NOUN', 'ADJ'].includes(tokens[verb]?.pos ?? '')) verb += 1;
  const token = tokens[verb];
  if (token === undefined || !isVerbal(token) || verbForm(token) === 'ing') return null;
  return token.pos === 'VERB' && verbForm(token) === 'base' ? null : verb;
}

function askedOfSubject(
  report: Report,
  sentence: AnalysedSentence,
  at: number,
  verb: number,
): Candidate | null {
  const end = complementEnd(sentence.tokens, verb, sentence.dates);
  const words = end === null || end <= verb + 1 ? null : render(sentence, at, end);
  if (words === null || end === null) return null;
  return {
    ...undated(report, sentence),
    text: asQuestion(words),
    actor: sentence.tokens
      .slice(at, verb)
      .map((token) => token.text)
      .join(' '),
    matter: matterOf(sentence, { start: at, end: verb }, sentence, null, { start: verb, end }),
  };
}

function undated(report: Report, sentence: AnalysedSentence) {
  return { kind: 'open question', due: null, deadline: false, moves: false, report, sentence } as const;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
