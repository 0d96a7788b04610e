import { checkExplainer } from '../checking/check.ts';
import { CAP_SETTINGS } from '../checking/word-caps.ts';
import type { Article } from '../model/article.ts';
import type { Explainer } from '../model/explainer.ts';
import type { Evidence, Statement } from '../model/statement.ts';
import type { WordingCheck } from '../model/wording-check.ts';
import { claimChecker } from './check-wording.ts';

/**
 * Puts a model's or a person's wording into an explainer, through the gate that every statement passes: what the wording says must be
 * said by the reports that its statement cites, in the passages that it cites. Pure.
 * Example (run as a test in `src/app/reword-explainer.test.ts`): `rewordExplainer(explainer, articles, new Map([[id, 'Lund resigned.']]), 'an editor')`
 * @param explainer a checked explainer
 * @param articles the reports it was written from
 * @param wordings words by the `id` of the statement they are for; a statement may stand in several places, and is worded alike in all
 * @param by who worded it, as readers are told
 * @returns the explainer with each wording that passed; a statement whose wording failed stands as it was, and `refused` has the reason
 */
export function rewordExplainer(
  explainer: Explainer,
  articles: readonly Article[],
  wordings: ReadonlyMap<string, string>,
  by: string,
): Explainer {
  const drafts = new Map<Statement, Statement>();
  const worded = (statement: Statement): Statement => {
    const text = wordings.get(statement.id);
    if (text === undefined || text === statement.text) return statement;
    const copied = statement.reworded?.copied ?? statement.text;
    const draft = drafts.get(statement) ?? { ...statement, text, reworded: { by, copied } };
    drafts.set(statement, draft);
    return draft;
  };
  const draft: Explainer = {
    ...explainer,
    bottomLine: explainer.bottomLine.map(worded),
    whatHappened: explainer.whatHappened.map(worded),
    whyItMatters: explainer.whyItMatters.map((stake) => ({
      ...stake,
      statements: stake.statements.map(worded),
    })),
    whatComesNext: {
      ...explainer.whatComesNext,
      statements: explainer.whatComesNext.statements.map(worded),
    },
    timeline: explainer.timeline.map((entry) => ({ ...entry, statement: worded(entry.statement) })),
  };
  const stored = new Map(articles.map((article) => [article.id, article]));
  return checkExplainer(draft, stored, CAP_SETTINGS, citedGate(articles));
}

/** The gate for free wording, held to the reports and passages that a statement cites. */
function citedGate(articles: readonly Article[]) {
  const checkers = new Map<string, (claim: string) => WordingCheck>();
  return (wording: string, evidence: readonly Evidence[]) => {
    const cited = new Set(evidence.map(({ article }) => article));
    const key = [...cited].join(' ');
    const check = checkers.get(key) ?? claimChecker(articles.filter(({ id }) => cited.has(id)));
    checkers.set(key, check);
    const { verdict, reasons, sentences } = check(wording);
    const rests = sentences.every(({ passages }) =>
      passages.some(({ article, span }) =>
        evidence.some((one) => one.article === article && one.span.start === span.start),
      ),
    );
    const detail = rests ? 'holds' : 'what it says stands elsewhere in the reports it cites';
    const rule = 'it rests on the passages that the statement cites';
    return {
      verdict: rests ? verdict : ('refused' as const),
      reasons: [...reasons, { rule, held: rests, detail }],
    };
  };
}
