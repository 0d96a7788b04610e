import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { destination, type Logger, pino } from 'pino';
import type { Settings } from './settings/settings.ts';

/**
 * The log: JSON lines in `wee.log` in the data folder, so that the terminal stays readable.
 * Written line by line, so that the last words before a crash are there.
 */
export function createLog(settings: Pick<Settings, 'dataDir' | 'logLevel'>, name: string): Logger {
  mkdirSync(settings.dataDir, { recursive: true });
  return pino(
    { name, level: settings.logLevel },
    destination({ dest: join(settings.dataDir, 'wee.log'), append: true, sync: true }),
  );
}
