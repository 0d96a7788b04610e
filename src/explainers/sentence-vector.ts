import { add, countTerms, type SparseVector, unit, weighTerms } from '../lib/sparse.ts';
import type { AnalysedArticle, AnalysedSentence } from '../model/analysis.ts';

/** Words of every report, which tell nothing of what it is about. */
const REPORTING = new Set(
  `say said tell told add report reporter accord year day week month time peopl new news statement announc monday tuesday
  wednesday thursday friday saturday sunday today yesterday two three one first last also includ make made take took`.split(
    /\s+/,
  ),
);
/** Title and opening name the event; the rest of a report wanders. */
const TITLE_WEIGHT = 3;
const OPENING_WEIGHT = 1.5;
const OPENING_SENTENCES = 4;

/** @returns how often each content stem occurs */
export function stemsOf(sentence: AnalysedSentence): ReadonlyMap<string, number> {
  return countTerms(
    sentence.tokens
      .filter(({ stop, stem }) => !stop && stem !== '' && !REPORTING.has(stem))
      .map(({ stem }) => stem),
  );
}

/** @returns the sentence's direction; all terms weigh alike, as the centroid holds what matters */
export function vectorOf(sentence: AnalysedSentence): SparseVector {
  return unit(weighTerms(stemsOf(sentence), () => 1));
}

/** @returns what a report is about, a unit vector */
export function directionOf({ sentences }: AnalysedArticle): SparseVector {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    const weight = weightOf(sentence);
    for (const [stem, count] of stemsOf(sentence)) counts.set(stem, (counts.get(stem) ?? 0) + weight * count);
  }
  return unit(new Map([...counts].map(([stem, count]) => [stem, Math.log1p(count)])));
}

/**
 * What the event is about: the mean over its origins of their words (Radev et al. 2004, centroid-based summarisation).
 * @param directions of one report an origin
 * @returns a unit vector
 */
export function centroidOf(directions: readonly SparseVector[]): SparseVector {
  return unit(directions.reduce<SparseVector>((sum, direction) => add(sum, direction), new Map()));
}

function weightOf({ part, index }: AnalysedSentence): number {
  if (part === 'title') return TITLE_WEIGHT;
  return index <= OPENING_SENTENCES ? OPENING_WEIGHT : 1;
}

/** @returns the direction of a report's title and opening */
export function openingVector({ sentences }: AnalysedArticle): SparseVector {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    if (sentence.index > OPENING_SENTENCES) break;
    for (const [stem, count] of stemsOf(sentence)) counts.set(stem, (counts.get(stem) ?? 0) + count);
  }
  return unit(weighTerms(counts, () => 1));
}
