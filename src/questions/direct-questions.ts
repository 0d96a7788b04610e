import type { AnalysedSentence } from '../model/analysis.ts';
import type { Candidate, Report } from './candidate.ts';
import { matterOf } from './matter.ts';
import { isInQuote, type QuotedRanges } from './quoted.ts';
import { readsWell } from './reads-well.ts';
import { render } from './render.ts';
import { lower } from './word-forms.ts';

/** "Should" asks for an opinion, "Why" mostly for blame, "Isn't" expects its answer: these are left out. */
const OPENINGS = new Set(
  'will can could is are was were does do did has have how when who what where which'.split(' '),
);
/** What is asked of the past is mostly a heading, answered in the lines below it. */
const AHEAD = /\bwill\b/i;
const RHETORICAL =
  /n['’]t\b|\b(?:if|really|ever|anyone|anybody|wonder|exactly|else|so what|matter|mean|worth|dare|best|worst|favou?rite|possibly)\b/i;

/**
 * A question that the report itself asks, outside quotes.
 * @param report the article
 * @param sentence one of its sentences
 * @param quoted the article's direct quotes, which are left alone
 * @returns the question with its dates in full, or none: it must name somebody, ask for facts and read well
 */
export function directQuestions(
  report: Report,
  sentence: AnalysedSentence,
  quoted: QuotedRanges,
): readonly Candidate[] {
  const { text, tokens, names } = sentence;
  if (!text.endsWith('?') || !OPENINGS.has(lower(tokens[0])) || names.length === 0) return [];
  if (isInQuote(quoted, sentence, 0) || isInQuote(quoted, sentence, text.length - 1)) return [];
  if (!AHEAD.test(text) || RHETORICAL.test(text) || /["“”‘]/u.test(text) || isHeadlineCase(text)) return [];
  const words = render(sentence, 0, tokens.length);
  if (words === null || !readsWell(words)) return [];
  const whole = { start: 1, end: tokens.length };
  const actor = names[0]?.full ?? '';
  const matter = matterOf(sentence, whole, sentence, null, whole);
  return [
    {
      kind: 'open question',
      text: words,
      actor,
      matter,
      due: null,
      deadline: false,
      moves: false,
      report,
      sentence,
    },
  ];
}

/** Most Words Of It Begin With Capitals. */
function isHeadlineCase(text: string): boolean {
  const words = text.split(' ').slice(1);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitals > words.length * 0.6;
}
