import { Command, Option } from 'commander';
import type { FeedCheck } from '../app/check-feeds.ts';
import { SOURCE_KINDS, type SourceKind } from '../model/source.ts';
import { type Instant, toInstant } from '../model/time.ts';
import { checkLine, isFine } from './feed-check-line.ts';
import { listLine } from './feed-list-line.ts';
import { complain, counted, say } from './say.ts';
import { settingsHelp, storeSettingsOrComplain } from './settings.ts';

export function sourcesCommand(): Command {
  return new Command('sources')
    .description('the publishers and feeds that are read')
    .addCommand(listCommand())
    .addCommand(checkCommand())
    .addCommand(addCommand())
    .addCommand(setCommand())
    .addCommand(removeCommand())
    .addCommand(importCommand())
    .addCommand(exportCommand())
    .addHelpText('after', settingsHelp);
}

function listCommand(): Command {
  return new Command('list')
    .description('print every feed with its publisher, country, kind and health')
    .action(async () => {
      const settings = storeSettingsOrComplain();
      if (settings === null) return;
      const { listStoredFeeds } = await import('../app/manage-sources.ts');
      const feeds = await listStoredFeeds(settings);
      for (const feed of feeds) say(listLine(feed));
      const publishers = new Set(feeds.map(({ source }) => source.id)).size;
      complain(`${counted(feeds.length, 'feed')} of ${counted(publishers, 'publisher')}.`);
    });
}

/** Progress is told at most this often. */
const EVERY_MS = 2_000;

function checkCommand(): Command {
  return new Command('check')
    .description(
      'ask every feed once and print what it is, or what is wrong and what to do; nothing is stored',
    )
    .argument('[url...]', 'addresses to check instead, on the list or not')
    .action(async (urls: string[]) => {
      const settings = storeSettingsOrComplain();
      if (settings === null) return;
      const wrong = urls.find((url) => !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol));
      if (wrong !== undefined) {
        complain(`"${wrong}" is no web address of a feed; it must begin with http:// or https://.`);
        process.exitCode = 2;
        return;
      }
      const { listStoredFeeds } = await import('../app/manage-sources.ts');
      const { checkFeeds } = await import('../app/check-feeds.ts');
      const listed = await listStoredFeeds(settings);
      const feeds =
        urls.length === 0
          ? listed.map((stored) => ({ url: stored.feed.url, stored }))
          : urls.map((url) => {
              const { href } = new URL(url);
              return { url: href, stored: listed.find(({ feed }) => feed.url === href) ?? null };
            });
      let failed = 0;
      let toldAt = performance.now();
      const told = (check: FeedCheck): void => {
        if (!isFine(check)) failed += 1;
        say(checkLine(check, toInstant(new Date()) as Instant));
      };
      await checkFeeds(settings, feeds, told, (done) => {
        if (performance.now() - toldAt < EVERY_MS) return;
        toldAt = performance.now();
        complain(`Asked ${done} of ${counted(feeds.length, 'feed')}.`);
      });
      complain(`${counted(feeds.length, 'feed')} checked: ${feeds.length - failed} fine, ${failed} failed.`);
      if (failed > 0) process.exitCode = 1;
    });
}

function addCommand(): Command {
  return new Command('add')
    .description('add a feed; a running wee polls it within half a minute')
    .argument('<url>', 'address of the feed')
    .option('-n, --name <name>', "publisher's name (else the one on the list at this host, else the host)")
    .option('-c, --country <code>', "publisher's country, two letters (ISO 3166-1)")
    .addOption(
      new Option('-k, --kind <kind>', 'what sort of publisher').choices([...SOURCE_KINDS]).default('unknown'),
    )
    .option('--no-full-text', "do not fetch the publisher's article pages; use the feed's own words")
    .action(
      async (
        url: string,
        options: { name?: string; country?: string; kind: SourceKind; fullText: boolean },
      ) => {
        const settings = storeSettingsOrComplain();
        if (settings === null) return;
        const { addFeed } = await import('../app/manage-sources.ts');
        const added = await addFeed(settings, {
          url,
          name: options.name ?? null,
          country: options.country ?? null,
          kind: options.kind,
          fullText: options.fullText,
        });
        if (added.ok) {
          say(added.message);
          return;
        }
        complain(added.message);
        process.exitCode = 2;
      },
    );
}

function setCommand(): Command {
  return new Command('set')
    .description("say whether the article pages of a feed's publisher are fetched")
    .argument('<url>', 'address of one of its feeds, as `wee sources list` prints it')
    .option('--full-text', 'fetch them, as far as robots.txt allows')
    .option('--no-full-text', "do not; use the feed's own words")
    .action(async (url: string, options: { fullText?: boolean }) => {
      const settings = storeSettingsOrComplain();
      if (settings === null) return;
      if (options.fullText === undefined) {
        complain('Say what to set: --full-text or --no-full-text.');
        process.exitCode = 2;
        return;
      }
      const { setFullTextOf } = await import('../app/manage-sources.ts');
      const set = await setFullTextOf(settings, url, options.fullText);
      if (set === null) {
        notThere(url);
        return;
      }
      const what = options.fullText ? 'are fetched' : 'are not fetched any more';
      say(`Article pages of ${set.publisher} (${counted(set.feeds, 'feed')}) ${what}.`);
    });
}

function removeCommand(): Command {
  return new Command('remove')
    .description('stop reading a feed; reports already stored stay')
    .argument('<url>', 'address of the feed, as `wee sources list` prints it')
    .action(async (url: string) => {
      const settings = storeSettingsOrComplain();
      if (settings === null) return;
      const { removeFeedAddress } = await import('../app/manage-sources.ts');
      if (await removeFeedAddress(settings, url)) say(`Removed ${url}; reports already stored stay.`);
      else notThere(url);
    });
}

function notThere(url: string): void {
  complain(`There is no feed ${url}; \`wee sources list\` prints all.`);
  process.exitCode = 1;
}

function importCommand(): Command {
  return new Command('import')
    .description('add the feeds of an OPML file, with their folders')
    .argument('<file>', 'the file, as other feed readers export it')
    .action(async (file: string) => {
      const settings = storeSettingsOrComplain();
      if (settings === null) return;
      const { importFeeds } = await import('../app/manage-sources.ts');
      const report = await importFeeds(settings, file);
      if ('message' in report) {
        complain(report.message);
        process.exitCode = 1;
        return;
      }
      const { added, newPublishers, known, passedOver } = report;
      say(
        `Added ${counted(added, 'feed')} with ${counted(newPublishers, 'new publisher')}; ` +
          `${known} on the list already; ${passedOver.length} passed over.`,
      );
      for (const { name, reason } of passedOver) complain(`${name}: ${reason}; passed over.`);
    });
}

function exportCommand(): Command {
  return new Command('export')
    .description('print the list of feeds as OPML 2.0, with their folders')
    .argument('[file]', 'file to write instead of printing')
    .action(async (file: string | undefined) => {
      const settings = storeSettingsOrComplain();
      if (settings === null) return;
      const { exportFeeds } = await import('../app/manage-sources.ts');
      const opml = await exportFeeds(settings, file ?? null);
      if (typeof opml === 'string') {
        if (file === undefined) say(opml.trimEnd());
        return;
      }
      complain(opml.message);
      process.exitCode = 1;
    });
}
