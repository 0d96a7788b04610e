import { isFiniteVerb } from '../lib/clause.ts';
import type { AnalysedSentence, DateMention } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import { dayOf } from '../model/time.ts';

/** Days that are past whatever the verb. */
const SAYS_PAST = /^(?:last|yesterday)\b|\bago$/i;
/** Verbs whose past looks like the present: "the storm hit Haiti on Tuesday". */
const UNCHANGED = new Set(
  'hit cut set put let shut hurt cost split quit cast burst spread beat read bid shed bet'.split(' '),
);
const PAST_AUXILIARIES = new Set(['was', 'were', 'had', 'did', 'has', 'have', 'been']);

/**
 * Whether the tense of a sentence agrees with the day that its relative date was resolved to. "They vote on Sunday" is said of the
 * Sunday to come: resolved to the one before, the date would be a false fact.
 * @returns false where a day before the report stands by a verb that is not in the past
 */
export function isCertainDay(date: DateMention, sentence: AnalysedSentence, article: Article): boolean {
  if (!date.relative) return true;
  if (article.published === null) return false;
  if (date.to >= dayOf(article.published)) return true;
  if (SAYS_PAST.test(sentence.text.slice(date.start, date.end))) return true;
  // "closed the beaches for Thursday" looks ahead, whatever the tense.
  if (/\bfor (?:\p{L}+day (?:and|or|to|through) )?$/u.test(sentence.text.slice(0, date.start))) return false;
  const { tokens } = sentence;
  const verbs = tokens.filter((_, at) => isFiniteVerb(tokens, at));
  const verb = verbs.findLast(({ end }) => end <= date.start) ?? verbs.find(({ start }) => start >= date.end);
  if (verb === undefined) return true;
  const lower = verb.text.toLowerCase();
  return (
    PAST_AUXILIARIES.has(lower) || UNCHANGED.has(lower) || (lower !== verb.lemma && !lower.endsWith('s'))
  );
}
