import { clashingMark } from './identity-marks.ts';
import type { Member } from './member.ts';

/** Share of names in common below which reports that name other countries are of another happening. */
const FAMILIAR = 0.3;
/** Of an event's reports that name any country, the share that must name one for it to be the event's. */
const OF_THE_EVENT = 0.25;

/**
 * A reason why an article cannot belong to an event, however similar the words: two floods in two countries a day
 * apart, two earthquakes, two matches of one series.
 * @param article the new article
 * @param members articles of the event
 * @param namesInCommon the share of names that article and event have in common, 0 to 1
 * @returns the reason in a reader's words, or null
 */
export function vetoReason(
  article: Pick<Member, 'countries' | 'marks'>,
  members: readonly Pick<Member, 'countries' | 'marks'>[],
  namesInCommon: number,
): string | null {
  const clash = clashingMark(
    article.marks,
    members.flatMap(({ marks }) => marks),
  );
  if (clash !== null) return `another ${clash}`;
  return namesInCommon < FAMILIAR ? anotherCountry(article, members) : null;
}

/** The leads name different countries; one that a single report of many names ("Australian time") is not the event's. */
function anotherCountry(
  article: Pick<Member, 'countries' | 'marks'>,
  members: readonly Pick<Member, 'countries' | 'marks'>[],
): string | null {
  const reports = new Map<string, number>();
  for (const { countries } of members)
    for (const country of countries) reports.set(country, (reports.get(country) ?? 0) + 1);
  const placed = members.filter(({ countries }) => countries.length > 0).length;
  const ofEvent = [...reports]
    .filter(([, count]) => count >= OF_THE_EVENT * placed)
    .map(([country]) => country);
  if (article.countries.length === 0 || ofEvent.length === 0) return null;
  if (article.countries.some((country) => ofEvent.includes(country))) return null;
  return `another country (${article.countries[0]}, not ${ofEvent.slice(0, 3).join(', ')})`;
}
