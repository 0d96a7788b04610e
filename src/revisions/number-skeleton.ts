/** Cardinals as reports spell them; higher ones are written in digits by every style book we know of. */
const NUMBER_WORDS =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|' +
  'eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen';
const NUMBER = new RegExp(`\\d[\\d.,]*|\\b(?:${NUMBER_WORDS})s?\\b`, 'gi');
const HEDGE =
  /\b(?:at least|at most|up to|about|around|nearly|almost|more than|over|some|roughly|an estimated)\s+(?=#)/gi;

/**
 * A sentence with its quantities blanked out: two sentences of one skeleton differ in their numbers alone.
 * @param text a sentence
 * @returns the sentence in lower case, each number `#`, hedges before numbers left out, white space folded
 */
export function numberSkeleton(text: string): string {
  return text
    .toLowerCase()
    .replace(NUMBER, '#')
    .replace(/#(?:[\s-]*#)+/gu, '#')
    .replace(HEDGE, '')
    .replace(/[^\p{L}#]+/gu, ' ')
    .trim();
}

/**
 * How much two texts share beside their numbers.
 * @param a one text
 * @param b the other
 * @returns the Jaccard index of their words over three letters, numbers left out, 0 to 1
 */
export function wordOverlap(a: string, b: string): number {
  const left = contentWords(a);
  const right = contentWords(b);
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return shared / (left.size + right.size - shared);
}

function contentWords(text: string): ReadonlySet<string> {
  return new Set(
    numberSkeleton(text)
      .split(' ')
      .filter((word) => word.length > 3),
  );
}
