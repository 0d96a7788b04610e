import { isDemonym } from '../../lib/countries.ts';
import { type GazetteerPlace, placesNamed } from '../../lib/gazetteer.ts';
import type { Name, PlaceMention } from '../../model/analysis.ts';

/** A sentence as far as its places need it. */
export interface PlaceText {
  readonly text: string;
  readonly names: readonly Name[];
}

/** A town or region by itself, without its country, is meant where it has so many thousands of people ... */
const WELL_KNOWN = 100;
/** ... and so many times those of the next of its name. */
const LARGER = 8;
/** A country named so many times as often as the next is the one the article is about. */
const CLEARLY = 2;
/** A region of so many thousands of people is as well known as a small country. */
const LARGE_REGION = 1000;
/** The publisher's own country, against one mention of a country. */
const AT_HOME = 0.5;

interface Candidate {
  readonly sentence: number;
  readonly name: Name;
  readonly places: readonly GazetteerPlace[];
  /** The countries and regions that the name right behind it may stand for: "Paris, Texas", "Rome, Georgia". */
  readonly within: readonly GazetteerPlace[];
}

/**
 * The countries, regions and towns an article names. A name of several places is resolved by what stands behind it ("Paris,
 * Texas"), then by the countries the article names, then by size; where none of these tells, nothing is said.
 * @param sentences all sentences of one article, in order, with their names
 * @param home ISO 3166-1 alpha-2 code of the publisher's country, or null
 * @returns mentions in the order of the text
 */
export function placesOf(sentences: readonly PlaceText[], home: string | null): PlaceMention[] {
  const known = new Map<string, readonly GazetteerPlace[]>();
  const named = (name: string): readonly GazetteerPlace[] => {
    const places = known.get(name) ?? placesOfName(name);
    known.set(name, places);
    return places;
  };
  const candidates = sentences.flatMap((sentence, at) => candidatesOf(sentence, at, named));
  if (candidates.length === 0) return [];
  const countries = countriesNamed(sentences, candidates, home);
  // "London, Ontario" is meant by every other "London" of the article too, and so is a town that the table lacks.
  const told = new Map<string, Resolved | null>();
  for (const candidate of candidates) {
    if (candidate.within.length > 0 && !told.has(candidate.name.text)) {
      told.set(candidate.name.text, resolve(candidate, countries));
    }
  }
  return candidates.flatMap((candidate) => {
    const known = candidate.within.length > 0 ? undefined : told.get(candidate.name.text);
    const found = known === undefined ? resolve(candidate, countries) : known;
    if (found === null) return [];
    const { name, sentence } = candidate;
    const { kind, country, lat, lon } = found.place;
    return [
      {
        sentence,
        start: name.start,
        end: name.end,
        text: name.text,
        kind,
        name: found.place.name,
        country,
        lat,
        lon,
        sure: found.sure,
      },
    ];
  });
}

