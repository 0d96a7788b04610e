import { dayOf, millis } from '../model/time.ts';
import { dayInShort, instantInWords } from './dates-in-words.ts';
import type { FigurePoint } from './figure-series.ts';

// Drawing units; the picture scales to its column.
const WIDTH = 400;
const HEIGHT = 180;
const LEFT = 12;
const RIGHT = 388;
const TOP = 36;
const BOTTOM = 148;
// Two labels closer than this overlap at the chart's letter size, so the earlier one gives way.
const LABEL_ROOM = 64;

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly point: FigurePoint;
}

/**
 * How a figure went over time, as a stepped line from zero: a count holds until the next report changes it.
 * The text alternative says every point; the values with their evidence stand beside it.
 */
export function FigureChart({ label, points }: { label: string; points: readonly FigurePoint[] }) {
  const spots = spotsOf(points);
  const [first] = spots;
  if (first === undefined || spots.length < 2) return null;
  const line = `M${first.x} ${first.y}${spots
    .slice(1)
    .map((spot) => `H${spot.x}V${spot.y}`)
    .join('')}`;
  const area = `${line}V${BOTTOM}H${first.x}Z`;
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={inWords(label, points)}>
      <path class="chart-area" d={area} />
      <path class="chart-axis" d={`M${LEFT} ${BOTTOM}H${RIGHT}`} />
      <path class="chart-line" d={line} />
      {spots.map((spot) => (
        <circle class="chart-dot" cx={spot.x} cy={spot.y} r="4" />
      ))}
      {roomy(spots).map((spot, index, shown) => (
        <>
          <text class="chart-value" x={spot.x} y={spot.y - 10} text-anchor={anchorAt(spot.x)}>
            {spot.point.value.toLocaleString('en-GB')}
          </text>
          {dayLabel(shown[index - 1]) !== dayLabel(spot) && (
            <text class="chart-day" x={spot.x} y={BOTTOM + 20} text-anchor={anchorAt(spot.x)}>
              {dayLabel(spot)}
            </text>
          )}
        </>
      ))}
    </svg>
  );
}

function spotsOf(points: readonly FigurePoint[]): readonly Spot[] {
  const times = points.map((point) => millis(point.at));
  const start = Math.min(...times);
  const span = Math.max(1, Math.max(...times) - start);
  const highest = Math.max(1, ...points.map((point) => point.value));
  return points.map((point) => ({
    x: Math.round(LEFT + ((millis(point.at) - start) / span) * (RIGHT - LEFT)),
    y: Math.round(BOTTOM - (point.value / highest) * (BOTTOM - TOP)),
    point,
  }));
}

/** Points to be labelled: from the newest back, leaving out those without room: the newest value is the one that counts. */
function roomy(spots: readonly Spot[]): readonly Spot[] {
  const kept: Spot[] = [];
  for (const spot of [...spots].reverse()) {
    const next = kept.at(-1);
    if (next === undefined || next.x - spot.x >= LABEL_ROOM) kept.push(spot);
  }
  return kept.reverse();
}

function dayLabel(spot: Spot | undefined): string | null {
  return spot === undefined ? null : dayInShort(dayOf(spot.point.at));
}

function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x < LEFT + LABEL_ROOM / 2) return 'start';
  return x > RIGHT - LABEL_ROOM / 2 ? 'end' : 'middle';
}

function inWords(label: string, points: readonly FigurePoint[]): string {
  const said = points.map(({ text, source, at }) => `${text} (${source}, ${instantInWords(at)})`);
  return `${label} over time: ${said.join('; ')}.`;
}
