import type { Explainer } from '../model/explainer.ts';
import type { ArticleId } from '../model/id.ts';
import type { Change } from '../model/revision.ts';
import { differenceChanges } from './difference-changes.ts';
import { questionChanges } from './question-changes.ts';
import { statementChanges } from './statement-changes.ts';
import { statementsOf } from './statements-of.ts';

/**
 * What changed between two states of an explainer written by the same engine.
 * @param before the earlier state
 * @param after the later state
 * @returns the changes: corrections and numbers first, then questions, additions and withdrawals (of what was corrected or removed)
 */
export function changesBetween(before: Explainer, after: Explainer): readonly Change[] {
  const statements = statementChanges(before, after);
  const changes = [
    ...statements,
    ...differenceChanges(before, after, statements),
    ...questionChanges(
      before.whatComesNext.questions,
      after.whatComesNext.questions,
      new Set(after.sources.map(({ article }) => article)),
    ),
  ];
  return changes.sort((a, b) => RANK[a.kind] - RANK[b.kind]);
}

/**
 * What changed between two states written by different engines. The new engine may read or word the same reports
 * otherwise; only what rests on reports that were not there before is news.
 * @param before the earlier state
 * @param after the later state
 * @returns additions and settled questions that rest on new reports; never a correction or a withdrawal
 */
export function changesAcrossEngines(before: Explainer, after: Explainer): readonly Change[] {
  const known = new Set<ArticleId>(before.sources.map((report) => report.article));
  const isNew = (articles: readonly ArticleId[]) => articles.every((article) => !known.has(article));
  const newsOf = new Set<string>();
  for (const { id, evidence } of statementsOf(after).values()) {
    if (isNew(evidence.map((one) => one.article))) newsOf.add(id);
  }
  const added = statementChanges(before, after).filter(
    (change) => change.kind === 'added' && change.statement !== null && newsOf.has(change.statement),
  );
  const questions = after.whatComesNext.questions.filter((question) => {
    const basis = question.outcome?.evidence ?? question.evidence[0];
    return isNew([basis.article]);
  });
  const standing = new Set(after.sources.map(({ article }) => article));
  return [
    ...questionChanges(before.whatComesNext.questions, questions, standing).filter(
      (change) => change.kind !== 'withdrawn',
    ),
    ...added,
  ];
}

const RANK: Readonly<Record<Change['kind'], number>> = {
  corrected: 0,
  'number changed': 1,
  'question settled': 2,
  'question added': 3,
  added: 4,
  withdrawn: 5,
};
