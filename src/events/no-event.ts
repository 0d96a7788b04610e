import type { Article } from '../model/article.ts';

/** Titles of columns that return every day or week and tell of no event (DESIGN, invariant 7). */
const COLUMNS: readonly (readonly [reason: string, title: RegExp])[] = [
  ['horoscope', /\b(?:horoscopes?|astrology|zodiac|star signs?)\b/i],
  [
    'recipe',
    /\brecipes?\b(?!\s+for\s+(?:disaster|success|trouble|chaos|conflict|war))|\bhow to (?:cook|bake)\b/i,
  ],
  [
    'quiz',
    /\b(?:(?:news|weekly|daily|weekend|friday|the|our) quiz|quiz of the (?:day|week)|crosswords?|sudoku|wordle|brain ?teasers?)\b|^quiz\b|\bquiz\s*$/i,
  ],
  [
    'list of briefs',
    /\b(?:(?:news|morning|evening|daily|weekly|world|business|sports?) (?:briefs?|briefing|digest|round-?up|wrap|recap)|in brief|in pictures|photos? of the (?:day|week)|week in (?:pictures|review|photos)|(?:what|things) to (?:know|watch) (?:today|this week)|(?:five|5|ten|10|\d+) things to know|top stories|today in history|on this day|the papers|front pages|newspaper headlines|what the papers say|your (?:\w+ )?briefing)\b/i,
  ],
  ['lottery numbers', /\b(?:lottery|powerball|mega millions|lotto)\b.*\b(?:numbers?|results?|draw)\b/i],
  [
    'listing',
    /\b(?:tv (?:guide|listings?|tonight)|what to watch (?:on|tonight|this)|obituaries|letters to the editor|best deals?)\b/i,
  ],
];

/** A title is a line; a longer one is cut before it is searched. */
const TITLE_LIMIT = 300;

/**
 * Tells columns from reports by their title.
 * @returns the kind of column, or null for a report
 */
export function noEventReason(article: Pick<Article, 'title'>): string | null {
  const title = article.title.slice(0, TITLE_LIMIT);
  return COLUMNS.find(([, pattern]) => pattern.test(title))?.[0] ?? null;
}

/** @returns whether the article is a column that tells of no event: a horoscope, recipe, quiz, list of briefs */
export function isNoEvent(article: Pick<Article, 'title'>): boolean {
  return noEventReason(article) !== null;
}
