import type { Article } from '../model/article.ts';
import { CORRECTED_MARK, type Difference, type Explainer, type Refusal } from '../model/explainer.ts';
import type { ArticleId } from '../model/id.ts';
import type { Question } from '../model/question.ts';
import type { Check, DraftStatement, Evidence, Statement } from '../model/statement.ts';
import { passageFault } from './check-passage.ts';
import { questionFault } from './check-question.ts';
import { checkStatement } from './check-statement.ts';
import { CAP_SETTINGS, type CapSettings, capFault, type PrintedWords } from './word-caps.ts';

const CAP_RULE = 'no more than the allowed words of any report';

/** The stricter test for words that are nobody's copy: whether the reports cited say it, in the passages cited. */
export type WordingGate = (wording: string, evidence: readonly Evidence[]) => Check;

/** Without a gate no free wording passes. */
const CLOSED: WordingGate = () => ({
  verdict: 'refused',
  reasons: [
    { rule: 'free wording is checked', held: false, detail: 'there was nothing to check the wording with' },
  ],
});

/** What one run of the check carries along. */
interface Desk {
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly settings: CapSettings;
  readonly gate: WordingGate;
  readonly printed: PrintedWords;
  /** Verdicts by draft: a sentence that stands in two places is checked once and refused once. */
  readonly done: Map<DraftStatement, Statement | null>;
  readonly refused: Refusal[];
}

/**
 * The one gate to publication: checks every sentence, question and figure of a draft against the stored reports and keeps what
 * holds. Used alike for the automatic writer, a model's wording and an editor's.
 * @param draft the explainer as it was proposed
 * @param articles the stored reports, by id
 * @param settings how many words of a report may be printed
 * @param gate for statements in words of their own; one that fails it stands as it was copied
 * @returns the explainer with what was supported; what was not is in `refused`, with the reason
 */
export function checkExplainer(
  draft: Explainer<DraftStatement>,
  articles: ReadonlyMap<ArticleId, Article>,
  settings: CapSettings = CAP_SETTINGS,
  gate: WordingGate = CLOSED,
): Explainer<Statement> {
  const desk: Desk = {
    articles,
    settings,
    gate,
    printed: new Map(),
    done: new Map(),
    refused: [...draft.refused],
  };
  const whatHappened = keepStatements(draft.whatHappened, desk);
  const whyItMatters = draft.whyItMatters
    .map(({ affected, statements }) => ({ affected, statements: keepStatements(statements, desk) }))
    .filter(({ statements }) => statements.length > 0);
  const questions = keepQuestions(draft.whatComesNext.questions, desk);
  const whatComesNext = { statements: keepStatements(draft.whatComesNext.statements, desk), questions };
  const timeline = draft.timeline.flatMap((entry) =>
    keepStatements([entry.statement], desk).map((statement) => ({ ...entry, statement })),
  );
  return {
    ...draft,
    bottomLine: keepStatements(draft.bottomLine.slice(0, 2), desk),
    whatHappened,
    whyItMatters,
    whatComesNext,
    timeline,
    differences: keepDifferences(draft.differences, desk),
    refused: desk.refused,
  };
}

function keepStatements(drafts: readonly DraftStatement[], desk: Desk): readonly Statement[] {
  return drafts.flatMap((draft) => {
    const known = desk.done.get(draft);
    const checked = known === undefined ? checkOne(draft, desk) : known;
    desk.done.set(draft, checked);
    return checked === null ? [] : [checked];
  });
}

/** What is in words of its own is checked as it was copied first, then by the gate; where only the gate fails, the copy stands. */
function checkOne(draft: DraftStatement, desk: Desk): Statement | null {
  const { reworded, ...plain } = draft;
  const copied: DraftStatement = reworded === undefined ? draft : { ...plain, text: reworded.copied };
  const check = checkStatement(copied, desk.articles);
  const failed = check.reasons.find(({ held }) => !held);
  if (failed !== undefined) return refuse(draft, failed.detail, desk);
  if (reworded === undefined) return withinCap(copied, check, desk);
  const verdict = desk.gate(draft.text, draft.evidence);
  const fault = verdict.reasons.find(({ held }) => !held);
  if (fault === undefined)
    return withinCap(draft, { ...check, reasons: [...check.reasons, ...verdict.reasons] }, desk);
  refuse(draft, fault.detail, desk);
  return withinCap(copied, check, desk);
}

function withinCap(draft: DraftStatement, { reasons }: Check, desk: Desk): Statement | null {
  const fault = capOf(draft.text, draft.evidence[0], desk);
  if (fault !== null) return refuse(draft, fault, desk);
  const capHeld = { rule: CAP_RULE, held: true, detail: 'holds' };
  return { ...draft, check: { verdict: 'supported', reasons: [...reasons, capHeld] } };
}

function refuse(draft: DraftStatement, reason: string, desk: Desk): null {
  desk.refused.push({ text: draft.text, source: draft.evidence[0].source, reason });
  return null;
}

function keepQuestions(questions: readonly Question[], desk: Desk): readonly Question[] {
  return questions.filter((question) => {
    const [first] = question.evidence;
    const fault = questionFault(question, desk.articles) ?? capOf(question.statement, first, desk);
    if (fault !== null) desk.refused.push({ text: question.text, source: first.source, reason: fault });
    return fault === null;
  });
}

/** The words of a value are its passage's, in one piece, but for our mark of a correction. */
function valueFault(text: string, passage: string): string | null {
  const folded = (words: string): string =>
    words
      .toLowerCase()
      .replace(/[\s-]+/gu, ' ')
      .trim();
  const words = text.endsWith(CORRECTED_MARK) ? text.slice(0, -CORRECTED_MARK.length) : text;
  return words !== '' && folded(passage).includes(folded(words))
    ? null
    : 'the passage does not have the value';
}

/** A difference needs two values that stand in the reports. */
function keepDifferences(differences: readonly Difference[], desk: Desk): readonly Difference[] {
  return differences.flatMap((difference) => {
    const values = difference.values.filter(({ text, evidence }) => {
      const fault = passageFault(evidence, desk.articles) ?? valueFault(text, evidence.passage);
      if (fault !== null) desk.refused.push({ text, source: evidence.source, reason: fault });
      return fault === null;
    });
    return values.length < 2 ? [] : [{ ...difference, values }];
  });
}

function capOf(text: string, evidence: DraftStatement['evidence'][0], desk: Desk): string | null {
  const article = desk.articles.get(evidence.article);
  if (article === undefined) return 'the report is not stored';
  return capFault(text, evidence, article, desk.settings, desk.printed);
}
