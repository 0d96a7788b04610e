import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parseSettings, type Settings } from './settings.ts';
import { siteSettings } from './site-settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'wee-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

function settingsOf(env: Readonly<Record<string, string>>): Settings {
  const parsed = parseSettings(env);
  if (!parsed.ok) throw new Error(parsed.faults.map(({ message }) => message).join('\n'));
  return parsed.settings;
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

it('has a site of ours where nothing is set', () => {
  expect(siteSettings(settingsOf({}), 'http://localhost:8080')).toMatchObject({
    name: 'World Events Explained',
    year: null,
    theme: null,
    logo: null,
    policies: [],
    contact: null,
    baseUrl: 'http://localhost:8080',
  });
});

it('takes colours, logo, terms, public address and pages of the publisher', () => {
  const policies = join(folder, 'pages');
  mkdirSync(policies);
  file('pages/corrections.md', '# How we correct\n\nWith a *reason*.\n');
  file('pages/who-we-are.md', 'Two people.');
  file('pages/notes.txt', 'not a page');
  const site = siteSettings(
    settingsOf({
      WEE_ACCENT: '#004400',
      WEE_LOGO: file('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
      WEE_DATA_LICENCE: 'https://licences.example/by/4.0',
      WEE_POLICIES: policies,
      WEE_BASE_URL: 'https://news.example/',
      WEE_YEAR: '2024-2027',
    }),
    'http://localhost:8080',
  );
  expect(site).toMatchObject({
    baseUrl: 'https://news.example',
    year: '2024-2027',
    dataLicence: 'https://licences.example/by/4.0',
    theme: {
      path: expect.stringMatching(/^\/theme\.[0-9a-f]+\.css$/),
      css: expect.stringContaining('#004400'),
    },
    logo: { path: expect.stringMatching(/^\/logo\.[0-9a-f]+\.svg$/), type: 'image/svg+xml' },
    policies: [
      { slug: 'corrections', title: 'How we correct', markdown: expect.stringMatching(/^\s*With a/) },
      { slug: 'who-we-are', title: 'who we are', markdown: 'Two people.' },
    ],
  });
});

it.each([
  ['WEE_LOGO', () => join(folder, 'nowhere.svg'), 'cannot be read'],
  ['WEE_LOGO', () => file('logo.exe', ''), 'no SVG'],
  ['WEE_LOGO', () => file('large.svg', ' '.repeat(300_000)), 'larger'],
  ['WEE_POLICIES', () => join(folder, 'nowhere'), 'no folder'],
])('says that %s cannot be used, and why', (name, path, why) => {
  const fault = siteSettings(settingsOf({ [name]: path() }), '');
  expect(fault).toMatchObject({ name, message: expect.stringContaining(why) });
});

it.each([
  ['WEE_ACCENT', 'red', 'must be a colour'],
  ['WEE_ACCENT', '#eeeeee', 'too close to its ground'],
  ['WEE_ACCENT_DARK', '#333333', 'too close to its ground'],
  ['WEE_BASE_URL', 'news.example', 'must be an address'],
  ['WEE_BASE_URL', 'https://news.example/below', 'must have no path'],
  ['WEE_YEAR', 'now', 'must be a year'],
])('refuses %s=%s', (name, value, why) => {
  const parsed = parseSettings({ [name]: value });
  expect(parsed).toMatchObject({ ok: false, faults: [{ name, message: expect.stringContaining(why) }] });
});
