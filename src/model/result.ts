import type { Problem } from './problem.ts';

/** Either a value or a problem: how expected failure travels. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };
