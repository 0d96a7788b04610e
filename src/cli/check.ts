import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import type { WordingCheck } from '../model/wording-check.ts';
import { complain, say } from './say.ts';
import { settingsHelp, settingsOrComplain } from './settings.ts';

const EXAMPLES = `
Examples:
  wee check "Lund resigned on Monday." --against report.html
  wee check --claims summary.txt --against report-1.txt report-2.html     one claim a line
  some-model | wee check --claims - --against articles.jsonl --json

Supported is what may be published on the strength of the passages shown: names, numbers, days, quotations and denials must be
those of one or two sentences of one report. Exit codes: 0 every claim is supported, 1 one is not or no report could be read,
2 wrong use.`;

interface Options {
  readonly against: readonly string[];
  readonly claims?: string;
  readonly json?: true;
}

export function checkCommand(): Command {
  return new Command('check')
    .description('tell whether reports support a claim, and why')
    .argument('[claim...]', 'claims, each in quotation marks')
    .requiredOption(
      '-a, --against <path-or-url...>',
      'reports: pages, plain texts, feeds, JSON Lines; files, folders, addresses',
    )
    .option('-c, --claims <file>', "a file with one claim a line, or '-' for standard input")
    .option('-j, --json', 'print verdicts as JSON')
    .addHelpText('after', EXAMPLES)
    .addHelpText('after', settingsHelp)
    .action(async (given: readonly string[], options: Options) => {
      const settings = settingsOrComplain();
      if (settings === null) return;
      const listed = options.claims === undefined ? [] : await readClaims(options.claims);
      const claims = [...given, ...(listed ?? [])];
      if (listed === null || claims.length === 0) {
        complain(
          listed === null ? `The claims in ${options.claims} cannot be read.` : 'There is no claim to check.',
        );
        process.exitCode = 2;
        return;
      }
      const { checkInputs } = await import('../app/check-inputs.ts');
      const { articles, checks } = await checkInputs({
        claims,
        against: options.against,
        settings,
        stdin: process.stdin,
        problem: ({ code, subject, message }) => complain(`${subject}: ${message} [${code}]`),
      });
      if (options.json === true) process.stdout.write(`${JSON.stringify(checks, null, 2)}\n`);
      else for (const check of checks) sayCheck(check);
      if (articles === 0) complain('Nothing could be checked: there was no report in what was named.');
      if (articles === 0 || checks.some(({ verdict }) => verdict !== 'supported')) process.exitCode = 1;
    });
}

/** Lines with words, or null where there is no such file. */
async function readClaims(path: string): Promise<readonly string[] | null> {
  const read = path === '-' ? text(process.stdin) : readFile(path, 'utf8');
  const lines = await read.catch(() => null);
  return lines === null ? null : lines.split('\n').filter((line) => line.trim() !== '');
}

function sayCheck({ claim, verdict, reasons, score, copied, sentences }: WordingCheck): void {
  say(`${verdict === 'supported' ? 'Supported' : 'Not supported'}: ${claim}`);
  for (const { rule, held, detail } of reasons) if (!held) say(`  against it: ${detail} (rule: ${rule})`);
  say(`  score ${score.toFixed(2)}, ${Math.round(100 * copied)}% copied`);
  for (const { passages } of sentences) {
    for (const { passage, source, title } of passages) {
      const place = title === passage || title === '' ? source : `${source}, ${title}`;
      say(`  nearest: "${passage}" (${place})`);
    }
  }
  if (sentences.every(({ passages }) => passages.length === 0)) say('  nearest: no passage has a word of it');
}
