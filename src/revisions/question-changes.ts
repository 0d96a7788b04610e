import type { ArticleId } from '../model/id.ts';
import type { Question, QuestionStatus } from '../model/question.ts';
import type { Change } from '../model/revision.ts';

/** How a status reads after the question in the history of changes. */
const STATUS_WORDS: Readonly<Record<QuestionStatus, string>> = {
  open: '',
  happened: ' It happened.',
  'did not': ' It did not happen.',
  moved: ' It was moved.',
  expired: ' The time has passed; no report read here says what came of it.',
};

/**
 * What changed among the steps and open questions of an explainer.
 * @param before the questions of the earlier state
 * @param after the questions of the later state
 * @param standing the reports that the later state rests on
 * @returns one change for each question that came, was settled, moved or expired, or was withdrawn with its reports; one
 *   that gave way to others is no change
 */
export function questionChanges(
  before: readonly Question[],
  after: readonly Question[],
  standing: ReadonlySet<ArticleId>,
): readonly Change[] {
  const old = new Map(before.map((question) => [question.id, question]));
  const oldTexts = new Set(before.map((question) => question.text));
  const changes: Change[] = [];
  for (const question of after) {
    const was = old.get(question.id);
    if (was === undefined) {
      if (!oldTexts.has(question.text)) changes.push(added(question));
    } else if (was.status !== question.status || movedAgain(was, question)) {
      changes.push(settled(was, question));
    }
  }
  const kept = new Set(after.flatMap((question) => [question.id, question.text]));
  for (const { id, text, evidence } of before) {
    const gone = evidence.every(({ article }) => !standing.has(article));
    if (gone && !kept.has(id) && !kept.has(text))
      changes.push({ kind: 'withdrawn', statement: null, text, was: text });
  }
  return changes;
}

function added({ text }: Question): Change {
  return { kind: 'question added', statement: null, text, was: null };
}

function settled(was: Question, now: Question): Change {
  return {
    kind: 'question settled',
    statement: null,
    text: now.text + STATUS_WORDS[now.status],
    was: was.text + STATUS_WORDS[was.status],
  };
}

function movedAgain(was: Question, now: Question): boolean {
  return now.status === 'moved' && was.outcome?.newDue?.from !== now.outcome?.newDue?.from;
}
