import type { Article } from '../model/article.ts';
import type { ArticleId } from '../model/id.ts';
import type { Question } from '../model/question.ts';
import { wordingFault } from './check-edits.ts';
import { passageFault } from './check-passage.ts';
import { questionWordsFault } from './question-words.ts';

/**
 * Whether a question rests on passages that are stored, and its expectation is the first one with its changes. Its wording is a
 * template of ours and marked as such: its words must be the report's, in whatever form, or the template's.
 * @returns null when it does; else the reason against it, in a reader's words
 */
export function questionFault(question: Question, articles: ReadonlyMap<ArticleId, Article>): string | null {
  const settled = question.outcome === null ? [] : [question.outcome.evidence];
  for (const evidence of [...question.evidence, ...settled]) {
    const fault = passageFault(evidence, articles);
    if (fault !== null) return fault;
  }
  const [first] = question.evidence;
  const asked = questionWordsFault(question, articles);
  if (asked !== null) return asked;
  return wordingFault({ text: question.statement, evidence: first, edits: question.edits, speaker: null });
}
