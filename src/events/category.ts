import type { AnalysedArticle, Name, Token } from '../model/analysis.ts';
import { CATEGORIES, type Category } from '../model/event.ts';
import { isEnglish } from '../model/language.ts';
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
 *   `CATEGORIES`; 'Other' where no word tells (the words are English)
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

/** Words of titles and names stand for themselves ("Infinity War"): they vote only where nothing else does. */
function scoresOf(report: AnalysedArticle): ReadonlyMap<Category, number> {
  if (!isEnglish(report.article.lang)) return new Map();
  const scores = votesOf(report, inTitleOfWork);
  return scores.size > 0 ? scores : votesOf(report, () => false);
}

function votesOf(
  { sentences }: AnalysedArticle,
  leftOut: (token: Token, names: readonly Name[]) => boolean,
): ReadonlyMap<Category, number> {
  const scores = new Map<Category, number>();
  sentences.slice(0, MOST_SENTENCES).forEach(({ part, tokens, names }, index) => {
    const weight = part === 'title' ? IN_TITLE : index <= LEAD_SENTENCES ? IN_LEAD : IN_BODY;
    for (const token of tokens) {
      const categories = CATEGORIES_OF.get(token.lemma) ?? CATEGORIES_OF.get(token.text.toLowerCase()) ?? [];
      if (categories.length === 0 || isOtherVerb(token) || leftOut(token, names)) continue;
      for (const category of categories) scores.set(category, (scores.get(category) ?? 0) + weight);
    }
  });
  return scores;
}

/** Within a name of several words that is no organisation's; "Hamas", "NASA" and "Supreme Court" vote. */
function inTitleOfWork({ start, end }: Token, names: readonly Name[]): boolean {
  return names.some(
    (name) => name.start <= start && name.end >= end && name.kind !== 'organisation' && /\s/u.test(name.text),
  );
}

/** Nouns of a category that as verbs are of none: "his name matches", "she shows", "they share". */
const NOUNS_ONLY = new Set([
  'match',
  'show',
  'share',
  'race',
  'book',
  'fan',
  'goal',
  'front',
  'fire',
  'shell',
  'sink',
  'study',
]);

function isOtherVerb({ lemma, pos }: Token): boolean {
  return pos === 'VERB' && NOUNS_ONLY.has(lemma);
}
