import type { AnalysedSentence, Token } from '../model/analysis.ts';
import type { Instant } from '../model/time.ts';
import { actorScore } from './actor-score.ts';
import { calledOff } from './called-off.ts';
import type { Matter } from './candidate.ts';
import { type Told, toldBy } from './clause-polarity.ts';
import { contentStems } from './matter.ts';
import { canTell } from './occasion.ts';
import { isInQuote, type QuotedRanges } from './quoted.ts';
import { type TimeTold, timeTold } from './time-told.ts';
import { toldOtherwise } from './told-otherwise.ts';
import type { Telling, Tracked } from './tracked.ts';
import {
  isSpecific,
  isTied,
  objectScore,
  partiesMet,
  shareOf,
  shareOfSome,
  type Witness,
} from './witness.ts';
import { isSayVerb, lower, verbForm } from './word-forms.ts';

/** Less of the object than this, and it may be another act of the same actor. */
const LEAST_OBJECT = 0.33;
/** Another verb of the class ("hand" for "release") may tell another act. */
const OTHER_VERB_OBJECT = 0.5;
/** Without a date and the same verb, the object has to carry the match. */
const UNDATED_OBJECT = 0.6;
/** What is met, though nobody meets. */
const TERMS = new Set(
  'condition criterion demand requirement expectation target need deadline goal standard threshold challenge resistance end'.split(
    ' ',
  ),
);
/** Two named parties who meet on the day meet for what they were to meet for. */
const PARTIES_MET = 0.6;
/** Of a verb of many senses the object has to be told for the greater part. */
const VAGUE_OBJECT = 0.65;
/** What is said not to come has to be told nearly in full. */
const RULED_OUT_OBJECT = 0.6;
/** An occasion that took place, and an act whose doer only the opening names, are told a little less than in full. */
const OCCASION_ACTS = 0.8;
/** The verb itself tells what kind of occasion it was. */
const OCCASION_OBJECT = 0.5;
const ACTOR_IN_OPENING = 0.8;
const AGAINST = /\bagainst\b/i;
/** A step that repeats what was done before: telling of the act may mean the earlier one. */
const FURTHER = /\b(?:more|another|again|further|additional)\b/i;
/** What is announced stands within so many words after the verb. */
const SAID_WITHIN = 8;
const PLANNED = new Set('will would shall may might could should'.split(' '));
const isPlanVerb = ({ lemma }: Token): boolean =>
  /^(?:plan|intend|want|hope|expect|prepare|seek)$/u.test(lemma);
const DENIAL = /\b(?:den(?:y|ies|ied|ying)|rumou?rs?|false reports?|no plans|speculation)\b/i;
const OPPOSITES: ReadonlyMap<string, string> = new Map(
  (
    'approve:reject pass:reject adopt:reject accept:reject back:reject ratify:reject endorse:reject approve:defeat pass:defeat win:lose ' +
    'beat:lose convict:acquit uphold:overturn raise:cut increase:cut raise:reduce increase:reduce raise:lower hike:cut increase:lower'
  )
    .split(' ')
    .flatMap((pair) => {
      const [a = '', b = ''] = pair.split(':');
      return [
        [`${a} ${b}`, a],
        [`${b} ${a}`, b],
      ] as const;
    }),
);

/**
 * What a later sentence says about how a question came out.
 * Score after methods of matching by actor, act, object and time: .35, .30, .20 and .15 of 1.
 * @param tracked the question, asked before the sentence was published
 * @param witness the sentence
 * @param published when its article was published
 * @param quoted direct quotes of its article: what stands in them is somebody's word
 * @returns the outcome it tells, or null when it tells none. Plans, previews, denials and conditions tell none
 */
export function tellingOf(
  tracked: Tracked,
  witness: Witness,
  published: Instant,
  quoted: QuotedRanges,
): Telling | null {
  const { matter } = tracked.basis;
  if (matter.act === null) return null;
  const telling =
    doneOrNot(tracked, matter.act, witness, published, quoted) ??
    calledOff(tracked, matter.act, witness, published, quoted) ??
    toldOtherwise(tracked, matter.act, witness, published);
  return telling === null || DENIAL.test(witness.sentence.text) ? null : telling;
}

