import type { LineCleaner } from './cleaner.ts';
import { normalised } from './words.ts';

/** Title and standfirst are repeated above the text; further down the same words may be a sentence of the report. */
const HEAD_LINES = 6;

/** Drops title and standfirst where the body says them again at its top. */
export const repeatedHead: LineCleaner = (block, place) => {
  if (place.index >= HEAD_LINES) return null;
  const text = normalised(block.text);
  if (text === '') return null;
  if (place.title !== null && text === normalised(place.title)) return 'repeats the title';
  // A standfirst that is the first paragraph of the text belongs to the text: only headings and bold lines repeat it.
  if (place.standfirst !== null && /^h\d$/.test(block.tag) && text === normalised(place.standfirst)) {
    return 'repeats the standfirst';
  }
  return null;
};
