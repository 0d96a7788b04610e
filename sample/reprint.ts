import type { SampleReport } from './report.ts';

/** What a publisher does to agency copy before printing it. */
interface Reprint {
  readonly slug: string;
  readonly publisher: string;
  readonly title: string;
  readonly standfirst: string | null;
  readonly byline: string | null;
  readonly published: string;
  readonly section: string;
  /** Paragraphs kept, by their place in the agency's text; all when left out. */
  readonly keep?: readonly number[];
  /** Passages an editor changed: the agency's words, then the paper's. */
  readonly edits: readonly (readonly [string, string])[];
  readonly endNote: string | null;
}

/**
 * An agency's report as another publisher prints it.
 * @param original the agency's report
 * @param reprint where it appears and what was changed
 * @returns the reprint; throws when an edit's words are not in the kept text, so that no edit is lost unseen
 */
export function reprinted(original: SampleReport, reprint: Reprint): SampleReport {
  const { keep, edits, ...head } = reprint;
  const kept = keep === undefined ? original.paragraphs : keep.map((place) => paragraphAt(original, place));
  const text = edits.reduce(applyEdit, kept.join('\n'));
  return { ...head, event: original.event, modified: null, paragraphs: text.split('\n') };
}

function paragraphAt(report: SampleReport, place: number): string {
  const paragraph = report.paragraphs[place];
  if (paragraph === undefined) throw new Error(`${report.slug} has no paragraph ${place}`);
  return paragraph;
}

function applyEdit(text: string, [from, to]: readonly [string, string]): string {
  if (!text.includes(from)) throw new Error(`nothing to edit: ${from}`);
  return text.replace(from, () => to);
}
