/** Prints a line for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Prints a line about something that went wrong. */
export function complain(line: string): void {
  process.stderr.write(`wee: ${line}\n`);
}

/** A whole number as people read it: 1,203. */
export function number(value: number): string {
  return value.toLocaleString('en-US');
}

/** "1 feed", "3 feeds". */
export function counted(value: number, noun: string): string {
  return `${number(value)} ${noun}${value === 1 ? '' : 's'}`;
}
