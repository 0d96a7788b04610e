import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readSettings } from '../src/app/settings/environment.ts';
import type { Bench, Figure } from './bench.ts';
import { cardPictures } from './card-pictures.ts';
import { explaining } from './explaining.ts';
import { feedParsing } from './feed-parsing.ts';
import { firstPage } from './first-page.ts';
import { grouping } from './grouping.ts';
import { pageReading } from './page-reading.ts';
import { polling } from './polling.ts';
import { rendering } from './rendering.ts';
import { search } from './search.ts';
import { serving } from './serving.ts';
import { wholePath } from './whole-path.ts';

const BENCHES: readonly Bench[] = [
  wholePath,
  explaining,
  pageReading,
  feedParsing,
  firstPage,
  polling,
  search,
  grouping,
  rendering,
  cardPictures,
  serving,
];

const HELP = `Measures speed and memory.

  npm run bench -- [--json] [--only NAME]

  --json        print [{name, value, unit, peer, peerValue, ratio}] and nothing else
  --only NAME   one benchmark: ${BENCHES.map(({ name }) => name).join(', ')}

Inputs are the labelled sets (setting WEE_EVAL_DATA, else ../shared/data) where they are, else the sample edition.
`;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const chosen = BENCHES.filter(({ name }) => values.only === undefined || values.only === name);
if (values.help) {
  process.stdout.write(HELP);
} else if (chosen.length === 0) {
  process.stderr.write(`There is no benchmark ${values.only}.\n${HELP}`);
  process.exitCode = 2;
} else {
  const settings = readSettings();
  const data = settings.ok && existsSync(settings.settings.evalData) ? settings.settings.evalData : null;
  const figures: Figure[] = [];
  for (const bench of chosen) {
    const found = await bench.run(data);
    figures.push(...found);
    if (!values.json) for (const each of found) process.stdout.write(`${inWords(each)}\n`);
  }
  if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
}

function inWords({ name, value, unit, peer, peerValue, ratio }: Figure): string {
  const beside = peer === null ? '' : `   ${peer}: ${peerValue} ${unit} (x${ratio})`;
  return `${name.padEnd(44)} ${String(value).padStart(9)} ${unit}${beside}`;
}