/** Peoples are no places; a possessive is left off. */
function placesOfName(name: string): readonly GazetteerPlace[] {
  const bare = name.replace(/['’]s?$/u, '');
  return isDemonym(bare) ? [] : placesNamed(bare);
}

function candidatesOf(
  { text, names }: PlaceText,
  sentence: number,
  named: (name: string) => readonly GazetteerPlace[],
): Candidate[] {
  return names.flatMap((name, at) => {
    if (name.kind !== 'place' && !(name.kind === 'unknown' && opensDateline(name, text))) return [];
    const places = name.full === name.text ? named(name.text) : [];
    if (places.length === 0) return [];
    const next = names[at + 1];
    const behind =
      next !== undefined && next.start === name.end + 2 && text.charAt(name.end) === ','
        ? named(next.text)
        : [];
    return [{ sentence, name, places, within: behind.filter(({ kind }) => kind !== 'city') }];
  });
}

/** "KYIV (Agency) - ", "PARIS, 3 May -": the place a report is written from. */
function opensDateline({ start, end }: Name, text: string): boolean {
  return start === 0 && /^(?:,[^.]{0,30})? ?(?:\([^)]{2,30}\) ?)?[—–-]/u.test(text.slice(end, end + 70));
}

/** How often each country is named by words that can mean no other place. */
function countriesNamed(
  sentences: readonly PlaceText[],
  candidates: readonly Candidate[],
  home: string | null,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (country: string, weight: number): void => {
    counts.set(country, (counts.get(country) ?? 0) + weight);
  };
  if (home !== null) add(home, AT_HOME);
  const placesByName = new Map(candidates.map(({ name, places }) => [name, places]));
  for (const { names } of sentences) {
    for (const name of names) {
      const places = placesByName.get(name);
      const alone =
        places === undefined ||
        countryMeant(places) !== null ||
        places.every(({ country }) => country === name.country);
      if (name.country !== null && alone) add(name.country, 1);
    }
  }
  for (const { within } of candidates) {
    const [only, ...others] = new Set(within.map(({ country }) => country));
    if (only !== undefined && others.length === 0) add(only, 1);
  }
  return counts;
}

interface Resolved {
  readonly place: GazetteerPlace;
  readonly sure: PlaceMention['sure'];
}

function resolve({ name, places, within }: Candidate, named: ReadonlyMap<string, number>): Resolved | null {
  const inside = places.filter((place) => within.some((around) => isInside(place, around)));
  const [found] = inside;
  if (found !== undefined) return { place: bestIn(found.country, inside), sure: 'certain' };
  // "Paris, Texas" is not in the table, and no other Paris is meant; "Moscow, Ukraine and others" is a list.
  if (within.some((around) => around.kind === 'region' && !places.includes(around))) return null;
  const country = countryMeant(places);
  if (country !== null) return { place: country, sure: 'certain' };
  // Capitals that the table of countries knows by an unmistakable name.
  const capital = places.find((place) => place.kind === 'city' && place.country === name.country);
  if (capital !== undefined && isLargest(capital, places)) {
    const namesake = places.some(({ kind, people }) => kind === 'region' && people > 2 * capital.people);
    return { place: capital, sure: namesake ? 'likely' : 'certain' };
  }
  const likely = byCountriesNamed(places, named) ?? bySize(places);
  return likely === null ? null : { place: likely, sure: 'likely' };
}

function isInside(place: GazetteerPlace, within: GazetteerPlace): boolean {
  return place.country === within.country && (within.region === null || place.region === within.region);
}

/** A country by its name, unless a large region elsewhere has it too ("Georgia"). */
function countryMeant(places: readonly GazetteerPlace[]): GazetteerPlace | null {
  const [first, ...others] = places;
  if (first?.kind !== 'country') return null;
  return others.some(
    ({ kind, country, people }) => kind === 'region' && country !== first.country && people >= LARGE_REGION,
  )
    ? null
    : first;
}

/** The place in the one country that the article names, or names most; null where it names several alike. */
function byCountriesNamed(
  places: readonly GazetteerPlace[],
  named: ReadonlyMap<string, number>,
): GazetteerPlace | null {
  const counts = [...new Set(places.map(({ country }) => country))]
    .map((country) => ({ country, count: named.get(country) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const [most, next] = counts;
  if (most === undefined) return null;
  if (next === undefined || most.count >= CLEARLY * next.count) return bestIn(most.country, places);
  const rivals = places.filter(({ country }) => counts.some((each) => each.country === country));
  return bySize(rivals);
}

/** The place that is so much larger than its namesakes elsewhere that it needs no country beside it. */
function bySize(places: readonly GazetteerPlace[]): GazetteerPlace | null {
  const top = places.find(({ kind }) => kind !== 'country');
  if (top === undefined || top.people < WELL_KNOWN || !isLargest(top, places)) return null;
  return bestIn(top.country, places);
}

/** Of one country's places of a name the town, where it is no mere namesake of the region around it. */
function bestIn(country: string, places: readonly GazetteerPlace[]): GazetteerPlace {
  const own = places.filter((place) => place.country === country);
  const region = own.find(({ kind }) => kind === 'region');
  const city = own.find(({ kind }) => kind === 'city');
  if (own[0]?.kind === 'country') return own[0];
  if (city === undefined || region === undefined) return (city ?? region ?? places[0]) as GazetteerPlace;
  return city.region === region.region || city.people >= WELL_KNOWN ? city : region;
}

/** Whether no place of the name in another country comes near it in size. */
function isLargest(top: GazetteerPlace, places: readonly GazetteerPlace[]): boolean {
  return places.every(
    (other) =>
      other.kind !== 'country' && (other.country === top.country || top.people >= LARGER * other.people),
  );
}
