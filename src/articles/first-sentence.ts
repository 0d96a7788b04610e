import { shorten } from '../lib/plain-text.ts';

/** A headline's length at most. */
const LIMIT = 160;

/** @returns the first sentence of a text, cut to a headline's length; empty for no text */
export function firstSentence(paragraphs: readonly string[]): string {
  const first = paragraphs[0] ?? '';
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  for (const { segment } of segmenter.segment(first.slice(0, 1000))) {
    const sentence = segment.trim();
    if (sentence !== '') return shorten(sentence, LIMIT);
  }
  return '';
}
