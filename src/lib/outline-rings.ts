import { COUNTRY_OUTLINES } from './country-outlines.ts';

/** A direction from the middle of the Earth, of length 1. */
export type Direction = readonly [x: number, y: number, z: number];

/** One piece of a country's land as a closed ring of points on the globe. */
export interface OutlineRing {
  /** ISO 3166-1 alpha-2 code; '' for land without one. */
  readonly code: string;
  /** Directions, three numbers each: drawing then takes no sine or cosine. */
  readonly points: Float64Array;
  readonly middle: Direction;
  /** Greatest angle between the middle and a point, in radians: what lies further off need not be looked at. */
  readonly reach: number;
}

/** @returns the direction of a place given in degrees north and east */
export function directionOf(lat: number, lon: number): Direction {
  const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

/** @returns the angle between two directions, in radians */
export function angleBetween(a: Direction, b: Direction): number {
  return Math.acos(Math.min(1, Math.max(-1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));
}

const UNITS = 20;
let rings: readonly OutlineRing[] | null = null;

/** @returns the land of the Earth, largest pieces of each country first; read when it is first asked for */
export function outlineRings(): readonly OutlineRing[] {
  rings ??= COUNTRY_OUTLINES.flatMap(([code, lines]) =>
    lines.split(' ').map((line) => ringOf(code, decoded(line))),
  );
  return rings;
}

/** The numbers of an encoded polyline, as longitude, latitude, longitude, ... in degrees. */
function decoded(line: string): readonly number[] {
  const numbers: number[] = [];
  const before = [0, 0];
  let [value, shift] = [0, 0];
  for (let i = 0; i < line.length; i += 1) {
    const five = line.charCodeAt(i) - 63;
    value |= (five & 0x1f) << shift;
    shift += 5;
    if (five >= 0x20) continue;
    const axis = numbers.length % 2;
    before[axis] = (before[axis] ?? 0) + (value & 1 ? ~(value >> 1) : value >> 1);
    numbers.push((before[axis] ?? 0) / UNITS);
    [value, shift] = [0, 0];
  }
  return numbers;
}

function ringOf(code: string, degrees: readonly number[]): OutlineRing {
  const directions: Direction[] = [];
  for (let i = 0; i + 1 < degrees.length; i += 2)
    directions.push(directionOf(degrees[i + 1] ?? 0, degrees[i] ?? 0));
  const sum = directions.reduce<Direction>(([x, y, z], [dx, dy, dz]) => [x + dx, y + dy, z + dz], [0, 0, 0]);
  const length = Math.hypot(...sum) || 1;
  const middle: Direction = [sum[0] / length, sum[1] / length, sum[2] / length];
  return {
    code,
    points: Float64Array.from(directions.flat()),
    middle,
    reach: Math.max(...directions.map((direction) => angleBetween(middle, direction))),
  };
}
