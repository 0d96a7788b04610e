import { overlap } from '../lib/word-overlap.ts';
import type { AnalysedSentence, DateMention, Token } from '../model/analysis.ts';
import type { Due } from '../model/question.ts';
import { addDays, type Day, dayOf, type Instant } from '../model/time.ts';
import { actClasses, actClassesOfNoun, sameAct } from './act-classes.ts';
import type { Matter, Report } from './candidate.ts';
import { type Told, toldBy } from './clause-polarity.ts';
import { dueOf } from './due-date.ts';
import { contentStems, namesIn } from './matter.ts';
import { isInQuote, type QuotedRanges } from './quoted.ts';
import type { Sighting, Tracked } from './tracked.ts';
import { isNominal, lower } from './word-forms.ts';

/** Days after the question for which an undated step is looked for. */
export const UNDATED_HORIZON_DAYS = 14;
/** A day either side allows for time zones and for reports of the morning after. */
const SLACK_DAYS = 1;
/** An object of more words than this is not expected to be repeated in full. */
const OBJECT_WORDS = 3;
const ACTOR_ELSEWHERE = 0.25;
/** Less of the object than this, and it may be another act of the same actor. */
const LEAST_OBJECT = 0.33;
/** Without a date and the same verb, the object has to carry the match. */
const UNDATED_OBJECT = 0.6;
/** Sentences from here on mostly tell of other days; an undated act is looked for before. */
const LEAD_SENTENCES = 8;

/** Tokens after a verb within which its object's head is looked for. */
const OBJECT_REACH = 7;
const DENIAL = /\b(?:den(?:y|ies|ied|ying)|rumou?rs?|false reports?|no plans|speculation)\b/iu;
const CALLED_OFF = new Set('cancel scrap abandon call'.split(' '));
const PUT_OFF = new Set('postpone reschedule delay defer put push move'.split(' '));
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

