import { diffArrays, diffWordsWithSpace } from 'diff';
import { contentWords, overlap } from '../lib/word-overlap.ts';
import type { Explainer } from '../model/explainer.ts';
import type { Question } from '../model/question.ts';
import { dueInWords } from './dates-in-words.ts';
import { capital, STATUS_WORDS } from './plain-words.ts';
import { dueNow } from './upcoming-steps.ts';

/** A piece of a line: there before and after, put in, or taken out. */
export interface WordPiece {
  readonly kind: 'kept' | 'put in' | 'taken out';
  readonly text: string;
}

/** What became of a line. */
export type LineDifference =
  | { readonly kind: 'same' | 'added' | 'gone'; readonly text: string }
  | { readonly kind: 'changed'; readonly pieces: readonly WordPiece[] };

/** A part of the page with all its lines, as they stood before or stand after. */
export interface PartDifference {
  readonly title: string;
  readonly lines: readonly LineDifference[];
}

// Two lines that share less than this of the shorter one are no versions of one another.
const SAME_LINE = 0.5;
// Lines of this length are compared whole: word by word would take long and tell a reader little.
const LONGEST_COMPARED = 2_000;

/**
 * The difference between two states of a page, line by line and within a line word by word.
 * @param before, after any two states of one explainer
 * @returns the parts of which either has a line, in the order of the page
 */
export function explainerDifference(before: Explainer, after: Explainer): readonly PartDifference[] {
  const [old, now] = [linesByPart(before), linesByPart(after)];
  const titles = new Set([...now.keys(), ...old.keys()]);
  return [...titles]
    .map((title) => ({ title, lines: lineDifferences(old.get(title) ?? [], now.get(title) ?? []) }))
    .filter(({ lines }) => lines.length > 0);
}

function linesByPart(explainer: Explainer): ReadonlyMap<string, readonly string[]> {
  const texts = (statements: readonly { readonly text: string }[]) => statements.map(({ text }) => text);
  const { statements, questions } = explainer.whatComesNext;
  return new Map<string, readonly string[]>([
    ['Name', [explainer.name]],
    ['Bottom line', texts(explainer.bottomLine)],
    ['What Happened', texts(explainer.whatHappened)],
    // A sentence that only moved to another of those affected is no change to a reader.
    ['Why It Matters', explainer.whyItMatters.flatMap((stake) => texts(stake.statements))],
    ['What Comes Next', [...questions.map(questionLine), ...texts(statements)]],
    [
      'Figures',
      explainer.differences.map(
        ({ label, values }) => `${capital(label)}: ${values.map(({ text }) => text).join('; ')}`,
      ),
    ],
  ]);
}

function questionLine(question: Question): string {
  const due = question.kind === 'step' ? dueNow(question) : null;
  const words = question.kind === 'step' ? question.statement : question.text;
  return `${due === null ? '' : `${capital(dueInWords(due))}: `}${words} (${STATUS_WORDS[question.status]})`;
}

function lineDifferences(before: readonly string[], after: readonly string[]): readonly LineDifference[] {
  const parts = diffArrays([...before], [...after]);
  const earlier = versionsOf(
    parts.flatMap(({ removed, value }) => (removed ? value : [])),
    parts.flatMap(({ added, value }) => (added ? value : [])),
  );
  const versioned = new Set(earlier.values());
  return parts.flatMap(({ added, removed, value }) =>
    value.flatMap((text): readonly LineDifference[] => {
      if (removed) return versioned.has(text) ? [] : [{ kind: 'gone', text }];
      if (!added) return [{ kind: 'same', text }];
      const was = earlier.get(text);
      return [was === undefined ? { kind: 'added', text } : { kind: 'changed', pieces: piecesOf(was, text) }];
    }),
  );
}

/** For lines that came, the line that went of which each is a version, wherever in the part it stood. */
function versionsOf(gone: readonly string[], came: readonly string[]): ReadonlyMap<string, string> {
  const left = new Map(gone.map((line) => [line, contentWords(line)]));
  const versions = new Map<string, string>();
  for (const text of came) {
    const words = contentWords(text);
    const was = [...left].find(
      ([line, held]) => line.length + text.length <= LONGEST_COMPARED && overlap(held, words) >= SAME_LINE,
    )?.[0];
    if (was === undefined) continue;
    left.delete(was);
    versions.set(text, was);
  }
  return versions;
}

function piecesOf(before: string, after: string): readonly WordPiece[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'put in' : removed ? 'taken out' : 'kept',
    text: value,
  }));
}
