import { applyEdits } from '../lib/apply-edits.ts';
import type { AnalysedSentence } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import type { Edit } from '../model/statement.ts';
import { danglingReference } from './dangling.ts';
import { shortenSentence } from './shorten.ts';
import { replacePronoun } from './substitute.ts';

/** The edits that let a sentence stand alone; names and dates are put in later, when it is known what the reader has met. */
export interface StandAlone {
  readonly edits: readonly Edit[];
  readonly text: string;
}

/** "SRINAGAR, India, Kestrel - A flash flood ...": a dateline that is not of a form that may be cut. */
const UNCUT_DATELINE = /^\p{Lu}{4,}(?:,[^-–—,]{1,30}){1,3}\s[-–—]\s/u;

/**
 * Shortens a sentence and puts a name for a leading pronoun.
 * @param before the sentence before it in the report
 * @returns its form; null where it points at something that is not in it
 */
export function standAlone(
  sentence: AnalysedSentence,
  before: AnalysedSentence | null,
  article: Article,
): StandAlone | null {
  const cuts = shortenSentence(sentence);
  if (cuts[0]?.rule !== 'dateline' && UNCUT_DATELINE.test(sentence.text)) return null;
  const start =
    cuts
      .filter((cut) => cut.rule === 'dateline' || cut.rule === 'credit' || cut.rule.startsWith('leading'))
      .at(-1)?.end ?? 0;
  const rest = withoutOpening(sentence, start);
  const dangling = danglingReference(rest, -1);
  if (dangling === null) return finish(sentence, cuts);
  if (dangling.kind !== 'he or she') return null;
  const named = replacePronoun(dangling.token, sentence, before, article);
  if (named === null || danglingReference(rest, dangling.token.start) !== null) return null;
  return finish(sentence, [...cuts, named]);
}

function finish(sentence: AnalysedSentence, edits: readonly Edit[]): StandAlone {
  const ordered = [...edits].sort((a, b) => a.start - b.start);
  return { edits: ordered, text: applyEdits(sentence.text, ordered) };
}

/** The sentence from an offset on; offsets of tokens and names still count from its own beginning. */
function withoutOpening(sentence: AnalysedSentence, start: number): AnalysedSentence {
  if (start === 0) return sentence;
  return {
    ...sentence,
    text: ' '.repeat(start) + sentence.text.slice(start),
    tokens: sentence.tokens.filter((token) => token.start >= start),
    names: sentence.names.filter((name) => name.start >= start),
  };
}
