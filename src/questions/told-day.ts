import { isFiniteVerb } from '../lib/clause.ts';
import type { AnalysedSentence, DateMention, Token } from '../model/analysis.ts';
import type { Day } from '../model/time.ts';

/** A date farther than this from a verb belongs to other words. */
const REACH = 14;

/**
 * The date that a verb takes for itself: the nearest with no other finite verb between, before or after it.
 * @param sentence the sentence
 * @param verb its verb, which tells what is past
 * @param published the day on which it was published: what lies ahead of it is none of its dates
 * @returns null where the sentence has no date, 'other' where each of its dates belongs to another verb
 */
export function toldDay(
  { tokens, dates, text }: AnalysedSentence,
  verb: number,
  published: Day,
): DateMention | 'other' | null {
  // "The 2019-2020 Congress": a bare year names things more often than it dates acts.
  const days = dates.filter(
    (date) => date.from <= published && (date.precision !== 'year' || isAdverb(date, text)),
  );
  if (days.length === 0) return null;
  let nearest: DateMention | null = null;
  let least = REACH + 1;
  for (const date of days) {
    const at = tokens.findIndex(({ end }) => end > date.start);
    const [from, to] = at < verb ? [at, verb] : [verb, at];
    const opens = at < verb && !tokens.slice(0, at).some((_, i) => isFiniteVerb(tokens, i));
    const distance = opens ? Math.min(to - from, REACH) : to - from;
    const parted = isParted(tokens, from, to, verb);
    if (distance < least && (!parted || opens)) [nearest, least] = [date, distance];
  }
  return nearest ?? 'other';
}

function isParted(tokens: readonly Token[], from: number, to: number, verb: number): boolean {
  for (let at = from + 1; at < to; at += 1) if (at !== verb - 1 && isFiniteVerb(tokens, at)) return true;
  return false;
}

/** "in 2019", "last year". */
function isAdverb({ start, end }: DateMention, text: string): boolean {
  return /^(?:in|last|this)\b/i.test(text.slice(start, end)) || /\bin $/i.test(text.slice(0, start));
}
