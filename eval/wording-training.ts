import { WORDING_FEATURES } from '../src/checking/wording/wording-features.ts';
import { seededRandom } from './bootstrap.ts';
import { readJsonLines } from './jsonl.ts';
import { editsOf } from './wording-edits.ts';
import {
  featuresOf,
  type LabelledClaim,
  qagsClaims,
  sentencesOf,
  sourcesOf,
  wiceClaims,
} from './wording-examples.ts';

type Example = Pick<LabelledClaim, 'supported' | 'features'>;
/** Examples with what they weigh together; supported and unsupported ones of a set weigh the same. */
export type WeightedSet = readonly [examples: readonly Example[], weight: number];

/** Events of which edits are made: more change the weights by less than their last shown digit. */
const EDITED_EVENTS = 260;
/** A summary's sentence is taken for supported when its reports have this share of its words. */
const CLEARLY_FOUND = 0.6;
const SEED = 7;
const ROUNDS = 4000;
const STEP = 0.5;
/** Strength of the pull towards zero. */
const DECAY = 0.3;

/** The sets from which the weights are learned. SummEdits is in none of them: the gate is measured on it. */
export async function trainingSets(dataDir: string) {
  const [cnndm, xsum, wice, edited] = [
    await qagsClaims(dataDir, 'cnndm'),
    await qagsClaims(dataDir, 'xsum'),
    await wiceClaims(dataDir),
    await editedSentences(dataDir),
  ];
  return { cnndm, xsum, wice, ...edited };
}

/** Sentences of editors' summaries, and of the reports themselves, with single changes. */
async function editedSentences(dataDir: string) {
  const events = await readJsonLines<{ event: string; summary: string }>(
    dataDir,
    'allsides-roundups/events.jsonl',
  );
  const articles = await readJsonLines<{ event: string; text: string }>(
    dataDir,
    'allsides-roundups/articles.jsonl',
  );
  const texts = new Map<string, string[]>();
  for (const { event, text } of articles) texts.set(event, [...(texts.get(event) ?? []), text]);
  const random = seededRandom(SEED);
  const summaries: Example[] = [];
  const copies: Example[] = [];
  const several = events.filter(({ event }) => (texts.get(event)?.length ?? 0) > 1).slice(0, EDITED_EVENTS);
  for (const { event, summary } of several) {
    const [first = '', ...others] = texts.get(event) ?? [];
    const sources = sourcesOf(event, [first, ...others].join('\n'));
    const body = sentencesOf(first).filter(({ tokens }) => tokens.length > 10 && tokens.length < 40);
    const any = () => body[Math.floor(random() * body.length)] ?? null;
    for (const sentence of sentencesOf(summary).slice(0, 2)) {
      if ((featuresOf(sentence.text, sources).features[0] ?? 0) < CLEARLY_FOUND) continue;
      for (const { text, supported } of editsOf(sentence, sources, random, null))
        summaries.push({ supported, ...featuresOf(text, sources) });
    }
    for (const sentence of [any(), any()]) {
      if (sentence === null) continue;
      for (const { text, supported } of editsOf(sentence, sources, random, any()))
        copies.push({ supported, ...featuresOf(text, sources) });
    }
  }
  return { summaries, copies };
}

/**
 * Logistic regression by gradient descent over all examples, of fixed length.
 * @returns the constant, then one weight for each feature
 */
export function trainWeights(sets: readonly WeightedSet[]): readonly number[] {
  const rows = sets.flatMap(([examples, weight]) => {
    const supported = examples.filter((one) => one.supported).length;
    return examples.map((one) => ({
      values: [1, ...one.features],
      gold: one.supported ? 1 : 0,
      weight: weight / 2 / Math.max(1, one.supported ? supported : examples.length - supported),
    }));
  });
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Array<number>(WORDING_FEATURES.length + 1).fill(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = weights.map((value, at) => (at === 0 ? 0 : (DECAY * value) / total));
    for (const { values, gold, weight } of rows) {
      let sum = 0;
      for (let at = 0; at < values.length; at += 1) sum += (values[at] ?? 0) * (weights[at] ?? 0);
      const slope = ((1 / (1 + Math.exp(-sum)) - gold) * weight) / total;
      for (let at = 0; at < values.length; at += 1)
        gradient[at] = (gradient[at] ?? 0) + slope * (values[at] ?? 0);
    }
    for (let at = 0; at < weights.length; at += 1)
      weights[at] = (weights[at] ?? 0) - STEP * (gradient[at] ?? 0);
  }
  return weights;
}

/** What each set weighs: copied, loosely worded and edited text alike; the small and the artificial ones less. */
export function scoreSets(sets: Awaited<ReturnType<typeof trainingSets>>): readonly WeightedSet[] {
  return [
    [sets.cnndm, 300],
    [sets.xsum, 100],
    [sets.wice, 300],
    [sets.summaries, 300],
    [sets.copies, 100],
  ];
}

/** Only freely worded text tells how much of a claim has to be found. */
export function supportSets(
  sets: Pick<Awaited<ReturnType<typeof trainingSets>>, 'wice' | 'xsum'>,
): readonly WeightedSet[] {
  return [
    [sets.wice, 400],
    [sets.xsum, 100],
  ];
}
