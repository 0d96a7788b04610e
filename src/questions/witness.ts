import { overlap } from '../lib/word-overlap.ts';
import type { AnalysedArticle, AnalysedSentence } from '../model/analysis.ts';
import type { Matter } from './candidate.ts';
import { contentStems, keysOf, namesIn } from './matter.ts';
import { isSayVerb, lower, verbForm } from './word-forms.ts';

/** An object of more words than this is not expected to be repeated in full. */
const OBJECT_WORDS = 3;
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
  /** It stands where a report tells the news of its day. */
  readonly newsOfTheDay: boolean;
  /** Stems and names of the report's title and first sentences: what the whole report is about. */
  readonly lead: Lead;
}

export interface Lead {
  readonly stems: ReadonlySet<string>;
  readonly titleStems: ReadonlySet<string>;
  readonly titleNames: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  /** It tells what is past in the present ("The bank begins buying"), as chronicles do. */
  readonly inPresent: boolean;
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
    titleNames: new Set(
      opening
        .filter(({ part }) => part === 'title')
        .flatMap((sentence) => [...namesIn(sentence, whole(sentence))]),
    ),
    names: new Set(opening.flatMap((sentence) => [...namesIn(sentence, whole(sentence))])),
    countries: new Set(opening.flatMap(({ names }) => names.flatMap(({ country }) => country ?? []))),
    inPresent: isInPresent(analysed),
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
    names: new Set([...namesIn(sentence, whole), ...initialsIn(sentence)]),
    newsOfTheDay: sentence.index < LEAD,
    lead,
  };
}

/** Share of the object's words that stand in the sentence, or in the title where it opens the report or has its own date; half for an act without object. */
export function objectScore(
  { objectStems }: Matter,
  { stems, sentence, lead }: Witness,
  dated: boolean,
): number {
  if (objectStems.size === 0) return 0.5;
  const opening = dated || sentence.index < LEAD_SENTENCES;
  let shared = 0;
  for (const stem of objectStems) {
    if (stems.has(stem)) shared += 1;
    else if (likeStems(stem).some((like) => stems.has(like))) shared += LIKE_WORD;
    else if (opening && lead.titleStems.has(stem)) shared += IN_TITLE;
  }
  return Math.min(1, shared / Math.min(objectStems.size, OBJECT_WORDS));
}

/** The words for papers that are voted on and published, for talks, for what a court says: reports choose among them. */
const LIKE_STEMS: readonly (readonly string[])[] = [
  'bill measur legisl packag plan draft propos resolut law budget',
  'meet talk summit confer negoti session',
  'elect vote poll ballot runoff primari referendum',
  'rule decis verdict judgment',
  'deal agreement accord pact treati truce ceasefir',
  'trip visit tour',
].map((row) => row.split(' '));
const GENERAL = new Set([
  ...LIKE_STEMS.flat(),
  ...'next new first final issu matter question further step other formal offici public unit state american nation countri govern presid hous senat white'.split(
    ' ',
  ),
]);
/** Another word for the same kind of thing. */
const LIKE_WORD = 0.7;

function likeStems(stem: string): readonly string[] {
  return LIKE_STEMS.find((row) => row.includes(stem)) ?? [];
}

/** Places and bodies that half of all reports name. */
const NAMED_EVERYWHERE = new Set([
  'white house',
  'house',
  'senate',
  'congress',
  'parliament',
  'us',
  'u.s.',
  'united states',
  'america',
  'washington',
  'capitol',
]);

/**
 * Whether more than the kind of thing is told: of "the immigration bill" a word that no other bill has, of a meeting with Berg his
 * name, of "40 seats" the number.
 * @param onTheDay the sentence dates the act to the one day on which it was due, so that the report's opening may say the rest
 */
