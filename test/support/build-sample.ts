import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const MODULE = pathToFileURL(join(import.meta.dirname, '../../dist/src/app/sample-edition.js')).href;

/** Starts a process that makes the sample edition by the real path: poll, read, place, explain. Run from the built package. */
export function startSampleBuild(folder: string): ChildProcess {
  const script = `import(${JSON.stringify(MODULE)}).then((m) => m.buildSampleEdition(${JSON.stringify(folder)}, () => {}))`;
  return spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'ignore', 'inherit'] });
}
