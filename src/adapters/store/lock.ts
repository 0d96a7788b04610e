import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';

/**
 * Takes the data folder for one writing process. The lock is a transaction held open on a small database of its own:
 * the operating system lets it go when the process ends, however it ends, so no stale lock can stay behind.
 * @param folder the data folder
 * @returns a function that lets the folder go, or null when another process holds it
 */
export function lockFolder(folder: string): (() => void) | null {
  mkdirSync(folder, { recursive: true });
  const database = new Database(join(folder, 'wee.lock'), { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch {
    database.close();
    return null;
  }
  return () => {
    database.close();
  };
}
