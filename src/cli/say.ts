// The reader of a pipe may have seen enough ("wee sources list | head").
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// Feeds and servers have words in these lines: none of them may steer the terminal.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out.
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g;

/** Prints a line for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line.replace(CONTROLS, '')}\n`);
}

/** Prints a line about something that went wrong. */
export function complain(line: string): void {
  process.stderr.write(`wee: ${line.replace(CONTROLS, '')}\n`);
}

/** A whole number as people read it: 1,203. */
export function number(value: number): string {
  return value.toLocaleString('en-US');
}

/** "1 feed", "3 feeds". */
export function counted(value: number, noun: string): string {
  return `${number(value)} ${noun}${value === 1 ? '' : 's'}`;
}
