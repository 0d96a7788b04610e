import type { CutRule } from '../model/statement.ts';
import { holdsFiniteVerb } from './finite-verb.ts';
import { protectedIn } from './protected-words.ts';

/** A cut as it lies in its passage. */
export interface CutInPlace {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** The speaker shown beside the statement, or null. */
  readonly speaker: string | null;
}

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
/** "LONDON (Reuters) - ", "Geneva, 3 May (Agency) — ", "KYIV, Ukraine - ". */
const DATELINE =
  /^(?:\p{Lu}[\p{L}.'’-]{0,20}(?:[ /]\p{Lu}[\p{L}.'’-]{0,20}){0,4}(?:,[\p{L}\p{N}. ]{1,30}){0,2}\s?\([\p{L}\p{N} ./&-]{2,40}\)\s*[-–—―:]+|\(\p{Lu}{2,8}\)\s*[-–—―:]*|\([\p{Lu}][\p{L}.,/ ]{1,40}\)\s*[-–—―:]+|\p{Lu}[\p{Lu}.' -]{3,40}(?:,[\p{L}\p{N}. ]{1,30})?\s*[-–—―:]+|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?, \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? [-–—―]+|\p{Lu}{4,}, \p{Lu}\p{Ll}+)\s*$/u;
const CREDIT =
  /^[\s([—–-]*(?:(?:additional |with )?(?:reporting|writing|editing|photo(?:graph)?s?|picture|source)\b.{0,120}|[\p{Lu}][\p{L} ./&]{1,30})[\s)\].]*$/iu;
const CONNECTIVE =
  /^(?:(?:but|and|so|yet|still|meanwhile|however|moreover|furthermore|also|in addition|additionally|separately|for (?:his|her|its|their) part|of course|in fact|indeed|that said|at the same time|for now|nevertheless|nonetheless|even so|in turn|for example|for instance)\b[,\s]*)+$/i;
const LEADING_TIME = new RegExp(
  `^(?:(?:on )?(?:late |early )?${WEEKDAY}(?: (?:morning|afternoon|evening|night))?|(?:earlier|later)(?: (?:on ${WEEKDAY}|in the day|today|this week))?|yesterday|today|overnight|at the time|in recent (?:days|weeks)|this (?:week|morning)|(?:on )?${WEEKDAY}),?\\s*$`,
  'i',
);
const SAY_VERB =
  /\b(?:said|says|told|added|announced|reported|confirmed|stated|according to|wrote|noted|explained|warned)\b/i;
const RELATIVE_START = /^,\s(?:who|which|whose|where)\s/u;
/** Longest relative clause that may go, in words; longer ones are rarely mere asides. */
const RELATIVE_WORDS = 12;
const ATTRIBUTION_WORDS = 14;
/** What adds a further clause to a whole sentence; "that" and "who" without a comma would be part of it. */
const CLOSING_START = /^,\s(?:who|which|whose|where|while|as|after|amid|with|\p{Ll}+ing)\s/u;
/** Words that a sentence keeps at least before a closing clause that goes. */
const CLOSING_LEAVES = 12;
const SPEECH =
  /\b(?:sa(?:id|ys|ying)|t(?:old|ells|elling)|add(?:ed|s|ing)|announc\w+|report\w*|confirm\w*|stat(?:ed|es|ing)|accord\w+|wrote|writ\w+|not(?:ed|es|ing)|expla\w+|warn\w*|insist\w*|argu\w+|tweet\w*|quot\w+|cit(?:ed|es|ing))\b/i;

/**
 * Whether words may be left out under the rule that is claimed for them.
 * @returns null when they may; else the reason against it, in a reader's words
 */
export function cutFault(rule: CutRule, cut: CutInPlace): string | null {
  switch (rule) {
    case 'dateline':
      return shape(cut.before === '' && DATELINE.test(cut.words), 'no dateline at the start');
    case 'credit':
      return creditFault(cut);
    case 'leading connective':
      return shape(cut.before === '' && CONNECTIVE.test(cut.words), 'no connecting words at the start');
    case 'leading time':
      return shape(cut.before === '' && LEADING_TIME.test(cut.words), 'no mere time at the start');
    case 'parenthesis':
      return parenthesisFault(cut);
    case 'trailing attribution':
      return attributionFault(cut);
    case 'relative clause':
      return relativeFault(cut);
    case 'closing clause':
      return closingFault(cut);
  }
}

function creditFault(cut: CutInPlace): string | null {
  const atAnEnd = cut.before.trim() === '' || /^[\s.]*$/.test(cut.after);
  return shape(atAnEnd && CREDIT.test(cut.words), 'no credit at either end') ?? protectedFault(cut.words);
}

function parenthesisFault(cut: CutInPlace): string | null {
  return (
    shape(/^\s*(?:\([^()]*\)|\[[^[\]]*\])\s*$/u.test(cut.words), 'not in brackets') ??
    protectedFault(cut.words) ??
    subjectFault(cut)
  );
}

function attributionFault(cut: CutInPlace): string | null {
  const words = countOf(cut.words);
  if (!/^,\s/.test(cut.words) || !/^\s*[.]?\s*$/.test(cut.after)) return 'not the end of the sentence';
  if (!SAY_VERB.test(cut.words) || words > ATTRIBUTION_WORDS) return 'no mere attribution';
  if (cut.speaker === null) return 'the speaker would be lost';
  const lost = cut.speaker.split(/\s+/).some((word) => !cut.words.includes(word));
  if (lost) return 'the speaker shown is not the one cut';
  return protectedFault(cut.words) ?? subjectFault(cut);
}

function relativeFault(cut: CutInPlace): string | null {
  if (!RELATIVE_START.test(cut.words)) return 'no relative clause between commas';
  const closed = cut.words.endsWith(',') || /^\s*[.]/.test(cut.after);
  if (!closed || /["“”]/.test(cut.words)) return 'no relative clause between commas';
  if (countOf(cut.words) > RELATIVE_WORDS) return 'a clause too long to be an aside';
  if (/\s\p{Lu}/u.test(cut.words)) return 'a name in the clause';
  if (/^\s(?:the|an?|his|her|its|their)\s/.test(cut.after)) return 'the clause goes on behind the comma';
  return protectedFault(cut.words) ?? subjectFault(cut);
}

function closingFault(cut: CutInPlace): string | null {
  if (!CLOSING_START.test(cut.words) || !/^\s*[.]?\s*$/.test(cut.after)) return 'no clause at the end';
  if (/^, wh(?:o|ich|ose|ere) [^,]*,/.test(cut.words)) return 'more than a clause';
  if (/["“”]/.test(cut.words)) return 'a quotation in the clause';
  if (SPEECH.test(cut.words)) return 'the clause tells who says it';
  if (countOf(cut.before) < CLOSING_LEAVES) return 'too little is left';
  return protectedFault(cut.words) ?? subjectFault(cut);
}

function protectedFault(words: string): string | null {
  const found = protectedIn(words);
  return found === null ? null : `the words hold ${found}`;
}

function subjectFault(cut: CutInPlace): string | null {
  return shape(holdsFiniteVerb(cut.before), 'the words stand before the main verb');
}

function shape(holds: boolean, fault: string): string | null {
  return holds ? null : fault;
}

function countOf(words: string): number {
  return (words.match(/[\p{L}\p{N}]+/gu) ?? []).length;
}
