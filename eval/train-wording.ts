import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { WORDING_FEATURES } from '../src/checking/wording/wording-features.ts';
import { scoreSets, supportSets, trainingSets, trainWeights } from './wording-training.ts';

/**
 * Writes `src/checking/wording/wording-weights.ts` from the labelled sets: `node dist/eval/train-wording.js [DATA]` from the
 * repository's root, after `npm run build`. The same data gives the same file, byte for byte.
 */
const dataDir = resolve(process.argv[2] ?? join('..', 'shared', 'data'));
const sets = await trainingSets(dataDir);
const score = trainWeights(scoreSets(sets));
const support = trainWeights(supportSets(sets));
const rows = ['constant', ...WORDING_FEATURES].map(
  (name, at) => `  [${rounded(score[at])}, ${rounded(support[at])}], // ${name}`,
);
await writeFile(
  join('src', 'checking', 'wording', 'wording-weights.ts'),
  `// Written by \`npm run build && node dist/eval/train-wording.js\`; do not edit. Logistic weights over the features of
// wording-features.ts. Score: learned on QAGS (Wang, Cho and Lewis, ACL 2020), WiCE (Kamoi et al., EMNLP 2023) and sentences of
// reports and of editors' summaries (AllSides roundups) with single changes of ours. Support: on WiCE and the freely worded part
// of QAGS alone. SummEdits is in neither.

/** [score, support]: the constant first, then a row for each of \`WORDING_FEATURES\`. */
const ROWS: readonly (readonly [score: number, support: number])[] = [
${rows.join('\n')}
];

export const SCORE_WEIGHTS: readonly number[] = ROWS.map(([score]) => score);
export const SUPPORT_WEIGHTS: readonly number[] = ROWS.map(([, support]) => support);
`,
);

function rounded(weight: number | undefined): number {
  return Math.round((weight ?? 0) * 100) / 100;
}
