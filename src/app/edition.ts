import { SAMPLE_AS_OF } from '../../sample/web.ts';
import { systemClock } from '../adapters/clock.ts';
import { countEvents } from '../adapters/store/events.ts';
import type { Store } from '../adapters/store/open-store.ts';
import type { Edition } from '../publishing/serving.ts';
import { sampleReportHref } from './sample-reports.ts';
import { createStoreReader } from './store-reader.ts';

/** The live store, or the sample edition until real explainers exist. */
export interface EditionChooser {
  now(): Promise<Edition>;
  /** Hands over the sample edition's store once it is made. */
  offerSample(store: Store): void;
}

/** @param live the live store; null = the sample edition alone, which must then be offered before the first reader */
export function createEditionChooser(live: Store | null): EditionChooser {
  const liveReader = live === null ? null : createStoreReader(live, 'live');
  let sampleReader: ReturnType<typeof createStoreReader> | null = null;
  let published = false;
  return {
    offerSample(store) {
      sampleReader = createStoreReader(store, 'sample');
    },
    async now() {
      if (live !== null) published ||= (await countEvents(live)).published > 0;
      if (sampleReader !== null && !published) {
        return {
          reader: sampleReader,
          meanwhile: liveReader,
          sample: true,
          now: SAMPLE_AS_OF,
          reportHref: sampleReportHref,
        };
      }
      if (liveReader === null) throw new Error('No edition was offered.');
      return {
        reader: liveReader,
        meanwhile: null,
        sample: false,
        now: systemClock.now(),
        reportHref: (url) => url,
      };
    },
  };
}
