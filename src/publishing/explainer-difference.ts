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
    ...explainer.whyItMatters.map(
      (stake) => [`Why It Matters: ${stake.affected ?? 'for everyone'}`, texts(stake.statements)] as const,
    ),
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
  const lines: LineDifference[] = [];
  let gone: string[] = [];
  for (const part of diffArrays([...before], [...after])) {
    if (part.removed) {
      gone = part.value;
      continue;
    }
    if (part.added) lines.push(...versions(gone, part.value));
    else lines.push(...gone.map(asGone), ...part.value.map((text) => ({ kind: 'same' as const, text })));
    gone = [];
  }
  return [...lines, ...gone.map(asGone)];
}

const asGone = (text: string): LineDifference => ({ kind: 'gone', text });

/** Lines that went and lines that came at one place: those that are versions of one another are told as one. */
function versions(gone: readonly string[], came: readonly string[]): readonly LineDifference[] {
  const left = new Set(gone);
  const lines = came.map((text): LineDifference => {
    const was = [...left].find((line) => overlap(contentWords(line), contentWords(text)) >= SAME_LINE);
    if (was === undefined || was.length + text.length > LONGEST_COMPARED) return { kind: 'added', text };
    left.delete(was);
    return { kind: 'changed', pieces: piecesOf(was, text) };
  });
  return [...[...left].map(asGone), ...lines];
}

function piecesOf(before: string, after: string): readonly WordPiece[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'put in' : removed ? 'taken out' : 'kept',
    text: value,
  }));
}
