import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readSettings } from '../src/app/settings/environment.ts';
import type { Measure } from './measure.ts';
import { belowFloor, formatTable, type Row, round } from './report.ts';
import { REPOSITORY } from './repository.ts';

const HERE = dirname(fileURLToPath(import.meta.url));

const HELP = `Measures quality on the labelled data and compares it with the floors in eval/floors.json.

  npm run eval -- [--json] [--only SET[/MEASURE]] [--no-floors] [--data DIR]

  --json        print [{set, measure, value, low, high, n, floor}] and nothing else
  --only NAME   run one set, or one measure of it; may be given more than once
  --no-floors   report only, do not fail under a floor
  --data DIR    the folder of labelled sets (default: setting WEE_EVAL_DATA, else ../shared/data)

Exit codes: 0 done, 1 under a floor, 2 wrong use or no data.
`;

/** Every module of `measures/`, in order of file name. */
async function loadMeasures(): Promise<Measure[]> {
  const folder = join(HERE, 'measures');
  const files = (await readdir(folder)).filter(
    (file) => /\.(js|ts)$/.test(file) && !/\.(test|d)\.(js|ts)$/.test(file),
  );
  const measures: Measure[] = [];
  for (const file of files.sort()) {
    const module: { readonly measures?: readonly Measure[] } = await import(
      pathToFileURL(join(folder, file)).href
    );
    if (module.measures === undefined) throw new Error(`eval/measures/${file} exports no measures`);
    measures.push(...module.measures);
  }
  return measures;
}

async function loadFloors(): Promise<Readonly<Record<string, number>>> {
  return JSON.parse(await readFile(join(REPOSITORY, 'eval', 'floors.json'), 'utf8'));
}

function chosen(measures: readonly Measure[], only: readonly string[]): readonly Measure[] {
  if (only.length === 0) return measures;
  return measures.filter(({ set, measure }) => only.includes(set) || only.includes(`${set}/${measure}`));
}

/**
 * Runs the evaluation.
 * @param args command line arguments after the program's name
 * @param defaultData where the sets lie unless `--data` says otherwise; a relative path starts at the repository
 * @returns the exit code
 */
export async function runEvaluation(args: readonly string[], defaultData: string): Promise<number> {
  const wrongUse = (sentence: string): number => {
    process.stderr.write(`${sentence}\n`);
    return 2;
  };
  let options: { json?: boolean; only?: string[]; 'no-floors'?: boolean; data?: string; help?: boolean };
  try {
    options = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean' },
        only: { type: 'string', multiple: true },
        'no-floors': { type: 'boolean' },
        data: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    return wrongUse(`${(error as Error).message}\n\n${HELP}`);
  }
  if (options.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const dataDir = options.data === undefined ? resolve(REPOSITORY, defaultData) : resolve(options.data);
  if (!existsSync(dataDir)) {
    return wrongUse(
      `No labelled data at ${dataDir}. Give the folder with --data DIR or the setting WEE_EVAL_DATA.`,
    );
  }
  const measures = chosen(await loadMeasures(), options.only ?? []);
  if (measures.length === 0) return wrongUse(`No measure is named ${(options.only ?? []).join(', ')}.`);
  const floors = await loadFloors();
  const rows: Row[] = [];
  for (const { set, measure, run } of measures) {
    const started = performance.now();
    const { value, low, high, n } = await run(dataDir);
    const row = {
      set,
      measure,
      value: round(value),
      low: round(low),
      high: round(high),
      n,
      floor: floors[`${set}/${measure}`] ?? null,
    };
    rows.push(row);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stderr.write(`${set}/${measure} ${row.value.toFixed(4)} in ${seconds} s\n`);
  }
  process.stdout.write(options.json === true ? `${JSON.stringify(rows, null, 2)}\n` : formatTable(rows));
  if (options['no-floors'] === true) return 0;
  const failures = rows.filter(belowFloor);
  for (const { set, measure, value, floor } of failures) {
    process.stderr.write(`Under the floor: ${set}/${measure} is ${value}, floor ${floor}\n`);
  }
  return failures.length === 0 ? 0 : 1;
}

async function main(): Promise<number> {
  const read = readSettings();
  if (read.ok) return runEvaluation(process.argv.slice(2), read.settings.evalData);
  process.stderr.write(`${read.faults.map(({ message }) => message).join('\n')}\n`);
  return 2;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await main();
}
