import { Command, InvalidArgumentError } from 'commander';
import type { EventsOffice, WishInput } from '../app/manage-events.ts';
import type { Decision } from '../model/decision.ts';
import type { Problem } from '../model/problem.ts';
import { decisionLine, eventLine, reportLine, stepLines, whyLines } from './event-lines.ts';
import { complain, counted, say } from './say.ts';
import { settingsHelp, storeSettingsOrComplain } from './settings.ts';

const NAMING = `
An event is named by its id or the address of its page; a report by its id, its address, or how its title begins.
What you decide outranks the machine, which keeps to it until you undo it. The words after --note are public.`;

const NOTE = ['-n, --note <words>', 'why, for whoever asks'] as const;

export function eventsCommand(): Command {
  const commands = [
    listCommand(),
    showCommand(),
    whyCommand(),
    mergeCommand(),
    splitCommand(),
    moveCommand(),
    undoCommand(),
    logCommand(),
  ];
  const events = new Command('events')
    .description('which reports are one event, and why; merge, split, move, undo')
    .addHelpText('after', NAMING)
    .addHelpText('after', settingsHelp);
  for (const command of commands) {
    command.option('--sample', 'of the sample edition instead of the live store');
    events.addCommand(command);
  }
  return events;
}

/** Reports among which two are compared within about a second. */
const SOON = 10_000;

interface Options {
  readonly sample?: true;
  readonly note?: string;
}

function listCommand(): Command {
  return new Command('list')
    .description('print events, the last changed first: id, reports, independent ones, name')
    .option('-l, --limit <n>', 'at most so many', positive, 50)
    .option('-a, --all', 'also those that have no page (yet)')
    .action(async ({ limit, all, sample }: Options & { limit: number; all?: true }) => {
      await withOffice(sample, async (office) => {
        const events = await office.list({ limit, all: all === true });
        for (const event of events) say(eventLine(event));
        complain(`${counted(events.length, 'event')}.`);
      });
    });
}

function showCommand(): Command {
  return new Command('show')
    .description('print an event with its reports and what was joined and parted')
    .argument('<event>')
    .action(async (event: string, { sample }: Options) => {
      await withOffice(sample, async (office) => {
        const shown = await office.show(event);
        if (!shown.ok) return fail(shown.problem);
        const { articles, steps } = shown.value;
        say(eventLine(shown.value));
        for (const article of articles) say(`  ${reportLine(article)}`);
        for (const step of steps) for (const line of stepLines(step)) say(`  ${line}`);
      });
    });
}

function whyCommand(): Command {
  return new Command('why')
    .description('say why a report is in its event, or why two are in one event or not')
    .argument('<report>')
    .argument('[other]')
    .action(async (report: string, other: string | undefined, { sample }: Options) => {
      await withOffice(sample, async (office) => {
        const among = other === undefined ? 0 : await office.comparedAmong();
        if (among > SOON)
          complain(`Comparing both among the newest ${counted(among, 'report')}, which takes some seconds.`);
        const why = await office.why(report, other ?? null);
        if (!why.ok) return fail(why.problem);
        for (const line of whyLines(why.value)) say(line);
      });
    });
}

function mergeCommand(): Command {
  return new Command('merge')
    .description('make two events one; the older address stays, the other leads to it')
    .argument('<event>')
    .argument('<other>')
    .option(...NOTE)
    .action((event: string, other: string, options: Options) =>
      decide({ kind: 'merge', events: [event, other] }, options),
    );
}

function splitCommand(): Command {
  return new Command('split')
    .description('make reports of an event another event; the part with the opening report keeps the address')
    .argument('<event>')
    .argument('<report...>')
    .option(...NOTE)
    .action((event: string, articles: string[], options: Options) =>
      decide({ kind: 'split', event, articles }, options),
    );
}

function moveCommand(): Command {
  return new Command('move')
    .description('take a report to another event')
    .argument('<report>')
    .argument('<event>')
    .option(...NOTE)
    .action((article: string, event: string, options: Options) =>
      decide({ kind: 'move', article, event }, options),
    );
}

function undoCommand(): Command {
  return new Command('undo')
    .description('take a decision back; reports that came since stay where they came to')
    .argument('<decision>', 'its number, as `wee events log` prints it')
    .option(...NOTE)
    .action((decision: string, options: Options) => decide({ kind: 'undo', decision }, options));
}

/** Decisions and steps that the log shows. */
const LOGGED = 100;

function logCommand(): Command {
  return new Command('log')
    .description('print what people decided, and what was joined, parted and moved, the last first')
    .argument('[event]', 'only what concerns this event and those merged into it')
    .action(async (event: string | undefined, { sample }: Options) => {
      await withOffice(sample, async (office) => {
        const found = event === undefined ? null : await office.find(event);
        if (found !== null && !found.ok) return fail(found.problem);
        const query = { limit: LOGGED, offset: 0 };
        if (found === null) for (const each of await office.decisions(query)) say(decisionLine(each));
        const steps = await office.steps({ event: found?.value ?? null, ...query });
        for (const step of steps) for (const line of stepLines(step)) say(line);
        if (steps.length === 0) complain('Nothing was joined, parted or moved yet.');
      });
    });
}

async function decide(wish: WishInput, { sample, note }: Options): Promise<void> {
  await withOffice(sample, async (office) => {
    const decided = await office.decide(wish, note?.trim() || null);
    if (!decided.ok) return fail(decided.problem);
    await tellOutcome(office, decided.value, sample === true);
  });
}

async function tellOutcome(office: EventsOffice, { id, state }: Decision, sample: boolean): Promise<void> {
  if (state.kind === 'refused') {
    complain(`Decision ${id} could not be carried out: ${state.reason} [not-possible]`);
    process.exitCode = 1;
    return;
  }
  if (state.kind === 'waiting') {
    say(`Decision ${id} is noted; the wee that is running carries it out within seconds.`);
    return;
  }
  const [step] = await office.steps({ event: null, limit: 1, offset: 0 });
  say(`Decision ${id} is carried out.${step === undefined ? '' : ` ${step.text}`}`);
  for (const act of state.outcome.acts) {
    if (act.kind === 'merged') say(`The address of ${act.from} leads to ${act.into} now.`);
    if (act.kind === 'split') say(`${counted(act.articles.length, 'report')} stand in ${act.into} now.`);
    if (act.kind === 'moved') say(`It stands in ${act.into} now.`);
  }
  say(`Take it back with: wee events undo ${id}${sample ? ' --sample' : ''}`);
  if (!sample) complain('Pages change when wee runs (npm start).');
}

async function withOffice(
  sample: true | undefined,
  task: (office: EventsOffice) => Promise<void>,
): Promise<void> {
  const settings = storeSettingsOrComplain();
  if (settings === null) return;
  const { withEvents } = await import('../app/manage-events.ts');
  const done = await withEvents(settings, sample === true, async (office) => {
    await task(office);
    return true;
  });
  if (done !== null) return;
  complain('Another wee is making the sample edition; try again in a moment.');
  process.exitCode = 1;
}

function fail({ message, code }: Problem): void {
  complain(`${message} [${code}]`);
  process.exitCode = 1;
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 10_000)
    throw new InvalidArgumentError('It must be a whole number from 1 to 10000.');
  return value;
}
