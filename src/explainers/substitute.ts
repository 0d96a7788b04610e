import { finiteVerbIndex } from '../lib/clause.ts';
import { MONTH_NAMES } from '../lib/month-names.ts';
import type { AnalysedSentence, DateMention, Name } from '../model/analysis.ts';
import { type Article, articleText } from '../model/article.ts';
import type { Edit } from '../model/statement.ts';
import type { Day } from '../model/time.ts';
import { isCertainDay } from './certain-day.ts';
import { insideQuotes } from './quoted.ts';

type Substitution = Extract<Edit, { kind: 'substitute' }>;

const DATE_WORDS =
  /^(?:on )?(?:(?:last|next|this) )?(?:sunday|monday|tuesday|wednesday|thursday|friday|saturday|yesterday|today|tomorrow)$|^(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten) days? ago$/i;
const PERIOD_WORDS = /^(?:last|next|this) (?:week|month|year)$/i;
/** "the previous Friday", "Washington, Friday": the day is part of a longer phrase. */
const STANDS_IN_PHRASE =
  /(?:\b(?:the|a|an|this|that|last|next|every|each|spen[dt]\w*|mark\w*|chose|declared?|\d)\s|\p{Lu}\p{Ll}+,\s|-)$/u;
/** After these a date takes no "on": "by Friday", "until tomorrow". */
const TAKES_BARE_DATE =
  /(?:^|\s)(?:by|until|till|since|from|before|after|of|for|through|to|and|between|on)\s$/i;
/** A part of the day of the report, or of the night before it. */
const NEAR_PART = /^(?:this (morning|afternoon|evening)|tonight|last (night))$/i;
const PART_OF_DAY = /^(.*?)(?: (morning|afternoon|evening|night))?$/i;
/** A day before one of these is part of a name or noun: "Friday prayers", "Monday's". */
const NOUNISH = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);
const FULL_NAME =
  /^\p{Lu}[\p{L}.'’-]*(?: (?:(?:al|bin|da|de|del|der|di|dos|du|el|ibn|la|le|van|von) )*\p{Lu}[\p{L}.'’-]*){1,4}$/u;

/**
 * "he" or "she" by the full name, where the sentence before leaves no doubt who is meant: it names exactly one person, in its
 * subject or as its speaker, and nothing in it speaks of the other sex.
 * @param pronoun the dangling pronoun's place in the sentence
 * @param before the sentence before it in the report, or null
 * @returns the replacement; null where it is not certain
 */
export function replacePronoun(
  pronoun: { readonly start: number; readonly end: number; readonly text: string },
  sentence: AnalysedSentence,
  before: AnalysedSentence | null,
  article: Article,
): Substitution | null {
  const word = pronoun.text.toLowerCase();
  if (before === null || (word !== 'he' && word !== 'she')) return null;
  const full = onlyPerson(before);
  if (full === null || otherSex(word, before.text) || !FULL_NAME.test(full)) return null;
  const basis = placeOf(full, article, sentence, 'before');
  if (basis === null) return null;
  return {
    kind: 'substitute',
    start: pronoun.start,
    end: pronoun.end,
    to: full,
    rule: 'pronoun to name',
    basis,
  };
}

/** The one person a sentence names, if it is its subject or its speaker. */
function onlyPerson({ names, tokens, quotes }: AnalysedSentence): string | null {
  const people = names.filter(({ kind }) => kind === 'person' || kind === 'unknown');
  const fulls = new Set(people.map(({ full }) => full));
  const [person] = people;
  if (fulls.size !== 1 || person === undefined || person.kind !== 'person') return null;
  const verb = tokens[finiteVerbIndex(tokens)];
  const isSubject = verb !== undefined && person.end <= verb.start;
  const isSpeaker = quotes.some(
    ({ speaker }) => speaker !== null && (speaker === person.full || speaker === person.text),
  );
  return isSubject || isSpeaker ? person.full : null;
}

function otherSex(word: string, text: string): boolean {
  return word === 'he'
    ? /\b(?:she|her|hers|Mrs|Ms|Miss|woman|girl|mother|wife|daughter|sister|queen|actress)\b/i.test(text)
    : /\b(?:he|him|his|Mr|man|boy|father|husband|son|brother|king|actor)\b/i.test(text);
}

