import type { AnalysedArticle, AnalysedSentence, Token } from '../model/analysis.ts';
import { CATEGORIES, type Category, type CategoryVerdict } from '../model/event.ts';
import { isEnglish } from '../model/language.ts';
import { CATEGORY_WORDS } from './category-words.ts';
import { sectionsOf } from './sections.ts';

/** Weight of a word by where it stands: titles say what a report is about, texts what it is near to. */
const IN_TITLE = 4;
const IN_LEAD = 1.5;
const IN_BODY = 0.5;
/** Sentences of the lead, and after which a report is background. */
const LEAD_SENTENCES = 3;
const MOST_SENTENCES = 15;
/** A word that hardly ever stands for anything else, beside one that others use too. */
const STRONG = 2.5;
const WEAK = 1;
/** A section that the publisher put the report in, beside the words of the report. */
const SECTION = 4;
/** Words told to a reader who asks why. */
const MOST_TOLD = 8;
/** What is left when nothing tells: reports on people and their life have fewest words of their own. */
const NOTHING_TELLS: Category = 'Society & Culture';

interface Entry {
  readonly category: Category;
  readonly weight: number;
}

/** Words by what they speak for; one word may speak for two. */
const ENTRIES: ReadonlyMap<string, readonly Entry[]> = indexWords();

function indexWords(): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const category of CATEGORIES) {
    const { strong, weak } = CATEGORY_WORDS[category];
    for (const [list, weight] of [
      [strong, STRONG],
      [weak, WEAK],
    ] as const) {
      for (const word of list) index.set(word, [...(index.get(word) ?? []), { category, weight }]);
    }
  }
  return index;
}

/** What speaks for a category: words and sections with their weight. */
type Voices = ReadonlyMap<Category, ReadonlyMap<string, number>>;

/**
 * The category that the event's reports vote for.
 * @param reports one article for each independent origin
 * @returns the category with most votes, each report having one vote that it may split (equal ones in the order of
 *   `CATEGORIES`), and the words that spoke for it
 */
export function categoryOf(reports: readonly AnalysedArticle[]): CategoryVerdict {
  const votes = new Map<Category, number>();
  const told = new Map<Category, Map<string, number>>();
  for (const report of reports) {
    const voices = voicesOf(report);
    const sums = [...voices].map(([category, words]) => [category, sum(words.values())] as const);
    const total = sum(sums.map(([, value]) => value));
    for (const [category, value] of sums) {
      votes.set(category, (votes.get(category) ?? 0) + value / total);
      const words = told.get(category) ?? new Map<string, number>();
      told.set(category, words);
      for (const [word, weight] of voices.get(category) ?? [])
        words.set(word, (words.get(word) ?? 0) + weight / total);
    }
  }
  let best: Category = NOTHING_TELLS;
  for (const category of CATEGORIES) {
    if ((votes.get(category) ?? 0) > (votes.get(best) ?? 0)) best = category;
  }
  const words = [...(told.get(best) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return { category: best, words: words.slice(0, MOST_TOLD).map(([word]) => word) };
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** The words are English; the sections of other languages speak for themselves. */
function voicesOf(report: AnalysedArticle): Voices {
  const voices = new Map<Category, Map<string, number>>();
  const say = (category: Category, word: string, weight: number): void => {
    const words = voices.get(category) ?? new Map<string, number>();
    voices.set(category, words);
    words.set(word, (words.get(word) ?? 0) + weight);
  };
  for (const { section, category } of sectionsOf(report.article.url)) say(category, `/${section}/`, SECTION);
  if (isEnglish(report.article.lang)) sayWords(report, say);
  return voices;
}

function sayWords(
  { sentences }: AnalysedArticle,
  say: (category: Category, word: string, weight: number) => void,
): void {
  const seen = new Map<string, number>();
  sentences.slice(0, MOST_SENTENCES).forEach((sentence, index) => {
    const place = sentence.part === 'title' ? IN_TITLE : index <= LEAD_SENTENCES ? IN_LEAD : IN_BODY;
    for (const word of wordsIn(sentence)) {
      const before = seen.get(word) ?? 0;
      seen.set(word, before + 1);
      for (const { category, weight } of ENTRIES.get(word) ?? [])
        say(category, word.replace('_', ' '), (place * weight) / (1 + before));
    }
  });
}

/** Entries of the lists that stand in a sentence: two words together before each of them alone. */
function wordsIn({ tokens, names }: AnalysedSentence): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (inTitleOfWork(token, names)) continue;
    const next = tokens[at + 1];
    const pair = next === undefined ? undefined : pairOf(token, next);
    if (pair !== undefined) {
      found.push(pair);
      at += 1;
      continue;
    }
    const alone = formsOf(token).find((form) => ENTRIES.has(form));
    if (alone !== undefined && !isOtherVerb(token)) found.push(alone);
  }
  return found;
}

function pairOf(first: Token, second: Token): string | undefined {
  return formsOf(first)
    .flatMap((a) => formsOf(second).map((b) => `${a}_${b}`))
    .find((pair) => ENTRIES.has(pair));
}

function formsOf({ text, lemma }: Token): readonly string[] {
  const lower = text.toLowerCase();
  return lower === lemma ? [lower] : [lower, lemma];
}

/** Within a name of several words that is no organisation's ("Infinity War"); "Hamas", "NASA" and "Supreme Court" vote. */
function inTitleOfWork({ start, end }: Token, names: AnalysedSentence['names']): boolean {
  return names.some(
    (name) => name.start <= start && name.end >= end && name.kind !== 'organisation' && /\s/u.test(name.text),
  );
}

/** Nouns of a category that as verbs are of none: "his name matches", "she shows", "they share". */
const NOUNS_ONLY = new Set(
  'match show share race book fan goal front fire shell sink study campaign case host star probe rule record title'.split(
    ' ',
  ),
);

function isOtherVerb({ lemma, pos }: Token): boolean {
  return pos === 'VERB' && NOUNS_ONLY.has(lemma);
}
