import type { AnalysedSentence, DateMention, Token } from '../model/analysis.ts';
import type { Due } from '../model/question.ts';
import { dayOf, type Instant } from '../model/time.ts';
import { actClasses, actClassesOfNoun } from './act-classes.ts';
import { toldBy } from './clause-polarity.ts';

/** What is still to come, in doubt or called off: the noun then names no act that took place. */
const NOT_YET =
  /\b(?:will|would|may|might|could|should|must|if|unless|ahead of|before|until|upcoming|next|due|expected|scheduled|planned|set (?:to|for)|to be|cancel\w*|postpone\w*|delay\w*|call(?:s|ed)? off|called for|possible|plan(?:s|ned)? (?:to|for)|prepar\w+|eve of|first|last (?:year|month))\b/i;
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

/** Words after which an act named by a noun has taken place. */
const HAVING_HAPPENED = new Set('after following since'.split(' '));
export const IN_PASSING = /\b(?:after|following|since)\b/i;
/** Words of the actor's name or office that may stand between "of" and its last. */
const ACTOR_WITHIN = 6;

/**
 * Whether a sentence tells in passing that somebody's act took place: "took over following the departure of Tony Hall".
 * @param sentence the sentence
 * @param act the verb of the act that was expected
 * @param isActor whether a range of tokens names the actor
 */
export function toldInPassing(
  { tokens }: AnalysedSentence,
  act: string,
  isActor: (start: number, end: number) => boolean,
): boolean {
  const classes = actClasses(act);
  return tokens.some(({ pos, lemma }, at) => {
    if (pos !== 'NOUN' || !actClassesOfNoun(lemma).some((one) => classes.includes(one))) return false;
    const opening = tokens.slice(Math.max(0, at - BETWEEN), at);
    if (!opening.some(({ text }) => HAVING_HAPPENED.has(text.toLowerCase()))) return false;
    return tokens[at + 1]?.text.toLowerCase() === 'of'
      ? isActor(at + 2, Math.min(tokens.length, at + 2 + ACTOR_WITHIN))
      : isActor(Math.max(0, at - BETWEEN), at);
  });
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
