import type { DateMention, Token } from '../../model/analysis.ts';
import { dayOf, type Instant } from '../../model/time.ts';
import { type Found, withOffset } from './date-offsets.ts';
import type { DateContext, DateRule } from './date-rule.ts';
import { DATE_RULES } from './date-rules.ts';
import { type Tense, tenseAt } from './tense.ts';

/** A sentence without any of these holds no date: spares most sentences the rules. */
const CUE =
  /\d|day\b|days\b|week|month|year|night|hour|minute|tomorrow|morning|afternoon|evening|quarter|anuary|ebruary|March|April|\bMay\b|\bJun|\bJul|ugust|ptember|october|October|vember|cember|spring|summer|autumn|winter|fall\b|\bDay\b|\bEve\b|Easter|Hallow|Thanksgiving/u;

/** Characters of context that a rule may look at. */
const CONTEXT = 24;

/** What the dates of a text are read against. */
export interface When extends Pick<DateContext, 'monthFirst'> {
  /** Publication; null = only dates with a year are read. */
  readonly published: Instant | null;
  /** In headlines the present tense tells the past. */
  readonly headline: boolean;
}

/**
 * Dates in words, resolved to days: without a tense or a preposition that tells otherwise a weekday is the latest one,
 * a day without a year the nearest one. UTC days throughout; decades, durations, times of day and ages are no dates.
 * @param text one English sentence
 * @param tokens its tokens
 * @param when what the words are read against
 * @returns dates in order, never overlapping
 */
export function datesOf(text: string, tokens: readonly Token[], when: When): DateMention[] {
  if (!CUE.test(text)) return [];
  const found: Found[] = [];
  for (const { cue, rules } of DATE_RULES) {
    if (!cue.test(text)) continue;
    for (const rule of rules) found.push(...matchesOf(rule, text, tokens, when));
  }
  return longestFirst(found.map((date) => withOffset(text, date))).map(({ start, end, ...meaning }) => ({
    start,
    end,
    text: text.slice(start, end),
    ...meaning,
  }));
}

function matchesOf(
  { pattern, read }: DateRule,
  text: string,
  tokens: readonly Token[],
  { published: moment, monthFirst, headline }: When,
): Found[] {
  const published = moment === null ? null : dayOf(moment);
  const found: Found[] = [];
  // Not matchAll, which makes a new pattern at each call: that took a third of the time.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    const meaning = read(
      { ...match.groups, all: match[0] },
      {
        published,
        moment,
        monthFirst,
        tense: () => tenseOf(tokens, start, end, headline),
        before: text.slice(Math.max(0, start - CONTEXT), start),
        after: text.slice(end, end + CONTEXT),
      },
    );
    if (meaning !== null) found.push({ start, end, ...meaning });
  }
  return found;
}

function tenseOf(tokens: readonly Token[], start: number, end: number, headline: boolean): Tense {
  const first = tokens.findIndex((token) => token.end > start);
  const after = tokens.findIndex((token) => token.start >= end);
  return tenseAt(
    tokens,
    first === -1 ? tokens.length : first,
    after === -1 ? tokens.length : after,
    headline,
  );
}

/** Of matches that overlap the longest stays, of equal ones the first. */
function longestFirst(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  const ordered = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const each of ordered) {
    if (kept.every((other) => each.end <= other.start || each.start >= other.end)) kept.push(each);
  }
  return kept.sort((a, b) => a.start - b.start);
}
