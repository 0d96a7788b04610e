import { countWords } from '../lib/word-overlap.ts';
import type { AnalysedArticle, AnalysedSentence } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import { isEnglish } from '../model/language.ts';
import { ROLES } from '../model/statement.ts';
import { unbalancedMarks, unfitness } from './fitness.ts';
import { isHeadlineStyle } from './headline-style.ts';
import { assignRoles } from './roles/assign-roles.ts';
import type { RoleScores } from './roles/model.ts';
import { type StandAlone, standAlone } from './stand-alone.ts';

/** How sentences of a language are read: which may be printed, how they stand alone, what they do. */
export interface ReadingRules {
  /** One row a sentence; sentences past the last row are not printed. */
  roles(report: AnalysedArticle): readonly RoleScores[];
  /** @returns null when the sentence can be printed by itself; else why not */
  unfitness(sentence: AnalysedSentence): string | null;
  isHeadline(sentence: AnalysedSentence, next: AnalysedSentence | null): boolean;
  standAlone(
    sentence: AnalysedSentence,
    before: AnalysedSentence | null,
    article: Article,
  ): StandAlone | null;
  /** Whether negation is read, so that two sentences of the same words can be told to say the same. */
  readonly compares: boolean;
}

const ENGLISH: ReadingRules = {
  roles: assignRoles,
  unfitness,
  isHeadline: isHeadlineStyle,
  standAlone,
  compares: true,
};

/**
 * Without a language's own rules: the opening sentences of a report, whole, as telling the main event. What was said, is expected
 * or is background cannot be told apart, so nothing is put into the other parts of the page.
 */
const ANY_LANGUAGE: ReadingRules = {
  roles: openingRoles,
  unfitness: plainUnfitness,
  isHeadline: () => false,
  standAlone: ({ text }) => ({ edits: [], text }),
  compares: false,
};

export function readingRules(lang: string): ReadingRules {
  return isEnglish(lang) ? ENGLISH : ANY_LANGUAGE;
}

/** Reports tell what happened in their first sentences (methods section 4). */
const OPENING = 5;
const MAIN_EVENT: RoleScores = ROLES.map((role) => (role === 'main event' ? 1 : 0));

function openingRoles({ sentences }: AnalysedArticle): readonly RoleScores[] {
  let bodies = 0;
  const last = sentences.findIndex(({ part }) => part === 'body' && ++bodies > OPENING);
  return sentences.slice(0, last === -1 ? sentences.length : last).map(() => MAIN_EVENT);
}

const SHORTEST = 4;
const LONGEST = 56;
const LONGEST_LETTERS = 600;
/** Full stops of the world's scripts. */
const FULL_STOP = /[.。．｡।۔։።။።]["”’»」』)）]{0,2}$/u;
const OPENS_WITH_QUOTE = /^["“„«‹「『]/u;

function plainUnfitness({ text }: AnalysedSentence): string | null {
  const words = countWords(text);
  if (text.length > LONGEST_LETTERS || words < SHORTEST || words > LONGEST) return 'length';
  if (/^\p{Ll}/u.test(text)) return 'starts in the middle';
  if (!FULL_STOP.test(text)) return 'is no statement';
  if (/[?!？！؟…\n]|\.\.\./u.test(text)) return 'question or cry';
  if (OPENS_WITH_QUOTE.test(text)) return 'quote only';
  return unbalancedMarks(text) ? 'unbalanced marks' : null;
}
