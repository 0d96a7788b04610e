import { type Choice, ROLES } from '../model/statement.ts';
import type { Candidate } from './candidate.ts';
import { roleEvidence } from './roles/assign-roles.ts';
import type { WordBudget } from './word-budget.ts';

/** Roles less likely than this are not worth a reader's time. */
const UNLIKELY = 0.05;

/** @returns how a sentence came to its place: what was made of it, by which signs, and what it scored */
export function choiceOf({ key, scores, sentence, from, role }: Candidate, budget: WordBudget): Choice {
  const roles = ROLES.map((name, place) => ({ role: name, probability: rounded(scores[place] ?? 0) }))
    .filter(({ probability }) => probability >= UNLIKELY)
    .sort((a, b) => b.probability - a.probability);
  const features = roleEvidence(from.report, sentence, role).map(({ feature, weight }) => ({
    feature,
    weight: rounded(weight),
  }));
  const score = budget.scores.get(key);
  return { roles, features, score: score === undefined ? null : rounded(score) };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
