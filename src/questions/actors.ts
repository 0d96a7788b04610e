import type { AnalysedSentence } from '../model/analysis.ts';
import { isNominal, lower } from './word-forms.ts';

/** Heads of noun phrases that stand for people or bodies who can act, or for a scheduled occasion. */
const INSTITUTIONS = new Set(
  (
    'government parliament congress senate assembly council cabinet court judge jury prosecutor police military army navy force troop ' +
    'president minister chancellor premier governor mayor senator lawmaker legislator deputy king queen prince pope bishop ' +
    'official authority ministry department agency commission committee panel board regulator bank union worker staff ' +
    'company firm airline operator carrier manufacturer group party coalition opposition alliance leader delegation envoy ' +
    'diplomat negotiator mediator team club player coach striker crew astronaut spacecraft rocket probe voter elector ' +
    'protester activist demonstrator rebel militant fighter militia soldier investigator inspector expert scientist ' +
    'researcher doctor lawyer attorney defendant suspect candidate nominee campaign side hostage prisoner detainee ' +
    'country nation state city county club university school church league federation association organisation ' +
    'organization embassy consulate spokesman spokeswoman spokesperson chief director chairman chairwoman executive ' +
    'talk summit meeting conference hearing trial election vote ballot referendum runoff inquest inquiry investigation ' +
    'match game final tournament ceremony funeral burial strike walkout ceasefire truce deal agreement treaty bill law ban sanction ' +
    'tariff report verdict ruling decision sentence session debate launch flight mission exercise census auction ' +
    'negotiation protest march rally festival parade vigil memorial service concert show airport school border plant hurricane storm'
  ).split(' '),
);

/** Plurals in form or sense, for which no article is missing. */
const UNCOUNTED = new Set('staff police people'.split(' '));

/** Subjects that stand for nobody in particular. */
const NOBODY = new Set(
  (
    'people person man woman someone anyone everyone one some many most others those this that these such ' +
    'aim goal plan idea purpose objective hope task job priority question problem thing way move step time day week year month ' +
    'answer result reason point intention challenge key focus fact work effort all both none any first next last nothing much more no neither nor few little nobody'
  ).split(' '),
);

/** Who is to act: a name, a body or an occasion that reports name as such, or somebody not to be told from the words. */
export type ActorKind = 'name' | 'institution' | 'other' | 'nobody';

/**
 * @param sentence the sentence
 * @param start first token of the subject
 * @param end the token after its last one
 * @returns what kind of actor the subject is, by its names and its head noun
 */
export function actorKind(sentence: AnalysedSentence, start: number, end: number): ActorKind {
  const { tokens, names } = sentence;
  const head = headOf(sentence, start, end);
  const first = lower(tokens[start]);
  if (head === null || NOBODY.has(first) || isDateline(sentence, start)) return 'nobody';
  const from = tokens[head]?.start ?? 0;
  if (names.some((name) => name.start <= from && name.end > from)) return 'name';
  const noun = tokens[head]?.lemma ?? '';
  if (NOBODY.has(noun)) return 'nobody';
  if (INSTITUTIONS.has(noun)) return isBareCount(sentence, start, end) ? 'nobody' : 'institution';
  return 'other';
}

/** Bodies that are named without an article. */
const BARE_BODIES = new Set('parliament congress police government work school'.split(' '));

/** "trial", "lawyer" alone: a singular that wants an article, so words of it are missing. */
function isBareCount({ tokens }: AnalysedSentence, start: number, end: number): boolean {
  const token = tokens[start];
  return (
    token !== undefined &&
    end === start + 1 &&
    lower(token) === token.lemma &&
    token.pos === 'NOUN' &&
    !BARE_BODIES.has(token.lemma) &&
    !UNCOUNTED.has(token.lemma)
  );
}

/** "TEHRAN Backers of ...": the place from which the report was sent has run into the sentence. */
function isDateline({ tokens, names }: AnalysedSentence, start: number): boolean {
  const first = tokens[start];
  if (first === undefined || first.text.length < 4 || first.text !== first.text.toUpperCase()) return false;
  const isPlace = names.some((name) => name.start === first.start && name.kind === 'place');
  return first.start === 0 && isPlace && /^\p{Lu}/u.test(tokens[start + 1]?.text ?? '');
}

/** The head of a noun phrase: the last noun before the first preposition ("the leader of the party": leader). */
function headOf({ tokens }: AnalysedSentence, start: number, end: number): number | null {
  let head: number | null = null;
  for (let i = start; i < end; i += 1) {
    if (isNominal(tokens[i])) head = i;
    else if (head !== null && (tokens[i]?.pos === 'ADP' || tokens[i]?.pos === 'CCONJ')) break;
  }
  return head;
}
