/** Scripts written without blanks between words: Thai to Khmer, kana, Han. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g;

/**
 * @returns the number of words: runs of letters and digits; where a script has no blanks, two characters count as one word
 * (the usual rule of thumb for Chinese and Japanese)
 */
export function wordCount(text: string): number {
  const runs = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return runs + Math.floor(unspaced / 2);
}

/** @returns the text for comparison: lower case, letters and digits only, single spaces */
export function normalised(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** @returns true where the text ends as a sentence does, in any script, closing quotes and brackets allowed */
export function endsAsSentence(text: string): boolean {
  return /[.!?…。！？؟।:;][\s"'”’»)\]]*$/u.test(text);
}
