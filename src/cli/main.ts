import { Command, CommanderError } from 'commander';
import { ENGINE_VERSION } from '../app/version.ts';
import { checkCommand } from './check.ts';
import { eventsCommand } from './events.ts';
import { explainCommand } from './explain.ts';
import { sampleCommand } from './sample.ts';
import { sourcesCommand } from './sources.ts';
import { startCommand } from './start.ts';

// Each command loads what it needs when it is run, so that help and wrong use are answered at once.
/** Exit codes: 0 done, 1 failed, 2 wrong use. */
const program = new Command('wee')
  .description(
    'World Events Explained: feeds in; for every world event one page in three parts,\n' +
      'What Happened, Why It Matters, What Comes Next, each sentence tied to the passage it rests on.',
  )
  .version(ENGINE_VERSION)
  .showHelpAfterError('(wee help COMMAND tells more)')
  .addCommand(startCommand())
  .addCommand(sampleCommand())
  .addCommand(explainCommand())
  .addCommand(eventsCommand())
  .addCommand(checkCommand())
  .addCommand(sourcesCommand());

for (const command of [program, ...program.commands, ...program.commands.flatMap((c) => c.commands)]) {
  command.exitOverride();
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Asking for help is no failure; every other word commander objects to is wrong use.
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