function doneOrNot(
  tracked: Tracked,
  act: string,
  witness: Witness,
  published: Instant,
  quoted: QuotedRanges,
): Telling | null {
  const { sentence, lead } = witness;
  const { matter } = tracked.basis;
  const headline = sentence.part === 'title' || lead.inPresent;
  for (const verb of witness.verbs) {
    const token = sentence.tokens[verb] as Token;
    if (!canTell(act, matter.occasion, token.lemma) || isInQuote(quoted, sentence, token.start)) continue;
    if (token.lemma === 'meet' && meetsTerms(sentence.tokens, verb)) continue;
    if (leadsToAnother(sentence, verb, act)) continue;
    if (isSayVerb(token) && (restatesPlan(sentence.tokens, verb) || saysOther(matter, sentence, verb)))
      continue;
    const told = turned(toldBy(sentence.tokens, verb, headline), act, token.lemma);
    if (told === 'open') continue;
    const time = timeTold(tracked, witness, verb, published, told);
    if (time === null) continue;
    const actor = actorOfVerb(matter, witness, verb, time);
    const object = Math.max(
      objectScore(matter, witness, time === 'on the day' || time === 'in its time'),
      partiesMet(matter, witness) ? PARTIES_MET : 0,
      matter.occasion !== null && time === 'on the day' ? OCCASION_OBJECT : 0,
    );
    // On the very day the object may go by other words, unless it is a name: another place is another visit.
    const certain =
      actor === 1 &&
      token.lemma === act &&
      !isSayVerb(token) &&
      time === 'on the day' &&
      (matter.objectNames.size === 0 || object > 0);
    if (actor === 0 || (!certain && object < leastObject(tracked, token, act, time))) continue;
    if (!certain && !isSpecific(matter, witness, time === 'on the day')) continue;
    if (!tellsEnough(tracked, token, act, object, witness, time)) continue;
    if (time === 'late' && (actor < 1 || token.lemma !== act || object < UNDATED_OBJECT)) continue;
    if (told !== 'done' && (actor < 1 || object < RULED_OUT_OBJECT)) continue;
    if (AGAINST.test(tracked.basis.text) !== AGAINST.test(sentence.text)) continue;
    if (FURTHER.test(tracked.basis.text) && !FURTHER.test(sentence.text) && time !== 'on the day') continue;
    const score = 0.35 * actor + (token.lemma === act ? 0.3 : 0.24) + 0.2 * object + 0.15;
    return { status: told === 'done' ? 'happened' : 'did not', score, newDue: null };
  }
  return null;
}

/**
 * Who acts by a verb. Of what was done ("the report was released", "a report released on Monday") the passage need not say
 * who did it, where the report's opening does; and an occasion has nobody else to act.
 */
function actorOfVerb(matter: Matter, witness: Witness, verb: number, time: TimeTold): number {
  const { sentence, lead } = witness;
  const named = actorScore(matter, witness, verb);
  if (named === 1) return 1;
  const { occasion, actorNames } = matter;
  if (occasion !== null && (occasion.isActor || actorNames.size === 0))
    return time === 'on the day' && isTied(matter, witness) ? OCCASION_ACTS : named;
  if (!isPassive(sentence.tokens, verb) || !objectStandsBefore(matter, witness, verb)) return named;
  if (named > 0) return 1;
  const known =
    [...matter.actorNames].some((name) => lead.names.has(name)) ||
    shareOf(matter.actorStems, lead.stems) >= 0.6;
  return known || time === 'on the day' ? ACTOR_IN_OPENING : 0;
}

/** "was released"; "a report released on Monday"; "Released on Thursday, the report". */
function isPassive(tokens: readonly Token[], verb: number): boolean {
  const token = tokens[verb] as Token;
  if (verbForm(token) !== 'past') return false;
  if (verb === 0) return true;
  const be = tokens
    .slice(Math.max(0, verb - 3), verb)
    .some(({ pos, lemma }) => pos === 'AUX' && lemma === 'be');
  return be || tokens[verb - 1]?.pos === 'NOUN';
}

function objectStandsBefore(
  { objectStems, actorStems, occasion }: Matter,
  { sentence, stems }: Witness,
  verb: number,
) {
  const wanted = occasion?.isActor === true ? actorStems : objectStems;
  if (wanted.size === 0) return false;
  const before = verb === 0 ? stems : contentStems(sentence, { start: 0, end: verb });
  return shareOfSome(wanted, before) >= 0.5;
}

