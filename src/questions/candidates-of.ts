import type { Candidate, Report } from './candidate.ts';
import { isIdle } from './idle.ts';
import { openQuestionsOf } from './open-questions.ts';
import { quotedRanges } from './quoted.ts';
import { stepsOf } from './steps.ts';

/** Longer than this it is a list or broken text; reading it would cost more than it gives. */
const LONGEST_SENTENCE = 150;

/**
 * Every step and open question that one report gives words for.
 * @param report the article with its origin
 * @returns candidates in the order of the text, each wording once
 */
export function candidatesOf(report: Report): readonly Candidate[] {
  const { analysed } = report;
  const quoted = quotedRanges(analysed);
  const byText = new Map<string, Candidate>();
  analysed.sentences.forEach((sentence, at) => {
    if (sentence.tokens.length > LONGEST_SENTENCE) return;
    const previous = analysed.sentences[at - 1] ?? null;
    const found = [
      ...stepsOf(report, sentence, previous, quoted),
      ...openQuestionsOf(report, sentence, previous, quoted),
    ];
    for (const candidate of found) {
      if (!byText.has(candidate.text) && !isIdle(candidate)) byText.set(candidate.text, candidate);
    }
  });
  return [...byText.values()];
}
