import { isFiniteVerb } from '../lib/clause.ts';
import type { AnalysedSentence, Name, Token } from '../model/analysis.ts';
import type { Matter } from './candidate.ts';
import { isAspect } from './clause-polarity.ts';
import { contentStems, keysOf } from './matter.ts';
import { shareOf, type Witness } from './witness.ts';
import { lower } from './word-forms.ts';

const ACTOR_ELSEWHERE = 0.25;
/** The head alone ("the board" for "the labour board") says a little less than the whole name. */
const HEAD_ONLY = 0.75;
/** The sentence names the actor, and another verb has it for its subject. */
const OF_ANOTHER_VERB = 0.6;
/** "US forces" did it, where the US was to act. */
const DESCRIBED_BY_ACTOR = 0.5;

/**
 * 1 where the actor stands before the verb as its subject; elsewhere in the sentence so little that no single sentence is clear.
 * @param verb the verb's place among the tokens, or null where the actor may stand anywhere
 */
export function actorScore(matter: Matter, witness: Witness, verb: number | null): number {
  const { actorNames, actorStems, actorCountries, actorHead } = matter;
  const { sentence } = witness;
  const { tokens, names } = sentence;
  const end = verb === null ? sentence.text.length : (tokens[verb]?.start ?? 0);
  if (actorNames.size > 0) {
    const named = names.filter((name) => keysOf(name).some((key) => actorNames.has(key)));
    if (named.length === 0) {
      const people = names.filter(
        (name) => name.country !== null && actorCountries.has(name.country) && name.end <= end,
      );
      if (people.length > 0) return HEAD_ONLY;
      // "The Senate's Republican leadership" and "Senate Republican leaders" break into names differently.
      const before = sentence.text.slice(0, end).toLowerCase();
      return actorNames.size > 1 && [...actorNames].every((name) => before.includes(name)) ? 1 : 0;
    }
    // "Johnson's predecessor" is somebody else, and so are "Johnson aides".
    const before = named.filter(
      (name) => name.start < end && !/^['’]s?\b/u.test(sentence.text.slice(name.end)),
    );
    if (before.length === 0) return ACTOR_ELSEWHERE;
    if (before.every((name) => describesAnother(name, sentence, matter))) return DESCRIBED_BY_ACTOR;
    return verb === null || before.some((name) => isSubjectOf(name.end, verb, tokens)) ? 1 : OF_ANOTHER_VERB;
  }
  const from = verb === null ? 0 : subjectStart(tokens, verb);
  const stems = contentStems(sentence, { start: from, end: verb ?? tokens.length });
  if (shareOf(actorStems, stems) >= 0.6) return 1;
  if (actorHead !== null && stems.has(actorHead)) return HEAD_ONLY;
  return shareOf(actorStems, witness.stems) >= 0.6 ? ACTOR_ELSEWHERE : 0;
}

/** A name before another verb is the subject still where a pronoun, "and" or "who" takes it up ("Lund said he would go"). */
function isSubjectOf(nameEnd: number, verb: number, tokens: readonly Token[]): boolean {
  if ((tokens[subjectStart(tokens, verb)]?.start ?? 0) < nameEnd) return true;
  let before = verb - 1;
  while (before > 0 && ['AUX', 'ADV', 'PART'].includes(tokens[before]?.pos ?? '')) before -= 1;
  return TAKES_UP.has(lower(tokens[before]));
}
const TAKES_UP = new Set('he she they it who which and to'.split(' '));

/** Where the clause of a verb begins: after the last verb before it that carries tense, its own auxiliaries passed over. */
function subjectStart(tokens: readonly Token[], verb: number): number {
  let at = verb - (isAspect(tokens[verb - 1]) ? 2 : 1);
  while (at >= 0 && ['AUX', 'ADV', 'PART'].includes(tokens[at]?.pos ?? '')) at -= 1;
  while (at >= 0 && !isFiniteVerb(tokens, at) && lower(tokens[at]) !== ';') at -= 1;
  return at + 1;
}

/** "US forces", "Trump aides": the name only says whose the noun after it is, unless that noun is the actor's own. */
function describesAnother(
  { full, country, end }: Name,
  { tokens }: AnalysedSentence,
  { actorStems, parties }: Matter,
): boolean {
  if (country === null && !parties.has(full.toLowerCase())) return false;
  const next = tokens.find(({ start }) => start >= end);
  return next?.pos === 'NOUN' && next.start <= end + 1 && !actorStems.has(next.stem);
}
