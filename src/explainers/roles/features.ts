import { PHRASE_CUES, WORD_CUES } from './cues.ts';

/** What the role model looks at: the body of one report, in order. */
export interface RoleText {
  readonly title: string;
  /** Year of publication, or null when not known. */
  readonly year: number | null;
  readonly sentences: readonly { readonly text: string; readonly paragraph: number }[];
}

/** Names of the features that hold of a sentence, each with its value in 0 to 1. */
export type Features = Map<string, number>;

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;
/** Function words that overlap of any two English sentences by chance. */
const COMMON = new Set(
  `the a an and or of to in on at by for with from as is are was were be been it its that this he she his her they their
  has have had will would said says after over not but who which`.split(/\s+/),
);
/** No sentence is longer; what is, is not read to its end. */
const LETTERS_READ = 1000;
const QUOTE_MARK = /["“”«»]/;
const OPENS_WITH_QUOTE = /^\s*["“«]/;
const CLOSES_WITH_QUOTE = /["”»]\s*$/;

interface Sight {
  readonly lower: readonly string[];
  readonly content: ReadonlySet<string>;
  /** Features of the sentence by itself, to which those of its place are added. */
  readonly own: Features;
}

const WORD_INDEX = indexCues();
const PHRASES = Object.entries(PHRASE_CUES);

/** A feature for each stretch between bounds. Names are joined here, once: joined for each sentence they were a third of the memory used. */
interface Scale {
  readonly bounds: readonly number[];
  readonly names: readonly string[];
}
const LENGTH = scale('length', [4, 8, 14, 20, 28, 38]);
const CAPITALS = scale('capitals', [0.08, 0.16, 0.3, 0.5, 0.8]);
const ED = scale('ed', [0, 1, 2]);
const COMMAS = scale('commas', [0, 1, 2]);
const INDEX = scale('index', [0, 1, 2, 3, 5, 8, 12, 20, 35]);
const PART = scale('part', [0.05, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 0.97]);
const PARAGRAPH = scale('paragraph', [0, 1, 2, 3, 5, 9, 16]);
const DOCUMENT = scale('document', [8, 14, 20, 28, 40]);

/** What a sentence shares with another text. */
interface Overlap {
  readonly recall: string;
  readonly precision: string;
  readonly shared: Scale;
}
const TITLE = overlap('title');
const LEAD = overlap('lead');

/**
 * The hand-written features of each sentence of a report: position, overlap with the headline and the lead, cue words,
 * tense, time, quantities and quotation, and the same of its neighbours. No word of the text itself is a feature.
 * @returns one map a sentence, in order
 */
export function roleFeatures(report: RoleText): readonly Features[] {
  const title = contentOf(wordsOf(report.title));
  const sights = report.sentences.map(({ text }) => look(text.slice(0, LETTERS_READ), report.year));
  const lead = new Set([...(sights[0]?.content ?? []), ...(sights[1]?.content ?? [])]);
  const last = report.sentences.length - 1;
  const lastParagraph = report.sentences[last]?.paragraph ?? 0;
  return sights.map((sight, index) => {
    // No copy: what is added here has names of its own, which the neighbours do not ask for.
    const features = sight.own;
    features.set('bias', 1);
    addPosition(features, index, last, report.sentences, lastParagraph);
    addOverlap(features, TITLE, sight.content, title);
    if (index > 1) addOverlap(features, LEAD, sight.content, lead);
    addNeighbours(features, sights, index);
    addCrosses(features, index);
    return features;
  });
}

function look(text: string, year: number | null): Sight {
  const lower = wordsOf(text);
  const own: Features = new Map();
  for (const word of lower) {
    for (const cue of WORD_INDEX.get(word) ?? []) own.set(cue, 1);
  }
  for (const [name, pattern] of PHRASES) {
    if (pattern.test(text)) own.set(name, 1);
  }
  addQuotation(own, text);
  addForm(own, text, lower);
  addYears(own, text, year);
  return { lower, content: contentOf(lower), own };
}

function addQuotation(own: Features, text: string): void {
  const opens = OPENS_WITH_QUOTE.test(text);
  const closes = CLOSES_WITH_QUOTE.test(text);
  if (QUOTE_MARK.test(text)) own.set('quote', 1);
  if (opens) own.set('quoteStart', 1);
  if (closes) own.set('quoteEnd', 1);
  if (opens && closes) own.set('quoteOnly', 1);
  if (text.includes('?')) own.set('question', 1);
  if (text.includes(':')) own.set('colon', 1);
  if (text.includes('(')) own.set('bracket', 1);
}

function addForm(own: Features, text: string, lower: readonly string[]): void {
  const count = Math.max(1, lower.length);
  own.set(nameOn(LENGTH, count), 1);
  if (!/[.!?]["”’')\]]*\s*$/.test(text)) own.set('noStop', 1);
  const capitals = (text.match(/\b\p{Lu}/gu) ?? []).length;
  own.set(nameOn(CAPITALS, capitals / count), 1);
  if (/\p{Lu}{4,}/u.test(text)) own.set('allCaps', 1);
  const ed = lower.filter((word) => word.length > 3 && word.endsWith('ed')).length;
  own.set(nameOn(ED, ed), 1);
  if (lower.some((word) => word.length > 4 && word.endsWith('ing'))) own.set('ing', 1);
  if (lower.some((word) => word.length > 4 && word.endsWith('ly'))) own.set('ly', 1);
  if (lower.some((word) => /.{3}(?:ous|ful|ive|able|ible|est)$/.test(word))) own.set('adjective', 1);
  own.set(nameOn(COMMAS, (text.match(/,/g) ?? []).length), 1);
  if (/^(?:the|a|an)\b/i.test(text)) own.set('startArticle', 1);
  if (/^(?:but|and|however|while|although|yet|still|meanwhile)\b/i.test(text)) own.set('startContrast', 1);
  if (/^(?:he|she|they|it)\b/i.test(text)) own.set('startPronoun', 1);
  if (/^(?:in|on|at|after|during|since|before|last|earlier)\b/i.test(text)) own.set('startTime', 1);
}

function addYears(own: Features, text: string, year: number | null): void {
  for (const match of text.match(/\b(?:1[89]|20)\d\d\b/g) ?? []) {
    if (year === null) own.set('yearNamed', 1);
    else if (Number(match) < year - 1) own.set('yearLongBefore', 1);
    else if (Number(match) === year - 1) own.set('yearBefore', 1);
    else if (Number(match) === year) own.set('yearSame', 1);
    else own.set('yearAfter', 1);
  }
}

function addPosition(
  features: Features,
  index: number,
  last: number,
  sentences: RoleText['sentences'],
  lastParagraph: number,
): void {
  const paragraph = sentences[index]?.paragraph ?? 0;
  features.set(nameOn(INDEX, index), 1);
  features.set(nameOn(PART, last === 0 ? 0 : index / last), 1);
  features.set(nameOn(PARAGRAPH, paragraph), 1);
  features.set(nameOn(DOCUMENT, last), 1);
  if (index > 0 && sentences[index - 1]?.paragraph === paragraph) features.set('insideParagraph', 1);
  if (index === last) features.set('last', 1);
  if (paragraph === lastParagraph) features.set('lastParagraph', 1);
}

function addOverlap(
  features: Features,
  names: Overlap,
  content: ReadonlySet<string>,
  other: ReadonlySet<string>,
): void {
  let shared = 0;
  for (const word of content) if (other.has(word)) shared++;
  const recall = shared / Math.max(1, other.size);
  const precision = shared / Math.max(1, content.size);
  features.set(names.recall, recall);
  features.set(names.precision, precision);
  features.set(nameOn(names.shared, shared), 1);
}

/** Cues that say something about the sentence beside theirs, too. */
const NEIGHBOUR_CUES = [
  'quote',
  'quoteStart',
  'quoteEnd',
  'say',
  'future',
  'modal',
  'past',
  'yearLongBefore',
  'firstPerson',
  'he',
  'photo',
  'noStop',
  'agencyCredit',
  'filePhoto',
  'furniture',
  'expectedTo',
  'ceasing',
  'economy',
  'judging',
  'analyst',
  'weekday',
  'view',
  'hadBeen',
  'hasBeen',
  'story',
] as const;
const NEIGHBOURS = [
  { prefix: 'before', step: -1 },
  { prefix: 'after', step: 1 },
].map(({ prefix, step }) => ({
  step,
  names: overlap(prefix),
  cues: NEIGHBOUR_CUES.map((cue) => ({ cue, name: `${prefix}:${cue}` })),
}));

function addNeighbours(features: Features, sights: readonly Sight[], index: number): void {
  for (const { step, names, cues } of NEIGHBOURS) {
    const other = sights[index + step];
    if (other === undefined) continue;
    for (const { cue, name } of cues) if (other.own.has(cue)) features.set(name, 1);
    addOverlap(features, names, sights[index]?.content ?? new Set(), other.content);
  }
}

/** Cues whose meaning depends on each other: a future cue in a quote is a hope, with a date a plan. */
const CROSSES = [
  ['future', 'say'],
  ['future', 'modal'],
  ['future', 'weekday'],
  ['future', 'past'],
  ['modal', 'say'],
  ['modal', 'quote'],
  ['past', 'say'],
  ['past', 'had'],
  ['past', 'yearLongBefore'],
  ['say', 'quote'],
  ['say', 'weekday'],
  ['was', 'past'],
  ['is', 'quote'],
  ['is', 'say'],
  ['have', 'past'],
  ['firstPerson', 'quote'],
  ['he', 'quote'],
  ['he', 'was'],
  ['condition', 'modal'],
  ['ceasing', 'had'],
  ['ceasing', 'past'],
  ['economy', 'is'],
  ['economy', 'had'],
  ['analyst', 'quote'],
  ['view', 'quote'],
  ['judging', 'quote'],
  ['weekday', 'had'],
  ['will', 'quote'],
  ['will', 'say'],
  ['expectedTo', 'say'],
  ['negation', 'quote'],
].map(([a = '', b = '']) => ({ a, b, name: `${a}+${b}` }));

/** Cues that mean one thing in the opening of a report and another later. */
const PLACED_CUES = [
  'quote',
  'say',
  'future',
  'past',
  'weekday',
  'ceasing',
  'had',
  'is',
  'have',
  'official',
].map((cue) => ({ cue, early: `early:${cue}`, later: `later:${cue}` }));

function addCrosses(features: Features, index: number): void {
  for (const { a, b, name } of CROSSES) if (features.has(a) && features.has(b)) features.set(name, 1);
  for (const { cue, early, later } of PLACED_CUES) {
    if (features.has(cue)) features.set(index < 4 ? early : later, 1);
  }
}

function scale(name: string, bounds: readonly number[]): Scale {
  return { bounds, names: [...bounds, Number.POSITIVE_INFINITY].map((_, place) => `${name}${place}`) };
}

function nameOn({ bounds, names }: Scale, value: number): string {
  let place = 0;
  while (value > (bounds[place] ?? Number.POSITIVE_INFINITY)) place += 1;
  return names[place] ?? '';
}

function overlap(name: string): Overlap {
  return {
    recall: `${name}Recall`,
    precision: `${name}Precision`,
    shared: scale(`${name}Shared`, [0, 1, 2, 3, 4, 6]),
  };
}

function wordsOf(text: string): readonly string[] {
  return (text.match(WORD) ?? []).map((word) => word.toLowerCase().replace('’', "'"));
}

/** Content words cut to six letters: a light stem, enough to meet "attack" in "attacks". */
function contentOf(lower: readonly string[]): ReadonlySet<string> {
  return new Set(
    lower.filter((word) => !COMMON.has(word)).map((word) => word.replace(/'s$/, '').slice(0, 6)),
  );
}

function indexCues(): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const [cue, list] of Object.entries(WORD_CUES)) {
    for (const word of list) index.set(word, [...(index.get(word) ?? []), cue]);
  }
  return index;
}
