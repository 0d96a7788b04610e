import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const WEE = join(import.meta.dirname, '../../bin/wee.js');

/** What a finished command said. */
export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The settings of a command under test: none of the caller's own. */
function environment(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  // biome-ignore lint/style/noProcessEnv: a child process needs the path and the temporary folder of this one.
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('WEE_'));
  return { ...Object.fromEntries(own), ...settings };
}

/** Runs `wee` as a person would, to its end. */
export async function runWee(
  args: readonly string[],
  {
    settings = {},
    stdin = '',
    folder,
  }: { settings?: Readonly<Record<string, string>>; stdin?: string; folder?: string } = {},
): Promise<Finished> {
  const child = spawn(process.execPath, [WEE, ...args], { env: environment(settings), cwd: folder });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  // A command that does not read its input closes the pipe.
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

/** A `wee` that goes on running. */
export interface RunningWee {
  readonly process: ChildProcess;
  /** What it printed so far. */
  lines(): readonly string[];
  /** Waits for a line that matches, and gives the match. */
  line(pattern: RegExp): Promise<RegExpExecArray>;
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** @param folder where it is started; left out = here */
export function startWee(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
  folder?: string,
): RunningWee {
  const child = spawn(process.execPath, [WEE, ...args], {
    env: environment(settings),
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const note = (line: string): void => {
    lines.push(line);
    for (const wake of waiting) wake();
  };
  createInterface({ input: child.stdout }).on('line', note);
  createInterface({ input: child.stderr }).on('line', note);
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  return {
    process: child,
    lines: () => lines,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = lines.map((line) => pattern.exec(line)).find((match) => match !== null);
          if (found === undefined || found === null) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
        ended.then(() => reject(new Error(`ended without ${pattern}:\n${lines.join('\n')}`)));
      }),
    async end(signal) {
      child.kill(signal);
      const [code, by] = await ended;
      return { code, signal: by };
    },
  };
}
