import type { AnalysedSentence, DateMention, Token } from '../model/analysis.ts';
import type { Due } from '../model/question.ts';
import { dayOf, type Instant } from '../model/time.ts';
import { isNominal, isVerbal, lower, verbForm } from './word-forms.ts';

/** The time of an announced act as its sentence gives it. */
export interface DueDate {
  readonly due: Due;
  readonly mention: DateMention;
  readonly deadline: boolean;
  /** It opens the clause, before the subject. */
  readonly lead: boolean;
}

const DEADLINES = new Set(['by', 'before', 'until', 'till', 'within']);

/**
 * The date of an act among the words that belong to it.
 * @param sentence the sentence
 * @param start first token of the words that belong to the act
 * @param end the token after the last one
 * @param published when the report was published; a date that lies before it is none
 * @returns the first date ahead that no further verb takes for itself, 'past' when the act is dated before the
 *   report, or null when it is not dated
 */
export function dueDate(
  sentence: AnalysedSentence,
  start: number,
  end: number,
  published: Instant | null,
): DueDate | 'past' | null {
  const { tokens, dates } = sentence;
  const from = tokens[start]?.start ?? 0;
  const to = tokens[end - 1]?.end ?? 0;
  for (const mention of dates) {
    if (mention.start < from || mention.end > to) continue;
    if (published === null) return null;
    if (mention.to < dayOf(published)) {
      const ofTheAct =
        mention.precision !== 'year' ||
        /\bin (?:\d{4})?$/i.test(sentence.text.slice(0, mention.end).slice(-8));
      return ofTheAct ? 'past' : null;
    }
    const deadline = isDeadline(sentence, mention);
    if (!deadline && ofAnotherVerb(sentence, start, mention)) return null;
    return { due: dueOf(mention), mention, deadline, lead: false };
  }
  return null;
}

/** @returns what a mention covers, as a due date */
export function dueOf({ from, to, precision }: DateMention): Due {
  return { from, to, precision };
}

/** @returns whether the date is a limit ("by Friday") */
export function isDeadline({ tokens, text }: AnalysedSentence, mention: DateMention): boolean {
  const opening = text.slice(mention.start, mention.end).split(' ')[0]?.toLowerCase() ?? '';
  const before = tokens.findLast((token) => token.end <= mention.start);
  return (
    DEADLINES.has(opening) ||
    DEADLINES.has(lower(before)) ||
    /\bby the end of(?: the)? $/i.test(text.slice(0, mention.start))
  );
}

/** "to avoid tariffs that take effect on Friday": the date belongs to the later verb. */
function ofAnotherVerb({ tokens }: AnalysedSentence, verb: number, mention: DateMention): boolean {
  for (let i = verb + 1; i < tokens.length && (tokens[i]?.start ?? 0) < mention.start; i += 1) {
    const passive = i <= verb + 2 && tokens[verb]?.lemma === 'be';
    const beforeNoun = isNominal(tokens[i + 1]) && verbForm(tokens[i] as Token) !== 'base';
    if (isVerbal(tokens[i]) && !passive && !beforeNoun && lower(tokens[i - 1]) !== 'and') return true;
    if (lower(tokens[i]) === 'after' || lower(tokens[i]) === 'following') return true;
  }
  return false;
}
