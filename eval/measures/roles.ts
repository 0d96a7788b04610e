import { ROLES } from '../../src/model/statement.ts';
import { bootstrapScore } from '../bootstrap.ts';
import type { Measure } from '../measure.ts';
import { crossValidate, labelledReports, macroF1 } from '../role-training.ts';

/** Gold and predicted class of every sentence of one report. */
type Pairs = readonly (readonly [gold: number, said: number])[];

const FOLDS = 5;
/** Which part of the page each role belongs to, in the order of ROLES: happened, why, next, none. */
const PART_OF_ROLE = [0, 0, 1, 1, 1, 1, 1, 2, 3];
const PARTS = 4;

const predictions = new Map<string, Promise<readonly { readonly roles: Pairs; readonly parts: Pairs }[]>>();

function predicted(dataDir: string) {
  const known = predictions.get(dataDir) ?? predict(dataDir);
  predictions.set(dataDir, known);
  return known;
}

/** Trained anew for every fold, so that no report is judged by a model that saw it. */
async function predict(dataDir: string) {
  const reports = await labelledReports(dataDir);
  const scores = crossValidate(reports, FOLDS);
  return reports.map(({ gold }, place) => {
    const rows = scores[place] ?? [];
    return {
      roles: gold.map((role, index) => [role, largest(rows[index] ?? [])] as const),
      parts: gold.map(
        (role, index) => [PART_OF_ROLE[role] ?? 0, largest(partScores(rows[index] ?? []))] as const,
      ),
    };
  });
}

function partScores(scores: readonly number[]): readonly number[] {
  const sums = new Array<number>(PARTS).fill(0);
  for (const [role, score] of scores.entries()) {
    const part = PART_OF_ROLE[role] ?? 0;
    sums[part] = (sums[part] ?? 0) + score;
  }
  return sums;
}

function largest(scores: readonly number[]): number {
  return scores.indexOf(Math.max(...scores));
}

export const measures: readonly Measure[] = [
  {
    set: 'news-discourse',
    measure: 'role-macro-f1',
    run: async (dataDir) => {
      const reports = await predicted(dataDir);
      const statistic = (sample: typeof reports) =>
        macroF1(
          sample.flatMap(({ roles }) => roles),
          ROLES.length,
        );
      return bootstrapScore(reports, statistic);
    },
  },
  {
    set: 'news-discourse',
    measure: 'part-macro-f1',
    run: async (dataDir) => {
      const reports = await predicted(dataDir);
      const statistic = (sample: typeof reports) =>
        macroF1(
          sample.flatMap(({ parts }) => parts),
          PARTS,
        );
      return bootstrapScore(reports, statistic);
    },
  },
];
