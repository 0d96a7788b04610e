import type { AnalysedSentence } from '../../model/analysis.ts';

/** Fewer words in a row than these agree by chance. */
const RUN = 3;

/** Where each three words in a row stand: sentence and place. */
export type TrigramPlaces = ReadonlyMap<string, readonly (readonly [sentence: number, at: number])[]>;

/** What can have been copied: the stems of each sentence, and where each three of them stand. */
interface Copyable {
  readonly sentences: readonly { readonly stems: readonly string[] }[];
  readonly trigrams: TrigramPlaces;
}

/** How far a sentence is copied from its sources. */
export interface Copied {
  /** Share of its three words in a row that stand so in a source sentence, 0 to 1. */
  readonly share: number;
  /** Its longest copied run as a share of its words, 0 to 1. */
  readonly longest: number;
  /** Places where it goes on from one source sentence to another, or backwards. */
  readonly spliced: number;
  /** It stands in a source sentence word for word. */
  readonly whole: boolean;
}

/** @returns the stems of a sentence's words in order, marks left out */
export function wordStems({ tokens }: AnalysedSentence): readonly string[] {
  return tokens.filter(({ stem }) => stem !== '').map(({ stem }) => stem);
}

/** @returns where each three stems in a row stand */
export function trigrams(sentences: readonly (readonly string[])[]): TrigramPlaces {
  const places = new Map<string, (readonly [number, number])[]>();
  for (const [sentence, stems] of sentences.entries()) {
    for (let at = 0; at + RUN <= stems.length; at += 1) {
      const key = stems.slice(at, at + RUN).join(' ');
      const known = places.get(key);
      if (known === undefined) places.set(key, [[sentence, at]]);
      else if (known.length < MOST_PLACES) known.push([sentence, at]);
    }
  }
  return places;
}

/** A phrase that stands in more places than these tells nothing about any of them. */
const MOST_PLACES = 50;

/**
 * @param claim the sentence that is checked
 * @param sources what it may be copied from
 */
export function copiedFrom(claim: AnalysedSentence, sources: Copyable): Copied {
  const stems = wordStems(claim);
  if (stems.length < RUN) {
    const whole = stems.length > 0 && sources.sentences.some((one) => holds(one.stems, stems));
    return { share: whole ? 1 : 0, longest: whole ? 1 : 0, spliced: 0, whole };
  }
  let copied = 0;
  for (let at = 0; at + RUN <= stems.length; at += 1)
    if (sources.trigrams.has(stems.slice(at, at + RUN).join(' '))) copied += 1;
  const runs = runsOf(stems, sources);
  const longest = Math.max(0, ...runs.map(({ length }) => length));
  let spliced = 0;
  for (const [i, run] of runs.entries()) {
    const before = runs[i - 1];
    if (before !== undefined && (before.sentence !== run.sentence || run.at < before.at)) spliced += 1;
  }
  return {
    share: copied / (stems.length - RUN + 1),
    longest: longest / stems.length,
    spliced,
    whole: longest === stems.length,
  };
}

function holds(stems: readonly string[], part: readonly string[]): boolean {
  return stems.some((_, at) => part.every((stem, i) => stems[at + i] === stem));
}

interface Run {
  readonly sentence: number;
  readonly at: number;
  readonly length: number;
}

/** From left to right the longest run at each place; of equal ones the one that stays in the sentence of the last. */
function runsOf(stems: readonly string[], { sentences, trigrams: places }: Copyable): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at + RUN <= stems.length; ) {
    let best: Run | null = null;
    for (const [sentence, place] of places.get(stems.slice(at, at + RUN).join(' ')) ?? []) {
      const source = sentences[sentence]?.stems ?? [];
      let length = RUN;
      while (at + length < stems.length && source[place + length] === stems[at + length]) length += 1;
      const stays = length === best?.length && sentence === runs.at(-1)?.sentence;
      if (best === null || length > best.length || stays) best = { sentence, at: place, length };
    }
    if (best !== null) runs.push(best);
    at += best?.length ?? 1;
  }
  return runs;
}