export function isSpecific(
  matter: Matter,
  { stems, names, lead, sentence }: Witness,
  onTheDay: boolean,
): boolean {
  const told = (stem: string): boolean =>
    stems.has(stem) || lead.titleStems.has(stem) || (onTheDay && lead.stems.has(stem));
  const own = [...matter.objectStems].filter((stem) => !GENERAL.has(stem) && !matter.partyStems.has(stem));
  if (own.length > 0 && !own.some(told)) return false;
  const wanted = [...matter.objectNames].filter(
    (name) => !NAMED_EVERYWHERE.has(name) && !matter.actorNames.has(name),
  );
  if (
    wanted.length > 0 &&
    !onTheDay &&
    !wanted.some((name) => names.has(name) || lead.titleNames.has(name) || spells(name, sentence))
  )
    return false;
  return (
    onTheDay ||
    matter.numbers.every((number) => sentence.tokens.some(({ text }) => text.toLowerCase() === number))
  );
}

/** "Saudi" stands in "Saudi Arabia". */
function spells(name: string, { text }: AnalysedSentence): boolean {
  return new RegExp(`(?<![\\p{L}])${name.replace(/[^\p{L}\p{N} ]/gu, '.')}(?![\\p{L}])`, 'iu').test(text);
}

/** Whether a sentence names two persons or countries of those who were to meet. */
export function partiesMet({ parties }: Matter, { sentence }: Witness): boolean {
  if (parties.size < 2) return false;
  const named = new Set<string>();
  for (const name of sentence.names)
    for (const key of keysOf(name)) if (parties.has(key)) named.add(parties.get(key) ?? key);
  return named.size >= 2;
}

/** Whether a sentence, or the opening of its report, names somebody or somewhere that the question's sentence names. */
export function isTied({ context, objectStems }: Matter, { names, lead, stems }: Witness): boolean {
  if (context.size === 0) return shareOfSome(objectStems, new Set([...stems, ...lead.stems])) >= 0.5;
  return [...context].some((name) => names.has(name) || lead.names.has(name));
}

/** @returns the share of a set that another has */
export function shareOfSome(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of part) if (whole.has(one)) shared += 1;
  return part.size === 0 ? 0 : shared / part.size;
}

/** Initials of names of three words or more: "the International Olympic Committee" is the IOC. */
function initialsIn({ names }: AnalysedSentence): readonly string[] {
  return names.flatMap(({ full }) => {
    const parts = full.split(/[\s-]+/u).filter((part) => /^\p{Lu}/u.test(part));
    return parts.length < 3
      ? []
      : [
          parts
            .map((part) => part[0])
            .join('')
            .toLowerCase(),
        ];
  });
}

/** Most of its sentences have a first verb in the present; verbs of saying do not count. */
function isInPresent({ sentences }: AnalysedArticle): boolean {
  if (sentences.length > LONGEST_CHRONICLE) return false;
  let [present, past] = [0, 0];
  for (const { tokens, part } of sentences.slice(0, CHRONICLE)) {
    if (part === 'title') continue;
    const first = tokens.find((token) => (token.pos === 'VERB' || token.pos === 'AUX') && !isSayVerb(token));
    if (first === undefined) continue;
    const isPast =
      first.pos === 'AUX' ? ['was', 'were', 'had', 'did'].includes(lower(first)) : verbForm(first) === 'past';
    const isPresent =
      first.pos === 'AUX' ? ['is', 'are', 'has', 'have'].includes(lower(first)) : verbForm(first) === 's';
    if (isPast) past += 1;
    else if (isPresent) present += 1;
  }
  return present >= FEWEST_PRESENT && present > 2 * past;
}

/** As many sentences show what tense a report is told in, and so many have to show it. */
const CHRONICLE = 12;
const FEWEST_PRESENT = 2;
/** Longer than this it is a report or an opinion, whose present tense tells no act. */
const LONGEST_CHRONICLE = 15;

export function shareOf(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  return part.size === 0 ? 0 : overlap(part, whole) * (part.size <= whole.size ? 1 : whole.size / part.size);
}
