import { wordingScore } from '../../src/checking/wording/wording-features.ts';
import { SCORE_WEIGHTS, SUPPORT_WEIGHTS } from '../../src/checking/wording/wording-weights.ts';
import { bootstrapScore, mean } from '../bootstrap.ts';
import { pearson } from '../correlation.ts';
import type { Measure } from '../measure.ts';
import { type LabelledClaim, qagsClaims, summEditsClaims, wiceClaims } from '../wording-examples.ts';

/** The score at which likely and unlikely part; the weights are balanced for it, on sets without SummEdits. */
const LIKELY = 0.5;

type Grade = (claim: LabelledClaim) => number;
const scoreOf: Grade = ({ features }) => wordingScore(features, SCORE_WEIGHTS);
const supportOf: Grade = ({ features }) => wordingScore(features, SUPPORT_WEIGHTS);
const copiedOf: Grade = ({ copied }) => copied;

function graded(claims: readonly LabelledClaim[], grade: Grade) {
  return claims.map(({ unit, supported, share, ...claim }) => ({
    unit,
    supported,
    share,
    grade: grade({ unit, supported, share, ...claim }),
  }));
}
type Graded = readonly ReturnType<typeof graded>[number][];

/** The mean of the rates at which supported claims pass and unsupported ones do not. */
function balancedAccuracy(sample: Graded): number {
  const rate = (of: boolean): number =>
    mean(
      sample.filter(({ supported }) => supported === of).map(({ grade }) => Number(grade > LIKELY === of)),
    );
  return (rate(true) + rate(false)) / 2;
}

/** The chance that a supported claim is graded above one that is not (area under the ROC curve, by ranks). */
function auc(sample: Graded): number {
  const sorted = [...sample].sort((a, b) => a.grade - b.grade);
  let rankSum = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    while (sorted[end]?.grade === sorted[start]?.grade && end < sorted.length) end += 1;
    const supported = sorted.slice(start, end).filter((one) => one.supported).length;
    rankSum += (supported * (start + 1 + end)) / 2;
    start = end;
  }
  const yes = sample.filter(({ supported }) => supported).length;
  const no = sample.length - yes;
  return yes === 0 || no === 0 ? 0.5 : (rankSum - (yes * (yes + 1)) / 2) / (yes * no);
}

/** Pearson's correlation of a summary's mean grade with the share of its sentences that people found supported. */
function agreement(summaries: readonly { readonly grade: number; readonly share: number }[]): number {
  return pearson(
    summaries.map(({ grade }) => grade),
    summaries.map(({ share }) => share),
  );
}

async function qagsPearson(dataDir: string, grade: Grade) {
  const bySummary = new Map<string, { grades: number[]; share: number }>();
  for (const one of graded(await qagsClaims(dataDir, 'cnndm'), grade)) {
    const known = bySummary.get(one.unit) ?? { grades: [], share: one.share };
    known.grades.push(one.grade);
    bySummary.set(one.unit, known);
  }
  const summaries = [...bySummary.values()].map(({ grades, share }) => ({ grade: mean(grades), share }));
  return bootstrapScore(summaries, agreement);
}

/*
 * WiCE and QAGS are among the sets that the weights were learned on, so their figures here are a little kind; SummEdits is not.
 */
export const measures: readonly Measure[] = [
  {
    set: 'summedits-news',
    measure: 'score-balanced-accuracy',
    run: async (dataDir) => bootstrapScore(graded(await summEditsClaims(dataDir), scoreOf), balancedAccuracy),
  },
  {
    set: 'summedits-news',
    measure: 'score-auc',
    run: async (dataDir) => bootstrapScore(graded(await summEditsClaims(dataDir), scoreOf), auc),
  },
  {
    set: 'wice',
    measure: 'support-auc',
    run: async (dataDir) => bootstrapScore(graded(await wiceClaims(dataDir), supportOf), auc),
  },
  {
    set: 'wice',
    measure: 'score-auc',
    run: async (dataDir) => bootstrapScore(graded(await wiceClaims(dataDir), scoreOf), auc),
  },
  { set: 'qags-cnndm', measure: 'copied-pearson', run: (dataDir) => qagsPearson(dataDir, copiedOf) },
  { set: 'qags-cnndm', measure: 'score-pearson', run: (dataDir) => qagsPearson(dataDir, scoreOf) },
];
