import type { GroupingFeatures, TakenIn } from './features.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An article of the window as numbers: about a thousand bytes, since a window holds a hundred thousand. */
export interface Member extends Pick<GroupingFeatures, 'article' | 'title' | 'countries' | 'marks'> {
  /**
   * Terms, then names, each in one number, read by `idOf`, `countOf` and `leadCountOf`: one array for each article,
   * since arrays of a few hundred entries cost as much as what they hold.
   */
  readonly entries: Uint32Array;
  /** How many of them are terms. */
  readonly termCount: number;
  readonly day: TakenIn['day'];
  /** Language whose reports it is compared with by words, others being compared by meaning; null where meanings are not known. */
  readonly tongue: string | null;
}

/** Counts above this weigh alike: the weight grows with the logarithm. */
const MOST_COUNTED = 15;

/** The number of a term or name in the vocabulary. */
export function idOf(entry: number): number {
  return entry >>> 8;
}

/** How often it occurs. */
export function countOf(entry: number): number {
  return (entry >>> 4) & MOST_COUNTED;
}

/** How often a term occurs in title and lead; of a name, 1 where it stands there and is no country. */
export function leadCountOf(entry: number): number {
  return entry & MOST_COUNTED;
}

/** The weight of a count: 1 + ln(count), 0 for none. */
export const WEIGHT_OF_COUNT: Float64Array = Float64Array.from({ length: MOST_COUNTED + 1 }, (_, count) =>
  count === 0 ? 0 : 1 + Math.log(count),
);

/** Stands before a name in the vocabulary, since "paris" the word is not Paris the name; no stem has a blank. */
const NAME_MARK = 'name ';

/**
 * Different terms and names of a text that are taken, in its order: what comes later in a long report is background.
 * With 160 and 60 B-cubed F1 is within 0.005 of that with all, in half the time.
 */
export const MOST_TERMS = 160;
export const MOST_NAMES = 60;

/** Takes an article's terms into the vocabulary. */
export function memberOf(features: GroupingFeatures, day: TakenIn['day'], vocabulary: Vocabulary): Member {
  const { article, title, countries, marks, leadNames } = features;
  const terms = features.terms.slice(0, MOST_TERMS);
  const names = features.names.slice(0, MOST_NAMES);
  const entries = new Uint32Array(terms.length + names.length);
  let at = 0;
  const put = (term: string, count: number, leadCount: number): void => {
    const id = vocabulary.take(term);
    if (id === null) return;
    entries[at] =
      ((id << 8) | (Math.min(count, MOST_COUNTED) << 4) | Math.min(leadCount, MOST_COUNTED)) >>> 0;
    at += 1;
  };
  for (const [stem, whole, lead] of terms) put(stem, whole, lead);
  const termCount = at;
  const inLead = new Set(leadNames);
  for (const [name, count] of names) put(NAME_MARK + name, count, inLead.has(name) ? 1 : 0);
  return {
    article,
    title,
    countries,
    marks,
    entries: at === entries.length ? entries : entries.slice(0, at),
    termCount,
    day,
    tongue: features.meaning?.lang ?? null,
  };
}

/** @returns a name as it stands in the features */
export function nameOf(id: number, vocabulary: Vocabulary): string {
  return vocabulary.termOf(id).slice(NAME_MARK.length);
}

/** Counts a member's terms out of the vocabulary. */
export function releaseMember({ entries }: Member, vocabulary: Vocabulary): void {
  for (const entry of entries) vocabulary.release(idOf(entry));
}
