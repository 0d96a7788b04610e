import type { AnalysedSentence, Token } from '../model/analysis.ts';

/** A post of a social network as it stands embedded in a page ends with its signature: "- Name (@handle)". */
const SIGNATURE = /[-\u2013\u2014] ?[^-\u2013\u2014]{1,60} \(@\w{1,20}\)/u;
/** A longer paragraph is the report's text with a post run into it. */
const LONGEST_POST = 600;

/**
 * Which paragraphs are posts embedded in the report: quotations, though no marks stand around them.
 * @param paragraphs the body's paragraphs
 * @returns one value for each paragraph; a signature on a line of its own marks the line before it as well
 */
export function embeddedPosts(paragraphs: readonly string[]): readonly boolean[] {
  const signed = paragraphs.map((text) => text.length <= LONGEST_POST && SIGNATURE.test(text));
  return paragraphs.map((text, index) => {
    if (signed[index] === true) return true;
    const next = paragraphs[index + 1] ?? '';
    return text.length <= LONGEST_POST && signed[index + 1] === true && next.search(SIGNATURE) === 0;
  });
}

/** @returns for each token of the sentence whether it stands inside a direct quote; one pass over both */
export function quotedTokens({ tokens, quotes }: AnalysedSentence): readonly boolean[] {
  const direct = quotes.filter(({ kind }) => kind === 'direct').sort((a, b) => a.start - b.start);
  let next = 0;
  let quotedTo = -1;
  return tokens.map((token: Token) => {
    for (; next < direct.length && (direct[next]?.start ?? 0) <= token.start; next++) {
      quotedTo = Math.max(quotedTo, direct[next]?.end ?? 0);
    }
    return token.end <= quotedTo;
  });
}
