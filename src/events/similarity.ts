import type { TakenIn } from './features.ts';
import { countOf, idOf, leadCountOf, type Member, WEIGHT_OF_COUNT } from './member.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Shares of the four views in the similarity of two articles, tuned on public clusters of 200 to 4,700 reports: the
 * whole text, title and lead, names, and numbers (which tell two quakes or two votes apart).
 */
const SHARES = [0.35, 0.4, 0.1, 0.1] as const;

/** Spread of an event's reports in days (methods section 1 has 3; dates of pages are wrong often enough for 5). */
const SIGMA_DAYS = 5;
/** However far apart, time alone never separates: page dates can be years off. */
const TIME_FLOOR = 0.5;
/** What an unknown date counts as. */
const UNDATED = 0.5;

/**
 * Articles that the window is taken to hold besides its own, in which no term occurs: with ten articles a term's
 * rarity would otherwise be chance.
 */
const PRIOR_ARTICLES = 100;

type Lengths = TakenIn['lengths'];

/**
 * Lowest bits of a term's number by which the loaded article's terms are marked. Nearly all terms of another article are not in
 * it: that is read off 64 kB which stay in the processor's cache, where the weights of a large vocabulary do not.
 */
const MARKED = 0xffff;

/** Compares one article with many: load it, then ask how similar each of the others is. Only one at a time is loaded. */
export interface Comparing {
  /** Makes this the article that others are compared with. @returns the lengths of its vectors now */
  load(member: Member): Lengths;
  /** @param lengths those of the other article when it was taken in @returns cosines of the views, weighed, times nearness in time; 0 to 1 */
  to(other: Member, lengths: Lengths): number;
  /** Whether the loaded article has the term. */
  holds(term: number): boolean;
  /** How rare a term is in the window: ln((n + 1) / (df + 1)) + 1 over the window and the prior. */
  idf(term: number): number;
}

/** @param articles number of articles of the window, asked each time */
export function createComparing(vocabulary: Vocabulary, articles: () => number): Comparing {
  const logs = [0, 0];
  let total = 0;
  /** The loaded article's weights by term, in the whole text and in the lead side by side; zero for all others. */
  let weights = new Float64Array(1 << 17);
  const marks = new Uint8Array(MARKED + 1);
  let loaded: Member | null = null;
  /** Shares of the views over the loaded article's lengths. */
  let ours: Lengths = [0, 0, 0, 0];

  function idf(term: number): number {
    const df = vocabulary.df(term) + 1;
    while (logs.length <= df) logs.push(Math.log(logs.length));
    return total - (logs[df] as number);
  }

  function unload(): void {
    if (loaded === null) return;
    for (const entry of loaded.entries) {
      const at = 2 * idOf(entry);
      weights[at] = 0;
      weights[at + 1] = 0;
      marks[idOf(entry) & MARKED] = 0;
    }
  }

  return {
    idf,
    holds: (term) => marks[term & MARKED] !== 0 && (weights[2 * term] ?? 0) !== 0,
    load(member) {
      unload();
      loaded = member;
      total = Math.log(articles() + PRIOR_ARTICLES + 1) + 1;
      if (weights.length < 2 * vocabulary.size()) weights = new Float64Array(4 * vocabulary.size());
      const squares = [0, 0, 0, 0] as [number, number, number, number];
      const { entries, termCount } = member;
      for (let k = 0; k < entries.length; k++) {
        const entry = entries[k] as number;
        const id = idOf(entry);
        const weight = idf(id);
        const inWhole = WEIGHT_OF_COUNT[countOf(entry)] as number;
        const square = (inWhole * weight) ** 2;
        marks[id & MARKED] = 1;
        // The other's half of the product is without its idf, so both are put in here.
        weights[2 * id] = inWhole * weight * weight;
        if (k >= termCount) {
          squares[2] += square;
          continue;
        }
        const inLead = WEIGHT_OF_COUNT[leadCountOf(entry)] as number;
        weights[2 * id + 1] = inLead * weight * weight;
        squares[0] += square;
        squares[1] += (inLead * weight) ** 2;
        if (vocabulary.isNumber(id)) squares[3] += square;
      }
      const lengths = squares.map(Math.sqrt) as unknown as Lengths;
      ours = SHARES.map((share, view) => quotient(share, lengths[view] as number)) as unknown as Lengths;
      return lengths;
    },
    to(other, lengths) {
      const { entries, termCount } = other;
      let dotWhole = 0;
      let dotLead = 0;
      let dotNumbers = 0;
      for (let k = 0; k < termCount; k++) {
        const entry = entries[k] as number;
        if (marks[idOf(entry) & MARKED] === 0) continue;
        const at = 2 * idOf(entry);
        const weight = weights[at] as number;
        if (weight === 0) continue;
        const shared = weight * (WEIGHT_OF_COUNT[countOf(entry)] as number);
        dotWhole += shared;
        dotLead += (weights[at + 1] as number) * (WEIGHT_OF_COUNT[leadCountOf(entry)] as number);
        if (vocabulary.isNumber(idOf(entry))) dotNumbers += shared;
      }
      let dotNames = 0;
      for (let k = termCount; k < entries.length; k++) {
        const entry = entries[k] as number;
        if (marks[idOf(entry) & MARKED] === 0) continue;
        dotNames += (weights[2 * idOf(entry)] as number) * (WEIGHT_OF_COUNT[countOf(entry)] as number);
      }
      const text =
        quotient(ours[0] * dotWhole, lengths[0]) +
        quotient(ours[1] * dotLead, lengths[1]) +
        quotient(ours[2] * dotNames, lengths[2]) +
        quotient(ours[3] * dotNumbers, lengths[3]);
      return text * (TIME_FLOOR + (1 - TIME_FLOOR) * nearness(loaded?.day ?? null, other.day));
    },
  };
}

function quotient(dividend: number, divisor: number): number {
  return divisor === 0 ? 0 : dividend / divisor;
}

function nearness(a: number | null, b: number | null): number {
  if (a === null || b === null) return UNDATED;
  return Math.exp(-((a - b) ** 2) / (2 * SIGMA_DAYS ** 2));
}
