import { finiteVerbIndex } from '../lib/clause.ts';
import type { AnalysedSentence } from '../model/analysis.ts';
import { insideQuotes } from './quoted.ts';

const SAY =
  'said|says|told|added|announced|confirmed|stated|warned|argued|insisted|claimed|noted|explained|wrote|denied|acknowledged|admitted|vowed|pledged|promised|demanded|urged|predicted|estimated|suggested|believes?|expects?|fears?|hopes?|wants?|warns?|argues?|insists?|claims?|thinks?|denies|rejected|dismissed|criticised|criticized|condemned|praised|accused|welcomed|complained|replied|tweeted|testified|declared|reported|refused|threatened|proposed|agreed|offered|asked|sought|seeks?';
/** Nothing, or an adverb or auxiliary, between a subject and its verb. */
const SPEAKS = /^ (?:(?:has|have|had|also|\p{L}+ly) ){0,2}$/u;
const SAYING = new RegExp(`\\b(?:${SAY})\\b`, 'gu');
const PRONOUN = /^(?:he|she|they|it|who|i|we|you|that|this|which|there)$/iu;
const ACCORDING_TO = /\b[Aa]ccording to (?:the |an? )?([^,.;"“”]{3,60})/u;
/** The longest description of a speaker that is still a label. */
const MOST_WORDS = 9;

/**
 * Who says what a sentence says.
 * @returns the speaker's full name or description as the report has it; null for the report's own assertion, or where the
 * speaker is not named
 */
export function speakerOf(sentence: AnalysedSentence): string | null {
  const found = quotedSpeaker(sentence) ?? accordingTo(sentence.text) ?? subjectOfSaying(sentence);
  if (found === null || PRONOUN.test(found) || found.split(/\s+/).length > MOST_WORDS) return null;
  return fullName(found, sentence) ?? found;
}

function quotedSpeaker({ quotes }: AnalysedSentence): string | null {
  return quotes.find(({ speaker }) => speaker !== null)?.speaker ?? null;
}

function accordingTo(text: string): string | null {
  const found = ACCORDING_TO.exec(text);
  return found === null || insideQuotes(text)(found.index) ? null : (found[1]?.trim() ?? null);
}

/** A person or body as the subject of a sentence whose verb is one of saying, or named after a closing "said". */
function subjectOfSaying({ text, names, tokens }: AnalysedSentence): string | null {
  const quoted = insideQuotes(text);
  const verb = tokens[finiteVerbIndex(tokens)];
  for (const match of text.matchAll(SAYING)) {
    if (quoted(match.index)) continue;
    const end = match.index + match[0].length;
    const before = names.find(
      (name) => name.end <= match.index && SPEAKS.test(text.slice(name.end, match.index)),
    );
    const after = names.find(({ start, kind }) => start === end + 1 && kind === 'person');
    const opens = verb !== undefined && before !== undefined && before.end <= verb.start;
    const closes = before !== undefined && /,["”]? (?:\p{L}+ ){0,3}$/u.test(text.slice(0, before.start));
    const subject =
      opens || closes ? before : /^(?:said|says|told|added|warned)$/u.test(match[0]) ? after : undefined;
    return subject?.kind === 'person' || subject?.kind === 'organisation' ? subject.text : null;
  }
  return null;
}

function fullName(found: string, { names }: AnalysedSentence): string | null {
  const name = names.find(
    ({ text, kind }) => kind === 'person' && (text === found || found.endsWith(` ${text}`)),
  );
  return name?.full.endsWith(name.text) === true ? name.full : null;
}
