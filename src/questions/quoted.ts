import type { AnalysedArticle, AnalysedSentence } from '../model/analysis.ts';

/** For each sentence (by its index) the ranges that stand in quotation marks; offsets into the sentence, end exclusive. */
export type QuotedRanges = ReadonlyMap<number, readonly (readonly [start: number, end: number])[]>;

/**
 * The words of an article that stand in quotation marks. A quote that runs over several sentences of a paragraph is
 * followed from one to the next; it ends with its paragraph.
 * @param analysed the article
 * @returns the quoted ranges of each sentence that has any
 */
export function quotedRanges(analysed: AnalysedArticle): QuotedRanges {
  const ranges = new Map<number, (readonly [number, number])[]>();
  let open = false;
  let paragraph = '';
  for (const { index, part, paragraph: number, text } of analysed.sentences) {
    if (paragraph !== `${part} ${number}`) open = false;
    paragraph = `${part} ${number}`;
    if (!open && !/["“”]/u.test(text)) continue;
    const found: (readonly [number, number])[] = [];
    let start = 0;
    for (let i = 0; i < text.length; i += 1) {
      const mark = text[i];
      const opens: boolean = mark === '“' || (mark === '"' && !open);
      const closes: boolean = mark === '”' || (mark === '"' && open);
      if (closes && open) found.push([start, i + 1]);
      if (opens) start = i;
      if (opens || closes) open = opens;
    }
    if (open) found.push([start, text.length]);
    ranges.set(index, found);
  }
  return ranges;
}

/** @returns whether an offset of the sentence stands in quotation marks */
export function isInQuote(quoted: QuotedRanges, { index }: AnalysedSentence, offset: number): boolean {
  return (quoted.get(index) ?? []).some(([start, end]) => offset >= start && offset < end);
}
