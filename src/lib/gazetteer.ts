import { countryName, countryOf, isCountryName } from './countries.ts';
import { GAZETTEER_ROWS } from './gazetteer-rows.ts';

/** A country, a region of the first order, or a town, after GeoNames (CC BY 4.0). */
export interface GazetteerPlace {
  readonly kind: 'country' | 'region' | 'city';
  /** Its usual English name. */
  readonly name: string;
  /** ISO 3166-1 alpha-2 code. */
  readonly country: string;
  /** Code of its region within the country; null for countries. */
  readonly region: string | null;
  /** Degrees north and east; of a country or region the middle of its people. */
  readonly lat: number;
  readonly lon: number;
  /** Thousands of people; 0 for countries, which are never weighed against each other. */
  readonly people: number;
}

/** Words that English leaves off the name of a region or capital: "Kharkiv Oblast", "Washington, D.C.". */
const LEFT_OFF =
  /(?: (?:oblast|province|governorate|region|prefecture|state|district|department)|, d\.?c\.?)$/u;
/** Names that reports write and GeoNames does not, both folded. */
const OTHER_NAMES: readonly (readonly [written: string, listed: string])[] = [
  ['new york', 'new york city'],
  ['washington dc', 'washington, d.c.'],
  ['gaza city', 'gaza'],
  ['kiev', 'kyiv'],
  ['kharkov', 'kharkiv'],
  ['odesa', 'odessa'],
  ['bombay', 'mumbai'],
  ['calcutta', 'kolkata'],
  ['rangoon', 'yangon'],
  ['saigon', 'ho chi minh city'],
  ['peking', 'beijing'],
];

let index: ReadonlyMap<string, readonly GazetteerPlace[]> | undefined;
const countries = new Map<string, GazetteerPlace>();

/** Built when the first name is looked up (about 20 ms): programs that read no text do not pay for it. */
function build(): ReadonlyMap<string, readonly GazetteerPlace[]> {
  const byName = new Map<string, GazetteerPlace[]>();
  const add = (key: string, place: GazetteerPlace): void => {
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [place]);
    else known.push(place);
  };
  for (const [country, lat, lon, regions, towns] of GAZETTEER_ROWS) {
    const own = { name: countryName(country), country, lat: Number(lat), lon: Number(lon) };
    countries.set(country, { kind: 'country', region: null, people: 0, ...own });
    for (const [kind, list] of [
      ['region', regions],
      ['city', towns],
    ] as const) {
      for (const place of readPlaces(kind, country, list)) {
        const name = folded(place.name);
        const short = name.replace(LEFT_OFF, '');
        add(name, place);
        if (short !== name) add(short, place);
      }
    }
  }
  for (const [written, listed] of OTHER_NAMES)
    for (const place of byName.get(listed) ?? []) add(written, place);
  for (const places of byName.values()) places.sort((a, b) => b.people - a.people);
  return byName;
}

function readPlaces(kind: 'region' | 'city', country: string, list: string): GazetteerPlace[] {
  if (list === '') return [];
  return list.split(';').map((row) => {
    const [region = '', name = '', people, lat, lon] = row.split('|');
    return { kind, name, country, region, lat: Number(lat), lon: Number(lon), people: Number(people) };
  });
}

/** Case and accents are left out: datelines shout, and reports write "Sao Paulo". */
function folded(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The places that a name may stand for.
 * @param name the whole name in its usual capitals, or in capitals throughout: "Paris", "KYIV", "Georgia"
 * @returns a country first, then regions and towns by their people, most first; none for names that the gazetteer lacks
 */
export function placesNamed(name: string): readonly GazetteerPlace[] {
  index ??= build();
  const places = index.get(folded(name)) ?? [];
  const code = isCountryName(name) ? countryOf(name) : null;
  const country = code === null ? undefined : countries.get(code);
  return country === undefined ? places : [country, ...places];
}
