import type { AnalysedArticle, PlaceMention } from '../model/analysis.ts';
import type { EventPlace } from '../model/event.ts';

/** Sentences of a report's opening in which its place stands, the title included. */
const OPENING = 4;
/** Independent reports that must name the place. */
const LEAST_REPORTS = 2;
/** The nearer place is told rather than the country around it. */
const NEARNESS = { city: 2, region: 1, country: 0 } as const;

/**
 * Where an event is: the most specific place that the openings of at least two independent reports name, and at least half as many
 * as name the commonest one.
 * @param reports one article for each independent origin
 * @returns null where they do not agree on any
 */
export function mainPlaceOf(reports: readonly AnalysedArticle[]): EventPlace | null {
  const naming = new Map<string, { readonly place: PlaceMention; reports: number }>();
  for (const { places, sentences } of reports) {
    // "Washington said": a government, wherever the event is.
    const speaks = ({ sentence, text }: PlaceMention): boolean =>
      sentences.find(({ index }) => index === sentence)?.quotes.some(({ speaker }) => speaker === text) ===
      true;
    const opening = places.filter((place) => place.sentence < OPENING && !speaks(place));
    for (const [key, place] of new Map(opening.map((each) => [keyOf(each), each]))) {
      const known = naming.get(key);
      if (known === undefined) naming.set(key, { place, reports: 1 });
      else known.reports += 1;
    }
  }
  const all = [...naming.values()];
  const most = Math.max(0, ...all.map((each) => each.reports));
  const [best] = all
    .filter((each) => each.reports >= LEAST_REPORTS && 2 * each.reports >= most)
    .sort((a, b) => NEARNESS[b.place.kind] - NEARNESS[a.place.kind] || b.reports - a.reports);
  if (best === undefined) return null;
  const { kind, name, country, lat, lon } = best.place;
  return { kind, name, country, lat, lon, reports: best.reports };
}

function keyOf({ kind, name, country }: PlaceMention): string {
  return `${kind}|${country}|${name}`;
}
