import { contentHash } from '../lib/hash.ts';
import type { OriginId, QuestionId } from '../model/id.ts';
import type { Question, QuestionKind, QuestionStatus } from '../model/question.ts';
import { type Evidence, evidenceOf } from '../model/statement.ts';
import { addDays, dayOf, type Instant } from '../model/time.ts';
import { actClasses } from './act-classes.ts';
import type { Candidate, Report } from './candidate.ts';
import { datedStatement } from './dated-statement.ts';
import { openingEdits } from './opening.ts';
import { readingOf } from './reading.ts';
import { salienceOf } from './salience.ts';
import { UNDATED_HORIZON_DAYS } from './time-told.ts';
import { placeOf, type Tracked } from './tracked.ts';

/** More than these are no help to a reader; each kind has its own limit, so that neither crowds out the other. */
const MOST: Readonly<Record<QuestionKind, number>> = { step: 5, 'open question': 5 };
/** What has passed without word tells a reader least. */
const EXPIRED_COST = 2;
/** More than these of what is over crowd out what is still to come; the newest stay. */
const MOST_SETTLED = 3;
/** An actor that two independent reports name in their titles is what the event is about. */
const IN_TITLES = 2;
const TITLE_WORTH = 1.5;
/** Acts that decide something: these are what a reader waits for. */
const DECISIVE = new Set(
  ['meet', 'vote', 'elect', 'sign', 'rule', 'sentence', 'resign', 'release', 'announce', 'impose'].flatMap(
    actClasses,
  ),
);
const DECISIVE_WORTH = 0.5;
/** With fewer reports on its busiest day an event has no main day. */
const BUSY_REPORTS = 4;
/** A report's title and first sentence. */
const NEWS = 1;
/** A step past its day that no later report could have told of stays open this long. */
const SILENT_DAYS = 7;
const CLOSED = new Set<QuestionStatus>(['happened', 'did not', 'expired']);

/**
 * The questions to show.
 * @param tracked every step and question of the event
 * @param reports the event's reports
 * @param asOf the moment the explainer is written for
 * @returns the most telling ones: with a date, from several origins, of actors that the reports are about
 */
export function chooseQuestions(
  tracked: readonly Tracked[],
  reports: readonly Report[],
  asOf: Instant,
): readonly Question[] {
  const central = actorShares(tracked, reports);
  const titles = titleShares(tracked, reports);
  const mainDay = busiestDay(reports);
  const lastReport = reports.reduce((last, { analysed }) => laterOf(last, analysed.article.published), '');
  const ranked = tracked
    .filter((one) => !isTrivial(one, mainDay) && !isPastDoubt(one, lastReport))
    .filter((one) => one.basis.kind !== 'step' || opening(one.basis) !== null)
    .map((one) => {
      const question = questionOf(one, asOf, lastReport);
      return { question, worth: worth(one, question.status, central, titles) };
    })
    .sort((a, b) => b.worth - a.worth || compare(a.question.id, b.question.id));
  const over = newestSettled(ranked.map(({ question }) => question));
  const chosen: Question[] = [];
  for (const { question } of ranked) {
    if (CLOSED.has(question.status) && !over.has(question)) continue;
    // Two ways of asking for one thing have one answer.
    if (chosen.some(({ outcome }) => outcome !== null && sameAnswer(outcome, question.outcome))) continue;
    const alike = chosen.filter(({ kind }) => kind === question.kind);
    if (alike.length === MOST[question.kind] || chosen.some(({ text }) => text === question.text)) continue;
    chosen.push(question);
  }
  return chosen.sort((a, b) => compare(orderKey(a), orderKey(b)));
}

function opening({ sentence, actor, report }: Candidate): ReturnType<typeof openingEdits> {
  return openingEdits(sentence, actor, report.analysed.article);
}

