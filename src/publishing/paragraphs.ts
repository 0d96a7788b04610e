import { countWords } from '../lib/word-overlap.ts';

/** A paragraph ends with the sentence that brings it to this many words: about five lines of the column. */
const ENOUGH_WORDS = 45;

/**
 * Breaks a run of sentences into paragraphs of some lines each.
 * @param sentences in order
 * @returns the same sentences in the same order; a last one that is too short alone joins the paragraph before
 */
export function paragraphsOf<S extends { readonly text: string }>(
  sentences: readonly S[],
): readonly (readonly S[])[] {
  const paragraphs: S[][] = [];
  let open: S[] = [];
  let words = 0;
  for (const sentence of sentences) {
    open.push(sentence);
    words += countWords(sentence.text);
    if (words < ENOUGH_WORDS) continue;
    paragraphs.push(open);
    [open, words] = [[], 0];
  }
  const last = paragraphs.at(-1);
  if (last !== undefined && words > 0 && words < ENOUGH_WORDS / 3) last.push(...open);
  else if (open.length > 0) paragraphs.push(open);
  return paragraphs;
}
