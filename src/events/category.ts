import type { AnalysedArticle } from '../model/analysis.ts';
import { CATEGORIES, type Category } from '../model/event.ts';
import { CATEGORY_WORDS } from './category-words.ts';

/** Weight of a word by where it stands: titles say what a report is about, texts what it is near to. */
const IN_TITLE = 4;
const IN_LEAD = 2;
const IN_BODY = 1;
/** Sentences of the lead, and after which a report is background. */
const LEAD_SENTENCES = 3;
const MOST_SENTENCES = 15;

/** Words by their category; one word may speak for two. */
const CATEGORIES_OF: ReadonlyMap<string, readonly Category[]> = indexWords();

function indexWords(): ReadonlyMap<string, readonly Category[]> {
  const index = new Map<string, Category[]>();
  for (const [category, words] of CATEGORY_WORDS) {
    for (const word of words) index.set(word, [...(index.get(word) ?? []), category]);
  }
  return index;
}

/**
 * The category that the event's reports vote for.
 * @param reports one article for each independent origin
 * @returns the category with most votes, each report having one vote that it may split; equal ones in the order of
 *   `CATEGORIES`; 'Other' where no word tells
 */
export function categoryOf(reports: readonly AnalysedArticle[]): Category {
  const votes = new Map<Category, number>();
  for (const report of reports) {
    const scores = scoresOf(report);
    const total = [...scores.values()].reduce((sum, score) => sum + score, 0);
    for (const [category, score] of scores) votes.set(category, (votes.get(category) ?? 0) + score / total);
  }
  let best: Category = 'Other';
  for (const category of CATEGORIES) {
    if ((votes.get(category) ?? 0) > (votes.get(best) ?? 0)) best = category;
  }
  return best;
}

function scoresOf({ sentences }: AnalysedArticle): ReadonlyMap<Category, number> {
  const scores = new Map<Category, number>();
  sentences.slice(0, MOST_SENTENCES).forEach(({ part, tokens }, index) => {
    const weight = part === 'title' ? IN_TITLE : index <= LEAD_SENTENCES ? IN_LEAD : IN_BODY;
    for (const { lemma, text } of tokens) {
      const categories = CATEGORIES_OF.get(lemma) ?? CATEGORIES_OF.get(text.toLowerCase()) ?? [];
      for (const category of categories) scores.set(category, (scores.get(category) ?? 0) + weight);
    }
  });
  return scores;
}
