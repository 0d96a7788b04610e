import { Command } from 'commander';
import { runUntilStopped } from './run-until-stopped.ts';
import { say } from './say.ts';
import { settingsHelp, storeSettingsOrComplain } from './settings.ts';

export function sampleCommand(): Command {
  return new Command('sample')
    .description('serve the sample edition alone: invented publishers, needs no network')
    .addHelpText('after', settingsHelp)
    .action(async () => {
      const settings = storeSettingsOrComplain();
      if (settings === null) return;
      const { startSample } = await import('../app/start.ts');
      await runUntilStopped(await startSample(settings, () => {}), ({ url }) => {
        say(
          `The sample edition is at ${url} (publishers invented, texts written for demonstration). Stop with Ctrl-C.`,
        );
      });
    });
}
