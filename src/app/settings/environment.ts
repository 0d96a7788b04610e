import { parseSettings } from './settings.ts';

/**
 * The settings of this process; the one place that reads the environment.
 * @returns what `parseSettings` makes of the environment
 */
export function readSettings(): ReturnType<typeof parseSettings> {
  // biome-ignore lint/style/noProcessEnv: this is the one place.
  return parseSettings(process.env);
}
