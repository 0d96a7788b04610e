import { countryName } from '../lib/countries.ts';
import type { Name } from '../model/analysis.ts';
import type { Candidate } from './candidate.ts';

/** So many names are central, if this share of the reports has them. */
const CENTRAL_NAMES = 8;
const REPORTS_SHARE = 0.3;
/** Something is at stake for a person whom so many of the titles name; others only speak or appear. */
const TITLES_SHARE = 0.3;

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
  const titles = new Map(candidates.map(({ from }) => [from.order, from.report.article.title]));
  for (const { sentence, from } of candidates) {
    all.add(from.order);
    for (const name of sentence.names) {
      if (name.kind === 'unknown' || !/^\p{Lu}/u.test(name.full)) continue;
      if (name.kind === 'person' && name.country === null && !isInTitles(name, titles)) continue;
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

function isInTitles({ full }: Name, titles: ReadonlyMap<number, string>): boolean {
  const surname = full.split(' ').at(-1) ?? full;
  const naming = [...titles.values()].filter((title) => title.includes(surname)).length;
  return naming >= TITLES_SHARE * titles.size;
}
