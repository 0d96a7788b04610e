import { Command, InvalidArgumentError, Option } from 'commander';
import type { ExplainerFormat } from '../app/explain-inputs.ts';
import { complain } from './say.ts';
import { settingsHelp, settingsOrComplain } from './settings.ts';

const EXAMPLES = `
Examples:
  wee explain report-1.html report-2.html      two saved pages
  wee explain https://example.org/feed.xml     a feed and the pages it links
  wee explain articles.jsonl --top 5           the five most important events of many articles
  wee explain articles.jsonl --top 1 --why     why each sentence stands where it does
  cat articles.jsonl | wee explain - --format json

JSON Lines: one object a line with the fields id, title, text, url, source, published, lang;
only title or text is required.`;

export function explainCommand(): Command {
  return new Command('explain')
    .description('print explainers of article pages, feeds or JSON Lines of articles')
    .argument('<path-or-url...>', "files, folders, addresses, or '-' for standard input")
    .addOption(
      new Option('-f, --format <format>', 'how explainers are printed')
        .choices(['markdown', 'json', 'html'])
        .default('markdown'),
    )
    .option('-t, --top <n>', 'only the n most important events', positive)
    .option(
      '-w, --why',
      'for each sentence: what it does in its report and by which signs, its score, origins, edits and check (Markdown, JSON)',
    )
    .option('-q, --quiet', 'say nothing about what could not be read')
    .addHelpText('after', EXAMPLES)
    .addHelpText('after', settingsHelp)
    .action(
      async (
        inputs: string[],
        options: { format: ExplainerFormat; top?: number; why?: true; quiet?: true },
      ) => {
        const settings = settingsOrComplain();
        if (settings === null) return;
        const { explainInputs } = await import('../app/explain-inputs.ts');
        const { printed, text } = await explainInputs({
          inputs,
          format: options.format,
          top: options.top ?? null,
          why: options.why === true,
          settings,
          stdin: process.stdin,
          problem: ({ code, subject, message }) => {
            if (options.quiet !== true) complain(`${subject}: ${message} [${code}]`);
          },
        });
        for (const part of text) await write(part);
        if (printed === 0) {
          complain('Nothing could be explained: there was no article in what was named.');
          process.exitCode = 1;
        }
      },
    );
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('It must be a whole number from 1.');
  return value;
}

/** Waits for a slow reader, and ends quietly for one that has gone (`| head`). */
function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error === null || error === undefined || (error as NodeJS.ErrnoException).code === 'EPIPE')
        resolve();
      else reject(error);
    });
  });
}
