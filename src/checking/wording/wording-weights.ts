// Written by `npm run build && node dist/eval/train-wording.js`; do not edit. Logistic weights over the features of
// wording-features.ts. Score: learned on QAGS (Wang, Cho and Lewis, ACL 2020), WiCE (Kamoi et al., EMNLP 2023) and sentences of
// reports and of editors' summaries (AllSides roundups) with single changes of ours. Support: on WiCE and the freely worded part
// of QAGS alone. SummEdits is in neither.

/** [score, support]: the constant first, then a row for each of `WORDING_FEATURES`. */
const ROWS: readonly (readonly [score: number, support: number])[] = [
  [-2.26, -3.01], // constant
  [-0.18, -0.02], // found
  [-0.68, 0.9], // rare found
  [2.25, 1.73], // in reports
  [1.01, 2.1], // together
  [0.8, 0.49], // longest copied
  [-0.56, 0.51], // spliced
  [-0.37, -0.54], // missing
  [-0.06, -0.19], // elsewhere
  [-0.68, -0.42], // contradicted
  [0.37, 0.03], // reworded
];

export const SCORE_WEIGHTS: readonly number[] = ROWS.map(([score]) => score);
export const SUPPORT_WEIGHTS: readonly number[] = ROWS.map(([, support]) => support);
