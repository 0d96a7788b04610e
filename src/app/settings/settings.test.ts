import { expect, it } from 'vitest';
import { parseSettings } from './settings.ts';

function faultsOf(env: Readonly<Record<string, string>>): string {
  const parsed = parseSettings(env);
  return parsed.ok ? '' : parsed.faults.map(({ message }) => message).join('\n');
}

it.each([
  ['WEE_EMBEDDING_URL', 'localhost:11434', 'must be an address'],
  ['WEE_EMBEDDING_URL', 'http://me:secret@localhost:11434/v1', 'no name, password'],
  ['WEE_EMBEDDING_URL', 'http://localhost:11434/v1', 'WEE_EMBEDDING_MODEL is needed'],
])('refuses %s=%s', (name, value, why) => {
  expect(faultsOf({ [name]: value })).toContain(why);
});

it('takes an embedding endpoint, which is off where nothing is set', () => {
  const url = 'https://models.example/api/v1';
  expect(
    parseSettings({ WEE_EMBEDDING_URL: url, WEE_EMBEDDING_MODEL: 'many-tongues', WEE_EMBEDDING_KEY: 'k' }),
  ).toMatchObject({ ok: true, settings: { embeddingUrl: url, embeddingModel: 'many-tongues' } });
  expect(parseSettings({})).toMatchObject({ ok: true, settings: { embeddingUrl: '' } });
});

it.each([
  ['WEE_EMBEDDING_KEY', 'a key with blanks'],
  ['WEE_DESK_TOKEN', 'too short'],
])('never shows the value of %s', (name, value) => {
  const faults = faultsOf({ [name]: value });
  expect(faults).toContain(name);
  expect(faults).not.toContain(value);
});
