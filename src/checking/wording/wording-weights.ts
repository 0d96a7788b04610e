// Written by `npm run build && node dist/eval/train-wording.js`; do not edit. Logistic weights over the features of
// wording-features.ts. Score: learned on QAGS (Wang, Cho and Lewis, ACL 2020), WiCE (Kamoi et al., EMNLP 2023) and sentences of
// reports and of editors' summaries (AllSides roundups) with single changes of ours. Support: on WiCE and the freely worded part
// of QAGS alone. SummEdits is in neither.

/** [score, support]: the constant first, then a row for each of `WORDING_FEATURES`. */
const ROWS: readonly (readonly [score: number, support: number])[] = [
  [-2.15, -2.75], // constant
  [0.16, 0.7], // found
  [-0.46, 1.43], // rare found
  [2.59, 2.32], // in reports
  [0.8, 0.59], // longest copied
  [-0.55, 0.51], // spliced
  [-0.38, -0.57], // missing
  [-0.06, -0.2], // elsewhere
  [-0.66, -0.41], // contradicted
  [0.32, -0.08], // reworded
];

export const SCORE_WEIGHTS: readonly number[] = ROWS.map(([score]) => score);
export const SUPPORT_WEIGHTS: readonly number[] = ROWS.map(([, support]) => support);
