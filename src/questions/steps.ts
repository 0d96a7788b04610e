import type { AnalysedSentence, Token } from '../model/analysis.ts';
import { dayOf, daysBetween } from '../model/time.ts';
import { actClasses } from './act-classes.ts';
import { type Actor, actorOf } from './actor.ts';
import type { Candidate, Report } from './candidate.ts';
import { complementEnd, earlierEnd } from './complement.ts';
import { dateAdverb, dateWords } from './date-words.ts';
import { type DueDate, dueDate, dueOf, isDeadline } from './due-date.ts';
import { matterOf } from './matter.ts';
import { isInQuote, type QuotedRanges } from './quoted.ts';
import { readsWell } from './reads-well.ts';
import { asQuestion, render } from './render.ts';
import { findSubject, type Subject } from './subject.ts';
import { findTriggers, MAY_ANNOUNCE, type Trigger } from './triggers.ts';
import { isNegation, lower, verbForm } from './word-forms.ts';

/** Verbs that tell a state or an opinion, not a step that can be seen to happen. */
const STATES = new Set(
  (
    'be have need remain mean depend want know feel look seem appear matter belong contain include involve represent reflect ' +
    'mark help show prove like love hate hope expect think believe understand see consider try seek like miss cost ' +
    'affect impact benefit ensure serve become get make do require continue likely keep allow enable bring face follow tend rise grow fall'
  ).split(' '),
);
/** ... of these, what is still a step when it has a date ("will appear in court on Monday"). */
const STEPS_WITH_DATE = new Set([
  'appear',
  'seek',
  'get',
  'make',
  'continue',
  'become',
  'try',
  'consider',
  'bring',
  'do',
  'see',
]);
/** What people do by timetable ("Lund and Berg meet on Friday"). */
const PERSONAL_TIMETABLE = new Set(['meet', 'vote']);
/** "The trial is set for Monday" and "he is due in court" name no act; these are the acts that would settle them. */
const ACT_OF_KIND: Partial<Record<Trigger['kind'], string>> = { slot: 'hold', place: 'appear' };
/** A step farther off than this is nothing to wait for. */
const FAR_OFF_DAYS = 550;
const MOVES = /\b(?:postponed|rescheduled|delayed|put off|pushed back|moved|deferred|put back)\b/i;
const CONDITIONAL = /\b(?:if|unless|provided|otherwise|were to|had)\b/i;

/**
 * The steps that a sentence announces.
 * @param report the article, its origin and order
 * @param sentence one of its sentences
 * @param previous the sentence before, or null
 * @param quoted the article's direct quotes: nothing is read off words inside them
 * @returns candidates that read well, in the order of the sentence
 */