function worth(
  { basis, members }: Tracked,
  status: QuestionStatus,
  central: ReadonlyMap<string, number>,
  titles: ReadonlyMap<string, number>,
): number {
  const origins = new Set(members.map(({ report }) => report.link.origin)).size;
  const share = Math.max(0, ...[...basis.matter.actorStems].map((stem) => central.get(stem) ?? 0));
  const early = Math.min(...members.map(({ sentence }) => sentence.index)) < 10 ? 0.5 : 0;
  const dated = basis.due === null ? 0 : 2;
  const titled = [...basis.matter.actorStems].some((stem) => (titles.get(stem) ?? 0) >= IN_TITLES)
    ? TITLE_WORTH
    : 0;
  const decisive = isDecisive(basis) ? DECISIVE_WORTH : 0;
  return (
    dated +
    Math.min(origins, 3) +
    salienceOf(basis.text, share) +
    early +
    titled +
    decisive -
    (status === 'expired' ? EXPIRED_COST : 0)
  );
}

function sameAnswer({ evidence }: NonNullable<Question['outcome']>, other: Question['outcome']): boolean {
  return (
    other !== null &&
    evidence.article === other.evidence.article &&
    evidence.span.start === other.evidence.span.start
  );
}

function isDecisive({ matter }: Candidate): boolean {
  return actClasses(matter.act ?? '').some((one) => DECISIVE.has(one));
}

/** What happened as soon as the event itself, and only one report had announced, is a detail, unless it decides something. */
function isTrivial({ status, outcome, members, due, basis }: Tracked, mainDay: string): boolean {
  if (status !== 'happened' || outcome === null) return false;
  const { sentence, report } = outcome.sighting;
  // The news that opens a report of the main day is the event: it has come, and is nothing to look back on.
  const isNews =
    sentence.index <= NEWS && dayOf(report.analysed.article.published ?? ('9999' as Instant)) <= mainDay;
  if (isNews) return true;
  if (due !== null && isDecisive(basis)) return false;
  const day = due?.to ?? dayOf(outcome.sighting.report.analysed.article.published ?? ('9999' as Instant));
  return day <= mainDay && new Set(members.map(({ report }) => report.link.origin)).size < 2;
}

/** "It was unclear on Monday whether": of what was unclear then, later reports know more, or it matters no more. */
function isPastDoubt({ basis, members }: Tracked, lastReport: string): boolean {
  if (basis.kind !== 'open question' || !WAS_UNCLEAR.test(basis.sentence.text) || lastReport === '')
    return false;
  const until = addDays(dayOf(lastReport as Instant), -1);
  return members.every(({ report: { analysed } }) => {
    const { published } = analysed.article;
    return published !== null && dayOf(published) < until;
  });
}

