import type { Article } from './article.ts';
import type { Sentence } from './span.ts';
import type { Day } from './time.ts';

/** All offsets in this file are UTF-16 code units into the sentence's `text`, end exclusive. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A word, number or punctuation mark, with its universal part of speech (universaldependencies.org/u/pos). */
export interface Token extends Place {
  readonly pos: string;
  /** Lower-case dictionary form ("met" -> "meet"). */
  readonly lemma: string;
  /** Lower-case stem, what the sparse vectors count. Empty for punctuation. */
  readonly stem: string;
  /** A function word ("the", "of", "which"), of no weight in comparing texts. */
  readonly stop: boolean;
}

export type NameKind = 'person' | 'place' | 'organisation' | 'unknown';

/** A name as it stands in the sentence, joined to its fullest form in the article. */
export interface Name extends Place {
  readonly kind: NameKind;
  /** The fullest form of this name in the article ("Zelenskyy" -> "Volodymyr Zelenskyy"); `text` when alone. */
  readonly full: string;
  /** ISO 3166-1 alpha-2 code where the name is a country, a capital or a people ("Russian" -> RU); else null. */
  readonly country: string | null;
}

/** A date in words, resolved against the article's time of publication. */
export interface DateMention extends Place {
  /** First and last day it covers; equal for precision 'day'. */
  readonly from: Day;
  readonly to: Day;
  readonly precision: 'day' | 'week' | 'month' | 'year';
  /** The words depend on the day of publication ("Friday", "next week"): may be replaced by the date. */
  readonly relative: boolean;
}

/** A country, region or town that a name stands for, after GeoNames. */
export interface PlaceMention extends Place {
  /** Index of the sentence it stands in. */
  readonly sentence: number;
  readonly kind: 'country' | 'region' | 'city';
  /** Its usual English name, which may differ from the words of the report. */
  readonly name: string;
  /** ISO 3166-1 alpha-2 code. */
  readonly country: string;
  /** Degrees north and east; of a country or region the middle of its people. */
  readonly lat: number;
  readonly lon: number;
  /** 'certain' = the words can mean no other place, or the report says which; 'likely' = by the countries it names, or by size. */
  readonly sure: 'certain' | 'likely';
}

/** A person by country and office: "the Ukrainian president", where the report leaves no doubt who that is. */
export interface OfficeMention extends Place {
  /** Index of the sentence it stands in. */
  readonly sentence: number;
  /** The holder's fullest name in the article. */
  readonly full: string;
}

/** What a quantity counts, where the words around it tell. */
export type FigureClass =
  | 'killed'
  | 'injured'
  | 'missing'
  | 'arrested'
  | 'displaced'
  | 'evacuated'
  | 'rescued'
  | 'affected'
  | 'duration'
  | 'magnitude'
  | 'money'
  | 'votes'
  | 'percent'
  | 'speed'
  | 'distance'
  | 'other';

/** A quantity with its unit and hedge. "at least 12 killed": low 12, high null, class 'killed'. */
export interface Figure extends Place {
  readonly class: FigureClass;
  /** Bounds of the value; high null = no upper bound. Exact values have low = high. */
  readonly low: number;
  readonly high: number | null;
  /** Unit or counted noun in lower case, singular ("hour", "people", "usd"); '' when not known. */
  readonly unit: string;
  /** The hedging words as they stand ("at least", "nearly"), or null. */
  readonly hedge: string | null;
}

/** Words or an assertion with its speaker. */
export interface Quote extends Place {
  readonly kind: 'direct' | 'indirect';
  /** The speaker's name or description as the sentence (or the one before) gives it; null when not found. */
  readonly speaker: string | null;
}

export interface AnalysedSentence extends Sentence {
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
  readonly dates: readonly DateMention[];
  readonly figures: readonly Figure[];
  readonly quotes: readonly Quote[];
}

/** An article with everything the later stages read off its text. A pure function of the article. */
export interface AnalysedArticle {
  readonly article: Article;
  readonly sentences: readonly AnalysedSentence[];
  /** The places it names, as far as they are known for certain enough, in the order of the text. */
  readonly places: readonly PlaceMention[];
  /** People it calls by country and office alone, in the order of the text. */
  readonly offices: readonly OfficeMention[];
}
