import { type Features, roleFeatures } from '../src/explainers/roles/features.ts';
import {
  contextFeatures,
  type RoleScores,
  type RoleWeights,
  rolesOfReport,
  scoreRoles,
} from '../src/explainers/roles/model.ts';
import { ROLES, type Role } from '../src/model/statement.ts';
import { seededRandom } from './bootstrap.ts';
import { readJsonLines } from './jsonl.ts';

/** One labelled report: its features and the index in `ROLES` of each sentence's role. */
export interface LabelledReport {
  readonly id: string;
  readonly features: readonly Features[];
  readonly gold: readonly number[];
}

interface RawReport {
  readonly id: string;
  readonly date: string | null;
  readonly headline: string;
  readonly sentences: readonly { readonly para: number; readonly text: string; readonly role: string }[];
}

const ROLE_OF_LABEL: Readonly<Record<string, Role>> = {
  main: 'main event',
  consequence: 'consequence',
  previous_event: 'previous event',
  current_context: 'context',
  historical: 'history',
  anecdotal: 'anecdote',
  evaluation: 'evaluation',
  expectation: 'expectation',
  na: 'furniture',
};

/** Passes over the data: the cross-validated score no longer moves after about this many. */
const EPOCHS = 14;
const STEP = 0.12;
/** Strength of the pull towards zero, per example. */
const DECAY = 3e-4;
/** Exponent of the class weight n^-x: rare roles count for more, as macro F1 counts them. */
const RARITY = 0.45;
const SEED = 17;

/** @returns the news-discourse reports as features and roles */
export async function labelledReports(dataDir: string): Promise<LabelledReport[]> {
  const raw = await readJsonLines<RawReport>(dataDir, 'news-discourse/dev.jsonl');
  return raw.map((report) => ({
    id: report.id,
    features: roleFeatures({
      title: report.headline,
      year: report.date === null ? null : Number(report.date.slice(0, 4)),
      sentences: report.sentences.map(({ para, text }) => ({ text, paragraph: para })),
    }),
    gold: report.sentences.map(({ role }) => {
      const known = ROLE_OF_LABEL[role];
      if (known === undefined) throw new Error(`unknown role ${role} in ${report.id}`);
      return ROLES.indexOf(known);
    }),
  }));
}

/** Both passes; the second sees first-pass scores of models that did not see the report, as it will in use. */
export function trainTwoPasses(reports: readonly LabelledReport[]): {
  readonly first: RoleWeights;
  readonly second: RoleWeights;
} {
  const first = train(reports.map((report) => ({ features: report.features, gold: report.gold })));
  const crossed = crossScores(reports, 5);
  const second = train(
    reports.map((report, place) => ({
      features: withContext(report.features, crossed[place] ?? []),
      gold: report.gold,
    })),
  );
  return { first, second };
}

function withContext(features: readonly Features[], scores: readonly RoleScores[]): readonly Features[] {
  const context = contextFeatures(scores);
  return features.map((sentence, index) => new Map([...sentence, ...(context[index] ?? [])]));
}

function crossScores(reports: readonly LabelledReport[], folds: number): readonly (readonly RoleScores[])[] {
  const scores: (readonly RoleScores[])[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const weights = train(reports.filter((_, place) => place % folds !== fold));
    reports.forEach((report, place) => {
      if (place % folds === fold)
        scores[place] = report.features.map((sentence) => scoreRoles([sentence], weights));
    });
  }
  return scores;
}

/**
 * Cross-validation by whole reports.
 * @returns the predicted scores of every sentence, report by report, from models that never saw the report
 */
export function crossValidate(
  reports: readonly LabelledReport[],
  folds: number,
): readonly (readonly RoleScores[])[] {
  const scores: (readonly RoleScores[])[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const { first, second } = trainTwoPasses(reports.filter((_, place) => place % folds !== fold));
    reports.forEach((report, place) => {
      if (place % folds === fold) scores[place] = rolesOfReport(report.features, first, second);
    });
  }
  return scores;
}

