import type { SourceReport } from '../model/explainer.ts';
import { originFirsts } from './origin-firsts.ts';

/** One independent report and everybody who carried its text. */
export interface OriginGroup {
  readonly first: SourceReport;
  /** The other articles of the same origin, in the order of the sources. */
  readonly carriers: readonly SourceReport[];
}

/**
 * @param sources the reports of one event
 * @returns one group an origin, in the order in which origins first appear
 */
export function originGroups(sources: readonly SourceReport[]): readonly OriginGroup[] {
  const firsts = originFirsts(sources);
  const carriers = new Map<string, SourceReport[]>();
  for (const report of sources) {
    const held = carriers.get(report.origin) ?? [];
    if (firsts.get(report.origin) !== report) held.push(report);
    carriers.set(report.origin, held);
  }
  return [...firsts].map(([origin, first]) => ({ first, carriers: carriers.get(origin) ?? [] }));
}
