import { clipRing, type Point } from './clip-ring.ts';
import {
  angleBetween,
  type Direction,
  directionOf,
  type OutlineRing,
  outlineRings,
} from './outline-rings.ts';

/** Land of one country as it stands on a map. */
export interface MapLand {
  readonly code: string;
  /** Rings in drawing units, whole numbers, clipped to the map with a little to spare. */
  readonly rings: readonly (readonly Point[])[];
}

/** What a map shows: `width` x `height` units around a middle. */
export interface MapView {
  readonly width: number;
  readonly height: number;
  readonly land: readonly MapLand[];
  /** Where a place given in degrees stands on the map. */
  readonly at: (lat: number, lon: number) => Point;
}

// Outlines end this far outside the picture, so that its edge draws no coast.
const SPARE = 3;
// Points nearer to one another than this are one.
const NEAR = 1.5;

/**
 * A map around a place, in Lambert's azimuthal equal-area projection: true around its middle wherever on Earth that is, with no
 * seam in the Pacific.
 * @param middle degrees north and east
 * @param across how much the width shows, in degrees of a great circle
 */
export function mapView(
  middle: { readonly lat: number; readonly lon: number },
  across: number,
  width: number,
  height: number,
): MapView {
  const centre = directionOf(middle.lat, middle.lon);
  const east = directionOf(0, middle.lon + 90);
  const north = directionOf(middle.lat + 90, middle.lon);
  const radians = (across * Math.PI) / 180;
  const scale = width / (4 * Math.sin(radians / 4));
  const corner = (radians / 2) * Math.hypot(1, height / width);

  const project = (x: number, y: number, z: number): Point => {
    const dot = (axis: Direction) => x * axis[0] + y * axis[1] + z * axis[2];
    // The point on the far side of the Earth has no place; it is put far away.
    const stretch = scale * Math.sqrt(2 / Math.max(1e-6, 1 + dot(centre)));
    return [dot(east) * stretch, -dot(north) * stretch];
  };
  const drawn = ({ points }: OutlineRing): readonly Point[] => {
    const ring: Point[] = [];
    for (let i = 0; i < points.length; i += 3)
      ring.push(project(points[i] ?? 0, points[i + 1] ?? 0, points[i + 2] ?? 0));
    return thinned(clipRing(ring, width / 2 + SPARE, height / 2 + SPARE));
  };
  const onMap = ([x, y]: Point): Point => [Math.round(x + width / 2), Math.round(y + height / 2)];

  const byCode = new Map<string, (readonly Point[])[]>();
  for (const ring of outlineRings()) {
    if (angleBetween(centre, ring.middle) > corner + ring.reach) continue;
    const shape = drawn(ring).map(onMap);
    if (shape.length < 3) continue;
    const held = byCode.get(ring.code);
    if (held === undefined) byCode.set(ring.code, [shape]);
    else held.push(shape);
  }
  return {
    width,
    height,
    land: [...byCode].map(([code, rings]) => ({ code, rings })),
    at: (lat, lon) => onMap(project(...directionOf(lat, lon))),
  };
}

function thinned(ring: readonly Point[]): readonly Point[] {
  let last: Point | undefined;
  return ring.filter((point) => {
    if (last !== undefined && Math.hypot(point[0] - last[0], point[1] - last[1]) < NEAR) return false;
    last = point;
    return true;
  });
}

/** @returns how many degrees across shows the main land of a country; null for one that has no outline */
export function extentOf(
  code: string,
): { readonly lat: number; readonly lon: number; readonly across: number } | null {
  const main = outlineRings().find((ring) => ring.code === code);
  if (main === undefined) return null;
  const [x, y, z] = main.middle;
  return {
    lat: (Math.asin(z) * 180) / Math.PI,
    lon: (Math.atan2(y, x) * 180) / Math.PI,
    across: (main.reach * 360) / Math.PI,
  };
}