/** "agreed to sign": nothing has been signed; but who "voted to acquit" has voted. */
function leadsToAnother({ tokens, dates }: AnalysedSentence, verb: number, act: string): boolean {
  const lemma = tokens[verb]?.lemma ?? '';
  if (lemma === 'vote' || (lemma === act && !BEGINS.has(lemma))) return false;
  let to = verb + 1;
  const isDate = ({ start, end }: Token) => dates.some((date) => date.start < end && start < date.end);
  while (tokens[to] !== undefined && (isDate(tokens[to] as Token) || lower(tokens[to]) === 'on')) to += 1;
  return lower(tokens[to]) === 'to' && tokens[to + 1]?.pos === 'VERB';
}
const BEGINS = new Set('begin start continue go come'.split(' '));

/** Verbs of many senses: another verb of their class, or the same one with half of its object, tells nothing. */
const VAGUE = new Set('come go take make get have hold do give host sit find move put'.split(' '));
/** Ways to speak with one another, of which a report is full. */
const TALKS = new Set('meet talk sit speak discuss hold host confer gather negotiate tell say'.split(' '));

/** Whether a verb of many senses is borne out by the rest: by the parties who met, by nearly all of the object. */
function tellsEnough(
  { basis }: Tracked,
  { lemma }: Token,
  act: string,
  object: number,
  witness: Witness,
  time: TimeTold,
): boolean {
  const { matter } = basis;
  if (act === 'win' && matter.objectStems.size === 0) return false;
  if (matter.occasion !== null && time === 'on the day') return true;
  if (TALKS.has(lemma) && TALKS.has(act) && partiesMet(matter, witness)) return true;
  if (VAGUE.has(lemma) || VAGUE.has(act)) {
    if (object < VAGUE_OBJECT) return false;
    const sameSense = lemma === act || matter.occasion !== null || !VAGUE.has(lemma) || time === 'on the day';
    return sameSense && lemma !== 'say';
  }
  if (lemma !== act && TALKS.has(lemma) && TALKS.has(act) && act !== 'speak')
    return partiesMet(matter, witness);
  return true;
}

/** "had not met the conditions": no meeting. */
function meetsTerms(tokens: readonly Token[], verb: number): boolean {
  return tokens.slice(verb + 1, verb + 6).some(({ lemma }) => TERMS.has(lemma));
}

/**
 * How much of the object has to be told: more where another verb tells the act (unless on the very day), most where no date helps.
 * Who announces, announces many things: without knowing what, no word of it settles anything.
 */
function leastObject({ due, basis }: Tracked, token: Token, act: string, time: TimeTold): number {
  const { objectStems, occasion } = basis.matter;
  const knowsObject = objectStems.size > 0 || occasion !== null;
  const sayable = !isSayVerb(token) || objectStems.size > 0;
  if (!sayable) return Number.POSITIVE_INFINITY;
  if (occasion !== null && time === 'on the day') return 0;
  if (
    token.lemma === act ||
    ((time === 'on the day' || time === 'as the news of the day') && objectStems.size > 0)
  )
    return LEAST_OBJECT;
  // "Testified for five hours", in the news of the very day on which they were to appear.
  if (!knowsObject)
    return time === 'on the day' || time === 'as the news of the day' ? 0 : Number.POSITIVE_INFINITY;
  return due === null ? UNDATED_OBJECT : OTHER_VERB_OBJECT;
}

/** "Announced the move" when a new pick was expected: what is announced stands right after the verb, unless it is its subject. */
function saysOther(
  { objectStems }: Tracked['basis']['matter'],
  sentence: AnalysedSentence,
  verb: number,
): boolean {
  if (objectStems.size === 0 || sentence.tokens[verb - 1]?.pos === 'AUX') return false;
  const said = contentStems(sentence, {
    start: verb + 1,
    end: Math.min(sentence.tokens.length, verb + 1 + SAID_WITHIN),
  });
  return ![...objectStems].some((stem) => said.has(stem));
}

/** "Announced that he would hold a conference": the plan is told again, nothing has come of it. */
function restatesPlan(tokens: readonly Token[], verb: number): boolean {
  const said = tokens.slice(verb + 1, verb + 1 + SAID_WITHIN);
  return said.some(
    (token, at) => PLANNED.has(lower(token)) || (isPlanVerb(token) && lower(said[at + 1]) === 'to'),
  );
}

/** "Rejected" is how an approval did not come; the other way round as well. */
function turned(told: Told, act: string, verb: string): Told {
  if (told === 'open' || !OPPOSITES.has(`${act} ${verb}`)) return told;
  return told === 'done' ? 'not done' : 'open';
}
