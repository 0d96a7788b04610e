import { withQuery } from './links.ts';

/** A page of a list, with the addresses of its neighbours. */
export interface PageWindow {
  readonly limit: number;
  readonly offset: number;
  readonly newer: string | null;
  readonly older: string | null;
}

// Nobody pages this far by hand; a crawler in a loop is stopped here.
const FURTHEST = 100_000;

/** @returns the offset a reader asked for: a whole number from 0 on; anything else is the start */
export function offsetIn({ offset }: Readonly<Record<string, string>>): number {
  return offset !== undefined && /^\d{1,6}$/.test(offset) && Number(offset) <= FURTHEST ? Number(offset) : 0;
}

/**
 * Takes one page out of entries that were asked for with one more than the page holds.
 * @param entries up to `limit + 1` entries from `offset` on: the surplus one tells that there is a next page
 * @param path address of the list
 * @param others query parameters to keep
 */
export function pageOf<T>(
  entries: readonly T[],
  at: { readonly limit: number; readonly offset: number },
  path: string,
  others: Readonly<Record<string, string | null>> = {},
): { readonly shown: readonly T[]; readonly window: PageWindow } {
  const { limit, offset } = at;
  const to = (start: number) => withQuery(path, { ...others, offset: start === 0 ? null : start });
  return {
    shown: entries.slice(0, limit),
    window: {
      limit,
      offset,
      newer: offset === 0 ? null : to(Math.max(0, offset - limit)),
      older: entries.length > limit && offset + limit <= FURTHEST ? to(offset + limit) : null,
    },
  };
}
