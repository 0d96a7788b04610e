import type { ComparedSentence } from './compare-sentence.ts';
import type { Finding, FindingKind } from './findings.ts';

/** What the score of a claim is made of, in the order of `WORDING_WEIGHTS`. */
export const WORDING_FEATURES = [
  'found',
  'rare found',
  'in reports',
  'together',
  'longest copied',
  'spliced',
  'missing',
  'elsewhere',
  'contradicted',
  'reworded',
] as const;
type WordingFeature = (typeof WORDING_FEATURES)[number];

/** More findings of a kind than these tell no more. */
const MOST: Partial<Record<WordingFeature, number>> = {
  spliced: 2,
  missing: 2,
  elsewhere: 2,
  contradicted: 2,
  reworded: 3,
};

/**
 * The features of a claim: shares over its sentences by their words, findings counted up to a limit.
 * @param compared the claim's sentences beside their passages
 * @returns one number a feature, in the order of `WORDING_FEATURES`
 */
export function wordingFeatures(compared: readonly ComparedSentence[]): readonly number[] {
  const share = (of: (one: ComparedSentence) => number): number => meanByWords(compared, of);
  const findings = compared.flatMap((one) => one.findings);
  const count = (kinds: readonly FindingKind[], of: (one: Finding) => boolean = () => true): number =>
    findings.filter((one) => kinds.includes(one.kind) && of(one)).length;
  const isValue = ({ of }: Finding): boolean => of !== 'word';
  const values: Record<WordingFeature, number> = {
    found: share(({ found }) => found),
    'rare found': share(({ rareFound }) => rareFound),
    'in reports': share(({ inReports }) => inReports),
    together: share(({ together }) => together),
    'longest copied': share(({ copied }) => copied.longest),
    spliced: compared.reduce(
      (sum, { copied }) => sum + (copied.share > MOSTLY_COPIED ? copied.spliced : 0),
      0,
    ),
    missing: count(['missing'], isValue),
    elsewhere: count(['elsewhere'], isValue),
    contradicted: count(['contradicted', 'replaced', 'denied']),
    reworded: count(['reworded']),
  };
  return WORDING_FEATURES.map((name) => Math.min(values[name], MOST[name] ?? Number.POSITIVE_INFINITY));
}

/** Only a sentence that is copied for the most part can be put together wrongly from copied pieces. */
const MOSTLY_COPIED = 0.5;

/**
 * @param features in the order of `WORDING_FEATURES`
 * @param weights the constant first, then one for each feature
 * @returns a share from 0 to 1 (logistic)
 */
export function wordingScore(features: readonly number[], weights: readonly number[]): number {
  const sum = features.reduce((total, value, at) => total + value * (weights[at + 1] ?? 0), weights[0] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** @returns the share of a claim's three words in a row that stand so in the reports, 0 to 1 */
export function copiedShare(compared: readonly ComparedSentence[]): number {
  return meanByWords(compared, ({ copied }) => copied.share);
}

function meanByWords(compared: readonly ComparedSentence[], of: (one: ComparedSentence) => number): number {
  const weight = ({ words }: ComparedSentence): number => Math.max(1, words);
  const total = compared.reduce((sum, one) => sum + weight(one), 0);
  return compared.reduce((sum, one) => sum + of(one) * weight(one), 0) / Math.max(1, total);
}
