import { wordRelation, wordsAlike } from '../../lib/word-relations.ts';
import type { AnalysedSentence, DateMention } from '../../model/analysis.ts';
import { wordsInPlace } from './align.ts';
import type { ContentWord } from './content-words.ts';
import type { Finding } from './findings.ts';
import { areOneSided, areOpposed } from './opposites.ts';
import type { Aligned } from './polarity.ts';
import type { SourceSentence, Sources } from './source-sentences.ts';

/** What became of one content word of a claim. */
export interface WordOutcome {
  readonly word: ContentWord;
  /** How much of it the passages have, and how much the reports: 1, a half for a narrower word, 0. */
  readonly inPassages: number;
  readonly inReports: number;
  readonly finding: Finding | null;
}

const SAYING = new Set(
  (
    'say tell announce add state report declare note claim confirm reveal disclose write explain affirm indicate inform ' +
    'communicate mention'
  ).split(' '),
);
/** Names alike in so many letters are forms of one ("Ukraine", "Ukrainian"). */
const NAME_STEM = 4;
/** A number belongs to the noun within so many tokens after it. */
const COUNTED_WITHIN = 2;

/** The claim, what it is compared with, and the whole of the reports. */
export interface Comparison {
  readonly claim: AnalysedSentence;
  readonly words: readonly ContentWord[];
  readonly window: readonly Aligned[];
  readonly sources: Sources;
}

/**
 * Looks for one word of the claim in its passages: as it is, in other words, or something else in its place.
 * @param word one of the claim's content words
 * @param comparison the claim and its passages
 */
export function wordOutcome(word: ContentWord, comparison: Comparison): WordOutcome {
  const { claim, window } = comparison;
  if (word.kind === 'number' || word.kind === 'calendar') {
    return isOneDate(word, claim.dates, window) ? found(word) : valueOutcome(word, comparison);
  }
  return word.kind === 'name' ? nameOutcome(word, comparison) : plainOutcome(word, comparison);
}

/** A number, a day or a month: the same value, of the same thing. */
function valueOutcome(word: ContentWord, { words, window, sources }: Comparison): WordOutcome {
  const elsewhere = sources.keys.has(word.key);
  const other = word.kind === 'number' ? otherCount(word, words, sources) : null;
  if (other !== null) return lacking(word, 'replaced', other, elsewhere);
  const here = window.some(({ source }) => source.keys.has(word.key));
  const placed = window.some(({ alignment }) => alignment.has(word.at));
  const instead = placed ? inModel(word, words, window) : inPlace(word, window);
  const values = instead.filter(({ kind }) => kind === word.kind);
  if (values.length > 0) return lacking(word, 'replaced', textOf(values), elsewhere);
  if (here) return found(word);
  return lacking(word, elsewhere ? 'elsewhere' : 'missing', null, elsewhere);
}

/** The claim's date and a date of the passages cover the same days, however each is written. */
function isOneDate(
  { token }: ContentWord,
  dates: readonly DateMention[],
  window: readonly Aligned[],
): boolean {
  const date = dates.find(
    ({ start, end, relative }) => !relative && start <= token.start && token.end <= end,
  );
  return (
    date !== undefined &&
    window.some(({ source }) =>
      source.sentence.dates.some(({ from, to }) => from === date.from && to === date.to),
    )
  );
}

/** "32 years" where the reports have "35 years" and nowhere 32 of them. */
function otherCount(word: ContentWord, words: readonly ContentWord[], { sentences }: Sources): string | null {
  const counted = words.find(
    ({ at, kind }) => kind === 'word' && at > word.at && at <= word.at + COUNTED_WITHIN,
  );
  if (counted === undefined) return null;
  let other: string | null = null;
  for (const source of sentences) {
    if (!source.keys.has(counted.key)) continue;
    for (const [i, noun] of source.words.entries()) {
      if (noun.key !== counted.key) continue;
      const numbers = source.words
        .slice(Math.max(0, i - 2), i)
        .filter(({ kind, at }) => kind === 'number' && noun.at - at <= 3);
      if (numbers.some(({ key }) => key === word.key)) return null;
      if (numbers[0] !== undefined) other = `${numbers[0].token.text} ${noun.token.text}`;
    }
  }
  return other;
}

function nameOutcome(word: ContentWord, { claim, words, window, sources }: Comparison): WordOutcome {
  const passages = window.map(({ source }) => source);
  const inPassages = passages.some((source) => hasName(source, word, claim));
  const placed = window.some(({ alignment }) => alignment.has(word.at));
  const instead = placed
    ? []
    : inPlace(word, window).filter(({ kind, key }) => kind === 'name' && key !== word.key);
  const lacksName = window.filter(({ source }) => !hasName(source, word, claim));
  const model = inModel(word, words, lacksName).filter(({ kind }) => kind === 'name');
  if (model.length > 0) return lacking(word, 'replaced', textOf(model), inPassages);
  // Both names stand in the passage, each in the other's place.
  if (inPassages) {
    const changed = instead.find((name) => claim.tokens.some(({ stem }) => stem === name.key));
    const swapped = changed !== undefined && window.some(({ source }) => source.keys.has(word.key));
    return swapped ? lacking(word, 'replaced', changed.token.text, true) : found(word);
  }
  const elsewhere = sources.sentences.some((source) => hasName(source, word, claim));
  if (instead.length > 0) return lacking(word, 'replaced', textOf(instead), elsewhere);
  return lacking(word, elsewhere ? 'elsewhere' : 'missing', null, elsewhere);
}

