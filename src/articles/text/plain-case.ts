import { countryOf } from '../../lib/countries.ts';
import { type CapitalUse, mostlySmall } from './capital-use.ts';
import { stopWords } from './stop-words.ts';

/** Words of this length or less ("in", "for") stay small in headline capitals. */
const SHORT = 3;

/**
 * Whether most words of a text begin with a capital, as in many headlines ("Trump And Putin Meet", "TRUMP MEETS PUTIN").
 * @param text one sentence or title
 */
export function inHeadlineCapitals(text: string): boolean {
  const long = (text.match(WORD) ?? []).filter((word) => word.length > SHORT);
  if (isShouted(text)) return long.length > 1;
  const later = long.slice(1);
  return later.length > 2 && later.filter((word) => /^\p{Lu}/u.test(word)).length >= later.length * 0.75;
}

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;

function isShouted(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/**
 * A headline in capitals with the capitals that its words have in the article, so that the tagger reads it as a
 * sentence.
 * @param text one sentence or title in headline capitals
 * @param use capitals in the article's running text
 * @returns a text of the same length, letter for letter
 */
export function plainCase(text: string, use: CapitalUse): string {
  const shouting = isShouted(text);
  return text.replace(WORD, (word, at: number) =>
    at === 0 && !shouting ? word : plainWord(word, shouting, use),
  );
}

function plainWord(word: string, shouting: boolean, use: CapitalUse): string {
  const lower = word.toLowerCase();
  if (lower.length !== word.length) return word;
  const seen = (use.capital.get(lower) ?? 0) > 0;
  if (!shouting) {
    const acronym = word.length > 1 && word === word.toUpperCase();
    if (acronym || (seen && !mostlySmall(use, lower))) return word;
    return mostlySmall(use, lower) || stopWords('en').has(lower) ? lower : word;
  }
  const title = word.charAt(0) + lower.slice(1);
  if (seen && !mostlySmall(use, lower)) return title;
  return countryOf(title) === null ? lower : title;
}
