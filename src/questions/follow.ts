import { actClasses, sameAct } from './act-classes.ts';
import type { Candidate, Matter, Report } from './candidate.ts';
import { type Reading, readingOf } from './reading.ts';
import { isSameStep } from './same-step.ts';
import { settle } from './settle.ts';
import { tellingOf } from './sightings.ts';
import { type Sighting, startTracking, type Tracked } from './tracked.ts';

/** An event of hundreds of reports announces the same few steps; past this number nothing new is followed. */
const MOST_TRACKED = 200;

/**
 * Goes through the reports in the order of time: each first settles what was asked before it, then adds what it announces.
 * @param reports in the order of time
 * @param candidates what each announces
 * @returns every step and question, those of several reports joined
 */
export function followReports(
  reports: readonly Report[],
  candidates: ReadonlyMap<Report, readonly Candidate[]>,
): readonly Tracked[] {
  const all: Tracked[] = [];
  for (const report of reports) {
    if (all.some(isUnsettled)) settleBy(report, all.filter(isUnsettled));
    for (const candidate of candidates.get(report) ?? []) announce(all, candidate);
  }
  return all;
}

function isUnsettled({ status, basis }: Tracked): boolean {
  const { act, asks } = basis.matter;
  // What was called off may take place after all.
  return status !== 'happened' && act !== null && asks === null;
}

function settleBy(report: Report, open: readonly Tracked[]): void {
  const { published } = report.analysed.article;
  if (published === null) return;
  const asked = open.filter(({ basis }) => (basis.report.analysed.article.published ?? '9999') < published);
  if (asked.length === 0) return;
  const reading = readingOf(report.analysed);
  for (const tracked of asked) {
    for (const at of concernedBy(tracked.basis.matter, reading)) {
      const witness = reading.witness(at);
      const telling = tellingOf(tracked, witness, published, reading.quoted);
      if (telling !== null) settle(tracked, { ...telling, report, sentence: witness.sentence });
    }
  }
}

/** The sentences, in order, with a word that can tell of an act at all: its verb, its noun, or one that undoes any act. */
function concernedBy({ act, occasion }: Matter, reading: Reading): readonly number[] {
  const { byClass, byVerb, undone, speaking } = reading;
  const verb = act ?? '';
  const classes = occasion === null ? actClasses(verb) : occasion.classes;
  const lists = classes.map((one) => byClass.get(one));
  if (classes.length === 0 || occasion !== null) lists.push(byVerb.get(verb));
  if (sameAct(verb, 'publish')) lists.push(speaking);
  if (undone.length > 0) lists.push(undone);
  const found = lists.filter((list) => list !== undefined);
  if (found.length < 2) return found[0] ?? [];
  return [...new Set(found.flat())].sort((a, b) => a - b);
}

/** Joins an announcement to the step it repeats, or follows it from now on. */
function announce(all: Tracked[], candidate: Candidate): void {
  const known = all.find((tracked) => isSameStep(tracked, candidate));
  if (known === undefined) {
    if (all.length < MOST_TRACKED) all.push(startTracking(candidate));
    return;
  }
  known.members.push(candidate);
  if (known.basis.due === null && candidate.due !== null && known.status === 'open') {
    known.basis = candidate;
    known.due = candidate.due;
  } else if (candidate.moves && isLater(known, candidate)) {
    settle(known, movedBy(candidate));
  }
}

function isLater({ due }: Tracked, candidate: Candidate): boolean {
  return due !== null && candidate.due !== null && candidate.due.from > due.to;
}

function movedBy({ due, report, sentence }: Candidate): Sighting {
  return { status: 'moved', score: 1, newDue: due, report, sentence };
}