const WAS_UNCLEAR =
  /\b(?:was|were)(?:n['’]t| not)?(?: yet| still| also| immediately)* (?:un(?:clear|certain|known|decided)|clear|known|certain|decided)\b/i;

/** The day on which most reports came out, the later one of two; '' where too few came out on any day. */
function busiestDay(reports: readonly Report[]): string {
  const counts = new Map<string, number>();
  for (const { analysed } of reports) {
    const day = analysed.article.published?.slice(0, 10);
    if (day !== undefined) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const [busiest] = [...counts].sort((a, b) => b[1] - a[1] || compare(b[0], a[0]));
  return busiest === undefined || busiest[1] < BUSY_REPORTS ? '' : busiest[0];
}

function laterOf(last: string, published: Instant | null): string {
  return published !== null && published > last ? published : last;
}

/** Of what happened or did not the newest, then of what passed without word; two with one answer count once. */
function newestSettled(questions: readonly Question[]): ReadonlySet<Question> {
  const time = ({ outcome, due }: Question) =>
    `${outcome === null ? 0 : 1} ${outcome?.evidence.published ?? due?.to ?? ''}`;
  const newestFirst = questions
    .filter(({ status }) => CLOSED.has(status))
    .sort((a, b) => compare(time(b), time(a)) || compare(a.id, b.id));
  const kept: Question[] = [];
  let answers = 0;
  for (const question of newestFirst) {
    const repeats = kept.some(({ outcome }) => outcome !== null && sameAnswer(outcome, question.outcome));
    if (!repeats && answers === MOST_SETTLED) break;
    if (!repeats) answers += 1;
    kept.push(question);
  }
  return new Set(kept);
}

/** For each word of the actors the number of independent reports that have it in the title. */
function titleShares(tracked: readonly Tracked[], reports: readonly Report[]): ReadonlyMap<string, number> {
  const origins = new Map<string, Set<OriginId>>();
  for (const { basis } of tracked) for (const stem of basis.matter.actorStems) origins.set(stem, new Set());
  for (const { analysed, link } of reports)
    for (const stem of readingOf(analysed).titleStems) origins.get(stem)?.add(link.origin);
  return new Map([...origins].map(([stem, { size }]) => [stem, size]));
}

/** For each word of the actors the share of reports that have it. */
function actorShares(tracked: readonly Tracked[], reports: readonly Report[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { basis } of tracked) for (const stem of basis.matter.actorStems) counts.set(stem, 0);
  for (const { analysed } of reports) {
    const { stems } = readingOf(analysed);
    for (const [stem, count] of counts) if (stems.has(stem)) counts.set(stem, count + 1);
  }
  return new Map([...counts].map(([stem, count]) => [stem, count / reports.length]));
}

function questionOf(tracked: Tracked, asOf: Instant, lastReport: string): Question {
  const { basis, members, outcome } = tracked;
  const evidence = evidencePerOrigin(basis, members);
  const first = members.reduce((a, b) => (b.report.order < a.report.order ? b : a));
  return {
    id: contentHash(`question ${placeOf(first)}`) as QuestionId,
    kind: basis.kind,
    text: basis.text,
    actor: basis.actor,
    evidence,
    ...datedStatement(
      basis.sentence,
      opening(basis) ?? [],
      readingOf(basis.report.analysed).quoted.get(basis.sentence.index) ?? [],
    ),
    origins: evidence.length,
    asked: members[0]?.report.analysed.article.published ?? null,
    due: basis.due,
    status: statusAt(tracked, asOf, lastReport),
    outcome:
      outcome === null
        ? null
        : {
            evidence: evidenceFor(outcome.sighting),
            reason: outcome.reason,
            newDue: outcome.sighting.newDue,
          },
  };
}

function evidencePerOrigin(
  basis: Candidate,
  members: readonly Candidate[],
): readonly [Evidence, ...Evidence[]] {
  const seen = new Set<OriginId>([basis.report.link.origin]);
  const further: Evidence[] = [];
  for (const member of members) {
    if (seen.has(member.report.link.origin)) continue;
    seen.add(member.report.link.origin);
    further.push(evidenceFor(member));
  }
  return [evidenceFor(basis), ...further];
}

function evidenceFor({ sentence, report }: Pick<Candidate, 'sentence' | 'report'>): Evidence {
  return evidenceOf(sentence, report.analysed.article, report.link);
}

/**
 * A step whose time has passed is expired when a report came out since that could have told of it, or when all have
 * long been silent; an open question without a date stays open.
 */
function statusAt({ status, due, basis }: Tracked, asOf: Instant, lastReport: string): QuestionStatus {
  if (CLOSED.has(status)) return status;
  const asked = basis.report.analysed.article.published;
  const undated =
    basis.kind === 'step' && asked !== null ? addDays(dayOf(asked), UNDATED_HORIZON_DAYS) : null;
  const last = due?.to ?? undated;
  if (last === null || addDays(last, 1) >= dayOf(asOf)) return status;
  const couldTell = lastReport.slice(0, 10) > last;
  return couldTell || addDays(last, SILENT_DAYS) < dayOf(asOf) ? 'expired' : status;
}

function orderKey({ status, due, outcome, kind, id }: Question): string {
  const day = outcome?.newDue?.from ?? due?.from ?? '9999';
  return `${CLOSED.has(status) ? 1 : 0} ${day} ${kind === 'step' ? 0 : 1} ${id}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
