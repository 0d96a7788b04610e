import { createCardPainter } from '../src/app/card-painter.ts';
import type { Card } from '../src/publishing/card-picture.tsx';
import { type Bench, figure, median } from './bench.ts';

const CARDS = 200;

const CARD: Card = {
  category: 'Accidents & Disasters',
  name: 'Sarn Bridge inquiry hears that engineers warned of cracks',
  text: 'Engineers warned of cracks in the Sarn Bridge three years before it collapsed, an inquiry heard on Tuesday. '.repeat(
    2,
  ),
  facts: '12 reports, 9 independent · 16 August 2031',
  site: 'World Events Explained',
  sample: false,
  accent: null,
};

/** Card pictures, one after another, as they are drawn for the site: the first one of a worker, then others. */
export const cardPictures: Bench = {
  name: 'card-pictures',
  async run() {
    const painter = createCardPainter();
    const before = process.memoryUsage.rss();
    const taken: number[] = [];
    let [bytes, most] = [0, before];
    for (let index = 0; index <= CARDS; index += 1) {
      const began = performance.now();
      const card = await painter.paint({ ...CARD, name: `${CARD.name} ${index}` });
      taken.push(performance.now() - began);
      bytes = card?.length ?? 0;
      most = Math.max(most, process.memoryUsage.rss());
    }
    await painter.close();
    const [first = Number.NaN, ...later] = taken;
    return [
      figure('first card picture of a worker', first, 'ms'),
      figure('card picture', median(later), 'ms'),
      figure('card picture, size', bytes / 1_000, 'kB'),
      figure(`memory while ${CARDS} are drawn`, (most - before) / 1_000_000, 'MB'),
    ];
  },
};
