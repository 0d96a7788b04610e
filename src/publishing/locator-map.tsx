import type { Point } from '../lib/clip-ring.ts';
import { extentOf, type MapLand, mapView } from '../lib/map-view.ts';
import type { EventPlace } from '../model/event.ts';
import { countryName } from './country-names.ts';
import { Foreign } from './small-parts.tsx';

const WIDTH = 320;
const HEIGHT = 220;
// A town is shown with the lands around it; a country whole, with its neighbours.
const ACROSS_TOWN = 22;
const [LEAST_ACROSS, MOST_ACROSS] = [14, 80];
// A country is named where it fills so much of the picture, and so many are.
const NAMED_SHARE = 0.05;
const MOST_NAMES = 4;
// Names this near to the place's own would be written over it.
const NAME_ROOM: Point = [70, 18];

/** Where the event is, on a small map drawn here from open data. Nothing for a place without a country. */
export function LocatorMap({ place }: { place: EventPlace }) {
  const whole = place.kind === 'country' ? extentOf(place.country) : null;
  const across = Math.min(MOST_ACROSS, Math.max(LEAST_ACROSS, (whole?.across ?? ACROSS_TOWN / 1.4) * 1.4));
  const view = mapView(whole ?? place, across, WIDTH, HEIGHT);
  const dot = view.at(place.lat, place.lon);
  const country = countryName(place.country);
  const where = country === null || country === place.name ? place.name : `${place.name}, ${country}`;
  const toLeft = dot[0] > WIDTH * 0.6;
  return (
    <figure class="picture locator">
      <svg class="map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`Map: ${where}`}>
        {view.land.map((land) => (
          <path class={land.code === place.country ? 'land land-here' : 'land'} d={pathOf(land)} />
        ))}
        {place.kind !== 'country' && (
          <>
            {namesOf(view.land, dot).map(({ name, at: [x, y] }) => (
              <text class="map-land" x={x} y={y} text-anchor="middle">
                {name}
              </text>
            ))}
            <circle class="map-dot" cx={dot[0]} cy={dot[1]} r="5" />
            <text
              class="map-place"
              x={dot[0] + (toLeft ? -9 : 9)}
              y={dot[1] + 5}
              text-anchor={toLeft ? 'end' : 'start'}
            >
              {place.name}
            </text>
          </>
        )}
        {place.kind === 'country' &&
          namesOf(view.land, [-WIDTH, -HEIGHT]).map(({ name, code, at: [x, y] }) => (
            <text class={code === place.country ? 'map-place' : 'map-land'} x={x} y={y} text-anchor="middle">
              {name}
            </text>
          ))}
      </svg>
      <figcaption>
        <Foreign text={where} />.<span class="quiet"> Borders as Natural Earth draws them.</span>
      </figcaption>
    </figure>
  );
}

function pathOf({ rings }: MapLand): string {
  return rings
    .map(([first, ...rest]) => {
      if (first === undefined) return '';
      let [x, y] = first;
      const steps = rest.map(([nextX, nextY]) => {
        const step = `${nextX - x} ${nextY - y}`;
        [x, y] = [nextX, nextY];
        return step;
      });
      return `M${first[0]} ${first[1]}l${steps.join(' ')}z`.replaceAll(' -', '-');
    })
    .join('');
}

/** The countries that fill most of the picture, each with the middle of its largest piece. */
function namesOf(land: readonly MapLand[], dot: Point) {
  return land
    .flatMap(({ code, rings }) => {
      const name = countryName(code);
      const [largest] = rings.map(middleOf).sort((a, b) => b.area - a.area);
      return !name || largest === undefined ? [] : [{ code, name, ...largest }];
    })
    .filter(({ area, at, name }) => {
      const clear = Math.abs(at[0] - dot[0]) > NAME_ROOM[0] || Math.abs(at[1] - dot[1]) > NAME_ROOM[1];
      const fits =
        Math.abs(at[0] - WIDTH / 2) + name.length * 3.4 < WIDTH / 2 &&
        Math.abs(at[1] - HEIGHT / 2) < HEIGHT / 2 - 10;
      return clear && fits && area > NAMED_SHARE * WIDTH * HEIGHT;
    })
    .sort((a, b) => b.area - a.area)
    .slice(0, MOST_NAMES);
}

/** Area and middle of a polygon (the shoelace formula). */
function middleOf(ring: readonly Point[]): { readonly area: number; readonly at: Point } {
  let [twice, x, y] = [0, 0, 0];
  let before = ring.at(-1) ?? [0, 0];
  for (const point of ring) {
    const cross = before[0] * point[1] - point[0] * before[1];
    twice += cross;
    x += (before[0] + point[0]) * cross;
    y += (before[1] + point[1]) * cross;
    before = point;
  }
  const sixth = 3 * twice || 1;
  return { area: Math.abs(twice) / 2, at: [Math.round(x / sixth), Math.round(y / sixth)] };
}
