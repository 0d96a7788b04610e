import type { AnalysedSentence } from '../model/analysis.ts';
import { type Article, articleText } from '../model/article.ts';
import type { Edit } from '../model/statement.ts';
import { lower } from './word-forms.ts';

const PERSON = /^(?:he|she)$/u;
/** Words that point back to a sentence which a reader of this one does not see. */
const POINTS_BACK =
  /^(?:they|it|this|that|these|those|such|but|and|or|so|yet|however|instead|his|her|their|its)$/u;
const FULL_NAME = /^\p{Lu}[^\s]* .*\p{Lu}/u;

/**
 * How a step's sentence may open on its own: "He will take over" by the name of who is meant.
 * @param sentence the sentence
 * @param actor who is to act, as the question names them
 * @param article the article it stands in
 * @returns the edits this takes, none where it can stand as it is; null where it cannot stand alone
 */
export function openingEdits(
  sentence: AnalysedSentence,
  actor: string,
  article: Article,
): readonly Edit[] | null {
  const [first] = sentence.tokens;
  const word = lower(first);
  if (first === undefined || POINTS_BACK.test(word)) return null;
  if (!PERSON.test(word)) return [];
  if (!FULL_NAME.test(actor)) return null;
  const start = articleText(article).lastIndexOf(actor, sentence.span.start - actor.length);
  if (start === -1) return null;
  const basis = { article: article.id, start, end: start + actor.length };
  return [
    { kind: 'substitute', start: first.start, end: first.end, to: actor, rule: 'pronoun to name', basis },
  ];
}
