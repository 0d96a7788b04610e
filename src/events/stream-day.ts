/** Articles by whose dates the stream's day is told: one wrong date does not move it. */
const RECENT = 5;

const DAY_MS = 86_400_000;

/** The day that the stream has come to. */
export interface StreamDay {
  /**
   * @param published the article's time in ISO form, or null
   * @returns days since 1970: the article's own, else the middle one of the last five dated articles, since what has no date of
   *   its own is at least as old as its arrival; null before any date is known
   */
  of(published: string | null): number | null;
  /** Goes on from articles of the store, oldest first. */
  restore(published: readonly (string | null)[]): void;
}

/** @returns days since 1970 of a time in ISO form; null for null */
export function dayOf(published: string | null): number | null {
  return published === null ? null : Date.parse(published) / DAY_MS;
}

export function createStreamDay(): StreamDay {
  let recent: readonly number[] = [];

  function take(day: number): void {
    recent = [...recent, day].slice(-RECENT);
  }

  return {
    of(published) {
      const day = dayOf(published);
      if (day !== null) {
        take(day);
        return day;
      }
      const middle = [...recent].sort((a, b) => a - b)[Math.floor(recent.length / 2)];
      return middle ?? null;
    },
    restore(published) {
      for (const each of published) {
        const day = dayOf(each);
        if (day !== null) take(day);
      }
    },
  };
}
