import type { Evidence } from '../model/statement.ts';

/** Passages numbered from 1 in the order in which a text first cites them. */
export interface EvidenceNotes {
  /** @returns the number of a passage, a new one at its first mention */
  readonly cite: (evidence: Evidence) => number;
  /** @returns all cited passages, number 1 first */
  readonly cited: () => readonly Evidence[];
}

/** @returns an empty list of notes for one document */
export function evidenceNotes(): EvidenceNotes {
  const numbers = new Map<string, number>();
  const cited: Evidence[] = [];
  return {
    cite(evidence) {
      const key = `${evidence.article} ${evidence.span.start} ${evidence.span.end}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      cited.push(evidence);
      numbers.set(key, cited.length);
      return cited.length;
    },
    cited: () => cited,
  };
}
