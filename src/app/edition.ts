import { SAMPLE_AS_OF } from '../../sample/web.ts';
import { systemClock } from '../adapters/clock.ts';
import { countEvents } from '../adapters/store/events.ts';
import type { Store } from '../adapters/store/open-store.ts';
import type { GroupingDesk } from '../publishing/grouping-desk.ts';
import type { Edition } from '../publishing/serving.ts';
import { sampleDesk as sampleDeskPlace } from './sample-edition.ts';
import { sampleReportHref } from './sample-reports.ts';
import { createStoreDesk, type DeskPlace } from './store-desk.ts';
import { createStoreReader } from './store-reader.ts';

/** The live store, or the sample edition until real explainers exist. */
export interface EditionChooser {
  now(): Promise<Edition>;
  /** Hands over the sample edition's store once it is made. */
  offerSample(store: Store): void;
}

/** Of the newest articles, those among which the serving thread compares two: that takes it a second at most. */
const COMPARED_AMONG = 2_000;

/**
 * @param live the live store; null = the sample edition alone, which must then be offered before the first reader
 * @param dataDir the data folder
 */
export function createEditionChooser(live: Store | null, dataDir: string): EditionChooser {
  const liveReader = live === null ? null : createStoreReader(live, 'live');
  const liveDesk =
    live === null ? null : desk({ store: live, folder: dataDir, clock: systemClock, explains: null });
  let sampleReader: ReturnType<typeof createStoreReader> | null = null;
  let sampleDesk: GroupingDesk | null = null;
  let published = false;
  return {
    offerSample(store) {
      sampleReader = createStoreReader(store, 'sample');
      sampleDesk = desk({ ...sampleDeskPlace(dataDir), store });
    },
    async now() {
      if (live !== null) published ||= (await countEvents(live)).published > 0;
      if (sampleReader !== null && !published) {
        return {
          reader: sampleReader,
          grouping: sampleDesk,
          meanwhile: liveReader,
          sample: true,
          now: SAMPLE_AS_OF,
          reportHref: sampleReportHref,
        };
      }
      if (liveReader === null) throw new Error('No edition was offered.');
      return {
        reader: liveReader,
        grouping: liveDesk,
        meanwhile: null,
        sample: false,
        now: systemClock.now(),
        reportHref: (url) => url,
      };
    },
  };
}

function desk(place: Pick<DeskPlace, 'store' | 'folder' | 'clock' | 'explains'>): GroupingDesk {
  return createStoreDesk({ ...place, byTitle: false, window: COMPARED_AMONG });
}
