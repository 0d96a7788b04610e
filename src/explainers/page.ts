import type { Difference } from '../model/explainer.ts';
import type { Instant } from '../model/time.ts';
import type { Candidate } from './candidate.ts';
import { centralNames } from './central-names.ts';
import { figureDoubts } from './doubtful-figures.ts';
import { isOvertaken, isPreview } from './outlook.ts';
import type { Representative } from './representatives.ts';
import type { WordBudget } from './word-budget.ts';

/** A page in the making: what may still be said at its moment, and what each part needs to choose from it. */
export interface Page {
  /** Sentences that are right at the page's moment: no preview of what is past, no figure that its publisher took back. */
  readonly candidates: readonly Candidate[];
  /** The event's short name. */
  readonly name: string;
  readonly asOf: Instant;
  /** How much a sentence's figures are to be doubted, 0 to 1. */
  readonly doubt: (candidate: Candidate) => number;
  /** Labels of the event's central names by their keys. */
  readonly central: ReadonlyMap<string, string>;
  readonly budget: WordBudget;
}

/**
 * @param gathered every sentence that could be printed by itself
 * @param differences what the reports differ on
 * @returns the page with what still holds at its moment
 */
export function openPage(
  gathered: readonly Candidate[],
  representatives: readonly Representative[],
  differences: readonly Difference[],
  about: { readonly name: string; readonly asOf: Instant; readonly budget: WordBudget },
): Page {
  const doubt = figureDoubts(representatives, differences);
  const candidates = gathered.filter(
    (candidate) =>
      doubt(candidate) < 1 && !isPreview(candidate, about.asOf) && !isOvertaken(candidate, about.asOf),
  );
  return { ...about, candidates, doubt, central: centralNames(candidates) };
}