export function stepsOf(
  report: Report,
  sentence: AnalysedSentence,
  previous: AnalysedSentence | null,
  quoted: QuotedRanges,
): readonly Candidate[] {
  if (sentence.part === 'title' || !MAY_ANNOUNCE.test(sentence.text)) return [];
  const found: Candidate[] = [];
  for (const trigger of findTriggers(sentence.tokens)) {
    const at = sentence.tokens[trigger.at]?.start ?? 0;
    if (isInQuote(quoted, sentence, at)) continue;
    const candidate = stepAt(report, sentence, previous, trigger);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

function stepAt(
  report: Report,
  sentence: AnalysedSentence,
  previous: AnalysedSentence | null,
  trigger: Trigger,
): Candidate | null {
  const { tokens, dates } = sentence;
  const subject = findSubject(tokens, trigger.at, dates);
  if (subject === null || (trigger.kind === 'would' && !isReportedPlan(sentence, subject))) return null;
  const actor = actorOf(sentence, previous, subject);
  if (actor === null || actor.kind === 'nobody' || hasRelativeDate(actor)) return null;
  const end = complementEnd(tokens, trigger.verb, dates);
  if (end === null || negatedIn(tokens, trigger.verb, end)) return null;
  const due =
    dueDate(sentence, trigger.verb, end, report.analysed.article.published) ??
    untilDue(report, sentence, trigger) ??
    leadDue(report, sentence, subject);
  if (due === 'past' || isFarOff(due, report)) return null;
  if (/^\p{Lu}/u.test(tokens[trigger.verb]?.text ?? '')) return null;
  const act = ACT_OF_KIND[trigger.kind] ?? actOf(tokens, trigger.verb);
  if (act === null || !isStep(act, due !== null, actor, trigger)) return null;
  const text =
    trigger.kind === 'slot'
      ? slotText(sentence, actor, trigger, due)
      : stepText(sentence, actor, trigger, end, due);
  if (text === null) return null;
  return {
    kind: 'step',
    text,
    actor: actor.text,
    matter: matterOf(actor.sentence, actor.range, sentence, act, { start: trigger.verb + 1, end }),
    due: due?.due ?? null,
    deadline: due?.deadline ?? false,
    moves: MOVES.test(sentence.text),
    report,
    sentence,
  };
}

/** People do not begin or open as a timetable does ("Mr Paz starts the race as favourite"). */
function isPerson({ sentence, range }: Actor): boolean {
  const last = sentence.tokens[range.end - 1];
  return sentence.names.some((name) => name.kind === 'person' && name.end === last?.end);
}

/** "said (that) X would ...", without a condition. */
function isReportedPlan({ text }: AnalysedSentence, subject: Subject): boolean {
  return subject.said !== null && !CONDITIONAL.test(text);
}

/** The verb that tells the act: of "be held" it is "hold"; null where none does. */
function actOf(tokens: readonly Token[], verb: number): string | null {
  const token = tokens[verb];
  if (token === undefined) return null;
  if (token.lemma === 'have' && tokens[verb + 1]?.pos === 'VERB') return null;
  if (token.lemma !== 'be') return token.lemma;
  let next = verb + 1;
  while (tokens[next]?.pos === 'ADV') next += 1;
  const inner = tokens[next];
  if (inner?.pos !== 'VERB' || verbForm(inner) === 's') return null;
  return verbForm(inner) === 'base' && !/(?:t|d)$/u.test(inner.text) ? null : inner.lemma;
}

function isStep(act: string, dated: boolean, actor: Actor, { kind }: Trigger): boolean {
  if (kind === 'present' && isPerson(actor) && !PERSONAL_TIMETABLE.has(act)) return false;
  if (kind === 'may' && (!dated || actor.kind === 'other')) return false;
  // "is expected to become the first hurricane of the season": to be seen, though "become" mostly tells a state.
  if (act === 'become' && kind === 'plan' && actor.kind === 'name') return true;
  if (dated) return !STATES.has(act) || STEPS_WITH_DATE.has(act);
  if (kind !== 'will' && kind !== 'would' && kind !== 'plan') return false;
  return actor.kind !== 'other' && !STATES.has(act) && actClasses(act).length > 0;
}

function stepText(
  sentence: AnalysedSentence,
  actor: Actor,
  { verb, kind }: Trigger,
  fullEnd: number,
  due: DueDate | null,
): string | null {
  for (let end: number | null = fullEnd; end !== null; end = earlierEnd(sentence.tokens, verb, end)) {
    const words = render(sentence, verb, end);
    if (words === null) return null;
    const act =
      kind === 'place'
        ? `be ${words}`
        : kind === 'present'
          ? `${sentence.tokens[verb]?.lemma ?? ''}${words.slice(words.search(/\s|$/u))}`
          : words;
    const text = asQuestion(`Will ${actor.text} ${act}${lateDate(sentence, end, due)}`);
    if (readsWell(text)) return text;
  }
  return null;
}

/** The date, where it stands outside the words that were kept. */
function lateDate({ tokens }: AnalysedSentence, end: number, due: DueDate | null): string {
  if (due === null) return '';
  const kept = !due.lead && due.mention.start < (tokens[end - 1]?.end ?? 0);
  if (kept) return '';
  return due.deadline ? ` by ${dateWords(due.due)}` : ` ${dateAdverb(due.due)}`;
}

/** "The trial is set for Monday": "Will the trial take place on ...?" */
function slotText(
  { tokens }: AnalysedSentence,
  actor: Actor,
  trigger: Trigger,
  due: DueDate | null,
): string | null {
  const next = tokens[trigger.verb + 1];
  if (due === null || next === undefined || due.mention.start > next.start + 4) return null;
  return isPerson(actor)
    ? null
    : `Will ${actor.text} take place ${due.deadline ? `by ${dateWords(due.due)}` : dateAdverb(due.due)}?`;
}

/** "has until Friday to answer": the limit stands before the act. */
function untilDue(report: Report, { tokens, dates }: AnalysedSentence, trigger: Trigger): DueDate | null {
  const { published } = report.analysed.article;
  const until = lower(tokens[trigger.at + 1]) === 'until' ? trigger.at + 1 : trigger.at + 2;
  if (published === null || until >= trigger.verb || lower(tokens[until]) !== 'until') return null;
  const mention = dates.find(
    ({ end, to }) =>
      end > (tokens[until]?.end ?? 0) && end <= (tokens[trigger.verb]?.start ?? 0) && to >= dayOf(published),
  );
  return mention === undefined ? null : { due: dueOf(mention), mention, deadline: true, lead: true };
}

function leadDue(report: Report, sentence: AnalysedSentence, { leadDate }: Subject): DueDate | 'past' | null {
  const { published } = report.analysed.article;
  if (leadDate === null || published === null) return null;
  if (leadDate.to < published.slice(0, 10)) return 'past';
  return { due: dueOf(leadDate), mention: leadDate, deadline: isDeadline(sentence, leadDate), lead: true };
}

/** What is set for years ahead is a forecast, no next step. */
function isFarOff(due: DueDate | null, report: Report): boolean {
  const { published } = report.analysed.article;
  return due !== null && published !== null && daysBetween(published, due.due.from) > FAR_OFF_DAYS;
}

function hasRelativeDate({ sentence, range }: Actor): boolean {
  const from = sentence.tokens[range.start]?.start ?? 0;
  const to = sentence.tokens[range.end - 1]?.end ?? 0;
  return sentence.dates.some((date) => date.relative && date.start < to && date.end > from);
}

function negatedIn(tokens: readonly Token[], start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) if (isNegation(tokens[i]) && lower(tokens[i]) !== 'no') return true;
  return false;
}