/**
 * Bare surnames by full names, each at its first place in the sentence.
 * @param known full names that the reader has met already: their surnames stay
 */
export function replaceSurnames(
  sentence: AnalysedSentence,
  article: Article,
  known: ReadonlySet<string>,
): readonly Substitution[] {
  const quoted = insideQuotes(sentence.text);
  const done = new Set(sentence.names.filter(({ text, full }) => text === full).map(({ full }) => full));
  const edits: Substitution[] = [];
  for (const name of sentence.names) {
    const full = plainName(name.full);
    if (known.has(name.full) || known.has(full) || done.has(name.full)) continue;
    if (!isBareSurname(name, sentence.text) || quoted(name.start)) continue;
    const basis = placeOf(full, article, sentence, 'anywhere');
    const whole = articleText(article);
    if (basis === null || otherBearer(name, whole) || isFirstName(name, whole) || isNoPerson(name, whole))
      continue;
    done.add(name.full);
    const end = name.start + surnameOf(name).length;
    edits.push({ kind: 'substitute', start: name.start, end, to: full, rule: 'surname to name', basis });
  }
  return edits;
}

function surnameOf({ text }: Name): string {
  return text.replace(/['’]s?$/u, '');
}

function isBareSurname(name: Name, text: string): boolean {
  const surname = surnameOf(name);
  const full = plainName(name.full);
  if (name.kind !== 'person' || surname.includes(' ') || !full.endsWith(` ${surname}`)) return false;
  if (!FULL_NAME.test(full) || full.split(' ').length > 3 || TITLES.has(full.split(' ')[0] ?? ''))
    return false;
  return !/(?:\b(?:Mr|Mrs|Ms|Miss|Sir|Lord|Lady|Dame|Dr)\.?|\p{Lu}\p{Ll}+-|\b\p{Lu}\.)\s?$/u.test(
    text.slice(0, name.start),
  );
}

/** "New York Democrat Jerrold Nadler", "Principal Derek Pyle": without what goes before a name. */
function plainName(full: string): string {
  const words = full.split(' ');
  return words.length > 3 || (words.length === 3 && TITLES.has(words[0] ?? ''))
    ? words.slice(-2).join(' ')
    : full;
}

/** "Comedienne Sarah" where the report has "Sarah Silverman" as well: what stands alone is no surname. */
function isFirstName(name: Name, text: string): boolean {
  const word = surnameOf(name);
  for (let at = text.indexOf(`${word} `); at !== -1; at = text.indexOf(`${word} `, at + 1)) {
    const next = /^\p{Lu}\p{Ll}+/u.exec(text.slice(at + word.length + 1, at + word.length + 25))?.[0];
    if (next !== undefined && !TITLES.has(next) && !CALENDAR.test(next) && !/\p{L}$/u.test(text.slice(0, at)))
      return true;
  }
  return false;
}

/** "Reuters Equifax" of a caption, "at Equifax": no one's name. */
function isNoPerson(name: Name, text: string): boolean {
  const surname = surnameOf(name);
  if (AGENCIES.has(name.full.split(' ')[0] ?? '')) return true;
  return [' at ', ' inside ', ' across ', 'post-', 'pre-'].some((before) =>
    text.includes(`${before}${surname}`),
  );
}

const AGENCIES = new Set(
  'Reuters Getty Associated Agence Press Bloomberg Shutterstock Alamy Image Images Photo Video Picture Credit Source'.split(
    ' ',
  ),
);

const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** Somebody else of the same surname in the report: "Jill Biden" where "Joe Biden" is the fullest form. */
function otherBearer(name: Name, text: string): boolean {
  const surname = surnameOf(name);
  for (let at = text.indexOf(` ${surname}`); at !== -1; at = text.indexOf(` ${surname}`, at + 1)) {
    const first = /(\p{Lu}\p{Ll}+)$/u.exec(text.slice(Math.max(0, at - 20), at))?.[1];
    if (first !== undefined && !name.full.includes(first) && !TITLES.has(first)) return true;
  }
  return false;
}

/** Capitalised words before a surname that are a title or the start of a sentence, not a first name. */
const TITLES = new Set(
  `Hi Hello Hey Dear Thanks Thank Welcome Congratulations Mr Mrs Ms Miss Dr Sheriff Principal Sir Lord Lady Dame Prof Professor President Premier Chancellor Minister Secretary Senator Sen Rep Governor Gov
  Mayor Judge Justice King Queen Prince Princess Pope General Gen Colonel Col Captain Capt Major Lieutenant Lt Sergeant Officer
  Chief Chairman Chairwoman Director Ambassador Commissioner Coach Congressman Congresswoman Representative Leader Envoy
  Spokesman Spokeswoman Democrat Republican Russian American British Attorney Deputy Vice Detective Inspector Archbishop Bishop
  Cardinal Father Rev Reverend Speaker But And The When While After Before As If That Then With For From To In On At By Both
  Neither Like Under Since Because Although Though Where What Why How Will Did Is Was Has Have Had Does Do Can Could Would Should
  May Also Even Meanwhile Asked Instead Foreign Defence Defense Prime Former Elect Of Against About Between Over Not Yet Still So
  Or Nor`.split(/\s+/),
);

/**
 * Days, months and years that depend on when the report was published, by their date; always with the year, as pages last and
 * sentences travel.
 */
export function replaceDates(sentence: AnalysedSentence, article: Article): readonly Substitution[] {
  const quoted = insideQuotes(sentence.text);
  const edits: Substitution[] = [];
  for (const date of sentence.dates) {
    if (!date.relative || quoted(date.start) || !isCertainDay(date, sentence, article)) continue;
    const place = placeOfDate(date, sentence);
    if (place === null) continue;
    const before = sentence.text.slice(0, place.start);
    const written = date.precision === 'day' ? place.part + writtenDate(date.from) : writtenPeriod(date);
    const word = TAKES_BARE_DATE.test(before) ? '' : date.precision === 'day' ? 'on ' : 'in ';
    const to = before === '' ? word.charAt(0).toUpperCase() + word.slice(1) + written : word + written;
    const { start, end } = place;
    edits.push({ kind: 'substitute', start, end, to, rule: 'relative date to date', basis: null });
  }
  return edits;
}

/** The words to replace, with the part of the day ("the evening of ") that the date keeps. */
function placeOfDate(
  { start, end, precision }: DateMention,
  { text, tokens }: AnalysedSentence,
): { readonly start: number; readonly end: number; readonly part: string } | null {
  const near = precision === 'day' ? NEAR_PART.exec(text.slice(start, end)) : null;
  if (near !== null && !/^['’-]/u.test(text.slice(end)))
    return { start, end, part: `the ${(near[1] ?? 'night').toLowerCase()} of ` };
  const following = /^ (?:morning|afternoon|evening|night)\b/i.exec(text.slice(end))?.[0] ?? '';
  const stop = end + (precision === 'day' ? following.length : 0);
  const [, day = '', part] = PART_OF_DAY.exec(text.slice(start, stop)) ?? [];
  const known = precision === 'day' ? DATE_WORDS : PERIOD_WORDS;
  if (!known.test(day) || STANDS_IN_PHRASE.test(text.slice(0, start)) || /^['’-]/u.test(text.slice(stop)))
    return null;
  const next = tokens.find((token) => token.start >= stop);
  // "On Monday Acme said" opens with its time, whatever follows.
  const opens = /ago$/i.test(day) || (/^on $/i.test(text.slice(0, start)) && next?.pos === 'PROPN');
  if (next !== undefined && NOUNISH.has(next.pos) && !opens) return null;
  return { start, end: stop, part: part === undefined ? '' : `the ${part.toLowerCase()} of ` };
}

function writtenPeriod({ from, precision }: DateMention): string {
  const year = from.slice(0, 4);
  if (precision === 'week') return `the week of ${writtenDate(from)}`;
  return precision === 'year' ? year : `${MONTH_NAMES[Number(from.slice(5, 7)) - 1] ?? ''} ${year}`;
}

/** @returns "15 August 2025" */
function writtenDate(day: Day): string {
  return `${Number(day.slice(8, 10))} ${MONTH_NAMES[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;
}

function placeOf(
  full: string,
  article: Article,
  sentence: AnalysedSentence,
  where: 'before' | 'anywhere',
): Substitution['basis'] {
  const text = articleText(article);
  const start =
    where === 'before' ? text.lastIndexOf(full, sentence.span.start - full.length) : text.indexOf(full);
  return start === -1 ? null : { article: article.id, start, end: start + full.length };
}
