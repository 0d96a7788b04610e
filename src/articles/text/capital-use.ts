import type { Token } from '../../model/analysis.ts';
import { isOpening } from './sentence-opening.ts';

/** How often the words of an article stand with a capital where none is due, and without one. */
export interface CapitalUse {
  /** Keys are lower-case words. */
  readonly capital: ReadonlyMap<string, number>;
  readonly small: ReadonlyMap<string, number>;
}

/**
 * Counts capitals inside sentences, the best evidence for what is a name at the start of one or in a headline.
 * @param sentences the tokens of each sentence in running text (not headlines)
 */
export function capitalUse(sentences: readonly (readonly Token[])[]): CapitalUse {
  const capital = new Map<string, number>();
  const small = new Map<string, number>();
  for (const tokens of sentences) {
    tokens.forEach((token, at) => {
      const first = token.text.charAt(0);
      const lower = token.text.toLowerCase();
      if (isCapital(first)) {
        if (!isOpening(tokens, at)) capital.set(lower, (capital.get(lower) ?? 0) + 1);
      } else if (first !== first.toUpperCase()) {
        small.set(lower, (small.get(lower) ?? 0) + 1);
      }
    });
  }
  return { capital, small };
}

/** @returns whether a text begins with a capital letter */
export function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  // Nearly all letters of English text, told without making two strings of each.
  if (code < 128) return code >= 65 && code <= 90;
  const first = text.charAt(0);
  return first !== first.toLowerCase() && first === first.toUpperCase();
}

/** @returns whether the article writes this word without a capital more often than with one */
export function mostlySmall(use: CapitalUse, lower: string): boolean {
  return (use.small.get(lower) ?? 0) > (use.capital.get(lower) ?? 0);
}
