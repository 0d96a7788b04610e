import { finiteVerbIndex } from '../lib/clause.ts';
import type { AnalysedSentence, Name } from '../model/analysis.ts';
import { type ActorKind, actorKind } from './actors.ts';
import type { Range } from './matter.ts';
import { renderSubject } from './render.ts';
import { findSubject, type Subject } from './subject.ts';
import { lower, verbForm } from './word-forms.ts';

const FEMALE =
  /\b(?:she|her|hers|herself|Mrs|Ms|Miss|woman|girl|mother|wife|daughter|sister|queen|actress)\b/i;
const MALE = /\b(?:he|him|his|himself|Mr|man|boy|father|husband|son|brother|king|actor)\b/i;

/** Words that start with a capital wherever they stand, though they are no names. */
const KEEPS_CAPITAL =
  /^(?:Republicans?|Democrat(?:s|ic)?|Conservatives?|Labour|Liberals?|Tory|Tories|Muslims?|Christians?|Jewish|Jews|Catholics?|Islamists?|Sunnis?|Shias?|Kurds?|Kurdish|Western|[JFMASOND][a-z]+uary)$/u;

/** Who is to act, as a question names them. */
export interface Actor {
  readonly text: string;
  readonly kind: ActorKind;
  /** Where the words were read off: this sentence, or the one before for a pronoun. */
  readonly sentence: AnalysedSentence;
  readonly range: Range;
}

/**
 * The actor of a subject, a pronoun replaced by whom it stands for.
 * @param sentence the sentence of the subject
 * @param previous the sentence before it in the same article, or null
 * @param subject its place
 * @returns the actor, or null where a pronoun may mean more than one
 */
export function actorOf(
  sentence: AnalysedSentence,
  previous: AnalysedSentence | null,
  subject: Subject,
): Actor | null {
  if (!subject.pronoun) return actorAt(sentence, subject);
  const pronoun = lower(sentence.tokens[subject.start]);
  if (subject.said !== null) {
    const speaker = findSubject(sentence.tokens, subject.said, sentence.dates);
    if (speaker !== null && !speaker.pronoun) return fitting(actorAt(sentence, speaker), pronoun);
    if (speaker === null) return null;
  }
  if (pronoun !== 'he' && pronoun !== 'she') return null;
  const at = sentence.tokens[subject.start]?.start ?? 0;
  const here = persons(sentence).filter((name) => name.end <= at);
  if (here.length > 0) return onlyPerson(sentence, here);
  return previous === null ? null : subjectPerson(previous, pronoun);
}

function actorAt(sentence: AnalysedSentence, range: Range): Actor {
  return {
    text: startInLowerCase(sentence, range, renderSubject(sentence, range.start, range.end)),
    // "her sentence": nobody can tell whose.
    kind:
      sentence.tokens[range.start]?.pos === 'PRON' ? 'nobody' : actorKind(sentence, range.start, range.end),
    sentence,
    range: { start: range.start, end: range.end },
  };
}

/** The speaker of "X said he would ..." where the pronoun can mean X. */
function fitting(actor: Actor, pronoun: string): Actor | null {
  const { tokens, names } = actor.sentence;
  const last = tokens[actor.range.end - 1];
  const name = names.find((one) => one.end === last?.end);
  const person = name?.kind === 'person';
  if (pronoun === 'he' || pronoun === 'she') return person ? actor : null;
  if (person || actor.kind === 'nobody' || actor.kind === 'other') return null;
  const plural =
    last !== undefined && last.pos === 'NOUN' && lower(last) !== last.lemma && verbForm(last) !== 'past';
  return (pronoun === 'they') === plural ? actor : null;
}

function persons(sentence: AnalysedSentence): readonly Name[] {
  return sentence.names.filter((name) => name.kind === 'person');
}

/** The one person meant, when all the names are of one. */
function onlyPerson(sentence: AnalysedSentence, names: readonly Name[]): Actor | null {
  const name = names[0];
  if (name === undefined || names.some((other) => other.full !== name.full)) return null;
  const start = sentence.tokens.findIndex((token) => token.end > name.start);
  const after = sentence.tokens.findIndex((token) => token.start >= name.end);
  const end = after === -1 ? sentence.tokens.length : after;
  return start === -1 ? null : { text: name.full, kind: 'name', sentence, range: { start, end } };
}

/** The one person that the sentence before is about: its only person, named before its verb, and of no other sex. */
function subjectPerson(previous: AnalysedSentence, pronoun: string): Actor | null {
  const actor = onlyPerson(previous, persons(previous));
  const verb = previous.tokens[finiteVerbIndex(previous.tokens)];
  const name = previous.tokens[actor?.range.start ?? -1];
  if (actor === null || verb === undefined || name === undefined || name.start > verb.start) return null;
  const clash = pronoun === 'he' ? FEMALE : MALE;
  return clash.test(previous.text) ||
    previous.names.some(({ kind, end }) => kind === 'unknown' && end <= verb.start)
    ? null
    : actor;
}

/** "The court" is "the court" inside a question; names, and titles before them, keep their capitals. */
function startInLowerCase(sentence: AnalysedSentence, { start }: Range, text: string): string {
  const first = sentence.tokens[start];
  if (first === undefined || !/^\p{Lu}(?:\p{Ll}|$)/u.test(first.text)) return text;
  const article = /^(?:the|a|an)$/i.test(first.text);
  const named = sentence.names.some((name) => name.start <= first.start && name.end > first.start);
  const title = /^\p{Lu}/u.test(sentence.tokens[start + 1]?.text ?? '');
  const opening = first.start === 0 && !named && !title && !KEEPS_CAPITAL.test(first.text);
  return article || opening ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
