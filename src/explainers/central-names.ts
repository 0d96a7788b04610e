import { countryName } from '../lib/countries.ts';
import type { Name } from '../model/analysis.ts';
import type { Candidate } from './candidate.ts';

/** So many names are central, if this share of the reports has them. */
const CENTRAL_NAMES = 8;
const REPORTS_SHARE = 0.3;

/** Names of one country are one: "Kyiv", "Ukrainian" and "Ukraine". */
export function nameKey({ country, full }: Name): string {
  return country ?? full;
}

/**
 * The names most central to an event: those in the most reports.
 * @returns the label of each by its key, the commonest first; countries by their English names
 */
export function centralNames(candidates: readonly Candidate[]): ReadonlyMap<string, string> {
  const found = new Map<string, { readonly label: string; readonly reports: Set<number>; count: number }>();
  const all = new Set<number>();
  for (const { sentence, from } of candidates) {
    all.add(from.order);
    for (const name of sentence.names) {
      if (name.kind === 'unknown' || !/^\p{Lu}/u.test(name.full)) continue;
      const key = nameKey(name);
      const label = name.country === null ? name.full : countryName(name.country);
      const entry = found.get(key) ?? { label, reports: new Set<number>(), count: 0 };
      entry.reports.add(from.order);
      entry.count++;
      found.set(key, entry);
    }
  }
  const ranked = [...found]
    .filter(([, { reports, count }]) => count >= 2 && reports.size >= REPORTS_SHARE * all.size)
    .sort(([a, x], [b, y]) => y.reports.size - x.reports.size || y.count - x.count || (a < b ? -1 : 1));
  return new Map(ranked.slice(0, CENTRAL_NAMES).map(([key, { label }]) => [key, label]));
}
