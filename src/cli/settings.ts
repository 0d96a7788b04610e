import { dataFolderFault } from '../app/settings/data-folder.ts';
import { readSettings } from '../app/settings/environment.ts';
import { SETTINGS, type Settings } from '../app/settings/settings.ts';
import { complain } from './say.ts';

/** @returns the settings, or null after each fault was said and the exit code was set */
export function settingsOrComplain(): Settings | null {
  const read = readSettings();
  if (read.ok) return read.settings;
  for (const { message } of read.faults) complain(message);
  process.exitCode = 2;
  return null;
}

/** The same for commands that open the store, whose folder must be usable. */
export function storeSettingsOrComplain(): Settings | null {
  const settings = settingsOrComplain();
  const fault = settings === null ? null : dataFolderFault(settings.dataDir);
  if (fault === null) return settings;
  complain(fault);
  process.exitCode = 2;
  return null;
}

/** The settings as a help text. */
export function settingsHelp(): string {
  const lines = Object.values(SETTINGS).map(
    ({ name, fallback, help }) => `  ${name.padEnd(22)} ${help}${fallback === '' ? '' : ` [${fallback}]`}`,
  );
  return `\nSettings (environment variables):\n${lines.join('\n')}`;
}
