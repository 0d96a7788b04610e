import type { SourceReport } from '../model/explainer.ts';
import type { OriginId } from '../model/id.ts';

/**
 * Which report stands for each origin: its own report, else the earliest of its copies (an agency text that only
 * its customers carry).
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

/** Sorts as text: own reports before copies, then by time (unknown last), then by id. */
function rank(report: SourceReport): string {
  return `${report.reason === 'own report' ? 0 : 1} ${report.published ?? '9999'} ${report.article}`;
}
