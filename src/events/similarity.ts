import type { TakenIn } from './features.ts';
import { type Member, WEIGHT_OF_COUNT } from './member.ts';
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

/** Compares one article with many: load it, then ask how similar each of the others is. Only one at a time is loaded. */
export interface Comparing {
  /** Makes this the article that others are compared with. @returns the lengths of its vectors now */
  load(member: Member): Lengths;
  /** @param lengths those of the other article when it was taken in @returns cosines of the views, weighed, times nearness in time; 0 to 1 */
  to(other: Member, lengths: Lengths): number;
  /** How rare a term is in the window: ln((n + 1) / (df + 1)) + 1 over the window and the prior. */
  idf(term: number): number;
}

/** @param articles number of articles of the window, asked each time */
export function createComparing(vocabulary: Vocabulary, articles: () => number): Comparing {
  const logs = [0, 0];
  let total = 0;
  let whole = new Float64Array(1 << 16);
  let lead = new Float64Array(1 << 16);
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
    for (const id of loaded.terms) {
      whole[id] = 0;
      lead[id] = 0;
    }
    for (const id of loaded.names) whole[id] = 0;
  }

  return {
    idf,
    load(member) {
      unload();
      loaded = member;
      total = Math.log(articles() + PRIOR_ARTICLES + 1) + 1;
      if (whole.length < vocabulary.size()) {
        whole = new Float64Array(2 * vocabulary.size());
        lead = new Float64Array(2 * vocabulary.size());
      }
      const squares = [0, 0, 0, 0] as [number, number, number, number];
      const { terms, names } = member;
      for (let k = 0; k < terms.length; k++) {
        const id = terms[k] as number;
        const weight = idf(id);
        const inWhole = WEIGHT_OF_COUNT[member.whole[k] as number] as number;
        const inLead = WEIGHT_OF_COUNT[member.lead[k] as number] as number;
        // The other's half of the product is without its idf, so both are put in here.
        whole[id] = inWhole * weight * weight;
        lead[id] = inLead * weight * weight;
        const square = (inWhole * weight) ** 2;
        squares[0] += square;
        squares[1] += (inLead * weight) ** 2;
        if (vocabulary.isNumber(id)) squares[3] += square;
      }
      for (let k = 0; k < names.length; k++) {
        const id = names[k] as number;
        const weight = idf(id);
        const count = WEIGHT_OF_COUNT[member.nameCounts[k] as number] as number;
        whole[id] = count * weight * weight;
        squares[2] += (count * weight) ** 2;
      }
      const lengths = squares.map(Math.sqrt) as unknown as Lengths;
      ours = SHARES.map((share, view) => quotient(share, lengths[view] as number)) as unknown as Lengths;
      return lengths;
    },
    to(other, lengths) {
      const { terms, names } = other;
      let dotWhole = 0;
      let dotLead = 0;
      let dotNumbers = 0;
      for (let k = 0; k < terms.length; k++) {
        const id = terms[k] as number;
        const weight = whole[id] as number;
        if (weight === 0) continue;
        const shared = weight * (WEIGHT_OF_COUNT[other.whole[k] as number] as number);
        dotWhole += shared;
        dotLead += (lead[id] as number) * (WEIGHT_OF_COUNT[other.lead[k] as number] as number);
        if (vocabulary.isNumber(id)) dotNumbers += shared;
      }
      let dotNames = 0;
      for (let k = 0; k < names.length; k++) {
        dotNames +=
          (whole[names[k] as number] as number) * (WEIGHT_OF_COUNT[other.nameCounts[k] as number] as number);
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
