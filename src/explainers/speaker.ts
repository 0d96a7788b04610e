import { finiteVerbIndex } from '../lib/clause.ts';
import type { AnalysedSentence } from '../model/analysis.ts';
import { insideQuotes } from './quoted.ts';
import { isSpeaker } from './speaker-noun.ts';

const SAY =
  'said|says|told|added|announced|confirmed|stated|warned|argued|insisted|claimed|noted|explained|wrote|denied|acknowledged|admitted|vowed|pledged|promised|demanded|urged|predicted|estimated|suggested|believes?|expects?|fears?|hopes?|wants?|warns?|argues?|insists?|claims?|thinks?|denies|rejected|dismissed|criticised|criticized|condemned|praised|accused|welcomed|complained|replied|tweeted|testified|declared|reported|refused|threatened|proposed|agreed|offered|asked|sought|seeks?';
/** Nothing, or an adverb or auxiliary, between a subject and its verb. */
const SPEAKS = /^ (?:(?:has|have|had|also|\p{L}+ly) ){0,2}$/u;
const SAYING = new RegExp(`\\b(?:${SAY})\\b`, 'gu');
const ACCORDING_TO = /\b[Aa]ccording to (?:the |an? )?([^,.;"“”]{3,60})/u;
/** "a leader said to have ordered": it is others who say so. */
const SAID_OF =
  /^,? (?:\p{L}+ly )?(?:said|believed|reported|thought|alleged|accused|known|told) (?:to|of)\b/u;
/** Inside a clause about something else: "the sanctions with which Trump had threatened". */
const IN_RELATIVE_CLAUSE = /\b(?:which|that|whom|whose|where|when|than|as) $/u;
/** "Emmanuel Macron and German Chancellor Friedrich Merz said" has two speakers. */
const JOINED = /((?:\p{Lu}[\p{L}.'’-]+ ){1,4})and (?:(?:\p{L}+ ){0,4})$/u;
/** The longest description of a speaker that is still a label. */
const MOST_WORDS = 9;

/**
 * Who says what a sentence says: a person, an office, an institution or people of a kind.
 * @returns the speaker's full name or description as the report has it; null for the report's own assertion, or where the
 * speaker is not named
 */
export function speakerOf(sentence: AnalysedSentence): string | null {
  const found = quotedSpeaker(sentence) ?? accordingTo(sentence.text) ?? subjectOfSaying(sentence);
  if (found === null) return null;
  const whole = wholePhrase(found, sentence);
  if (whole.split(/\s+/).length > MOST_WORDS || !isSpeaker(whole, sentence)) return null;
  return fullName(whole, sentence) ?? whole;
}

function quotedSpeaker({ quotes, text }: AnalysedSentence): string | null {
  const found = quotes.find(({ speaker }) => speaker !== null)?.speaker ?? null;
  if (found === null) return null;
  const at = text.indexOf(found);
  return at !== -1 && SAID_OF.test(text.slice(at + found.length)) ? null : found;
}

function accordingTo(text: string): string | null {
  const found = ACCORDING_TO.exec(text);
  if (found === null || insideQuotes(text)(found.index)) return null;
  return (
    found[1]?.replace(/ (?:who|which|that|published|released|filed|more|seen|obtained)\b.*$/u, '').trim() ??
    null
  );
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
    if (before !== undefined && IN_RELATIVE_CLAUSE.test(text.slice(0, before.start))) continue;
    const after = names.find(({ start, kind }) => start === end + 1 && kind === 'person');
    const opens = verb !== undefined && before !== undefined && before.end <= verb.start;
    const closes = before !== undefined && /,["”]? (?:\p{L}+ ){0,3}$/u.test(text.slice(0, before.start));
    const subject =
      opens || closes ? before : /^(?:said|says|told|added|warned)$/u.test(match[0]) ? after : undefined;
    return subject?.kind === 'person' || subject?.kind === 'organisation' ? subject.text : null;
  }
  return null;
}

/** A found speaker with what belongs to it: the rest of a name, the name it explains, the one it is joined to. */
function wholePhrase(found: string, { text, names }: AnalysedSentence): string {
  const at = text.indexOf(found);
  if (at === -1) return found;
  const before = text.slice(0, at);
  const explained = /^an? /u.test(found)
    ? names.find(({ end, kind }) => kind === 'person' && before.slice(end) === ', ')
    : undefined;
  if (explained !== undefined) return explained.text;
  const joined = JOINED.exec(before);
  if (joined !== null && /^\p{Lu}/u.test(found)) return text.slice(joined.index, at + found.length);
  const rest = /^\p{Lu}/u.test(found) ? /(?:\p{Lu}[\p{L}.’'-]+ )+$/u.exec(before)?.[0] : undefined;
  return rest === undefined || isOpeningWord(rest, before) ? found : rest + found;
}

/** "But Trump", "On Friday Trump": a capital of the sentence or calendar, not of the name. */
function isOpeningWord(rest: string, before: string): boolean {
  return (
    (before === rest &&
      /^(?:But|And|So|As|If|When|While|In|On|At|The|A|An|Yet|For|After|Before|Since|Though|Although)\b/u.test(
        rest,
      )) ||
    /(?:day|January|February|March|April|May|June|July|August|September|October|November|December) $/u.test(
      rest,
    )
  );
}

function fullName(found: string, { names }: AnalysedSentence): string | null {
  const name = names.find(
    ({ text, kind }) => kind === 'person' && (text === found || found.endsWith(` ${text}`)),
  );
  if (name === undefined || / and /u.test(found)) return null;
  return name.full.endsWith(name.text) && name.full.length > found.length ? name.full : null;
}
