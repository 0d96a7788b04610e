import type { AnalysedSentence, Figure, FigureClass } from '../model/analysis.ts';

/** Words between a figure and what became of the counted; a toll is told from farther off. */
const NEAR = 30;
const NEAR_BEFORE = 60;
const FATES: ReadonlyMap<FigureClass, RegExp> = new Map([
  [
    'killed',
    /\b(?:(?:death )?toll|number of (?:people |those )?(?:killed|dead)|kill(?:s|ed|ing)?|dead|died?|deaths?|bodies|lives|fatalities)\b/i,
  ],
  ['injured', /\b(?:injur(?:ed|ies|ing)|wound(?:ed|ing)|hurt)\b/i],
  ['missing', /\b(?:missing|unaccounted for)\b/i],
  ['displaced', /\b(?:displac(?:ed|ing)|homeless)\b/i],
  ['evacuated', /\bevacuat(?:ed|ing)\b/i],
  ['arrested', /\b(?:arrest(?:s|ed|ing)?|detain(?:ed|ing))\b/i],
  ['rescued', /\b(?:rescu(?:ed|ing)|saved|pulled out)\b/i],
]);

/**
 * The figure as it stands, with its hedge, what is counted and what became of them ("kills at least 46", "69 were reported
 * missing"), and the place that follows at once ("Sixty dead at Chositi").
 * @param sentence the sentence of the figure
 * @param figure a figure of it
 * @returns one stretch of the sentence, word for word
 */
export function figureWords(sentence: AnalysedSentence, figure: Figure): string {
  const { text } = sentence;
  const lower = text.toLowerCase();
  const hedge = figure.hedge === null ? -1 : lower.lastIndexOf(figure.hedge.toLowerCase(), figure.start);
  const from = hedge !== -1 && figure.start - hedge < 30 ? hedge : figure.start;
  const noun = endOfNoun(sentence, figure);
  const told = FATES.get(figure.class);
  if (told === undefined || told.test(text.slice(from, noun)))
    return text.slice(from, withPlace(sentence, noun));
  const after = new RegExp(`^[^.;:,]{0,${NEAR}}?${told.source}`, 'i').exec(text.slice(noun));
  if (after !== null) return text.slice(from, withPlace(sentence, noun + after[0].length));
  const before = lastMatch(text.slice(Math.max(0, from - NEAR_BEFORE), from), told);
  const start = before === null ? from : Math.max(0, from - NEAR_BEFORE) + before;
  return text.slice(start, withPlace(sentence, noun));
}

function lastMatch(text: string, words: RegExp): number | null {
  const found = [...text.matchAll(new RegExp(words.source, 'gi'))].at(-1);
  return found === undefined || /[.;:]/u.test(text.slice(found.index)) ? null : found.index;
}

/** The end of the noun that the figure counts. */
function endOfNoun({ tokens }: AnalysedSentence, figure: Figure): number {
  let end = figure.end;
  for (const token of tokens) {
    if (token.start < end) continue;
    if (token.start > end + 1 || !['NOUN', 'ADJ'].includes(token.pos) || token.end - figure.end > 24) break;
    end = token.end;
    if (token.pos === 'NOUN') break;
  }
  return end;
}

/** "... in northwest Pakistan": a place that stands next, with a word before its name at most. */
function withPlace({ text, names }: AnalysedSentence, end: number): number {
  const next = /^ (?:in|at|across) (?:the |\p{Ll}+ |\p{Ll}+ \p{Ll}+ )?(?=\p{Lu})/u.exec(text.slice(end));
  if (next === null) return end;
  const place = names.find(({ start, kind }) => kind === 'place' && start === end + next[0].length);
  return place?.end ?? end;
}
