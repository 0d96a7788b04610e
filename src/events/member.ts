import type { GroupingFeatures, TakenIn } from './features.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An article of the window as numbers: a few thousand bytes, since a window holds a hundred thousand. */
export interface Member extends Pick<GroupingFeatures, 'article' | 'title' | 'countries' | 'marks'> {
  /** Terms by their numbers in the vocabulary, with their counts in the whole text and in title and lead. */
  readonly terms: Int32Array;
  readonly whole: Uint8Array;
  readonly lead: Uint8Array;
  /** Names, numbered in the same vocabulary, with their counts; `inLead` 1 where one stands in the lead and is no country. */
  readonly names: Int32Array;
  readonly nameCounts: Uint8Array;
  readonly inLead: Uint8Array;
  readonly day: TakenIn['day'];
}

/** Counts above this weigh alike. */
const MOST_COUNTED = 255;

/** The weight of a count: 1 + ln(count), 0 for none. */
export const WEIGHT_OF_COUNT: Float64Array = Float64Array.from({ length: MOST_COUNTED + 1 }, (_, count) =>
  count === 0 ? 0 : 1 + Math.log(count),
);

/** Stands before a name in the vocabulary, since "paris" the word is not Paris the name; no stem has a blank. */
const NAME_MARK = 'name ';

/** Takes an article's terms into the vocabulary. */
export function memberOf(features: GroupingFeatures, day: TakenIn['day'], vocabulary: Vocabulary): Member {
  const { article, title, countries, marks, terms, names } = features;
  const leadNames = new Set(features.leadNames);
  const counted = (count: number): number => Math.min(count, MOST_COUNTED);
  return {
    article,
    title,
    countries,
    marks,
    terms: vocabulary.take(terms.map(([stem]) => stem)),
    whole: Uint8Array.from(terms, ([, count]) => counted(count)),
    lead: Uint8Array.from(terms, ([, , count]) => counted(count)),
    names: vocabulary.take(names.map(([name]) => NAME_MARK + name)),
    nameCounts: Uint8Array.from(names, ([, count]) => counted(count)),
    inLead: Uint8Array.from(names, ([name]) => (leadNames.has(name) ? 1 : 0)),
    day,
  };
}

/** @returns a name as it stands in the features */
export function nameOf(id: number, vocabulary: Vocabulary): string {
  return vocabulary.termOf(id).slice(NAME_MARK.length);
}

/** Counts a member's terms out of the vocabulary. */
export function releaseMember({ terms, names }: Member, vocabulary: Vocabulary): void {
  vocabulary.release(terms);
  vocabulary.release(names);
}