/**
 * Multinomial logistic regression by AdaGrad (Duchi, Hazan, Singer, JMLR 2011), seeded and of fixed length.
 */
function train(reports: readonly Pick<LabelledReport, 'features' | 'gold'>[]): RoleWeights {
  const width = ROLES.length;
  const names = new Map<string, number>();
  const examples: {
    readonly ids: readonly number[];
    readonly values: readonly number[];
    readonly gold: number;
  }[] = [];
  for (const report of reports) {
    report.features.forEach((sentence, index) => {
      const ids: number[] = [];
      const values: number[] = [];
      for (const [name, value] of sentence) {
        if (value === 0) continue;
        let id = names.get(name);
        if (id === undefined) {
          id = names.size;
          names.set(name, id);
        }
        ids.push(id);
        values.push(value);
      }
      examples.push({ ids, values, gold: report.gold[index] ?? 0 });
    });
  }
  const counts = ROLES.map((_, role) =>
    Math.max(1, examples.filter((example) => example.gold === role).length),
  );
  const raw = counts.map((count) => count ** -RARITY);
  const scale = examples.length / raw.reduce((sum, weight, role) => sum + weight * (counts[role] ?? 0), 0);
  const weights = new Float64Array(names.size * width);
  const squares = new Float64Array(names.size * width).fill(1);
  const random = seededRandom(SEED);
  const order = examples.map((_, index) => index);
  const scores = new Float64Array(width);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const place of order) {
      const example = examples[place];
      if (example === undefined) continue;
      scores.fill(0);
      example.ids.forEach((id, k) => {
        for (let role = 0; role < width; role++) {
          scores[role] = (scores[role] ?? 0) + (example.values[k] ?? 0) * (weights[id * width + role] ?? 0);
        }
      });
      const top = Math.max(...scores);
      let total = 0;
      for (let role = 0; role < width; role++) {
        scores[role] = Math.exp((scores[role] ?? 0) - top);
        total += scores[role] ?? 0;
      }
      const importance = (raw[example.gold] ?? 1) * scale;
      for (let role = 0; role < width; role++) {
        scores[role] = importance * ((scores[role] ?? 0) / total - (role === example.gold ? 1 : 0));
      }
      example.ids.forEach((id, k) => {
        for (let role = 0; role < width; role++) {
          const at = id * width + role;
          const gradient = (scores[role] ?? 0) * (example.values[k] ?? 0) + DECAY * (weights[at] ?? 0);
          squares[at] = (squares[at] ?? 1) + gradient * gradient;
          weights[at] = (weights[at] ?? 0) - (STEP * gradient) / Math.sqrt(squares[at] ?? 1);
        }
      });
    }
  }
  return new Map(
    [...names].map(
      ([name, id]) => [name, Array.from(weights.subarray(id * width, (id + 1) * width))] as const,
    ),
  );
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as number, order[last] as number];
  }
}

/** F1 of each class and their mean, over classes that occur. */
export function macroF1(pairs: readonly (readonly [gold: number, said: number])[], classes: number): number {
  return perClassF1(pairs, classes).reduce((sum, value) => sum + value, 0) / classes;
}

export function perClassF1(
  pairs: readonly (readonly [gold: number, said: number])[],
  classes: number,
): number[] {
  const hit = new Array<number>(classes).fill(0);
  const gold = new Array<number>(classes).fill(0);
  const said = new Array<number>(classes).fill(0);
  for (const [g, s] of pairs) {
    gold[g] = (gold[g] ?? 0) + 1;
    said[s] = (said[s] ?? 0) + 1;
    if (g === s) hit[g] = (hit[g] ?? 0) + 1;
  }
  return hit.map((count, k) => (2 * count) / Math.max(1, (gold[k] ?? 0) + (said[k] ?? 0)));
}
