import type { AnalysedArticle } from '../model/analysis.ts';
import { EVENT_NOUNS } from './event-nouns.ts';
import { isQuoteHeadline, sentenceWords, type TitleWord, titleWords } from './title-words.ts';

/** Words in a name at most: what fits the headline of a page with "Explained" behind it. */
const MOST_WORDS = 8;
/** What each content word costs: it must be shared by more of the reports than this to be worth its place. */
const WORD_COST = 0.35;
/** A handle worth less than this says too little ("talks in Geneva" of one report of many). */
const LEAST_WORTH = 0.3;
/** Letters of a name at most: more breaks the title it stands in. */
const LONGEST_NAME = 70;
/** Of a great event the first and the newest reports are heard: more change no name. */
const REPORTS_READ = 60;
/** Content words of a handle at least: "Senate trial" may be any. */
const FEWEST_STEMS = 3;
/** A headline that makes so poor a name is left for the opening sentence of a report. */
const UNFIT_FROM = 0.3;
/** Share of a headline's content words that its own report opens with, below which it is the label of a page. */
const OWN_WORDS = 0.25;
/** Sentences of the lead in which the words of a title are looked up. */
const LEAD_SENTENCES = 3;

/**
 * The reader's handle for an event, made of words of one report's title in their order: a noun phrase around a word
 * for a happening ("Trump-Putin summit in Alaska") where a title has one that the reports share, else the most
 * central title, cut at a clause's end. Where every title asks, lures or labels, the beginning of the most central opening sentence.
 * @param all one article for each independent origin, in the order of acceptance; at least one
 * @returns at most 70 letters; as a rule eight words, at most twelve
 */
export function shortNameOf(all: readonly AnalysedArticle[]): string {
  const reports =
    all.length <= REPORTS_READ ? all : [...all.slice(0, REPORTS_READ / 2), ...all.slice(-REPORTS_READ / 2)];
  const share = wordShares(reports);
  const titles = reports
    .map((report) => ({ report, words: titleWords(report) }))
    .filter(({ words }) => words.length > 0)
    .map(({ report, words }) => ({ words, poor: unfitness(report, words) }));
  const fit = titles.filter(({ poor }) => poor < UNFIT_FROM);
  const handles = (fit.length > 0 ? fit : titles)
    .flatMap(({ words }) => handlesOf(words))
    .map((words) => ({ words, worth: worthOf(words, share) }));
  const handle = best(handles);
  if (handle !== null && handle.worth >= LEAST_WORTH) return asName(handle.words.map(({ text }) => text));
  const title = best(fit.map(({ words, poor }) => ({ words, worth: centrality(words, share) - poor })));
  const name = title ?? openingName(reports, share);
  return name === null
    ? (reports[0]?.article.title ?? '').slice(0, LONGEST_NAME)
    : asName(inOneRun(shortened(name.words)));
}

/** The beginning of the opening sentence that the reports share most of. */
function openingName(reports: readonly AnalysedArticle[], share: (stem: string) => number): Candidate | null {
  const openings = reports.flatMap(({ sentences }) => sentences.find(({ part }) => part === 'body') ?? []);
  return best(
    openings
      .map(sentenceWords)
      .filter((words) => words.length >= FEWEST_WORDS)
      .map((words) => ({ words, worth: centrality(words.slice(0, WHOLE_TITLE), share) })),
  );
}

interface Candidate {
  readonly words: readonly TitleWord[];
  readonly worth: number;
}

/** The first of the candidates of most worth: an earlier report's words stay until later ones are better. */
function best(candidates: readonly Candidate[]): Candidate | null {
  return candidates.reduce<Candidate | null>(
    (top, next) => (top === null || next.worth > top.worth ? next : top),
    null,
  );
}

/** For each stem the mean over reports of: half for standing in the title, half for standing in the lead. */
function wordShares(reports: readonly AnalysedArticle[]): (stem: string) => number {
  const sums = new Map<string, number>();
  for (const { sentences } of reports) {
    const title = new Set<string>();
    const lead = new Set<string>();
    let leadSentences = 0;
    for (const { part, tokens } of sentences) {
      if (part !== 'title') leadSentences += 1;
      if (leadSentences > LEAD_SENTENCES) break;
      for (const { stem } of tokens) (part === 'title' ? title : lead).add(stem);
    }
    for (const stem of title) sums.set(stem, (sums.get(stem) ?? 0) + 0.5);
    for (const stem of lead) sums.set(stem, (sums.get(stem) ?? 0) + 0.5);
  }
  return (stem) => (sums.get(stem) ?? 0) / reports.length;
}

