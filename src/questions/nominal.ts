import type { AnalysedSentence, DateMention, Token } from '../model/analysis.ts';
import type { Due } from '../model/question.ts';
import { dayOf, type Instant } from '../model/time.ts';
import { actClasses, actClassesOfNoun } from './act-classes.ts';
import { toldBy } from './clause-polarity.ts';

/** What is still to come, in doubt or called off: the noun then names no act that took place. */
const NOT_YET =
  /\b(?:will|would|may|might|could|should|must|if|unless|ahead of|before|until|upcoming|next|due|expected|scheduled|planned|set (?:to|for)|to be|cancel\w*|postpone\w*|delay\w*|call(?:s|ed)? off|called for|possible|plan(?:s|ned)? (?:to|for)|prepar\w+|eve of|first|last (?:year|month))\b/iu;
/** Words that may stand between a day and the noun it dates ("Sunday's general election", "the vote on Sunday"). */
const BETWEEN = 3;

/**
 * Whether a sentence tells, by a noun, that a dated act took place: "Paz led Sunday's vote".
 * @param sentence the sentence; it must tell something as done, and nothing as planned, possible or called off
 * @param act the verb of the act that was expected
 * @param due when it was expected; only a single day is exact enough
 * @param published when the report was published: the day must be over or have come
 */
export function tellsByNoun(
  sentence: AnalysedSentence,
  act: string,
  due: Due | null,
  published: Instant,
): boolean {
  if (due === null || due.precision !== 'day' || due.from > dayOf(published)) return false;
  const day = sentence.dates.find(
    ({ from, to, precision }) => precision === 'day' && from >= due.from && to <= due.to,
  );
  if (day === undefined || NOT_YET.test(sentence.text) || !tellsOfThePast(sentence)) return false;
  const classes = actClasses(act);
  return sentence.tokens.some(
    (token, at) =>
      token.pos === 'NOUN' &&
      actClassesOfNoun(token.lemma).some((one) => classes.includes(one)) &&
      isDatedBy(sentence.tokens, at, day),
  );
}

function tellsOfThePast({ tokens, part }: AnalysedSentence): boolean {
  return tokens.some((token, at) => token.pos === 'VERB' && toldBy(tokens, at, part === 'title') === 'done');
}

function isDatedBy(tokens: readonly Token[], noun: number, day: DateMention): boolean {
  const before = tokens.slice(Math.max(0, noun - BETWEEN), noun);
  const after = tokens.slice(noun + 1, noun + 1 + BETWEEN);
  return (
    before.some((token) => token.start < day.end && token.end > day.start) ||
    after.some(
      (token, i) => token.start < day.end && token.end > day.start && after.slice(0, i).every(isLink),
    )
  );
}

function isLink({ pos }: Token): boolean {
  return pos === 'ADP' || pos === 'DET';
}
