import type { SourceReport } from '../model/explainer.ts';
import type { OriginId } from '../model/id.ts';

/**
 * Which report stands for each origin: the agency's original, else the report that opened it, else the earliest of its
 * copies.
 * @param sources the reports of one event
 * @returns one report for each origin
 */
export function originFirsts(sources: readonly SourceReport[]): ReadonlyMap<OriginId, SourceReport> {
  const firsts = new Map<OriginId, SourceReport>();
  for (const report of sources) {
    const held = firsts.get(report.origin);
    if (held === undefined || rank(report) < rank(held)) firsts.set(report.origin, report);
  }
  return firsts;
}

/** Sorts as text: originals, then own reports, then copies; then by time (unknown last), then by id. */
function rank({ reason, published, article }: SourceReport): string {
  const before = reason === 'original' ? 0 : reason === 'own report' ? 1 : 2;
  return `${before} ${published ?? '9999'} ${article}`;
}