function worthOf(words: readonly TitleWord[], share: (stem: string) => number): number {
  const stems = new Set(words.flatMap((word) => word.stems));
  return [...stems].reduce((sum, stem) => sum + share(stem) - WORD_COST, 0);
}

/** Prepositions that may bind a phrase to the happening; "after" and "amid" open another one. */
const BINDING = new Set(['in', 'at', 'near', 'off', 'on', 'of', 'over', 'between', 'with', 'against', 'for']);
/** Those that place a happening wherever they stand in a headline. */
const PLACING = new Set(['in', 'at', 'near', 'off']);
const MODIFIERS = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);
const TIMES =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$|^(?:today|tomorrow|yesterday|week|month|year|night|morning)$/u;
/** Modifiers of a noun, and objects of a preposition, that a handle takes at most. */
const MOST_MODIFIERS = 4;
const MOST_OBJECTS = 4;

/** Noun phrases of a title around each word for a happening; a name must be in them. */
function handlesOf(title: readonly TitleWord[]): readonly (readonly TitleWord[])[] {
  return title.flatMap((_, at) => {
    const storm = stormAt(title, at);
    if (storm.length > 0) return [storm];
    if (!namesHappening(title, at)) return [];
    const start = modifiersFrom(title, at);
    const core = title.slice(start, at + 1);
    const bound = boundPhrases(title, at + 1);
    const placed = placeAfter(title, at + 1 + bound.length);
    return [core, [...core, ...bound], [...core, ...placed], [...core, ...bound, ...placed]].filter(
      (words) =>
        new Set(words.flatMap(({ stems }) => stems)).size >= FEWEST_STEMS &&
        words.length <= MOST_WORDS &&
        lettersOf(words) <= LONGEST_NAME &&
        words.some(({ name }) => name) &&
        !words.some(({ lower }) => HYPOTHETICAL.test(lower)),
    );
  });
}

/** "Potential Homs massacre": what may come has not happened. */
const HYPOTHETICAL = /^(?:potential|possible|looming|feared|imminent|likely|planned|rumou?red|alleged)$/u;

const STORMS = new Set(['hurricane', 'typhoon', 'cyclone', 'storm']);

/** "Hurricane Erin", "Tropical Storm Chantal": a storm goes by the name behind it. */
function stormAt(title: readonly TitleWord[], at: number): readonly TitleWord[] {
  const storm = title[at];
  const name = title[at + 1];
  if (storm === undefined || name === undefined || storm.ends || !STORMS.has(storm.lower)) return [];
  if (!name.name || !/^\p{Lu}\p{Ll}+$/u.test(name.text) || /^\p{Ll}/u.test(storm.text)) return [];
  return title.slice(title[at - 1]?.lower === 'tropical' ? at - 1 : at, at + 2);
}

/** "Russian strikes kill five", not "Russia strikes Kyiv": a happening is a noun and takes no object. */
function namesHappening(title: readonly TitleWord[], at: number): boolean {
  const word = title[at];
  if (word === undefined || !EVENT_NOUNS.has(word.lemma)) return false;
  if (isVerb(title, at)) return false;
  const next = title[at + 1];
  if (word.ends || next === undefined) return true;
  return !next.name && !MODIFIERS.has(next.pos) && next.pos !== 'DET' && next.pos !== 'PRON';
}

