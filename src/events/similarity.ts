import type { Member } from './term-weights.ts';

/**
 * Shares of the four views in the similarity of two articles, tuned on public clusters of 400 to 4,700 reports: the
 * whole text, title and lead, names, and numbers (which tell two quakes or two votes apart).
 */
const WHOLE = 0.35;
const LEAD = 0.4;
const NAMES = 0.1;
const NUMBERS = 0.1;

/** Spread of an event's reports in days (methods section 1 has 3; dates of pages are wrong often enough for 5). */
const SIGMA_DAYS = 5;
/** However far apart, time alone never separates: page dates can be years off. */
const TIME_FLOOR = 0.5;
/** What an unknown date counts as. */
const UNDATED = 0.5;

/** Compares one article with many: set up once, then `to` each of the others. */
export interface Comparison {
  /** @returns the similarity, 0 to 1 */
  to(other: Member): number;
  /** Terms of the article by weight in text and lead together, heaviest first. */
  heaviest(limit: number): readonly number[];
  /** Names of the article, heaviest first. */
  heaviestNames(limit: number): readonly number[];
}

/** Weights by term number, all zero between two uses. */
interface Scratch {
  whole: Float64Array;
  lead: Float64Array;
  names: Float64Array;
}

/**
 * Sets up comparisons. Only one article at a time may be in comparison.
 * @returns a function that runs `use` with the comparison of an article under the present weights
 */
export function createComparing(): <T>(
  member: Member,
  idf: (id: number) => number,
  terms: number,
  use: (comparison: Comparison) => T,
) => T {
  let scratch: Scratch = scratchOf(1 << 16);
  return (member, idf, terms, use) => {
    if (scratch.whole.length < terms) scratch = scratchOf(2 * terms);
    const lengths = load(scratch, member, idf);
    const loaded = scratch;
    const result = use({
      to: (other) => similarity(loaded, lengths, member, other, idf),
      heaviest: (limit) =>
        heaviestOf(member.terms, (id) => (loaded.whole[id] ?? 0) + (loaded.lead[id] ?? 0), limit),
      heaviestNames: (limit) => heaviestOf(member.names, (id) => loaded.names[id] ?? 0, limit),
    });
    unload(loaded, member);
    return result;
  };
}

interface Lengths {
  readonly whole: number;
  readonly lead: number;
  readonly names: number;
  readonly numbers: number;
}

function scratchOf(size: number): Scratch {
  return { whole: new Float64Array(size), lead: new Float64Array(size), names: new Float64Array(size) };
}

function load(scratch: Scratch, member: Member, idf: (id: number) => number): Lengths {
  let whole = 0;
  let lead = 0;
  let names = 0;
  let numbers = 0;
  for (let k = 0; k < member.terms.length; k++) {
    const id = member.terms[k] as number;
    const weight = idf(id);
    const inWhole = (member.whole[k] as number) * weight;
    const inLead = (member.lead[k] as number) * weight;
    scratch.whole[id] = inWhole;
    scratch.lead[id] = inLead;
    whole += inWhole * inWhole;
    lead += inLead * inLead;
    if (member.isNumber[k] === 1) numbers += inWhole * inWhole;
  }
  for (let k = 0; k < member.names.length; k++) {
    const id = member.names[k] as number;
    const weight = (member.nameWeights[k] as number) * idf(id);
    scratch.names[id] = weight;
    names += weight * weight;
  }
  return {
    whole: Math.sqrt(whole),
    lead: Math.sqrt(lead),
    names: Math.sqrt(names),
    numbers: Math.sqrt(numbers),
  };
}

function unload(scratch: Scratch, member: Member): void {
  for (const id of member.terms) {
    scratch.whole[id] = 0;
    scratch.lead[id] = 0;
  }
  for (const id of member.names) scratch.names[id] = 0;
}

/** The cosines of the four views, weighed, times how near in time the two were published. */
function similarity(
  scratch: Scratch,
  lengths: Lengths,
  member: Member,
  other: Member,
  idf: (id: number) => number,
): number {
  let dotWhole = 0;
  let dotLead = 0;
  let dotNumbers = 0;
  let whole = 0;
  let lead = 0;
  let numbers = 0;
  for (let k = 0; k < other.terms.length; k++) {
    const id = other.terms[k] as number;
    const weight = idf(id);
    const inWhole = (other.whole[k] as number) * weight;
    const inLead = (other.lead[k] as number) * weight;
    const shared = inWhole * (scratch.whole[id] as number);
    dotWhole += shared;
    dotLead += inLead * (scratch.lead[id] as number);
    whole += inWhole * inWhole;
    lead += inLead * inLead;
    if (other.isNumber[k] === 1) {
      dotNumbers += shared;
      numbers += inWhole * inWhole;
    }
  }
  let dotNames = 0;
  let names = 0;
  for (let k = 0; k < other.names.length; k++) {
    const id = other.names[k] as number;
    const weight = (other.nameWeights[k] as number) * idf(id);
    dotNames += weight * (scratch.names[id] as number);
    names += weight * weight;
  }
  const text =
    WHOLE * quotient(dotWhole, lengths.whole * Math.sqrt(whole)) +
    LEAD * quotient(dotLead, lengths.lead * Math.sqrt(lead)) +
    NAMES * quotient(dotNames, lengths.names * Math.sqrt(names)) +
    NUMBERS * quotient(dotNumbers, lengths.numbers * Math.sqrt(numbers));
  return text * (TIME_FLOOR + (1 - TIME_FLOOR) * nearness(member.day, other.day));
}

function quotient(dividend: number, divisor: number): number {
  return divisor === 0 ? 0 : dividend / divisor;
}

function nearness(a: number | null, b: number | null): number {
  if (a === null || b === null) return UNDATED;
  return Math.exp(-((a - b) ** 2) / (2 * SIGMA_DAYS * SIGMA_DAYS));
}

/** Equal weights keep the order of the text, which is part of the stored features. */
function heaviestOf(ids: Int32Array, weigh: (id: number) => number, limit: number): readonly number[] {
  return [...ids]
    .map((id) => ({ id, weight: weigh(id) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, limit)
    .map(({ id }) => id);
}
