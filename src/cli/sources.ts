import { Command, Option } from 'commander';
import { SOURCE_KINDS, type SourceKind } from '../model/source.ts';
import { complain, counted, say } from './say.ts';
import { settingsHelp, settingsOrComplain } from './settings.ts';

export function sourcesCommand(): Command {
  return new Command('sources')
    .description('the publishers and feeds that are read')
    .addCommand(listCommand())
    .addCommand(addCommand())
    .addCommand(removeCommand())
    .addHelpText('after', settingsHelp);
}

function listCommand(): Command {
  return new Command('list')
    .description('print every feed with its publisher, country, kind and health')
    .action(async () => {
      const settings = settingsOrComplain();
      if (settings === null) return;
      const { listSources } = await import('../app/manage-sources.ts');
      const feeds = await listSources(settings);
      for (const { source, feed, state, items, problem } of feeds) {
        const health = state.retired
          ? 'retired'
          : problem !== null
            ? `problem: ${problem.message} [${problem.code}]`
            : state.lastSuccess === null
              ? 'not polled yet'
              : `ok ${state.lastSuccess}, ${counted(items, 'item')}`;
        say([source.name, source.country ?? '-', source.kind, feed.url, health].join('\t'));
      }
      const publishers = new Set(feeds.map(({ source }) => source.id)).size;
      complain(`${counted(feeds.length, 'feed')} of ${counted(publishers, 'publisher')}.`);
    });
}

function addCommand(): Command {
  return new Command('add')
    .description('add a feed; a running wee polls it within half a minute')
    .argument('<url>', 'address of the feed')
    .option('-n, --name <name>', "publisher's name (else the host of the address)")
    .option('-c, --country <code>', "publisher's country, two letters (ISO 3166-1)")
    .addOption(
      new Option('-k, --kind <kind>', 'what sort of publisher').choices([...SOURCE_KINDS]).default('unknown'),
    )
    .action(async (url: string, options: { name?: string; country?: string; kind: SourceKind }) => {
      const settings = settingsOrComplain();
      if (settings === null) return;
      const { addFeed } = await import('../app/manage-sources.ts');
      const added = await addFeed(settings, {
        url,
        name: options.name ?? null,
        country: options.country ?? null,
        kind: options.kind,
      });
      if (added.ok) {
        say(added.message);
        return;
      }
      complain(added.message);
      process.exitCode = 2;
    });
}

function removeCommand(): Command {
  return new Command('remove')
    .description('stop reading a feed; reports already stored stay')
    .argument('<url>', 'address of the feed, as `wee sources list` prints it')
    .action(async (url: string) => {
      const settings = settingsOrComplain();
      if (settings === null) return;
      const { removeFeedAddress } = await import('../app/manage-sources.ts');
      if (await removeFeedAddress(settings, url)) {
        say(`Removed ${url}; reports already stored stay.`);
        return;
      }
      complain(`There is no feed ${url}; \`wee sources list\` prints all.`);
      process.exitCode = 1;
    });
}
