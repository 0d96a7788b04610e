import { overlap } from '../lib/word-overlap.ts';
import type { AnalysedArticle, AnalysedSentence, Name } from '../model/analysis.ts';
import type { Matter } from './candidate.ts';
import { contentStems, namesIn } from './matter.ts';

/** An object of more words than this is not expected to be repeated in full. */
const OBJECT_WORDS = 3;
const ACTOR_ELSEWHERE = 0.25;
/** The head alone ("the board" for "the labour board") says a little less than the whole name. */
const HEAD_ONLY = 0.75;
/** A word of the object that only the title has counts this much. */
const IN_TITLE = 0.7;
/** Sentences from here on mostly tell of other days; an undated act is looked for before. */
export const LEAD_SENTENCES = 8;
/** The title, the standfirst and an opening sentence or two. */
const LEAD = 4;

/** What of a sentence is compared with every question; read once. */
export interface Witness {
  readonly sentence: AnalysedSentence;
  /** Places of its verbs among its tokens. */
  readonly verbs: readonly number[];
  readonly stems: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Stems and names of the report's title and first sentences: what the whole report is about. */
  readonly lead: Lead;
}

export interface Lead {
  readonly stems: ReadonlySet<string>;
  readonly titleStems: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
}

/**
 * @param analysed an article
 * @returns what its title and opening name
 */
export function leadOf(analysed: AnalysedArticle): Lead {
  const opening = analysed.sentences.slice(0, LEAD);
  const whole = (sentence: AnalysedSentence) => ({ start: 0, end: sentence.tokens.length });
  return {
    stems: new Set(opening.flatMap((sentence) => [...contentStems(sentence, whole(sentence))])),
    titleStems: new Set(
      opening
        .filter(({ part }) => part === 'title')
        .flatMap((sentence) => [...contentStems(sentence, whole(sentence))]),
    ),
    names: new Set(opening.flatMap((sentence) => [...namesIn(sentence, whole(sentence))])),
    countries: new Set(opening.flatMap(({ names }) => names.flatMap(({ country }) => country ?? []))),
  };
}

/**
 * @param sentence the sentence
 * @param lead what its article's opening names
 * @returns the sentence ready for comparison
 */
export function witnessOf(sentence: AnalysedSentence, lead: Lead): Witness {
  const whole = { start: 0, end: sentence.tokens.length };
  return {
    sentence,
    verbs: sentence.tokens.flatMap(({ pos }, at) => (pos === 'VERB' ? [at] : [])),
    stems: contentStems(sentence, whole),
    names: namesIn(sentence, whole),
    lead,
  };
}

/** 1 where the actor stands before the verb; elsewhere in the sentence so little that no single sentence is clear. */
export function actorScore(
  { actorNames, actorStems, actorCountries, actorHead }: Matter,
  witness: Witness,
  verbStart: number,
): number {
  const { sentence } = witness;
  if (actorNames.size > 0) {
    const named = sentence.names.filter(
      (name) => actorNames.has(name.full.toLowerCase()) || actorNames.has(name.text.toLowerCase()),
    );
    if (named.length === 0) {
      const people = sentence.names.filter(
        ({ country, end }) => country !== null && actorCountries.has(country) && end <= verbStart,
      );
      if (people.length > 0) return HEAD_ONLY;
      // "The Senate's Republican leadership" and "Senate Republican leaders" break into names differently.
      const before = sentence.text.slice(0, verbStart).toLowerCase();
      return actorNames.size > 1 && [...actorNames].every((name) => before.includes(name)) ? 1 : 0;
    }
    // "Johnson's predecessor" is somebody else.
    const acts = ({ start, end }: Name) => start < verbStart && !/^['’]s?\b/u.test(sentence.text.slice(end));
    return named.some(acts) ? 1 : ACTOR_ELSEWHERE;
  }
  const stems = stemsBefore(witness, verbStart);
  if (shareOf(actorStems, stems) >= 0.6) return 1;
  if (actorHead !== null && stems.has(actorHead)) return HEAD_ONLY;
  return shareOf(actorStems, witness.stems) >= 0.6 ? ACTOR_ELSEWHERE : 0;
}

function stemsBefore({ sentence }: Witness, verbStart: number): ReadonlySet<string> {
  const before = sentence.tokens.findIndex((token) => token.start >= verbStart);
  return contentStems(sentence, { start: 0, end: before === -1 ? sentence.tokens.length : before });
}

/** Share of the object's words that stand in the sentence; half for an act without object. */
export function objectScore({ objectStems }: Matter, { stems, sentence, lead }: Witness): number {
  if (objectStems.size === 0) return 0.5;
  const opening = sentence.index < LEAD_SENTENCES;
  let shared = 0;
  for (const stem of objectStems) {
    if (stems.has(stem)) shared += 1;
    else if (opening && lead.titleStems.has(stem)) shared += IN_TITLE;
  }
  return Math.min(1, shared / Math.min(objectStems.size, OBJECT_WORDS));
}

export function shareOf(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  return part.size === 0 ? 0 : overlap(part, whole) * (part.size <= whole.size ? 1 : whole.size / part.size);
}
