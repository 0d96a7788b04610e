const WORD = /[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu;
const STOP = new Set(
  `the a an and or but of to in on at by for with from as is are was were be been being it its that this these those he she his her
  him they them their we our you your i has have had do does did will would can could may might should must not no than then
  so if when while after before over under into about up out said says say saying also more most who whom which what where
  there here all any some such one`.split(/\s+/),
);

/**
 * The words of a text that carry content, lower-cased and cut to six letters: a stem that is rough but needs no dictionary
 * ("attacks" and "attacked" meet).
 */
export function contentWords(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    if (!STOP.has(word)) words.add(/\p{N}/u.test(word) ? word : word.slice(0, 6));
  }
  return words;
}

/**
 * @returns the share of the smaller set that the other holds too, 0 to 1; 0 where either is empty
 */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared / small.size;
}

/** @returns the number of words of a text, as an editor counts them: runs without blanks that hold a letter or digit */
export function countWords(text: string): number {
  let count = 0;
  for (const run of text.split(/\s+/)) if (/[\p{L}\p{N}]/u.test(run)) count++;
  return count;
}
