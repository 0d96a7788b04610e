import type { Answer } from './answers.ts';
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

/** An address without parameters in its path. */
export interface Route {
  readonly path: string;
  /** The query parameters that change the answer, in their normal form; others are passed over. */
  readonly parameters: (query: Visit['query']) => Readonly<Record<string, string | number | null>>;
  readonly answer: (visit: Visit) => Promise<Answer>;
}
