import { explainInputs } from '../src/app/explain-inputs.ts';
import { parseSettings } from '../src/app/settings/settings.ts';

/** Explains one input as `wee explain` does, and prints how long it took and how much memory it needed. Start-up is counted. */
const parsed = parseSettings({});
if (!parsed.ok) throw new Error('The default settings are not valid.');
const { articles, printed, text } = await explainInputs({
  inputs: process.argv.slice(2),
  format: 'json',
  top: null,
  settings: parsed.settings,
  stdin: process.stdin,
  problem: () => {},
});
process.stdout.write(
  JSON.stringify({
    articles,
    explainers: printed,
    bytes: text.reduce((sum, part) => sum + part.length, 0),
    // The clock of `performance` starts with the process.
    seconds: performance.now() / 1000,
    peakMb: process.resourceUsage().maxRSS / 1024,
  }),
);
