const WORD = /[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu;
const STOP = new Set(
  `the a an and or but of to in on at by for with from as is are was were be been being it its that this these those he she his her
  him they them their we our you your i has have had do does did will would can could may might should must not no than then
  so if when while after before over under into about up out said says say saying also more most who whom which what where
  there here all any some such one`.split(/\s+/),
);

/** Letters of scripts that put no blanks between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
/** In such scripts a word is about two letters long (Chinese and Japanese news; Thai and its like are written longer). */
const LETTERS_PER_WORD = 2;

/**
 * The words of a text that carry content, lower-cased and cut to six letters: a stem that is rough but needs no dictionary
 * ("attacks" and "attacked" meet). Where no blanks part words, every two neighbouring letters stand for one.
 */
export function contentWords(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    if (word.search(UNSPACED) !== -1) for (const pair of pairsOf(word)) words.add(pair);
    else if (!STOP.has(word)) words.add(/\p{N}/u.test(word) ? word : word.slice(0, 6));
  }
  return words;
}

function pairsOf(word: string): readonly string[] {
  const letters = [...word];
  return letters.length < 2 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
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

/**
 * @returns the number of words of a text, as an editor counts them: runs without blanks that hold a letter or digit; in scripts
 *   without blanks, half their letters
 */
export function countWords(text: string): number {
  let count = 0;
  for (const run of text.split(/\s+/)) if (/[\p{L}\p{N}]/u.test(run)) count++;
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return unspaced === 0 ? count : count + Math.floor(unspaced / LETTERS_PER_WORD);
}
