// Writes src/lib/country-outlines.ts from Natural Earth's countries at 1:50 million (public domain), as the package world-atlas carries them:
//   mkdir /tmp/outlines && cd /tmp/outlines && npm init -y
//   npm install --ignore-scripts world-atlas@2.0.2 topojson-client@3.1.0 topojson-simplify@3.0.3 i18n-iso-countries@7.14.0
//   node docs/outlines.mjs /tmp/outlines > src/lib/country-outlines.ts
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.argv[2] ?? '.', 'package.json'));
const { feature } = require('topojson-client');
const { presimplify, simplify } = require('topojson-simplify');
const codes = require('i18n-iso-countries');

/** Bends of less than this area, in square degrees, are left out: at 25 degrees across they would be a pixel. */
const LEAST_BEND = 0.012;
/** Islands smaller than this are left out unless they are the largest of their country. */
const LEAST_ISLAND = 0.03;
/** Positions are kept to a twentieth of a degree. */
const UNITS = 20;

const atlas = simplify(presimplify(require('world-atlas/countries-50m.json')), LEAST_BEND);
const shapes = feature(atlas, atlas.objects.countries).features;

/** Twice the area, without its sign. */
const area = (ring) =>
  Math.abs(ring.reduce((sum, [x, y], i) => sum + x * (ring[i + 1] ?? ring[0])[1] - (ring[i + 1] ?? ring[0])[0] * y, 0)) / 2;

/** The encoded polyline format, with a factor of 20. */
function encoded(ring) {
  let text = '';
  let before = [0, 0];
  for (const point of ring) {
    for (const axis of [0, 1]) {
      let rest = (point[axis] - before[axis]) << 1;
      if (rest < 0) rest = ~rest;
      while (rest >= 0x20) {
        text += String.fromCharCode((0x20 | (rest & 0x1f)) + 63);
        rest >>= 5;
      }
      text += String.fromCharCode(rest + 63);
    }
    before = point;
  }
  return text;
}

function rounded(ring) {
  const points = ring.map(([x, y]) => [Math.round(x * UNITS), Math.round(y * UNITS)]);
  return points.filter(([x, y], i) => i === 0 || x !== points[i - 1][0] || y !== points[i - 1][1]).slice(0, -1);
}

const byCode = new Map();
for (const { id, properties, geometry } of shapes) {
  if (geometry === null) continue;
  const code = codes.numericToAlpha2(id) ?? (properties.name === 'Kosovo' ? 'XK' : '');
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  // Holes are other countries, drawn on their own.
  const rings = polygons.map(([outer]) => outer).sort((a, b) => area(b) - area(a));
  const kept = rings.filter((ring, i) => i === 0 || area(ring) >= LEAST_ISLAND).map(rounded).filter((ring) => ring.length > 2);
  if (kept.length > 0) byCode.set(code, [...(byCode.get(code) ?? []), ...kept.map(encoded)]);
}
const rows = [...byCode].sort(([a], [b]) => (a < b ? -1 : 1));
const quoted = (text) => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;

process.stdout.write(`/**
 * Outlines of countries, written by docs/outlines.mjs from Natural Earth's 1:50 million map (https://www.naturalearthdata.com), which is in
 * the public domain. Borders are those that hold on the ground, as Natural Earth draws them; land without a code of its own has ''.
 * Rows of [ISO 3166-1 alpha-2 code, rings parted by a blank], each ring an encoded polyline of longitudes and latitudes in twentieths of a degree.
 */
// biome-ignore format: generated, one country a line
export const COUNTRY_OUTLINES: readonly (readonly [string, string])[] = [
${rows.map(([code, rings]) => `  [${quoted(code)}, ${quoted(rings.join(' '))}],`).join('\n')}
];
`);
