import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { parseSettings, type SettingFault } from './settings.ts';

/** Names the settings file; the one setting that cannot stand in it. */
const FILE = 'WEE_SETTINGS';
/** Taken where it is there and no other file is named. */
const USUAL_FILE = 'wee.env';

/**
 * The settings of this process: those of the settings file, and over them those of the environment. The one place that reads either.
 * @returns what `parseSettings` makes of them; a named file that cannot be read is a fault
 */
export function readSettings(): ReturnType<typeof parseSettings> {
  // biome-ignore lint/style/noProcessEnv: this is the one place.
  const { [FILE]: named, ...environment } = process.env;
  const file = readFile(named ?? USUAL_FILE, named !== undefined);
  return 'message' in file
    ? { ok: false, faults: [file] }
    : parseSettings({ ...file.values, ...environment });
}

type Values = Readonly<Record<string, string | undefined>>;

function readFile(path: string, mustBe: boolean): { readonly values: Values } | SettingFault {
  try {
    return { values: parseEnv(readFileSync(path, 'utf8')) };
  } catch (error) {
    if (!mustBe && (error as NodeJS.ErrnoException).code === 'ENOENT') return { values: {} };
    return {
      name: FILE,
      message: `The settings file "${path}" cannot be read: ${(error as Error).message}.`,
    };
  }
}
