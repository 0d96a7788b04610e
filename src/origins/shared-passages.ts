import type { AnalysedArticle } from '../model/analysis.ts';
import { articleText } from '../model/article.ts';
import type { SharedPassage } from '../model/origin.ts';
import { SHINGLE } from './features.ts';

/** Runs of fewer words are phrases rather than passages. */
const LEAST_WORDS = 12;
/** Passages shown: with so few words of each, what is printed stays far under the cap on words of a report. */
const MOST_PASSAGES = 3;
const OPENING_WORDS = 5;
const OPENING_LENGTH = 60;
/** As much of both texts is looked at as they are compared by. */
const MOST_WORDS = 2000;
/** Places of one shingle that are tried: more are a text that repeats itself. */
const MOST_PLACES = 8;

/**
 * The longest passages that two articles have word for word (by stems) in common, in the order of the first article.
 * @returns their places in the texts of both; empty when they share no run of twelve words
 */
export function findSharedPassages(
  article: AnalysedArticle,
  other: AnalysedArticle,
): readonly SharedPassage[] {
  const own = wordsOf(article);
  const theirs = wordsOf(other);
  const text = articleText(article.article);
  return longestRuns(own, theirs).map(({ at, from, words }) => {
    const start = own[at]?.start ?? 0;
    const end = own[at + words - 1]?.end ?? start;
    return {
      span: { article: article.article.id, start, end },
      of: {
        article: other.article.id,
        start: theirs[from]?.start ?? 0,
        end: theirs[from + words - 1]?.end ?? 0,
      },
      words,
      opening: openingOf(text.slice(start, end)),
    };
  });
}

interface Word {
  readonly stem: string;
  /** Offsets into the article's text. */
  readonly start: number;
  readonly end: number;
}

interface Run {
  readonly at: number;
  readonly from: number;
  readonly words: number;
}

function wordsOf({ sentences }: AnalysedArticle): readonly Word[] {
  const words: Word[] = [];
  for (const { part, span, tokens } of sentences) {
    if (part !== 'body') continue;
    for (const { stem, start, end } of tokens) {
      if (stem === '') continue;
      if (words.length === MOST_WORDS) return words;
      words.push({ stem, start: span.start + start, end: span.start + end });
    }
  }
  return words;
}

function longestRuns(own: readonly Word[], theirs: readonly Word[]): readonly Run[] {
  const places = placesOf(theirs);
  const runs: Run[] = [];
  let at = 0;
  while (at + SHINGLE <= own.length) {
    const run = longestAt(own, at, theirs, places.get(shingleAt(own, at)) ?? []);
    if (run.words >= LEAST_WORDS) runs.push(run);
    at += run.words >= LEAST_WORDS ? run.words : 1;
  }
  return runs
    .sort((a, b) => b.words - a.words || a.at - b.at)
    .slice(0, MOST_PASSAGES)
    .sort((a, b) => a.at - b.at);
}

function placesOf(words: readonly Word[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    const key = shingleAt(words, at);
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  }
  return places;
}

function shingleAt(words: readonly Word[], at: number): string {
  return words
    .slice(at, at + SHINGLE)
    .map(({ stem }) => stem)
    .join(' ');
}

function longestAt(
  own: readonly Word[],
  at: number,
  theirs: readonly Word[],
  places: readonly number[],
): Run {
  let best: Run = { at, from: 0, words: 0 };
  for (const from of places) {
    let words = SHINGLE;
    while (at + words < own.length && own[at + words]?.stem === theirs[from + words]?.stem) words += 1;
    if (words > best.words) best = { at, from, words };
  }
  return best;
}

function openingOf(passage: string): string {
  return passage.split(/\s+/u, OPENING_WORDS).join(' ').slice(0, OPENING_LENGTH);
}
