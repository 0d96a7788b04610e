import type { Candidate } from './candidate.ts';

/** Long sentences lose readers: up to this many words cost nothing (DESIGN: few sentences over 28). */
const EASY = 26;
const HARD = 40;

/** @returns 0 for an easy sentence, 1 for the hardest: what a score is lowered by, times its weight */
export function difficulty({ words, sentence, speaker, form }: Candidate): number {
  const long = Math.min(1, Math.max(0, words - EASY) / (HARD - EASY));
  const quotes = /["“]/.test(form.text) ? 0.25 : 0;
  const nameless = /\b(?:he|she|they)\b/iu.test(form.text) ? 0.15 : 0;
  const linked = /\b(?:also|too|another|further|the same|instead|earlier|later|then|former|latter)\b/iu.test(
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
  const clauses = Math.min(0.3, (sentence.text.match(/[,;–—]/g) ?? []).length * 0.05);
  const unnamed = /["“]/.test(form.text) && speaker === null ? 0.5 : 0;
  return long + quotes + nameless + linked + pointing + clauses + unnamed;
}
