import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FeedOutcome } from './feed-checks.ts';
import { REPOSITORY } from './repository.ts';

/** Documents of the development half to their failing checks, each with the reason: eval/feed-failures.json. */
export type KnownFailures = Readonly<Record<string, Readonly<Record<string, string>>>>;

export async function knownFailures(): Promise<KnownFailures> {
  return JSON.parse(await readFile(join(REPOSITORY, 'eval', 'feed-failures.json'), 'utf8'));
}

/**
 * Holds the list to what was measured.
 * @param outcomes the documents of one part
 * @param known the list
 * @returns a sentence for each failure that is not in the list, and for each listed one that holds now. A half of the
 * set none of whose documents is listed is another one than the list speaks of: nothing is said of it.
 */
export function differences(outcomes: readonly FeedOutcome[], known: KnownFailures): readonly string[] {
  if (!outcomes.some(({ id }) => known[id] !== undefined)) return [];
  return outcomes.flatMap(({ id, failed }) => {
    const listed = Object.keys(known[id] ?? {});
    return [
      ...failed
        .filter((path) => !listed.includes(path))
        .map((path) => `${id} fails at ${path}, which is not listed.`),
      ...listed
        .filter((path) => !failed.includes(path))
        .map((path) => `${id} holds at ${path}, which is listed as failing.`),
    ];
  });
}
