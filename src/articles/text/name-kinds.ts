import { countryOf, isCountryName, isDemonym } from '../../lib/countries.ts';
import type { NameKind, Token } from '../../model/analysis.ts';
import type { TitledRun } from './name-titles.ts';
import {
  EITHER_END,
  ORGANISATION_ENDS,
  PLACE_ENDS,
  PLACE_NOUNS,
  PLACE_PREPOSITIONS,
  PLACE_STARTS,
} from './name-words.ts';
import { isSayVerb } from './say-verbs.ts';

/** Points for each kind, added up over all mentions of a name in an article. */
export type Votes = Readonly<Record<Exclude<NameKind, 'unknown'>, number>>;

export const NO_VOTES: Votes = { person: 0, place: 0, organisation: 0 };

/** The name's own words are worth more than the words around it: a suffix seldom misleads, a preposition may. */
const OWN_WORDS = 4;
const TITLE = 4;
const STRONG_CUE = 2;
const CUE = 1;

/**
 * What one mention of a name says about its kind.
 * @param text the sentence
 * @param tokens its tokens
 * @param run the name's tokens
 */
export function kindVotes(text: string, tokens: readonly Token[], run: TitledRun): Votes {
  const name = text.slice(tokens[run.from]?.start, tokens[run.to - 1]?.end);
  const words = tokens.slice(run.from, run.to).map((token) => token.text.toLowerCase());
  const votes = { person: 0, place: 0, organisation: 0 };
  if (isDemonym(name) && !isCountryName(name)) return votes;
  if (countryOf(name) !== null) votes.place += 2 * OWN_WORDS;
  voteByWords(name, words, votes);
  voteByNeighbours(tokens, run, votes);
  return votes;
}

type Tally = { person: number; place: number; organisation: number };

function voteByWords(name: string, words: readonly string[], votes: Tally): void {
  const last = words.at(-1) ?? '';
  const first = words[0] ?? '';
  if (words.length > 1 && ORGANISATION_ENDS.has(last) && !EITHER_END.has(last))
    votes.organisation += OWN_WORDS;
  if (words.length > 1 && words.includes('of') && ORGANISATION_ENDS.has(first))
    votes.organisation += OWN_WORDS;
  if (words.length > 1 && PLACE_ENDS.has(last) && !ORGANISATION_ENDS.has(last)) votes.place += OWN_WORDS;
  if (words.length > 1 && EITHER_END.has(last)) votes.place += CUE;
  if (words.length > 1 && PLACE_STARTS.has(first)) votes.place += STRONG_CUE;
  if (words.length === 1 && /^\p{Lu}[\p{Lu}\p{N}&-]{1,5}$/u.test(name)) votes.organisation += STRONG_CUE;
  if (words.length === 1 && ORGANISATION_ENDS.has(last) && !EITHER_END.has(last)) votes.organisation += CUE;
  if (/^\p{Lu}\S+ .*\b(?:de|da|della|van|von|bin|ibn|ben|al)[ -]/u.test(name) && !words.includes('of'))
    votes.person += CUE;
  if (/\s\p{Lu}\.\s/u.test(name)) votes.person += STRONG_CUE;
}

function voteByNeighbours(tokens: readonly Token[], run: TitledRun, votes: Tally): void {
  const before = tokens[run.from - 1];
  const after = tokens[run.to];
  const next = tokens[run.to + 1];
  const lower = before?.text.toLowerCase() ?? '';
  if (run.titled) votes.person += TITLE;
  if (PLACE_PREPOSITIONS.has(lower) && after?.text !== "'s" && after?.text !== '’s')
    votes.place += STRONG_CUE;
  if (
    /^(?:north|south|east|west|central|north-?east|south-?east|north-?west|south-?west)(?:ern)?$/u.test(lower)
  ) {
    votes.place += STRONG_CUE;
  }
  if (
    PLACE_NOUNS.has(lower) ||
    (lower === 'of' && PLACE_NOUNS.has(tokens[run.from - 2]?.text.toLowerCase() ?? ''))
  ) {
    votes.place += STRONG_CUE;
  }
  if (PLACE_NOUNS.has(after?.text ?? '')) votes.place += STRONG_CUE;
  if (before === undefined && /^[,(]$/u.test(after?.text ?? '') && isShouted(tokens[run.from]))
    votes.place += STRONG_CUE;
  if (after !== undefined && isSayVerb(after.lemma)) votes.person += CUE;
  if (before !== undefined && isSayVerb(before.lemma) && /^(?:[.,]|who)?$/u.test(after?.text ?? ''))
    votes.person += CUE;
  if (after?.text === ',' && next !== undefined && /^(?:who|whose|\p{N}{2})$/u.test(next.text))
    votes.person += STRONG_CUE;
  if (lower === 'the' && !run.titled && after?.pos !== 'NOUN' && after?.pos !== 'ADJ')
    votes.organisation += CUE;
}

/** The place of a dateline: "PESHAWAR, Pakistan". */
function isShouted(token: Token | undefined): boolean {
  return token !== undefined && token.text.length > 3 && token.text === token.text.toUpperCase();
}

/**
 * The kind with most points; an equal number tells nothing.
 * @param name its fullest form: two capitalised words without any cue are most often a person
 */
export function kindOf(votes: Votes, name: string): NameKind {
  const { person, place, organisation } = votes;
  const best = Math.max(person, place, organisation);
  if (best === 0) return looksLikePerson(name) ? 'person' : 'unknown';
  const leaders = [person, place, organisation].filter((points) => points === best).length;
  if (leaders > 1) return 'unknown';
  if (best === person) return 'person';
  return best === place ? 'place' : 'organisation';
}

/** Words that open a sentence before a name: "First Brexit, now ...". */
const NO_FIRST_NAME = new Set(
  (
    'First Second Third Last Next New Old Former Late Early Only Even Just More Most Many Some Such Same Other Another Both All Big Great ' +
    'Good Bad Best Top Dear Poor Young Real True Free Post Pre Anti Pro Then Now Here There Today Since Like Unlike Given Despite'
  ).split(' '),
);

function looksLikePerson(name: string): boolean {
  const words = name.split(/\s+/u);
  return (
    words.length === 2 &&
    !NO_FIRST_NAME.has(words[0] ?? '') &&
    words.every((word) => /^\p{Lu}\p{L}*\p{Ll}/u.test(word) && countryOf(word) === null)
  );
}
