import type { OriginReason } from '../model/origin.ts';
import type { QuestionStatus } from '../model/question.ts';
import type { Change } from '../model/revision.ts';
import type { SourceKind } from '../model/source.ts';
import type { CutRule, Edit, Statement, SubstitutionRule } from '../model/statement.ts';

const CUT_WORDS: Readonly<Record<CutRule, string>> = {
  dateline: 'place and date at the head of the report',
  credit: 'credit of the agency or writer',
  parenthesis: 'words in brackets',
  'leading connective': 'connecting word at the start',
  'leading time': 'time at the start',
  'trailing attribution': 'attribution at the end, shown as the speaker',
  'relative clause': 'side clause',
  'closing clause': 'closing clause',
};

const SUBSTITUTION_WORDS: Readonly<Record<SubstitutionRule, string>> = {
  'pronoun to name': 'a pronoun by the name it stands for',
  'surname to name': 'a surname by the full name',
  'relative date to date': 'a relative date by the date',
};

/** @returns one recorded edit in a reader's words; `passage` is the text its offsets point into */
export function editInWords(edit: Edit, passage: string): string {
  const words = passage.slice(edit.start, edit.end).trim();
  return edit.kind === 'cut'
    ? `Left out: “${words}” (${CUT_WORDS[edit.rule]}).`
    : `Replaced: “${words}” by “${edit.to}” (${SUBSTITUTION_WORDS[edit.rule]}).`;
}

export const STATUS_WORDS: Readonly<Record<QuestionStatus, string>> = {
  open: 'Still open',
  happened: 'Happened',
  'did not': 'Did not happen',
  moved: 'Moved',
  expired: 'Date passed, no report of it',
};

/** A mark of its own for each status, so that colour is never all that tells them apart. */
export const STATUS_MARKS: Readonly<Record<QuestionStatus, string>> = {
  open: '○',
  happened: '✓',
  'did not': '✕',
  moved: '→',
  expired: '?',
};

export const CHANGE_WORDS: Readonly<Record<Change['kind'], string>> = {
  added: 'Added',
  'number changed': 'Number changed',
  corrected: 'Corrected',
  withdrawn: 'Withdrawn',
  'question settled': 'Question settled',
  'question added': 'New question',
};

const CHANGES_COUNTED: Readonly<Record<Change['kind'], readonly [string, string]>> = {
  added: ['sentence added', 'sentences added'],
  'number changed': ['number changed', 'numbers changed'],
  corrected: ['correction', 'corrections'],
  withdrawn: ['sentence withdrawn', 'sentences withdrawn'],
  'question settled': ['question settled', 'questions settled'],
  'question added': ['new question', 'new questions'],
};

/** @returns what a revision changed, counted by kind: "2 sentences added, 1 number changed" */
export function changesInShort(changes: readonly Change[]): string {
  const counts = new Map<Change['kind'], number>();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const said = [...counts].map(([kind, count]) => counted(count, ...CHANGES_COUNTED[kind]));
  return said.length === 0 ? 'sources or order changed' : said.join(', ');
}

/** @returns what stood there before a change; null where nothing did, or where it is the very text that went */
export function wordsBefore(change: Change): string | null {
  return change.was === change.text ? null : change.was;
}

export const KIND_WORDS: Readonly<Record<SourceKind, string>> = {
  agency: 'News agency',
  newspaper: 'Newspaper',
  broadcaster: 'Broadcaster',
  magazine: 'Magazine',
  government: 'Government',
  organisation: 'Organisation',
  website: 'Website',
  unknown: 'Kind not known',
};

/**
 * @returns why an article stands under its origin; `first` is the publisher that stands for the origin, null where the
 *   article itself does. What opened an origin stands for it until the agency's own report of the same text is seen.
 */
export function originInWords(reason: OriginReason, first: string | null): string {
  const of = first ?? 'an earlier report';
  switch (reason) {
    case 'own report':
      return first === null ? 'Independent report' : `Carries the text of ${first}`;
    case 'original':
      return first === null ? "The agency's own report" : `Carries the text of ${first}`;
    case 'same text':
      return `Same text as ${of}`;
    case 'adapted copy':
      return `Adapted copy of ${of}`;
    case 'agency credit':
      return first === null ? 'Agency copy' : `Agency copy, as at ${first}`;
  }
}

/**
 * @returns the label that tells a reading from a fact, with the one whose reading it is; null for a report's own
 * assertion of fact. The publisher stands beside every statement anyway and is not named twice.
 */
export function readingInWords(statement: Statement): string | null {
  const { role, evidence } = statement;
  const speaker = statement.speaker === evidence[0].source ? null : statement.speaker;
  const label = role === 'evaluation' ? 'Assessment' : role === 'expectation' ? 'Expectation' : null;
  if (label === null) return speaker === null ? null : `According to ${speaker}`;
  return speaker === null ? label : `${label}: ${speaker}`;
}

const SMALL_NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** @returns a count as running text has it: "four", "11", "1,204" */
export function inWords(count: number): string {
  return SMALL_NUMBERS[count] ?? count.toLocaleString('en-US');
}

/** @returns "1 report", "12 reports" */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** @returns "12 reports, 5 independent" */
export function reportsInWords(reports: number, origins: number): string {
  return `${counted(reports, 'report', 'reports')}, ${origins} independent`;
}

/** @returns the label with a capital letter first, as a heading wants it */
export function capital(label: string): string {
  return label.slice(0, 1).toUpperCase() + label.slice(1);
}
