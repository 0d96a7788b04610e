import type { AnalysedArticle, AnalysedSentence } from '../model/analysis.ts';
import { actClasses, actClassesOfNoun } from './act-classes.ts';
import { IN_PASSING } from './nominal.ts';
import { type QuotedRanges, quotedRanges } from './quoted.ts';
import { SPEAKING, WITHOUT_DEAL } from './told-otherwise.ts';
import { type Lead, leadOf, type Witness, witnessOf } from './witness.ts';

/** What the words of one report give, whatever it is compared with; read once and kept as long as the report. */
export interface Reading {
  /** Stems of all its words that carry content, and of its title's. */
  readonly stems: ReadonlySet<string>;
  readonly titleStems: ReadonlySet<string>;
  readonly quoted: QuotedRanges;
  readonly lead: Lead;
  /** Sentences (by place) that may tell of an act of each class, by a verb or a noun, or by the very verb. */
  readonly byClass: ReadonlyMap<number, readonly number[]>;
  readonly byVerb: ReadonlyMap<string, readonly number[]>;
  /** Sentences in which something is put off or no agreement reached: they concern every step. */
  readonly undone: readonly number[];
  /** Sentences in which something that was published may speak. */
  readonly speaking: readonly number[];
  /** @returns one of its sentences ready for comparison */
  readonly witness: (at: number) => Witness;
}

/** Verbs that undo or move any act. */
const CALLS_OFF = /\b(?:cancel|scrap|abandon|call(?:s|ed)? |postpone|reschedule|delay|defer|put |push|move)/i;

const kept = new WeakMap<AnalysedArticle, Reading>();

/**
 * @param analysed an article
 * @returns what is read off it alone
 */
export function readingOf(analysed: AnalysedArticle): Reading {
  const known = kept.get(analysed);
  if (known !== undefined) return known;
  const reading = read(analysed);
  kept.set(analysed, reading);
  return reading;
}

function read(analysed: AnalysedArticle): Reading {
  const { sentences } = analysed;
  const stems = new Set<string>();
  const titleStems = new Set<string>();
  const byClass = new Map<number, number[]>();
  const byVerb = new Map<string, number[]>();
  const undone: number[] = [];
  const speaking: number[] = [];
  sentences.forEach((sentence, at) => {
    const nouns = sentence.dates.length > 0 || IN_PASSING.test(sentence.text);
    for (const { stem, pos, lemma, stop } of sentence.tokens) {
      if (!stop) stems.add(stem);
      if (!stop && sentence.part === 'title') titleStems.add(stem);
      if (pos === 'VERB') {
        note(byVerb, lemma, at);
        for (const one of actClasses(lemma)) note(byClass, one, at);
        if (SPEAKING.has(lemma) && speaking.at(-1) !== at) speaking.push(at);
      } else if (pos === 'NOUN' && nouns) for (const one of actClassesOfNoun(lemma)) note(byClass, one, at);
    }
    if (CALLS_OFF.test(sentence.text) || WITHOUT_DEAL.test(sentence.text)) undone.push(at);
  });
  const lead = leadOf(analysed);
  const witnesses: Witness[] = [];
  const witness = (at: number): Witness => {
    witnesses[at] ??= witnessOf(sentences[at] as AnalysedSentence, lead);
    return witnesses[at];
  };
  return {
    stems,
    titleStems,
    quoted: quotedRanges(analysed),
    lead,
    byClass,
    byVerb,
    undone,
    speaking,
    witness,
  };
}

function note<Key>(places: Map<Key, number[]>, key: Key, at: number): void {
  const known = places.get(key);
  if (known === undefined) places.set(key, [at]);
  else if (known.at(-1) !== at) known.push(at);
}
