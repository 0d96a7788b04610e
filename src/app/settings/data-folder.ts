import { accessSync, constants, mkdirSync } from 'node:fs';

/** @returns why the data folder cannot be used, in a sentence that names the setting; null when it can */
export function dataFolderFault(folder: string): string | null {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'it is no folder' : 'it cannot be written';
    return `WEE_DATA_DIR: "${folder}" cannot hold the data: ${reason}.`;
  }
}
