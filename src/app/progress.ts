import type { Problem } from '../model/problem.ts';

/** What the engine tells while it works; plain data, since it crosses a thread. */
export type Progress =
  | {
      readonly kind: 'polled';
      readonly url: string;
      readonly added: number;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'read'; readonly done: number; readonly waiting: number; readonly accepted: number }
  | {
      readonly kind: 'published';
      readonly revisions: number;
      readonly events: number;
      readonly articles: number;
    }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'idle'; readonly events: number; readonly published: number; readonly articles: number };

export type Report = (progress: Progress) => void;
