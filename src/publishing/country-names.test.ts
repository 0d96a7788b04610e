import { expect, test } from 'vitest';
import { countryName } from './country-names.ts';

test.each([
  ['NO', 'Norway'],
  ['US', 'United States'],
  ['<b>', '<b>'],
  ['QQ', 'QQ'],
  [null, null],
])('%s is %s', (code, name) => {
  expect(countryName(code)).toBe(name);
});
