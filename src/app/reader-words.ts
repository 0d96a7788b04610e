import type { AnalysedArticle } from '../model/analysis.ts';

/** Words and names of some reports as they are written there, by what the grouping counts them as. */
export interface ReaderWords {
  word(stem: string): string;
  name(lower: string): string;
}

/**
 * @param reports the reports in question
 * @returns for a stem the word that is most often behind it, for a name in lower case its usual writing; what is not found
 *   comes back as it is
 */
export function readerWords(reports: readonly AnalysedArticle[]): ReaderWords {
  const words = new Map<string, Map<string, number>>();
  const count = (key: string, written: string): void => {
    const of = words.get(key) ?? new Map<string, number>();
    words.set(key, of.set(written, (of.get(written) ?? 0) + 1));
  };
  for (const { sentences } of reports) {
    for (const { tokens, names } of sentences) {
      const named = new Set(names.flatMap(({ text }) => text.split(/\s+/)));
      for (const { stem, text } of tokens) {
        if (stem !== '') count(`word ${stem}`, named.has(text) ? text : text.toLowerCase());
      }
      for (const { text, full } of names) {
        for (const written of new Set([text, full, ...text.split(/\s+/)])) {
          count(`name ${written.toLowerCase()}`, written);
        }
      }
    }
  }
  const usual = (key: string, otherwise: string): string => {
    let best = otherwise;
    let most = 0;
    for (const [written, times] of words.get(key) ?? []) {
      if (times <= most) continue;
      best = written;
      most = times;
    }
    return best;
  };
  return { word: (stem) => usual(`word ${stem}`, stem), name: (lower) => usual(`name ${lower}`, lower) };
}
