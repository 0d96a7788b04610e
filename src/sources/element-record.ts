/** One element of a feed or entry, read whole. */
export interface Field {
  /** Its name in the folder's vocabulary; within a container with the container before it: "author/name". */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The absolute address that addresses in it are relative to. */
  readonly base: string;
  /** Its language as it or an element around it says ('' = said to be unknown), or null when none says. */
  readonly lang: string | null;
  /** Its character data alone. */
  readonly text: string;
  /** Its content with the tags in it. */
  readonly markup: string;
  readonly hasElements: boolean;
}

/** A feed or entry as a row of its elements, each container before what is in it. */
export interface ElementRecord {
  readonly fields: readonly Field[];
  readonly base: string;
  readonly lang: string | null;
  /** Its address and date as attributes: RSS 1.0 has rdf:about, CDF (Microsoft 1997) href and lastmod. */
  readonly about: string | null;
  readonly lastModified: string | null;
}