/** "Trump fires", "Police arrest 120" are verbs; "treaty talks in Geneva" is a noun whatever the tagger says. */
function isVerb(title: readonly TitleWord[], at: number): boolean {
  const word = title[at];
  const before = title[at - 1];
  if (word === undefined) return true;
  const plural = word.lower !== word.lemma;
  if (plural && before?.person === true && !before.ends && !/['’]s?$/u.test(before.text)) return true;
  const next = title[at + 1];
  // "N. Korea fires off", "Anonymous hacks into", "House majority votes to", "Chileans rally around".
  if (
    before !== undefined &&
    !before.ends &&
    next !== undefined &&
    !word.ends &&
    VERB_PARTICLE.test(next.lower)
  )
    return before.pos !== 'ADJ';
  if (!plural && before?.place === true && /[^s]s$/u.test(before.lower) && before.pos !== 'ADJ') return true;
  if (!plural && followsPlural(title, at)) return !(STOPPAGES.has(word.lower) && closesClause(title, at));
  if (word.pos === 'NOUN' || word.pos === 'PROPN') return false;
  const nominal = before?.pos === 'NOUN' || before?.place === true;
  return !(plural && nominal && !before.ends && (closesClause(title, at) || title[at + 1]?.pos === 'VERB'));
}

/** What follows these is a verb's, not a noun's. */
const VERB_PARTICLE = /^(?:to|into|off|up|out|down|back|around|away|through)$/u;

/** "flight attendants strike" names the strike whether it is read as noun or verb. */
const STOPPAGES = new Set(['strike', 'protest', 'walkout', 'march', 'boycott']);

function closesClause(title: readonly TitleWord[], at: number): boolean {
  const next = title[at + 1];
  return next === undefined || title[at]?.ends === true || BINDING.has(next.lower) || CLAUSES.has(next.lower);
}

/** "Police arrest over 120", "workers march": after a plural noun a word that is noun or verb is a verb. */
function followsPlural(title: readonly TitleWord[], at: number): boolean {
  const before = title[at - 1];
  if (before === undefined || before.ends || before.name) return false;
  return (
    /^(?:police|people)$/u.test(before.lower) ||
    (/[^s'’]s$/u.test(before.lower) && before.lemma !== before.lower)
  );
}

function modifiersFrom(title: readonly TitleWord[], at: number): number {
  let start = at;
  while (start > 0 && at - start < MOST_MODIFIERS) {
    const before = title[start - 1];
    if (before === undefined || before.ends || isCount(before)) break;
    if (!(before.name || MODIFIERS.has(before.pos))) break;
    start -= 1;
  }
  // "Kenya and Uganda sign pipeline deal": half of a pair is no modifier.
  const halfOfPair = title[start]?.name === true && title[start - 1]?.lower === 'and';
  return halfOfPair && title[start - 2]?.name === true ? at : start;
}

/** Counts go stale, and "Category 5" grows: they are no part of a name. Years and "F-16" are. */
function isCount({ text }: TitleWord): boolean {
  return /^[$€£]?\d[\d,.]*(?:th|st|nd|rd|%|bn|m)?$/u.test(text) && !/^(?:19|20)\d\d$/u.test(text);
}

/** "in Alaska", "on Ukraine's future": prepositions with their objects, right behind the noun; at most two. */
function boundPhrases(title: readonly TitleWord[], from: number): readonly TitleWord[] {
  const first = phraseAt(title, from, BINDING);
  if (first.length === 0 || first.at(-1)?.ends === true) return first;
  return [...first, ...phraseAt(title, from + first.length, BINDING)];
}

/** The first "in PLACE" further on in the title: it places the happening although other words stand between. */
function placeAfter(title: readonly TitleWord[], from: number): readonly TitleWord[] {
  for (let at = from; at < title.length; at++) {
    const phrase = phraseAt(title, at, PLACING);
    if (phrase.some(({ place }) => place)) return phrase;
  }
  return [];
}

const COMPASS = /^(?:north|south)?-?(?:east|west|north|south)(?:ern)?$/u;

/** Behind a place these are verbs, whatever the tagger says: "talks in Geneva end". */
const LAST_VERB =
  /^(?:ends?|begins?|starts?|opens?|closes?|fails?|collapses?|resumes?|stalls?|continues?|looms?|drags?|spreads?)$/u;

/** A preposition and its object with a name in it; empty where there is none, or the object is a time. */
function phraseAt(
  title: readonly TitleWord[],
  at: number,
  prepositions: ReadonlySet<string>,
): readonly TitleWord[] {
  const preposition = title[at];
  if (preposition === undefined || preposition.ends || !prepositions.has(preposition.lower)) return [];
  if (title[at - 1]?.ends === true) return [];
  let end = at + 1;
  while (end < title.length && end - at <= MOST_OBJECTS) {
    const word = title[end];
    if (word === undefined || TIMES.test(word.lower) || (end > at + 1 && LAST_VERB.test(word.lower))) break;
    const article = end === at + 1 && word.pos === 'DET';
    const joins = word.lower === 'and' && title[end - 1]?.name === true && title[end + 1]?.name === true;
    if (!(word.name || MODIFIERS.has(word.pos) || COMPASS.test(word.lower) || article || joins)) break;
    end += 1;
    if (word.ends) break;
  }
  const phrase = title.slice(at, end);
  return phrase.some(({ name }) => name) ? phrase : [];
}

/** Words that put a reader off in a name: questions, quotes of what someone says, words to the reader. */
const UNFIT =
  /^(?:why|how|what|who|when|where|should|i|we|you|my|your|our|me|us|this|here|here['’]s|these|things|reasons|ways|tips|shocking|amazing|incredible|unbelievable|hilarious|must-see|viral|slams?|blasts?|rips|destroys|epic|stunning|fun|best|top)$/u;
/** Openings of questions and lists: "Can the U.S. handle", "5 times Californians failed", "Did Trump". */
const ASKS =
  /^(?:(?:yes|no|sorry|so|and|but|ok|well),\s|(?:why|how|what|who|when|where|which|is|are|was|were|will|can|could|should|would|do|does|did|has|have)\s|\W?\d{1,2} (?:\p{L}+ )?(?:times|things|reasons|ways|facts|questions|photos|pictures|moments|takeaways|charts|maps|tips|signs)\b)/iu;
/** UTF-8 that was read as something else. */
const BROKEN = /[\u0080-\u009f\ufffd]|Ã.|â\p{L}|\p{L}â[st]?\b|[êëì][^\p{Script=Latin}\s]/u;

/** @returns how poor a name a report's headline makes by itself, from 0: questions, lists, quotations, labels, broken letters */
function unfitness({ article, sentences }: AnalysedArticle, words: readonly TitleWord[]): number {
  const { title } = article;
  const asks = ASKS.test(title) || title.includes('?') ? 0.5 : 0;
  const quoted = isQuoteHeadline(title) ? 0.2 : 0;
  const broken = BROKEN.test(title) ? 0.5 : 0;
  const letters = words.map(({ text }) => text).join('');
  const shouts = letters.length > 12 && letters === letters.toUpperCase() ? 0.2 : 0;
  const addressing = words.some(({ lower }) => UNFIT.test(lower)) ? 0.15 : 0;
  const lone = words.filter(({ stems }) => stems.length > 0).length < 2 ? 0.3 : 0;
  return asks + quoted + broken + shouts + addressing + lone + labelOf(sentences, words);
}

/** "ABC News (Australian Broadcasting Corporation)", "Controlled Substances In Singapore": the report's opening knows nothing of it. */
function labelOf(sentences: AnalysedArticle['sentences'], words: readonly TitleWord[]): number {
  const opening = sentences.filter(({ part }) => part !== 'title').slice(0, LEAD_SENTENCES);
  if (opening.length === 0) return 0;
  const stems = new Set(opening.flatMap(({ tokens }) => tokens.map(({ stem }) => stem)));
  const own = words.flatMap((word) => word.stems);
  const known = own.filter((stem) => stems.has(stem)).length / Math.max(1, own.length);
  const verbless = words.every(
    ({ pos, lemma }) => pos !== 'VERB' && pos !== 'AUX' && !EVENT_NOUNS.has(lemma),
  );
  return (known < OWN_WORDS ? 0.3 : 0) + (verbless ? 0.15 : 0);
}

/** Mean share of a title's content words, less where it makes a poor name. */
function centrality(words: readonly TitleWord[], share: (stem: string) => number): number {
  const stems = words.flatMap((word) => word.stems);
  const mean = stems.reduce((sum, stem) => sum + share(stem), 0) / Math.max(1, stems.length);
  const tooShort = words.length < 4 ? 0.3 : 0;
  const brokenOff = /(?:\.\.\.|…)$/u.test(words.at(-1)?.raw ?? '') ? 0.3 : 0;
  const long = Math.max(0, words.length - MOST_WORDS) * 0.01;
  const stale = words
    .slice(0, WHOLE_TITLE)
    .some((word, at) => (isCount(word) || COUNT_WORDS.test(word.lower)) && tellsVictims(words, at))
    ? 0.3
    : 0;
  return mean - tooShort - brokenOff - long - stale;
}

const COUNT_WORDS = /^(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|scores|hundreds|thousands)$/u;
const VICTIMS =
  /^(?:dead|killed|die[ds]?|deaths?|people|injured|wounded|missing|hurt|arrested|toll|kills?|killing)$/u;

/** A number with a word for victims close by. */
function tellsVictims(words: readonly TitleWord[], at: number): boolean {
  return words.slice(Math.max(0, at - 3), at + 4).some(({ lower }) => VICTIMS.test(lower));
}

/** Words that open a clause or phrase which a headline can do without; the first set is cut at before the second. */
const CLAUSES = new Set(
  'after as amid but while despite following because when before since until says say said who which where although'.split(
    ' ',
  ),
);
const PHRASES = new Set(
  'in on at for with from by over into during near against about under without'.split(' '),
);
const FEWEST_WORDS = 4;
/** A title stays whole up to this length, as a cut always costs meaning; one with no place to cut ends here. */
const WHOLE_TITLE = 10;
const LONGEST = 12;

/**
 * A beginning of the title that ends where a clause ends, of nine words at most if there is one, else where a phrase
 * ends. A semicolon or full stop parts two stories, of which the first is kept.
 */
function shortened(title: readonly TitleWord[]): readonly TitleWord[] {
  const story = title.findIndex(
    ({ raw, text }, at) =>
      at + 1 >= FEWEST_WORDS && (raw.endsWith(';') || (raw.endsWith('.') && !text.endsWith('.'))),
  );
  const words = story === -1 ? title : title.slice(0, story + 1);
  if (words.length <= MOST_WORDS) return words;
  const verb = words.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX');
  const clauseEnds = (before: TitleWord, next: TitleWord): boolean => {
    if (next.raw.startsWith('(')) return true;
    // A comma before the verb is an apposition's ("Ada Lind, a poet, dies").
    if (/,$/u.test(before.raw)) return verb !== -1 && verb <= words.indexOf(before);
    return (
      (before.ends || (CLAUSES.has(next.lower) && !isRole(words, words.indexOf(next)))) &&
      !DANGLING.test(before.lower) &&
      !TIME_UNIT.test(before.lower)
    );
  };
  const phraseEnds = (_: TitleWord, next: TitleWord): boolean => PHRASES.has(next.lower);
  const cutAt = (ends: (before: TitleWord, next: TitleWord) => boolean, longest: number): number => {
    for (let length = longest; length >= FEWEST_WORDS; length--) {
      const before = words[length - 1];
      const next = words[length];
      if (before !== undefined && next !== undefined && ends(before, next)) return length;
    }
    return 0;
  };
  const fitting = wordsThatFit(words);
  const whole = Math.min(WHOLE_TITLE, fitting);
  const length =
    cutAt(clauseEnds, whole) ||
    (words.length <= Math.min(LONGEST, fitting) ? words.length : 0) ||
    cutAt(phraseEnds, whole) ||
    Math.min(words.length, LONGEST, fitting);
  return withoutLooseEnd(words, length);
}

/** "names Mary Barra as new boss": no clause, as no verb follows. */
function isRole(words: readonly TitleWord[], at: number): boolean {
  return words[at]?.lower === 'as' && words.slice(at + 1).every(({ pos }) => pos !== 'VERB' && pos !== 'AUX');
}

function wordsThatFit(words: readonly TitleWord[]): number {
  let count = words.length;
  while (count > 1 && lettersOf(words.slice(0, count)) > LONGEST_NAME) count--;
  return count;
}

function lettersOf(words: readonly TitleWord[]): number {
  return words.reduce((sum, { raw }) => sum + raw.length + 1, -1);
}

/** What cannot stand before a cut. */
const DANGLING =
  /^(?:and|or|of|to|the|an?|in|on|at|for|with|from|by|into|over|than|its|his|her|their|just|even)$/u;
/** "arbitration hours | after". */
const TIME_UNIT = /^(?:minutes?|hours?|days?|weeks?|months?|years?)$/u;

function withoutLooseEnd(words: readonly TitleWord[], length: number): readonly TitleWord[] {
  let end = length;
  while (end > FEWEST_WORDS && isLoose(words, end - 1)) end -= 1;
  return words.slice(0, end);
}

/** A preposition or article, an infinitive that has lost its object ("troops to quell") or an adjective its noun ("wins massive"). */
function isLoose(words: readonly TitleWord[], at: number): boolean {
  if (DANGLING.test(words[at]?.lower ?? '')) return true;
  const next = words[at + 1];
  if (next === undefined || words[at]?.ends === true) return false;
  const pos = words[at]?.pos ?? 'X';
  const noun = next.pos === 'NOUN' || next.pos === 'PROPN';
  if (pos === 'VERB') return words[at - 1]?.lower === 'to' && (noun || next.pos === 'DET');
  return (pos === 'ADJ' || pos === 'DET') && noun;
}

/** Words of a title that stand side by side keep the marks between them. */
function inOneRun(words: readonly TitleWord[]): readonly string[] {
  return words.map(({ raw, text }, at) => (at === words.length - 1 ? text : raw));
}

/** Quote marks go, a possessive at the end has lost its noun, the first letter is a headline's. */
function asName(words: readonly string[]): string {
  const text = words
    .join(' ')
    .replace(/["“”]|^['‘]|(?<=\s)['‘](?=\p{L})|['’](?=\s|$)/gu, '')
    .replace(/['’]s$/u, '')
    .replace(/\s*\([^)]*$/u, '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
