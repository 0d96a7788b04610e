import type { GroupingFeatures } from './features.ts';
import { clashingMark } from './identity-marks.ts';

/**
 * A reason why an article cannot belong to an event, however similar the words: two floods in two countries a day
 * apart, two earthquakes, two matches of one series.
 * @param article the new article
 * @param members articles of the event
 * @returns the reason in a reader's words, or null
 */
export function vetoReason(article: GroupingFeatures, members: readonly GroupingFeatures[]): string | null {
  const clash = clashingMark(
    article.marks,
    members.flatMap(({ marks }) => marks),
  );
  if (clash !== null) return `another ${clash}`;
  return anotherCountry(article, members);
}

/** The leads name different countries and no other name in common ("Reuters" or "UN" further down do not count). */
function anotherCountry(article: GroupingFeatures, members: readonly GroupingFeatures[]): string | null {
  const countries = new Set(members.flatMap((member) => member.countries));
  if (article.countries.length === 0 || countries.size === 0) return null;
  if (article.countries.some((country) => countries.has(country))) return null;
  const names = new Set(members.flatMap((member) => member.leadNames));
  if (article.leadNames.some((name) => names.has(name))) return null;
  return `another country (${article.countries[0]}, not ${[...countries].slice(0, 3).join(', ')})`;
}
