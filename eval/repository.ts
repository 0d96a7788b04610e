import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json: the same from source and compiled. */
export const REPOSITORY = repositoryOf(dirname(fileURLToPath(import.meta.url)));

function repositoryOf(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('package.json not found above the evaluation');
  return repositoryOf(parent);
}
