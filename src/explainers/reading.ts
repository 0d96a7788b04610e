import type { Candidate } from './candidate.ts';

/** Long sentences lose readers: up to this many words cost nothing (DESIGN: few sentences over 28). */
const EASY = 21;
const HARD = 34;
/** Mean letters of a word in plain news English. */
const PLAIN_LETTERS = 4.8;

/** @returns 0 for an easy sentence, 1 for the hardest: what a score is lowered by, times its weight */
export function difficulty({
  words,
  sentence,
  speaker,
  form,
}: Pick<Candidate, 'words' | 'sentence' | 'speaker' | 'form'>): number {
  const long = Math.min(1, Math.max(0, words - EASY) / (HARD - EASY));
  const quotes = /["“]/.test(form.text) ? 0.25 : 0;
  const nameless = /\b(?:he|she|they)\b/i.test(form.text) ? 0.15 : 0;
  const linked = /\b(?:also|too|another|further|the same|instead|earlier|later|then|former|latter)\b/i.test(
    form.text,
  )
    ? 0.2
    : 0;
  const pointing =
    /\b(?:such an? |like th(?:is|at)\b|these |those |th(?:is|at) (?!week|month|year|summer|winter|spring|autumn|the |a |an |he |she |it |they |\p{Lu})\p{Ll}+\b)/u.test(
      form.text,
    )
      ? 0.15
      : 0;
  // A surname that the report never gives in full says little.
  const unknown = sentence.names.some(
    ({ kind, text, full }) => kind === 'person' && text === full && !text.includes(' '),
  )
    ? 0.15
    : 0;
  const shouting = /^\p{Lu}{5,}\b|^\p{L}{1,3} \p{Lu}{5,}\b/u.test(form.text) ? 0.15 : 0;
  const clauses = Math.min(0.3, (sentence.text.match(/[,;–—]/g) ?? []).length * 0.05);
  const unnamed = /["“]/.test(form.text) && speaker === null ? 0.5 : 0;
  return (
    long +
    quotes +
    nameless +
    linked +
    pointing +
    unknown +
    shouting +
    clauses +
    unnamed +
    heaviness(form.text)
  );
}

/** Long words are hard words; names and figures are left out, as nothing can be done about them. */
function heaviness(text: string): number {
  const plain = text.match(/\b\p{Ll}+\b/gu) ?? [];
  const letters = plain.reduce((sum, word) => sum + word.length, 0) / Math.max(1, plain.length);
  return Math.min(0.4, Math.max(0, letters - PLAIN_LETTERS) * 0.3);
}
