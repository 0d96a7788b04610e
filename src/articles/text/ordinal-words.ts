const UNITS = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const TEENS =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...[...UNITS, ...TEENS].map((word, at): [string, number] => [word, at + 1]),
  ['twentieth', 20],
  ...UNITS.map((word, at): [string, number] => [`twenty ${word}`, 21 + at]),
  ['thirtieth', 30],
  ['thirty first', 31],
]);

const compound = `(?:(?:twenty[- ](?:${UNITS.join('|')})|thirty[- ]first)\\b)`;

/** Ordinal words from 21 on, which are nothing but a number; and all that can name a day of a month. */
export const COMPOUND_ORDINAL = compound;
export const ORDINAL = `(?:${compound}|(?:${[...UNITS, ...TEENS, 'twentieth', 'thirtieth'].join('|')})\\b)`;

/**
 * @param text "15", "15th", "fifteenth", "twenty-third"
 * @returns its number; NaN for other words
 */
export function ordinalNumber(text = ''): number {
  return ORDINALS.get(text.toLowerCase().replace('-', ' ')) ?? Number.parseInt(text, 10);
}
