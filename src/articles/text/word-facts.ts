import { stemmerFor } from './stems.ts';
import { stopWords } from './stop-words.ts';

/** What is known of a word whatever its sentence. */
export interface WordFacts {
  readonly lower: string;
  /** Empty for punctuation. */
  readonly stem: string;
  readonly stop: boolean;
}

/**
 * Words kept per language. News has some 60,000 common word forms; a full table is dropped and built anew, which changes
 * no result.
 */
const LIMIT = 60_000;

/** Longer "words" are addresses or noise: they are their own stem and are not kept. */
const LONGEST_WORD = 40;

const tables = new Map<string, (word: string) => WordFacts>();

/**
 * A function from a word to its facts, remembering the words it has met.
 * @param lang BCP 47 primary tag in lower case; a language without stemmer or stop list has neither
 */
export function wordFactsFor(lang: string): (word: string) => WordFacts {
  const key = /^[a-z]{2,3}$/u.test(lang) ? lang : 'und';
  const known = tables.get(key);
  if (known !== undefined) return known;
  const stem = stemmerFor(key);
  const stops = stopWords(key);
  const facts = new Map<string, WordFacts>();
  const look = (word: string): WordFacts => {
    const met = facts.get(word);
    if (met !== undefined) return met;
    const lower = word.toLowerCase();
    const wordy = /[\p{L}\p{N}]/u.test(word);
    const long = word.length > LONGEST_WORD;
    const fresh = {
      lower,
      stem: wordy ? (long ? lower : stem(lower.replaceAll('’', "'"))) : '',
      stop: stops.has(lower),
    };
    if (facts.size >= LIMIT) facts.clear();
    if (!long) facts.set(word, fresh);
    return fresh;
  };
  tables.set(key, look);
  return look;
}
