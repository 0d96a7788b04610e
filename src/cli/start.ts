import { Command } from 'commander';
import { createProgressPrinter } from './progress-printer.ts';
import { runUntilStopped } from './run-until-stopped.ts';
import { counted, say } from './say.ts';
import { settingsHelp, storeSettingsOrComplain } from './settings.ts';

export function startCommand(): Command {
  return new Command('start')
    .description('poll the feeds and serve the site, until Ctrl-C')
    .addHelpText('after', settingsHelp)
    .action(async () => {
      const settings = storeSettingsOrComplain();
      if (settings === null) return;
      const { startSite } = await import('../app/start.ts');
      await runUntilStopped(
        await startSite(settings, createProgressPrinter(say)),
        ({ found, url, sampleReady }) => {
          if (found === null) return;
          say(`World Events Explained is at ${url}`);
          say(
            `Polling ${counted(found.feeds, 'feed')}; stored so far: ${counted(found.articles, 'report')}, ` +
              `${counted(found.published, 'explainer')}. Data in ${settings.dataDir}. Stop with Ctrl-C.`,
          );
          if (found.published === 0) {
            sampleReady.then(
              () =>
                say(
                  'Until real explainers exist the site shows the sample edition, and says so on every page.',
                ),
              (error: Error) => say(`The sample edition could not be made: ${error.message}`),
            );
          }
        },
      );
    });
}
