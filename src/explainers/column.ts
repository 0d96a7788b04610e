import type { AnalysedArticle } from '../model/analysis.ts';
import { withoutQuotes } from './quoted.ts';

const LABEL =
  /\b(?:opinion|editorial|commentary|column|op-ed|leader|letters?|analysis|interview|review|comment)\b\s*[:|–—-]|(?:[:|–—-]|\|)\s*(?:opinion|editorial|commentary|column|op-ed)\b/i;
/** What a headline tells the world to do is a view. */
const ADVICE = /\b(?:should|must|needs? to|ought to|let['’]s|why (?:we|you|i|the)|how to)\b/i;
const I = /(?:^|[\s(])(?:I|I['’](?:m|ve|d|ll)|[Mm]y)(?=[\s,.;:])/u;
/** A reporter says "I" once at most, outside of quotations. */
const MOST_I = 1;
/** As much of a report as is read for its roles. */
const SENTENCES_READ = 32;

/** @returns whether a report is somebody's column, by its headline or by who speaks in it: it holds views, not what happened */
export function isColumn({ article, sentences }: AnalysedArticle): boolean {
  if (LABEL.test(article.title) || ADVICE.test(withoutQuotes(article.title))) return true;
  let own = 0;
  for (const { part, text } of sentences.slice(0, SENTENCES_READ)) {
    if (part === 'body' && I.test(withoutQuotes(text))) own++;
  }
  return own > MOST_I;
}
