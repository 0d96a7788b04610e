import { contentHash } from '../lib/hash.ts';
import type { OriginId, QuestionId } from '../model/id.ts';
import type { Question, QuestionKind, QuestionStatus } from '../model/question.ts';
import { type Evidence, evidenceOf } from '../model/statement.ts';
import { addDays, dayOf, type Instant } from '../model/time.ts';
import type { Candidate, Report } from './candidate.ts';
import { datedStatement } from './dated-statement.ts';
import { quotedRanges } from './quoted.ts';
import { UNDATED_HORIZON_DAYS } from './sightings.ts';
import { placeOf, type Tracked } from './tracked.ts';

/** More than these are no help to a reader; each kind has its own limit, so that neither crowds out the other. */
const MOST: Readonly<Record<QuestionKind, number>> = { step: 5, 'open question': 5 };
/** What has passed without word tells a reader least. */
const EXPIRED_COST = 2;
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
  const ranked = tracked
    .map((one) => {
      const question = questionOf(one, asOf);
      return { question, worth: worth(one, question.status, central) };
    })
    .sort((a, b) => b.worth - a.worth || compare(a.question.id, b.question.id));
  const chosen: Question[] = [];
  for (const { question } of ranked) {
    const alike = chosen.filter(({ kind }) => kind === question.kind);
    if (alike.length === MOST[question.kind] || chosen.some(({ text }) => text === question.text)) continue;
    chosen.push(question);
  }
  return chosen.sort((a, b) => compare(orderKey(a), orderKey(b)));
}

function worth(
  { basis, members }: Tracked,
  status: QuestionStatus,
  central: ReadonlyMap<string, number>,
): number {
  const origins = new Set(members.map(({ report }) => report.link.origin)).size;
  const share = Math.max(0, ...[...basis.matter.actorStems].map((stem) => central.get(stem) ?? 0));
  const early = Math.min(...members.map(({ sentence }) => sentence.index)) < 10 ? 0.5 : 0;
  const dated = basis.due === null ? 0 : 2;
  return dated + Math.min(origins, 3) + 2 * share + early - (status === 'expired' ? EXPIRED_COST : 0);
}

/** For each word of the actors the share of reports that have it. */
function actorShares(tracked: readonly Tracked[], reports: readonly Report[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { basis } of tracked) for (const stem of basis.matter.actorStems) counts.set(stem, 0);
  for (const { analysed } of reports) {
    const here = new Set<string>();
    for (const { tokens } of analysed.sentences)
      for (const { stem } of tokens) if (counts.has(stem)) here.add(stem);
    for (const stem of here) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return new Map([...counts].map(([stem, count]) => [stem, count / reports.length]));
}

function questionOf(tracked: Tracked, asOf: Instant): Question {
  const { basis, members, outcome } = tracked;
  const evidence = evidencePerOrigin(basis, members);
  const first = members.reduce((a, b) => (b.report.order < a.report.order ? b : a));
  return {
    id: contentHash(`question ${placeOf(first)}`) as QuestionId,
    kind: basis.kind,
    text: basis.text,
    actor: basis.actor,
    evidence,
    ...datedStatement(basis.sentence, quotedRanges(basis.report.analysed).get(basis.sentence.index) ?? []),
    origins: evidence.length,
    asked: members[0]?.report.analysed.article.published ?? null,
    due: basis.due,
    status: statusAt(tracked, asOf),
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

/** A step whose time has passed without word is expired; an open question without a date stays open. */
function statusAt({ status, due, basis }: Tracked, asOf: Instant): QuestionStatus {
  if (CLOSED.has(status)) return status;
  const asked = basis.report.analysed.article.published;
  const undated =
    basis.kind === 'step' && asked !== null ? addDays(dayOf(asked), UNDATED_HORIZON_DAYS) : null;
  const last = due?.to ?? undated;
  return last !== null && addDays(last, 1) < dayOf(asOf) ? 'expired' : status;
}

function orderKey({ status, due, outcome, kind, id }: Question): string {
  const day = outcome?.newDue?.from ?? due?.from ?? '9999';
  return `${CLOSED.has(status) ? 1 : 0} ${day} ${kind === 'step' ? 0 : 1} ${id}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
