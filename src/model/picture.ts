/** Where a picture is to be found and whose it is: kept to be told of, never fetched or shown. */
export interface Picture {
  /** Absolute http(s) address. */
  readonly url: string;
  /** Photographer or agency, as given. */
  readonly credit: string | null;
}
