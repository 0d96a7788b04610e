/** What the decision to join rests on: a handful of figures for an article and an event, or for two events. */
export interface JoinFeatures {
  /** Mean similarity of the articles, 0 to 1. */
  readonly similarity: number;
  /** Mean similarity to the nearest articles outside: how crowded the field is, 0 to 1. */
  readonly crowding: number;
  /** 0 = names enough in common, 1 = hardly a name in common although both sides have names. */
  readonly strangers: number;
  /** 1 where both sides name countries, and none in common. */
  readonly otherCountry: number;
}

/** Log-odds that two tell of one happening: a logistic model over `JoinFeatures`. */
export interface JoinModel {
  readonly bias: number;
  /** Of ln(similarity + `unseen`). */
  readonly similarity: number;
  /** Of ln(crowding + `unseen`). */
  readonly crowding: number;
  readonly strangers: number;
  readonly otherCountry: number;
  /** Added before logarithms are taken: what any two reports of one field share. */
  readonly unseen: number;
  /** Log-odds from which on an article joins an event. */
  readonly join: number;
  /** Log-odds from which on two events become one. */
  readonly merge: number;
  /** Log-odds below which two parts of an event are two events. */
  readonly part: number;
}

/**
 * The one configuration for all streams.
 *
 * Two articles must be nearer to each other than to what stands around them. In logarithms the weight of the crowding
 * comes to 0.6 of that of the similarity, so that one threshold holds in a sparse and in a crowded stream, for long
 * reports and for feed items (after local scaling, Zelnik-Manor and Perona 2004, and CSLS, Conneau et al. 2018).
 * Similarity's weight sets the scale. The others were found by coordinate search for the mean B-cubed F1 of the
 * development streams; all are on a plateau, where steps of a tenth change the mean by less than 0.003.
 */
export const JOIN_MODEL: JoinModel = {
  bias: 1.35,
  similarity: 5,
  crowding: -2.9,
  strangers: -2,
  otherCountry: -0.3,
  unseen: 0.01,
  join: 0,
  merge: 0,
  part: 0,
};

/** One term of the log-odds, as a reader is told it. */
export interface OddsPart {
  readonly label: string;
  readonly value: number;
}

/** @returns the terms of the log-odds; they add up to it */
export function oddsParts(features: JoinFeatures, model: JoinModel): readonly OddsPart[] {
  return [
    { label: 'to begin with', value: model.bias },
    {
      label: 'similarity of the words',
      value: model.similarity * Math.log(features.similarity + model.unseen),
    },
    {
      label: 'similarity of other events',
      value: model.crowding * Math.log(features.crowding + model.unseen),
    },
    { label: 'few names in common', value: model.strangers * features.strangers },
    { label: 'other countries', value: model.otherCountry * features.otherCountry },
  ];
}

/** @returns the log-odds that both tell of one happening */
export function logOdds(features: JoinFeatures, model: JoinModel): number {
  return (
    model.bias +
    model.similarity * Math.log(features.similarity + model.unseen) +
    model.crowding * Math.log(features.crowding + model.unseen) +
    model.strangers * features.strangers +
    model.otherCountry * features.otherCountry
  );
}
