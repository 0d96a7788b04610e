import type { Explainer } from '../model/explainer.ts';
import type { Change } from '../model/revision.ts';
import type { Evidence, Statement } from '../model/statement.ts';
import { numberSkeleton, wordOverlap } from './number-skeleton.ts';
import { statementsOf } from './statements-of.ts';

/** A report that says of itself that it corrects something. */
const CORRECTION = /\b(?:correction|corrects?|corrected|clarification|erratum|retract(?:s|ed|ion))\b/i;
/** Two sentences sharing this much beside their numbers are about one thing: the corrected one and its correction. */
const SAME_MATTER = 0.4;
/** A correction's title names what it corrects in fewer words than the sentence did. */
const CORRECTED_MATTER = 0.2;
/** ... and from this on they are one sentence with another number, however it is hedged. */
const SAME_SENTENCE = 0.8;

/**
 * What changed in the sentences of an explainer.
 * @param before the earlier state
 * @param after the later state
 * @returns one change for each sentence that came, was corrected or has another number, and for each that was withdrawn:
 *   its report is gone, or its publisher has corrected the matter since. A sentence that merely gave way to others and a
 *   passage that is shortened in another way are no change
 */
export function statementChanges(before: Explainer, after: Explainer): readonly Change[] {
  const old = statementsOf(before);
  const now = statementsOf(after);
  const gone = new Set([...old.values()].filter((statement) => !now.has(statement.text)));
  const come = [...now.values()].filter((statement) => !old.has(statement.text));
  const changes: Change[] = [];
  for (const statement of come) {
    const replaced = replacedBy(statement, gone);
    if (replaced !== null) gone.delete(replaced.old);
    if (replaced?.kind === 'same passage') continue;
    changes.push({
      kind: replaced?.kind ?? 'added',
      statement: statement.id,
      text: statement.text,
      was: replaced?.old.text ?? null,
    });
  }
  const withdrawn = withdrawalsIn(before, after);
  for (const statement of gone) {
    const { id, text } = statement;
    if (withdrawn(statement)) changes.push({ kind: 'withdrawn', statement: id, text, was: text });
  }
  return changes;
}

/** Tells which of the sentences that went did so because they no longer hold, not because others tell more. */
function withdrawalsIn(before: Explainer, after: Explainer): (statement: Statement) => boolean {
  const known = new Set(before.sources.map(({ article }) => article));
  const standing = new Set(after.sources.map(({ article }) => article));
  const corrections = after.sources.filter(
    ({ article, title }) => !known.has(article) && CORRECTION.test(title),
  );
  return ({ text, evidence }) =>
    evidence.every(({ article }) => !standing.has(article)) ||
    corrections.some(
      ({ source, title }) =>
        evidence.every((one) => one.source === source) && wordOverlap(title, text) >= CORRECTED_MATTER,
    );
}

interface Replacement {
  readonly old: Statement;
  readonly kind: 'same passage' | 'corrected' | 'number changed';
}

/** The sentence that a new one stands in for, with the reason; null when it is simply new. */
function replacedBy(statement: Statement, gone: ReadonlySet<Statement>): Replacement | null {
  let best: Replacement | null = null;
  let bestOverlap = 0;
  for (const old of gone) {
    const kind = replacementKind(statement, old);
    if (kind === null) continue;
    const overlap = kind === 'same passage' ? 2 : wordOverlap(old.text, statement.text);
    if (best === null || overlap > bestOverlap) {
      best = { old, kind };
      bestOverlap = overlap;
    }
  }
  return best;
}

function replacementKind(statement: Statement, old: Statement): Replacement['kind'] | null {
  const [basis] = statement.evidence;
  const [oldBasis] = old.evidence;
  if (basis.article === oldBasis.article && basis.passage === oldBasis.passage) return 'same passage';
  const overlap = wordOverlap(old.text, statement.text);
  const rewritten = basis.article === oldBasis.article && basis.span.start === oldBasis.span.start;
  if ((rewritten || statement.evidence.some(saysCorrection)) && overlap >= SAME_MATTER) return 'corrected';
  const skeleton = numberSkeleton(statement.text);
  const sameWords = skeleton === numberSkeleton(old.text) || overlap >= SAME_SENTENCE;
  return sameWords && skeleton.includes('#') && numbersOf(statement.text) !== numbersOf(old.text)
    ? 'number changed'
    : null;
}

function saysCorrection({ passage, title }: Evidence): boolean {
  return CORRECTION.test(passage) || CORRECTION.test(title);
}

/** The digits and number words of a text, in order. */
function numbersOf(text: string): string {
  const skeleton = new Set(numberSkeleton(text).split(' '));
  return text
    .toLowerCase()
    .split(/[^\p{L}\d.,]+/u)
    .map((word) => word.replace(/[.,]+$/u, ''))
    .filter((word) => word !== '' && !skeleton.has(word.replace(/[^\p{L}]/gu, '')))
    .join(' ');
}
