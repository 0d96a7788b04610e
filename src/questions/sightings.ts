import type { AnalysedSentence, DateMention, Token } from '../model/analysis.ts';
import { addDays, type Day, dayOf, type Instant } from '../model/time.ts';
import { sameAct } from './act-classes.ts';
import { calledOff } from './called-off.ts';
import { type Told, toldBy } from './clause-polarity.ts';
import { contentStems } from './matter.ts';
import { isInQuote, type QuotedRanges } from './quoted.ts';
import { toldOtherwise } from './told-otherwise.ts';
import type { Telling, Tracked } from './tracked.ts';
import { actorScore, LEAD_SENTENCES, objectScore, type Witness } from './witness.ts';
import { isSayVerb, lower } from './word-forms.ts';

/** Days after the question for which an undated step is looked for. */
export const UNDATED_HORIZON_DAYS = 14;
/** A day either side allows for time zones and for reports of the morning after. */
const SLACK_DAYS = 1;
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
  const { sentence } = witness;
  const { matter } = tracked.basis;
  const headline = sentence.part === 'title';
  for (const verb of witness.verbs) {
    const token = sentence.tokens[verb] as Token;
    if (!sameAct(act, token.lemma) || isInQuote(quoted, sentence, token.start)) continue;
    if (token.lemma === 'meet' && meetsTerms(sentence.tokens, verb)) continue;
    if (isSayVerb(token) && (restatesPlan(sentence.tokens, verb) || saysOther(matter, sentence, verb)))
      continue;
    const told = turned(toldBy(sentence.tokens, verb, headline), act, token.lemma);
    if (told === 'open' || !inTime(tracked, witness, published, told)) continue;
    const actor = actorScore(matter, witness, token.start);
    const object = objectScore(matter, witness);
    // On the very day the object may go by other words, unless it is a name: another place is another visit.
    const certain =
      actor === 1 &&
      token.lemma === act &&
      !isSayVerb(token) &&
      matter.objectNames.size === 0 &&
      isOnTheDay(tracked, sentence);
    if (actor === 0 || (!certain && object < leastObject(tracked, token, act, sentence))) continue;
    if (AGAINST.test(tracked.basis.text) !== AGAINST.test(sentence.text)) continue;
    if (FURTHER.test(tracked.basis.text) && !FURTHER.test(sentence.text) && !isOnTheDay(tracked, sentence))
      continue;
    const score = 0.35 * actor + (token.lemma === act ? 0.3 : 0.24) + 0.2 * object + 0.15;
    return { status: told === 'done' ? 'happened' : 'did not', score, newDue: null };
  }
  return null;
}

/** "had not met the conditions": no meeting. */
function meetsTerms(tokens: readonly Token[], verb: number): boolean {
  return tokens.slice(verb + 1, verb + 6).some(({ lemma }) => TERMS.has(lemma));
}

/**
 * How much of the object has to be told: more where another verb tells the act (unless on the very day), most where no date helps.
 * Who announces, announces many things: without knowing what, no word of it settles anything.
 */
function leastObject({ due, basis }: Tracked, token: Token, act: string, sentence: AnalysedSentence): number {
  const { objectStems } = basis.matter;
  const knowsObject = objectStems.size > 0;
  if (isSayVerb(token) && !knowsObject) return Number.POSITIVE_INFINITY;
  if (token.lemma === act || (isOnTheDay({ due }, sentence) && knowsObject)) return LEAST_OBJECT;
  if (!knowsObject) return Number.POSITIVE_INFINITY;
  return due === null ? UNDATED_OBJECT : OTHER_VERB_OBJECT;
}

/** The sentence names the one day on which the step was due. */
function isOnTheDay({ due }: Pick<Tracked, 'due'>, { dates }: AnalysedSentence): boolean {
  return (
    due?.precision === 'day' && dates.some(({ from, to }) => from === to && from >= due.from && to <= due.to)
  );
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

/** Whether the act as told lies inside the time in which the step was expected. */
function inTime(tracked: Tracked, witness: Witness, published: Instant, told: Told): boolean {
  const asked = tracked.basis.report.analysed.article.published;
  if (asked === null) return false;
  const { due } = tracked;
  const reported = dayOf(published);
  const first = due === null || tracked.basis.deadline ? dayOf(asked) : addDays(due.from, -SLACK_DAYS);
  const date = eventDay(witness.sentence);
  // What a sentence dates after a deadline came too late for it; an undated one may be of the evening before.
  const slack = tracked.basis.deadline && date?.precision === 'day' ? 0 : SLACK_DAYS;
  const last = addDays(due?.to ?? addDays(dayOf(asked), UNDATED_HORIZON_DAYS), slack);
  if (due === null && date === null && witness.sentence.index >= LEAD_SENTENCES) return false;
  if (reported < first) return false;
  // "Earlier this year" is not the day on which a step was due.
  if (date?.precision === 'year' && due?.precision === 'day') return false;
  if (told === 'not done' && due !== null)
    return reported > due.to && (date === null || isWithin(date, first, last));
  return date === null ? reported <= addDays(last, SLACK_DAYS) : isWithin(date, first, last);
}

function isWithin({ from, to }: Pick<DateMention, 'from' | 'to'>, first: Day, last: Day): boolean {
  return from <= last && to >= first;
}

/** The day the sentence tells of: its first date that is no mere year. */
function eventDay({ dates }: AnalysedSentence): DateMention | null {
  return dates.find((date) => date.precision !== 'year') ?? dates[0] ?? null;
}
