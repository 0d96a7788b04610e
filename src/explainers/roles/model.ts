import { ROLES, type Role } from '../../model/statement.ts';
import type { Features } from './features.ts';

/** Linear weights: for each feature one number a role, in the order of `ROLES`. */
export type RoleWeights = ReadonlyMap<string, readonly number[]>;

/** Probability of each role, in the order of `ROLES`; sums to 1. */
export type RoleScores = readonly number[];

/** Roles as parts of feature names, which hold no blanks. */
const ROLE_KEYS = ROLES.map((role) => role.replaceAll(' ', '_'));
/** The sentence itself and those around it that the second pass looks at. */
const AROUND = [
  ['self', 0],
  ['p1', -1],
  ['p2', -2],
  ['n1', 1],
  ['n2', 2],
].map(([prefix, step]) => ({
  step: Number(step),
  none: `${prefix}:none`,
  keys: ROLE_KEYS.map((role) => `${prefix}:${role}`),
}));
const WHOLE_KEYS = ROLE_KEYS.map((role) => `all:${role}`);

/**
 * Multinomial logistic regression, one pass.
 * @param parts the sentence's features, in one map or several
 * @returns the probability of each role; features without a weight count nothing
 */
export function scoreRoles(parts: readonly Features[], weights: RoleWeights): RoleScores {
  const sums = new Float64Array(ROLES.length);
  for (const features of parts) {
    for (const [name, value] of features) {
      const row = weights.get(name);
      if (row === undefined) continue;
      for (let role = 0; role < sums.length; role++)
        sums[role] = (sums[role] ?? 0) + value * (row[role] ?? 0);
    }
  }
  return softmax(sums);
}

/**
 * Features of the second pass: what the first pass made of each sentence, of its neighbours and of the whole report.
 * @param scores first-pass probabilities of all sentences of the report, in order
 * @returns one map a sentence
 */
export function contextFeatures(scores: readonly RoleScores[]): readonly Features[] {
  const whole = ROLES.map(
    (_, role) => scores.reduce((sum, row) => sum + (row[role] ?? 0), 0) / Math.max(1, scores.length),
  );
  return scores.map((_, index) => {
    const context: Features = new Map();
    for (const { step, none, keys } of AROUND) {
      const other = scores[index + step];
      if (other === undefined) context.set(none, 1);
      else for (const [role, key] of keys.entries()) context.set(key, other[role] ?? 0);
    }
    for (const [role, key] of WHOLE_KEYS.entries()) context.set(key, whole[role] ?? 0);
    return context;
  });
}

/**
 * Roles of all sentences of one report in two passes: each sentence alone, then with the first pass around it.
 * @param features of the report's sentences, in order
 */
export function rolesOfReport(
  features: readonly Features[],
  first: RoleWeights,
  second: RoleWeights,
): readonly RoleScores[] {
  const context = contextFeatures(features.map((sentence) => scoreRoles([sentence], first)));
  return features.map((sentence, index) => scoreRoles([sentence, context[index] ?? new Map()], second));
}

/**
 * What speaks for a role of one sentence, in the second pass: each feature's value times its weight, less what it weighs for the
 * other roles in the mean.
 * @param place of the sentence in the report
 * @returns all features that count, the heaviest first
 */
export function weighFeatures(
  features: readonly Features[],
  place: number,
  role: Role,
  first: RoleWeights,
  second: RoleWeights,
): readonly { readonly feature: string; readonly weight: number }[] {
  const context = contextFeatures(features.map((sentence) => scoreRoles([sentence], first)));
  const at = ROLES.indexOf(role);
  return [...(features[place] ?? []), ...(context[place] ?? [])]
    .map(([feature, value]) => {
      const row = second.get(feature) ?? [];
      const mean = row.reduce((sum, weight) => sum + weight, 0) / ROLES.length;
      return { feature, weight: value * ((row[at] ?? 0) - mean) };
    })
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.feature < b.feature ? -1 : 1));
}

/** @returns the role of highest probability; the earlier in `ROLES` on a tie */
export function likeliestRole(scores: RoleScores): Role {
  let best = 0;
  for (let role = 1; role < scores.length; role++) {
    if ((scores[role] ?? 0) > (scores[best] ?? 0)) best = role;
  }
  return ROLES[best] ?? 'context';
}

function softmax(sums: Float64Array): number[] {
  const top = sums.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const powers = Array.from(sums, (sum) => Math.exp(sum - top));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}
