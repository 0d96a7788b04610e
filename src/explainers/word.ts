import { applyEdits } from '../lib/apply-edits.ts';
import { contentHash } from '../lib/hash.ts';
import type { StatementId } from '../model/id.ts';
import { type Choice, type DraftStatement, type Edit, evidenceOf } from '../model/statement.ts';
import type { Candidate } from './candidate.ts';
import { replaceDates, replaceSurnames } from './substitute.ts';

/** What the reader has met on the way down the page. */
export interface Wording {
  readonly names: Set<string>;
  /** A sentence that stands in two places reads the same in both. */
  readonly done: Map<string, DraftStatement>;
  /** How each sentence came to its place; null where nobody asks. */
  readonly choice: ((candidate: Candidate) => Choice) | null;
}

export function newWording(choice: Wording['choice'] = null): Wording {
  return { names: new Set(), done: new Map(), choice };
}

/**
 * A chosen sentence as a statement: its cuts, full names where they come first on the page, dates for relative days.
 * @param wording is added to; call in the order of the page
 */
export function wordStatement(candidate: Candidate, wording: Wording): DraftStatement {
  const known = wording.done.get(candidate.key);
  if (known !== undefined) return known;
  const { sentence, from, form, role, supports } = candidate;
  const { article } = from.report;
  const named = replaceSurnames(sentence, article, wording.names);
  const dated = replaceDates(sentence, article);
  const edits = withoutOverlaps([...form.edits, ...dated, ...named]);
  remember(candidate, edits, wording);
  const first = evidenceOf(sentence, article, from.link);
  const statement: DraftStatement = {
    id: contentHash(`${article.id}\n${sentence.span.start}\n${sentence.span.end}`) as StatementId,
    text: applyEdits(sentence.text, edits),
    role,
    evidence: [first, ...supports],
    edits,
    origins: new Set([first, ...supports].map(({ origin }) => origin)).size,
    speaker: speakerOf(candidate),
    ...(wording.choice === null ? {} : { choice: wording.choice(candidate) }),
  };
  wording.done.set(candidate.key, statement);
  return statement;
}

/** Views and expectations of the report itself are its publisher's. */
function speakerOf({ role, speaker, from }: Candidate): string | null {
  if (speaker !== null) return speaker;
  return role === 'evaluation' || role === 'expectation' ? from.report.article.source.name : null;
}

/** Edits in order; of two that overlap the one listed first stays. */
function withoutOverlaps(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits) {
    if (!kept.some(({ start, end }) => edit.start < end && start < edit.end)) kept.push(edit);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function remember({ sentence }: Candidate, edits: readonly Edit[], { names }: Wording): void {
  for (const { text, full } of sentence.names) if (text === full) names.add(full);
  for (const edit of edits) {
    if (edit.kind === 'substitute' && edit.rule !== 'relative date to date') names.add(edit.to);
  }
}
