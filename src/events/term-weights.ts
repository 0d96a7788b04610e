import type { GroupingFeatures } from './features.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An article of the window as numbers; weights are 1 + ln(count), the window's idf comes in when two are compared. */
export interface Member {
  readonly features: GroupingFeatures;
  /** Days since 1970, or null. */
  readonly day: number | null;
  readonly terms: Int32Array;
  readonly whole: Float32Array;
  readonly lead: Float32Array;
  readonly names: Int32Array;
  readonly nameWeights: Float32Array;
  /** 1 where the name stands in the lead and is no country. */
  readonly inLead: Uint8Array;
  /** 1 where the term begins with a digit. */
  readonly isNumber: Uint8Array;
}

const DAY_MS = 86_400_000;

/** Takes an article's terms into the vocabulary. Names are terms of their own: "paris" the word is not Paris the name. */
export function memberOf(features: GroupingFeatures, vocabulary: Vocabulary): Member {
  const { terms, names, published } = features;
  const leadNames = new Set(features.leadNames);
  return {
    features,
    day: published === null ? null : Date.parse(published) / DAY_MS,
    terms: vocabulary.take(terms.map(([stem]) => stem)),
    whole: Float32Array.from(terms, ([, count]) => 1 + Math.log(count)),
    lead: Float32Array.from(terms, ([, , count]) => (count === 0 ? 0 : 1 + Math.log(count))),
    names: vocabulary.take(names.map(([name]) => `name ${name}`)),
    nameWeights: Float32Array.from(names, ([, count]) => 1 + Math.log(count)),
    inLead: Uint8Array.from(names, ([name]) => (leadNames.has(name) ? 1 : 0)),
    isNumber: Uint8Array.from(terms, ([stem]) => (/^\d/.test(stem) ? 1 : 0)),
  };
}

/**
 * Articles that the window is taken to hold besides its own, in which no term occurs: with ten articles a term's
 * rarity would otherwise be chance.
 */
const PRIOR_ARTICLES = 100;

/**
 * The weight of each term now: ln((n + 1) / (df + 1)) + 1 over the window and the prior.
 * @param articles articles in the window
 */
export function idfNow(vocabulary: Vocabulary, articles: number): (id: number) => number {
  const total = Math.log(articles + PRIOR_ARTICLES + 1) + 1;
  return (id) => total - logOf(vocabulary.df(id) + 1);
}

const logs: number[] = [];

function logOf(count: number): number {
  const known = logs[count];
  if (known !== undefined) return known;
  for (let next = logs.length; next <= count; next++) logs.push(Math.log(next));
  return logs[count] as number;
}
