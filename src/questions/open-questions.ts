import type { AnalysedSentence } from '../model/analysis.ts';
import type { Candidate, Report } from './candidate.ts';
import { conditions } from './conditions.ts';
import { directQuestions } from './direct-questions.ts';
import type { QuotedRanges } from './quoted.ts';
import { mayBeUnclear, unclearPoints } from './unclear-points.ts';

/**
 * The open questions that a sentence gives words for.
 * @param report the article
 * @param sentence one of its sentences
 * @param previous the sentence before, or null
 * @param quoted the article's direct quotes, which are left alone
 * @returns points said to be open, questions asked in the text, conditions on which something depends
 */
export function openQuestionsOf(
  report: Report,
  sentence: AnalysedSentence,
  previous: AnalysedSentence | null,
  quoted: QuotedRanges,
): readonly Candidate[] {
  return [
    ...unclearPoints(report, sentence, previous, quoted),
    ...directQuestions(report, sentence, quoted),
    ...conditions(report, sentence, quoted),
  ];
}

/** @returns whether a sentence has a word that every open question needs: it spares most sentences the reading */
export function mayBeOpen(sentence: AnalysedSentence): boolean {
  return mayBeUnclear(sentence) || sentence.text.endsWith('?');
}
