import type { AnalysedArticle, AnalysedSentence } from '../../model/analysis.ts';
import { ROLES, type Role } from '../../model/statement.ts';
import { roleFeatures } from './features.ts';
import { type RoleScores, rolesOfReport, weighFeatures } from './model.ts';
import { FIRST_PASS, SECOND_PASS } from './weights.ts';

/** Titles and standfirsts tell the main event; the model was trained on bodies only. */
const HEAD_SCORES: RoleScores = ROLES.map((role) => (role === 'main event' ? 0.68 : 0.04));

/** Sentences of a report that are read: past these, reports hold background that shorter ones hold as well. */
const SENTENCES_READ = 32;

/** An event is explained anew with each report that joins it; roles are kept as long as the analysis they were read off. */
const kept = new WeakMap<AnalysedArticle, readonly RoleScores[]>();

/**
 * What each sentence of a report does in it.
 * @returns one row of probabilities a sentence, in the order of the report's sentences, at most as many as are read
 */
export function assignRoles(report: AnalysedArticle): readonly RoleScores[] {
  const known = kept.get(report);
  if (known !== undefined) return known;
  const roles = readRoles(report);
  kept.set(report, roles);
  return roles;
}

function readRoles(report: AnalysedArticle): readonly RoleScores[] {
  const { read, features } = readFeatures(report);
  const scores = rolesOfReport(features, FIRST_PASS, SECOND_PASS);
  let next = 0;
  return read.map(({ part }) => (part === 'body' ? (scores[next++] ?? HEAD_SCORES) : HEAD_SCORES));
}

function readFeatures({ article, sentences }: AnalysedArticle) {
  const read = sentences.slice(0, SENTENCES_READ);
  const body = read.filter(({ part }) => part === 'body');
  const features = roleFeatures({
    title: article.title,
    year: article.published === null ? null : Number(article.published.slice(0, 4)),
    sentences: body,
  });
  return { read, body, features };
}

/** Features shown of a role. */
const FEATURES_SHOWN = 8;

/**
 * Why a sentence was given its role.
 * @returns the features that weighed most for or against it; none for titles and standfirsts, whose role is given by their place
 */
export function roleEvidence(
  report: AnalysedArticle,
  sentence: AnalysedSentence,
  role: Role,
): readonly { readonly feature: string; readonly weight: number }[] {
  const { body, features } = readFeatures(report);
  const place = body.indexOf(sentence);
  if (place === -1) return [];
  return weighFeatures(features, place, role, FIRST_PASS, SECOND_PASS).slice(0, FEATURES_SHOWN);
}

/** @returns the summed probability of some roles */
export function probabilityOf(scores: RoleScores, roles: readonly Role[]): number {
  let sum = 0;
  for (const role of roles) sum += scores[ROLES.indexOf(role)] ?? 0;
  return sum;
}
