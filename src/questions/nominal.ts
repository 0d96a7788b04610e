import type { AnalysedSentence, DateMention, Token } from '../model/analysis.ts';
import type { Due } from '../model/question.ts';
import { dayOf, type Instant } from '../model/time.ts';
import type { Matter } from './candidate.ts';
import { toldBy } from './clause-polarity.ts';
import { canName } from './occasion.ts';

/** What is still to come, in doubt or called off: the noun then names no act that took place. */
const NOT_YET =
  /\b(?:will|would|may|might|could|should|must|if|unless|ahead of|before|until|upcoming|next|due|expected|scheduled|planned|set (?:to|for)|to be|cancel\w*|postpone\w*|delay\w*|call(?:s|ed)? off|called for|possible|plan(?:s|ned)? (?:to|for)|prepar\w+|eve of|first|last (?:year|month))\b/i;
/** Words that may stand between a day and the noun it dates ("Sunday's general election", "the vote on Sunday"). */
const BETWEEN = 3;

/**
 * Whether a sentence tells, by a noun, that a dated act took place: "Paz led Sunday's vote".
 * @param sentence the sentence; it must tell something as done, and nothing as planned, possible or called off
 * @param matter the act that was expected
 * @param due when it was expected; only a single day is exact enough
 * @param published when the report was published: the day must be over or have come
 */
export function tellsByNoun(
  sentence: AnalysedSentence,
  matter: Matter,
  due: Due | null,
  published: Instant,
): boolean {
  if (due === null || due.precision !== 'day' || due.from > dayOf(published)) return false;
  const day = sentence.dates.find(
    ({ from, to, precision }) => precision === 'day' && from >= due.from && to <= due.to,
  );
  if (matter.act !== null && EITHER_WAY.has(matter.act)) return false;
  if (day === undefined || NOT_YET.test(sentence.text) || !tellsOfThePast(sentence)) return false;
  return sentence.tokens.some(
    (token, at) => isOfTheAct(token, matter) && isDatedBy(sentence.tokens, at, day),
  );
}

/** A noun ("the vote") leaves open which way these came out. */
const EITHER_WAY = new Set(
  'win lose beat defeat pass approve adopt reject ratify endorse confirm convict acquit uphold overturn raise cut'.split(
    ' ',
  ),
);

function isOfTheAct({ pos, lemma }: Token, { act, occasion }: Matter): boolean {
  return pos === 'NOUN' && act !== null && canName(act, occasion, lemma);
}

/** Words after which an act named by a noun has taken place. */
const HAVING_HAPPENED = new Set('after following since'.split(' '));
export const IN_PASSING =
  /\b(?:after|following|since)\b|['’]s? (?:\p{L}+ )?(?:resignation|departure|exit|arrest|release|visit|trip|speech|address)\b/iu;
/** Words of the actor's name or office that may stand between "of" and its last. */
const ACTOR_WITHIN = 6;

/**
 * Whether a sentence tells in passing that somebody's act took place: "took over following the departure of Tony Hall", "Hall's
 * resignation last week led to a dispute", "following the release of the report".
 * @param sentence the sentence
 * @param matter the act that was expected
 * @param isActor whether a range of tokens names the actor
 * @param isObject whether a range of tokens names what it was to be done to
 */
export function toldInPassing(
  sentence: AnalysedSentence,
  matter: Matter,
  isActor: (start: number, end: number) => boolean,
  isObject: (start: number, end: number) => boolean,
): boolean {
  const { tokens } = sentence;
  if (NOT_YET.test(sentence.text) || (matter.act !== null && EITHER_WAY.has(matter.act))) return false;
  return tokens.some((token, at) => {
    if (!isOfTheAct(token, matter)) return false;
    const opening = tokens.slice(Math.max(0, at - BETWEEN), at);
    if (opening.some(({ text }) => HAVING_HAPPENED.has(text.toLowerCase()))) {
      const end = Math.min(tokens.length, at + 2 + ACTOR_WITHIN);
      return tokens[at + 1]?.text.toLowerCase() === 'of'
        ? isActor(at + 2, end) || isObject(at + 2, Math.min(tokens.length, at + 2 + OBJECT_WITHIN))
        : isActor(Math.max(0, at - BETWEEN), at);
    }
    const owned = opening.some(({ text }) => /^['’]s?$/u.test(text));
    return owned && isActor(Math.max(0, at - BETWEEN - 1), at) && actsAsSubject(sentence, at);
  });
}

/** Words after "of" among which what was released or approved has to stand. */
const OBJECT_WITHIN = 4;

/** "Hall's resignation last week led to a dispute": what has led to something has taken place. */
function actsAsSubject({ tokens, dates, text, part }: AnalysedSentence, noun: number): boolean {
  if (NOT_YET.test(text)) return false;
  let verb = noun + 1;
  const isDate = ({ start, end }: Token) => dates.some((date) => date.start < end && start < date.end);
  while (verb < tokens.length && isDate(tokens[verb] as Token)) verb += 1;
  return tokens[verb]?.pos === 'VERB' && toldBy(tokens, verb, part === 'title') === 'done';
}

function tellsOfThePast({ tokens, part }: AnalysedSentence): boolean {
  return tokens.some((token, at) => token.pos === 'VERB' && toldBy(tokens, at, part === 'title') === 'done');
}

function isDatedBy(tokens: readonly Token[], noun: number, day: DateMention): boolean {
  const isDay = (token: Token): boolean => token.start < day.end && token.end > day.start;
  if (tokens.slice(Math.max(0, noun - BETWEEN), noun).some(isDay)) return true;
  const after = tokens.slice(noun + 1, noun + 1 + PHRASE);
  const dated = after.findIndex(isDay);
  return dated !== -1 && after.slice(0, dated).every(({ pos }) => IN_PHRASE.has(pos));
}

/** "The conference with Vladimir Putin on Monday": so many words, of these kinds, may stand between a noun and its day. */
const PHRASE = 6;
const IN_PHRASE = new Set(['ADP', 'DET', 'PROPN', 'NOUN', 'ADJ']);
