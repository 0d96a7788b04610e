/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** What the reader's own browser keeps; nothing of it is ever sent. */
export interface Memory {
  /** @returns the value under a name, or `otherwise` where there is none, or none can be kept */
  readonly read: <T extends object>(name: string, otherwise: T) => T;
  readonly write: (name: string, value: object) => void;
}

/** @returns the browser's store; one that forgets where the browser allows none */
export function openMemory(): Memory {
  const key = (name: string) => `world-events-explained:${name}`;
  return {
    read(name, otherwise) {
      try {
        const held: unknown = JSON.parse(localStorage.getItem(key(name)) ?? 'null');
        return typeof held === 'object' && held !== null ? { ...otherwise, ...held } : otherwise;
      } catch {
        return otherwise;
      }
    },
    write(name, value) {
      try {
        localStorage.setItem(key(name), JSON.stringify(value));
      } catch {
        // A browser that keeps nothing still shows every page.
      }
    },
  };
}