/** The name itself, a form of it, its country by another name, or its initials. */
function hasName(
  { keys, words, sentence }: SourceSentence,
  { key, token }: ContentWord,
  claim: AnalysedSentence,
): boolean {
  if (keys.has(key)) return true;
  const own = claim.names.find(({ start, end }) => start < token.end && token.start < end);
  const country = own?.country ?? null;
  const initials = token.text.replace(/\./g, '');
  if (
    sentence.names.some(
      (name) => (country !== null && name.country === country) || initialsOf(name.text) === initials,
    )
  )
    return true;
  const opening = token.text.toLowerCase().slice(0, NAME_STEM);
  return (
    opening.length === NAME_STEM &&
    words.some(({ kind, token: other }) => kind === 'name' && other.text.toLowerCase().startsWith(opening))
  );
}

function initialsOf(name: string): string {
  const parts = name.split(/[\s-]+/).filter((part) => /^\p{Lu}/u.test(part));
  return parts.length < 2 ? '' : parts.map((part) => part[0]).join('');
}

function plainOutcome(word: ContentWord, { claim, window, sources }: Comparison): WordOutcome {
  if (window.some(({ source }) => source.keys.has(word.key))) return found(word);
  const passages = window.flatMap(({ source }) => source.words.filter(({ kind }) => kind === 'word'));
  if (SAYING.has(word.token.lemma) && passages.some(({ token }) => SAYING.has(token.lemma)))
    return found(word);
  const own = new Set(claim.tokens.map(({ stem }) => stem));
  const free = (list: readonly ContentWord[]) =>
    list.filter(({ kind, key }) => kind === 'word' && !own.has(key));
  const near = closest(word, free(inPlace(word, window)));
  const wide = closest(word, free(passages));
  const { relation, other } =
    near !== null && near.relation !== 'sister' && near.relation !== 'narrower' ? near : pick(wide, near);
  const instead = other?.token.text ?? null;
  switch (relation) {
    case 'same':
    case 'broader':
      return { word, inPassages: 1, inReports: 1, finding: finding(word, 'reworded', instead) };
    case 'narrower':
      return { word, inPassages: 0.5, inReports: 0.5, finding: finding(word, 'reworded', instead) };
    case 'opposite':
      return lacking(word, 'contradicted', instead, false);
    default: {
      if (sources.keys.has(word.key))
        return { word, inPassages: 0, inReports: 1, finding: finding(word, 'elsewhere', null) };
      const alike = [...wordsAlike(word.token.lemma)].some((lemma) => sources.lemmas.has(lemma));
      return { word, inPassages: 0, inReports: alike ? 0.5 : 0, finding: finding(word, 'new', null) };
    }
  }
}

type Relation = ReturnType<typeof relationOf>;
interface Related {
  readonly relation: Relation;
  readonly other: ContentWord | null;
}
const NONE: Related = { relation: null, other: null };
const CLOSENESS: readonly Relation[] = ['same', 'opposite', 'broader', 'narrower', 'sister'];

/** In the wider passages an opposite or a sister may belong to anything: only another wording counts. */
function pick(wide: Related | null, near: Related | null): Related {
  const counts =
    wide !== null &&
    (wide.relation === 'same' ||
      wide.relation === 'broader' ||
      (near === null && wide.relation === 'narrower'));
  return counts ? wide : (near ?? NONE);
}

function closest(word: ContentWord, others: readonly ContentWord[]): Related | null {
  let best: Related | null = null;
  for (const other of others) {
    const relation = relationOf(word.token.lemma, other.token.lemma);
    if (relation === null) continue;
    if (best === null || CLOSENESS.indexOf(relation) < CLOSENESS.indexOf(best.relation))
      best = { relation, other };
  }
  return best;
}

const OPPOSITE_PREFIX = /^(?:un|in|non|dis)$/u;

/** How the claim's word lies to the source's. "Smartphone" is a kind of phone, "uncrewed" the opposite of crewed. */
function relationOf(a: string, b: string): ReturnType<typeof wordRelation> {
  if (areOpposed(a, b)) return 'opposite';
  const listed = wordRelation(a, b);
  if (listed !== null) return listed;
  if (areOneSided(a, b)) return 'broader';
  if (b.length > 3 && a.length > b.length && a.endsWith(b))
    return OPPOSITE_PREFIX.test(a.slice(0, -b.length)) ? 'opposite' : 'narrower';
  if (a.length > 3 && b.length > a.length && b.endsWith(a))
    return OPPOSITE_PREFIX.test(b.slice(0, -a.length)) ? 'opposite' : 'broader';
  return null;
}

function inPlace({ at }: ContentWord, window: readonly Aligned[]): readonly ContentWord[] {
  return window.flatMap(({ source, alignment }) => wordsInPlace(source, alignment, at));
}

/** A sentence from which the claim has this share of its content words is what it was made from. */
const MODEL_SHARE = 0.7;

/** What the sentence that the claim was made from has in the word's place, though another passage has the word. */
function inModel(
  word: ContentWord,
  words: readonly ContentWord[],
  window: readonly Aligned[],
): readonly ContentWord[] {
  const model = window.find(
    ({ alignment }) => words.filter(({ at }) => alignment.has(at)).length >= MODEL_SHARE * words.length,
  );
  if (model === undefined || model.alignment.has(word.at)) return [];
  return wordsInPlace(model.source, model.alignment, word.at);
}

function textOf(words: readonly ContentWord[]): string {
  return words[0]?.token.text ?? '';
}

function found(word: ContentWord): WordOutcome {
  return { word, inPassages: 1, inReports: 1, finding: null };
}

function lacking(
  word: ContentWord,
  kind: Finding['kind'],
  instead: string | null,
  inReports: boolean,
): WordOutcome {
  return { word, inPassages: 0, inReports: inReports ? 1 : 0, finding: finding(word, kind, instead) };
}

function finding({ kind: of, token }: ContentWord, kind: Finding['kind'], instead: string | null): Finding {
  return { kind, of, word: token.text, instead };
}