/** What of a sentence is compared with every question; read once. */
export interface Witness {
  readonly report: Report;
  readonly sentence: AnalysedSentence;
  readonly published: Instant;
  readonly stems: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/**
 * @param report the article it stands in, which must be dated
 * @param sentence the sentence
 * @param published when the article was published
 * @returns the sentence ready for comparison
 */
export function witnessOf(report: Report, sentence: AnalysedSentence, published: Instant): Witness {
  const whole = { start: 0, end: sentence.tokens.length };
  return {
    report,
    sentence,
    published,
    stems: contentStems(sentence, whole),
    names: namesIn(sentence, whole),
  };
}

/**
 * What a later sentence says about how a question came out.
 * Score after methods of matching by actor, act, object and time: .35, .30, .20 and .15 of 1.
 * @param tracked the question, asked before the sentence was published
 * @param witness the sentence
 * @param quoted direct quotes of its article: what stands in them is somebody's word
 * @returns the outcome it tells, or null when it tells none. Plans, previews, denials and conditions tell none
 */
export function sightingOf(tracked: Tracked, witness: Witness, quoted: QuotedRanges): Sighting | null {
  const { matter } = tracked.basis;
  if (matter.act === null || DENIAL.test(witness.sentence.text)) return null;
  return doneOrNot(tracked, matter.act, witness, quoted) ?? calledOff(tracked, matter.act, witness, quoted);
}

function doneOrNot(tracked: Tracked, act: string, witness: Witness, quoted: QuotedRanges): Sighting | null {
  const { sentence, report } = witness;
  const { matter } = tracked.basis;
  const headline = sentence.part === 'title';
  for (const [verb, token] of sentence.tokens.entries()) {
    if (token.pos !== 'VERB' || !sameAct(act, token.lemma) || isInQuote(quoted, sentence, token.start))
      continue;
    const told = turned(toldBy(sentence.tokens, verb, headline), act, token.lemma);
    if (told === 'open' || !inTime(tracked, witness, told)) continue;
    const actor = actorScore(matter, witness, token.start);
    const object = objectScore(matter, witness);
    const least = tracked.due === null && token.lemma !== act ? UNDATED_OBJECT : LEAST_OBJECT;
    if (actor === 0 || object < least) continue;
    const score = 0.35 * actor + (token.lemma === act ? 0.3 : 0.24) + 0.2 * object + 0.15;
    return { status: told === 'done' ? 'happened' : 'did not', score, newDue: null, report, sentence };
  }
  return null;
}

/** "Rejected" is how an approval did not come; the other way round as well. */
function turned(told: Told, act: string, verb: string): Told {
  if (told === 'open' || !OPPOSITES.has(`${act} ${verb}`)) return told;
  return told === 'done' ? 'not done' : 'open';
}

function calledOff(tracked: Tracked, act: string, witness: Witness, quoted: QuotedRanges): Sighting | null {
  const { sentence, report } = witness;
  const { matter } = tracked.basis;
  for (const [verb, token] of sentence.tokens.entries()) {
    const off = CALLED_OFF.has(token.lemma) && (token.lemma !== 'call' || hasOff(sentence, verb));
    const later = PUT_OFF.has(token.lemma) && isPutOff(sentence, verb);
    if (token.pos !== 'VERB' || !(off || later) || isInQuote(quoted, sentence, token.start)) continue;
    if (toldBy(sentence.tokens, verb, sentence.part === 'title') !== 'done') continue;
    const actor = actorScore(matter, witness, sentence.text.length);
    const object = objectScore(matter, witness);
    const named = namesTheAct(sentence, verb, act) || (matter.actorNames.size === 0 && actor === 1);
    if (!named || actor === 0 || object < LEAST_OBJECT || isOver(tracked, witness)) continue;
    const score = 0.35 * actor + 0.3 + 0.2 * object + 0.15;
    const newDue = later ? dueAhead(sentence, verb, witness.published) : null;
    if (newDue !== null && tracked.due !== null && newDue.to <= tracked.due.to) continue;
    return { status: later ? 'moved' : 'did not', score, newDue, report, sentence };
  }
  return null;
}

/** 1 where the actor stands before the verb; elsewhere in the sentence so little that no single sentence is clear. */
function actorScore({ actorNames, actorStems }: Matter, witness: Witness, verbStart: number): number {
  const { sentence } = witness;
  if (actorNames.size > 0) {
    const named = sentence.names.filter(
      (name) => actorNames.has(name.full.toLowerCase()) || actorNames.has(name.text.toLowerCase()),
    );
    if (named.length === 0) return 0;
    return named.some((name) => name.start < verbStart) ? 1 : ACTOR_ELSEWHERE;
  }
  const before = sentence.tokens.findIndex((token) => token.start >= verbStart);
  const stems = contentStems(sentence, { start: 0, end: before === -1 ? sentence.tokens.length : before });
  if (shareOf(actorStems, stems) >= 0.6) return 1;
  return shareOf(actorStems, witness.stems) >= 0.6 ? ACTOR_ELSEWHERE : 0;
}

/** Share of the object's words that stand in the sentence; half for an act without object. */
function objectScore({ objectStems }: Matter, { stems }: Witness): number {
  if (objectStems.size === 0) return 0.5;
  let shared = 0;
  for (const stem of objectStems) if (stems.has(stem)) shared += 1;
  return Math.min(1, shared / Math.min(objectStems.size, OBJECT_WORDS));
}

function shareOf(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  return part.size === 0 ? 0 : overlap(part, whole) * (part.size <= whole.size ? 1 : whole.size / part.size);
}

/** Whether the act as told lies inside the time in which the step was expected. */
function inTime(tracked: Tracked, witness: Witness, told: Told): boolean {
  const asked = tracked.basis.report.analysed.article.published;
  if (asked === null) return false;
  const { due } = tracked;
  const reported = dayOf(witness.published);
  const first = due === null || tracked.basis.deadline ? dayOf(asked) : addDays(due.from, -SLACK_DAYS);
  const last = addDays(due?.to ?? addDays(dayOf(asked), UNDATED_HORIZON_DAYS), SLACK_DAYS);
  const date = eventDay(witness.sentence);
  if (due === null && date === null && witness.sentence.index >= LEAD_SENTENCES) return false;
  if (reported < first) return false;
  if (told === 'not done' && due !== null)
    return reported >= due.to && (date === null || isWithin(date, first, last));
  return date === null ? reported <= addDays(last, SLACK_DAYS) : isWithin(date, first, last);
}

function isWithin({ from, to }: Pick<DateMention, 'from' | 'to'>, first: Day, last: Day): boolean {
  return from <= last && to >= first;
}

/** The day the sentence tells of: its first date that is no mere year. */
function eventDay({ dates }: AnalysedSentence): DateMention | null {
  return dates.find((date) => date.precision !== 'year') ?? dates[0] ?? null;
}

function isOver({ due }: Tracked, { published }: Witness): boolean {
  return due !== null && addDays(due.to, 2 * SLACK_DAYS) < dayOf(published);
}

/** What is called off is the act: "cancelled the vote", "their meeting was postponed". */
function namesTheAct({ tokens }: AnalysedSentence, verb: number, act: string): boolean {
  const passive = tokens.slice(Math.max(0, verb - 3), verb).some(({ pos }) => pos === 'AUX');
  const head = passive ? lastNounBefore(tokens, verb) : headAfter(tokens, verb);
  if (head === undefined) return false;
  const classes = actClasses(act);
  return actClassesOfNoun(head.lemma).some((one) => classes.includes(one));
}

/** The head of the object: the last noun before the next preposition. */
function headAfter(tokens: readonly Token[], verb: number): Token | undefined {
  let head: Token | undefined;
  for (let i = verb + 1; i < tokens.length && i <= verb + OBJECT_REACH; i += 1) {
    const token = tokens[i] as Token;
    if (isNominal(token)) head = token;
    else if (head !== undefined) break;
  }
  return head;
}

/** The head of the subject: the first noun of a run that a preposition may follow ("the vote on the bill was put off"). */
function lastNounBefore(tokens: readonly Token[], verb: number): Token | undefined {
  let head: Token | undefined;
  for (let i = 0; i < verb; i += 1) {
    const token = tokens[i] as Token;
    const continues = isNominal(tokens[i + 1]);
    if (isNominal(token) && !continues && tokens[i - 1]?.pos !== 'ADP' && !followsPreposition(tokens, i))
      head = token;
  }
  return head;
}

function followsPreposition(tokens: readonly Token[], noun: number): boolean {
  for (let i = noun - 1; i >= 0; i -= 1) {
    const token = tokens[i] as Token;
    if (token.pos === 'ADP') return true;
    if (!['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON'].includes(token.pos)) return false;
  }
  return false;
}

function hasOff({ tokens }: AnalysedSentence, verb: number): boolean {
  return tokens.slice(verb + 1, verb + 6).some((token) => lower(token) === 'off');
}

/** "put off", "pushed back", "moved to Friday"; the other verbs say it alone. */
function isPutOff(sentence: AnalysedSentence, verb: number): boolean {
  const { tokens, dates } = sentence;
  const { lemma } = tokens[verb] ?? { lemma: '' };
  const next = tokens.slice(verb + 1, verb + 6).map(lower);
  if (lemma === 'put' || lemma === 'push') return next.includes('off') || next.includes('back');
  if (lemma !== 'move') return true;
  return (
    next[0] === 'to' &&
    dates.some(({ start }) => start <= (tokens[verb + 2]?.start ?? 0) && start > (tokens[verb]?.end ?? 0))
  );
}

function dueAhead({ tokens, dates }: AnalysedSentence, verb: number, published: Instant): Due | null {
  const start = tokens[verb]?.end ?? 0;
  const ahead = dates.filter((date) => date.start >= start && date.to >= dayOf(published));
  const last = ahead.at(-1);
  return last === undefined ? null : dueOf(last);
}
