import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Reads a JSON Lines file of a labelled set.
 * @param dataDir the folder of all sets
 * @param path path inside it: "wikinews-clusters/articles.jsonl"
 * @returns its objects in order; the caller names their form, as the sets are fixed and documented in their README
 */
export async function readJsonLines<T>(dataDir: string, path: string): Promise<T[]> {
  const text = await readFile(join(dataDir, path), 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
