import type { AnalysedArticle, AnalysedSentence } from '../model/analysis.ts';
import type { Candidate, Report } from './candidate.ts';
import { isIdle } from './idle.ts';
import { mayBeOpen, openQuestionsOf } from './open-questions.ts';
import { readingOf } from './reading.ts';
import { stepsOf } from './steps.ts';
import { MAY_ANNOUNCE } from './triggers.ts';

/** Longer than this it is a list or broken text; reading it would cost more than it gives. */
const LONGEST_SENTENCE = 150;

/** What a report announces depends on it alone: kept as long as the report, with the link and order that it had first. */
const kept = new WeakMap<AnalysedArticle, readonly Candidate[]>();

/**
 * Every step and open question that one report gives words for.
 * @param report the article with its origin
 * @returns candidates in the order of the text, each wording once
 */
export function candidatesOf(report: Report): readonly Candidate[] {
  const known = kept.get(report.analysed);
  if (known !== undefined) return known.map((candidate) => ({ ...candidate, report }));
  const candidates = readCandidates(report);
  kept.set(report.analysed, candidates);
  return candidates;
}

function readCandidates(report: Report): readonly Candidate[] {
  const { analysed } = report;
  const { quoted } = readingOf(analysed);
  const byText = new Map<string, Candidate>();
  analysed.sentences.forEach((sentence, at) => {
    if (sentence.tokens.length > LONGEST_SENTENCE || !mayAsk(sentence)) return;
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

/** Quick tests that spare most sentences the reading. */
function mayAsk(sentence: AnalysedSentence): boolean {
  return MAY_ANNOUNCE.test(sentence.text) || mayBeOpen(sentence);
}
