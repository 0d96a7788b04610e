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

const UNITS: readonly (readonly [ms: number, noun: string])[] = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
  [1_000, 'second'],
];

/** A length of time in its largest fitting unit: "20 seconds", "3 hours", "1 day". */
export function span(ms: number): string {
  const [size, noun] = UNITS.find(([unit]) => ms >= unit * (unit > 1_000 ? 1.5 : 1)) ?? [1_000, 'second'];
  return counted(Math.max(0, Math.round(ms / size)), noun);
}
