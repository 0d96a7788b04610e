/** A point of a drawing. */
export type Point = readonly [x: number, y: number];

/** The sides of a rectangle that lies around the origin. */
type Side = readonly [axis: 0 | 1, sign: 1 | -1, limit: number];

/**
 * The part of a ring inside a rectangle around the origin (Sutherland and Hodgman, 1974). Pieces that the rectangle parts stay
 * joined by lines on its edge, where a frame hides them.
 * @param ring a closed ring, its last point not repeated
 * @param halfWidth, halfHeight the rectangle's, in the ring's units
 * @returns the ring's part inside; fewer than three points when there is none
 */
export function clipRing(ring: readonly Point[], halfWidth: number, halfHeight: number): readonly Point[] {
  const sides: readonly Side[] = [
    [0, 1, halfWidth],
    [0, -1, halfWidth],
    [1, 1, halfHeight],
    [1, -1, halfHeight],
  ];
  // A side that nothing reaches beyond changes nothing; one that everything lies beyond leaves nothing.
  let kept = ring;
  for (const side of sides) {
    const [axis, sign, limit] = side;
    const beyond = ring.reduce((count, point) => (point[axis] * sign > limit ? count + 1 : count), 0);
    if (beyond === ring.length) return [];
    if (beyond > 0) kept = clipAt(kept, side);
  }
  return kept;
}

function clipAt(ring: readonly Point[], [axis, sign, limit]: Side): readonly Point[] {
  const kept: Point[] = [];
  let before = ring.at(-1);
  for (const point of ring) {
    const inside = point[axis] * sign <= limit;
    if (before !== undefined && inside !== before[axis] * sign <= limit)
      kept.push(crossing(before, point, axis, limit * sign));
    if (inside) kept.push(point);
    before = point;
  }
  return kept;
}

function crossing(a: Point, b: Point, axis: 0 | 1, at: number): Point {
  const share = (at - a[axis]) / (b[axis] - a[axis]);
  const other = axis === 0 ? 1 : 0;
  const value = a[other] + (b[other] - a[other]) * share;
  return axis === 0 ? [at, value] : [value, at];
}
