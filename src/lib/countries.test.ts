import { expect, test } from 'vitest';
import { COUNTRIES, countryName, countryOf, isCountryName, isDemonym } from './countries.ts';

test.each([
  ['Russia', 'RU'],
  ['the United States', 'US'],
  ['U.S.', 'US'],
  ['Russians', 'RU'],
  ['Poles', 'PL'],
  ['Kyiv', 'UA'],
  ['N’Djamena', 'TD'],
  ['Iran’s', 'IR'],
  ['The Hague', 'NL'],
  ['turkey', null],
  ['polish', null],
  ['Russia and China', null],
  ['', null],
  ['constructor', null],
])('%s is %s', (text, code) => {
  expect(countryOf(text)).toBe(code);
});

test('every row has its own well-formed code and a name that leads back to it', () => {
  expect(new Set(COUNTRIES.map(({ code }) => code)).size).toBe(COUNTRIES.length);
  for (const { code, names } of COUNTRIES) {
    expect(code).toMatch(/^[A-Z]{2}$/);
    expect(countryOf(names[0] ?? '')).toBe(code);
    expect(countryName(code)).toBe(names[0]);
  }
});

test('no word stands for two countries', () => {
  const seen = new Map<string, string>();
  for (const { code, names, demonyms, capitals } of COUNTRIES) {
    for (const word of [...names, ...demonyms, ...capitals]) {
      expect([word, seen.get(word) ?? code]).toEqual([word, code]);
      seen.set(word, code);
    }
  }
});

test('names and peoples are told apart; an unknown code names itself', () => {
  expect([isCountryName('France'), isCountryName('French'), isDemonym('French'), isDemonym('Paris')]).toEqual(
    [true, false, true, false],
  );
  expect(countryName('QQ')).toBe('QQ');
});
