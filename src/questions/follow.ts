import { actClasses, actClassesOfNoun, sameAct } from './act-classes.ts';
import type { Candidate, Report } from './candidate.ts';
import { IN_PASSING } from './nominal.ts';
import { quotedRanges } from './quoted.ts';
import { isSameStep } from './same-step.ts';
import { settle } from './settle.ts';
import { sightingOf } from './sightings.ts';
import { SPEAKING, WITHOUT_DEAL } from './told-otherwise.ts';
import { type Sighting, startTracking, type Tracked } from './tracked.ts';
import { leadOf, type Witness, witnessOf } from './witness.ts';

/** An event of hundreds of reports announces the same few steps; past this number nothing new is followed. */
const MOST_TRACKED = 200;
/** Verbs that undo or move any act. */
const CALLS_OFF = /\b(?:cancel|scrap|abandon|call(?:s|ed)? |postpone|reschedule|delay|defer|put |push|move)/i;

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
  const quoted = quotedRanges(report.analysed);
  const lead = leadOf(report);
  const byVerb = new Map<string, readonly Tracked[]>();
  for (const sentence of report.analysed.sentences) {
    const concerned = new Set(CALLS_OFF.test(sentence.text) || WITHOUT_DEAL.test(sentence.text) ? asked : []);
    const nouns = sentence.dates.length > 0 || IN_PASSING.test(sentence.text);
    for (const { pos, lemma } of sentence.tokens) {
      if (pos !== 'VERB' && (pos !== 'NOUN' || !nouns)) continue;
      const key = `${pos} ${lemma}`;
      const known =
        byVerb.get(key) ?? asked.filter(({ basis }) => mayTell(basis.matter.act ?? '', pos, lemma));
      byVerb.set(key, known);
      for (const tracked of known) concerned.add(tracked);
    }
    if (concerned.size === 0) continue;
    const witness: Witness = witnessOf(report, sentence, published, lead);
    for (const tracked of asked) {
      const sighting = concerned.has(tracked) ? sightingOf(tracked, witness, quoted) : null;
      if (sighting !== null) settle(tracked, sighting);
    }
  }
}

/** Whether a word can tell of an act at all: its verb, its noun, or a verb by which what was published speaks. */
function mayTell(act: string, pos: string, lemma: string): boolean {
  if (pos === 'NOUN') return actClassesOfNoun(lemma).some((one) => actClasses(act).includes(one));
  return sameAct(act, lemma) || (SPEAKING.has(lemma) && sameAct(act, 'publish'));
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
