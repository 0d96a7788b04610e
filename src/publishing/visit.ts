import type { EditionReader, HealthReader } from './edition-reader.ts';
import type { Frame } from './site-frame.ts';

/** One reader's request, with the edition it is answered from. */
export interface Visit {
  readonly reader: EditionReader;
  /** The real feeds, polled while the sample edition is shown; null when the edition shown is the real one. */
  readonly meanwhile: HealthReader | null;
  readonly frame: Frame;
  readonly query: Readonly<Record<string, string>>;
}
