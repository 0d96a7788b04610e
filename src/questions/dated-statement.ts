import { applyEdits } from '../lib/apply-edits.ts';
import type { AnalysedSentence, DateMention } from '../model/analysis.ts';
import type { Edit } from '../model/statement.ts';
import { dayWords } from './date-words.ts';

/** A sentence with the days it names told in full, and the record of what was replaced. */
interface DatedStatement {
  readonly statement: string;
  readonly edits: readonly Edit[];
}

const DAY_WORDS =
  /^(?:on )?(?:(?:last|next|this) )?(?:sunday|monday|tuesday|wednesday|thursday|friday|saturday|yesterday|today|tomorrow)$/i;
const TAKES_BARE_DATE =
  /\b(?:on|by|until|till|since|from|before|after|of|for|through|to|and|between|late|early|as)\s$/i;
/** "Friday's vote", "the Friday vote", "Friday evening": the day belongs to a noun and stays. */
const USED_AS_ADJECTIVE_BEFORE = /(?:\b(?:the|a|an|this|that|last|next|every|each)\s|-)$/i;
const ENDS_TIME =
  /^(?:[,.;:)?]|$|\s(?:and|but|to|in|at|on|after|before|that|the|a|an|when|while|as|for|with|by|from|over|of|its|his|her|their|against|about|into|he|she|it|they|amid|following|during|because|said|where|which|who)\b)/u;

/**
 * The passage with its relative days replaced by dates, as the other sentences of an explainer have them.
 * @param sentence the sentence as analysed: its dates are resolved against the day of publication
 * @param opening edits at the beginning of the sentence, which this adds to
 * @param quoted stretches in quotation marks, which are left word for word
 * @returns the text and one edit for each day replaced; weeks and days used as an adjective stay as they are
 */
export function datedStatement(
  sentence: AnalysedSentence,
  opening: readonly Edit[],
  quoted: readonly (readonly [start: number, end: number])[],
): DatedStatement {
  const { text } = sentence;
  const edits: Edit[] = [...opening];
  for (const date of sentence.dates) {
    const to = quoted.some(([start, end]) => date.start >= start && date.start < end)
      ? null
      : replacement(text, date);
    if (to === null) continue;
    edits.push({
      kind: 'substitute',
      start: date.start,
      end: date.end,
      to,
      rule: 'relative date to date',
      basis: null,
    });
  }
  return { statement: applyEdits(text, edits), edits };
}

function replacement(text: string, date: DateMention): string | null {
  const before = text.slice(0, date.start);
  if (!date.relative || date.precision !== 'day' || !DAY_WORDS.test(text.slice(date.start, date.end)))
    return null;
  if (USED_AS_ADJECTIVE_BEFORE.test(before) || !ENDS_TIME.test(text.slice(date.end))) return null;
  const written = dayWords(date.from);
  if (TAKES_BARE_DATE.test(before)) return written;
  return date.start === 0 ? `On ${written}` : `on ${written}`;
}
