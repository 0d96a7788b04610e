import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { type RunningWee, runWee, startWee } from '../support/run-wee.ts';

/** A publisher makes the site its own in one file, without touching code. */
describe('a settings file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wee-settings-'));
  const running: RunningWee[] = [];
  afterAll(async () => {
    for (const wee of running) await wee.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const LINES = [
    '# Our site',
    'WEE_SITE_NAME="Sarn Valley Explained"',
    "WEE_TAGLINE='What happens in the valley, and why'",
    'WEE_YEAR=2031',
    'WEE_CONTACT=desk@valley.example',
    'WEE_ACCENT="#145a32"',
    'WEE_LOGO=./logo.svg',
    'WEE_POLICIES=./policies',
    'WEE_BASE_URL=https://valley.example',
    'WEE_DATA_LICENCE="Name us and link the report."',
    'WEE_PORT=0',
    `WEE_DATA_DIR=${inject('sampleData')}`,
  ];
  writeFileSync(join(folder, 'wee.env'), `${LINES.join('\n')}\n`);
  writeFileSync(join(folder, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>');
  mkdirSync(join(folder, 'policies'));
  writeFileSync(
    join(folder, 'policies', 'corrections.md'),
    '# How we correct\n\nWe say **what was wrong**.\n',
  );

  async function opened(settings: Readonly<Record<string, string>> = {}) {
    const wee = startWee(['sample'], settings, folder);
    running.push(wee);
    const [url] = await wee.line(/http:\/\/[^\s(]+/);
    return async (path: string) => {
      const response = await fetch(url + path);
      expect(response.status, path).toBe(200);
      return response.text();
    };
  }

  it('named wee.env is taken where the program is started', async () => {
    const read = await opened();
    const front = await read('/');
    expect(front).toContain('Sarn Valley Explained');
    expect(front).toContain('What happens in the valley, and why');
    expect(front).toContain('Sarn Valley Explained, 2031.');
    expect(front).toContain('<a href="mailto:desk@valley.example">');
    expect(front).toContain('<link rel="canonical" href="https://valley.example/"');
    expect(front).not.toContain('World Events Explained');

    const [theme = ''] = /\/theme\.[0-9a-f]+\.css/.exec(front) ?? [];
    expect(await read(theme)).toContain('--accent: #145a32');
    const [logo = ''] = /\/logo\.[0-9a-f]+\.svg/.exec(front) ?? [];
    expect(await read(logo)).toContain('viewBox="0 0 8 8"');

    expect(front).toContain('<a href="/policies/corrections">How we correct</a>');
    expect(await read('/policies/corrections')).toContain('We say <strong>what was wrong</strong>.');
    expect(await read('/api/v1/events')).toContain('"licence":"Name us and link the report."');
    expect(await read('/feed.xml')).toContain('https://valley.example/events/');
  });

  it('is outranked by the environment, and another file can be named', async () => {
    writeFileSync(
      join(folder, 'other.env'),
      `WEE_SITE_NAME=Other\nWEE_PORT=0\nWEE_DATA_DIR=${inject('sampleData')}\n`,
    );
    const read = await opened({ WEE_SETTINGS: 'other.env', WEE_TAGLINE: 'From the environment' });
    const front = await read('/');
    expect(front).toContain('>Other</a>');
    expect(front).toContain('From the environment');
    expect(front).not.toContain('desk@valley.example');
  });

  it.each([
    ['WEE_COLOUR=red', 'WEE_COLOUR'],
    ['WEE_ACCENT=red', 'WEE_ACCENT'],
    ['WEE_LOGO=./nothing.svg', 'WEE_LOGO'],
  ])('with the line %s is refused at the start, with the name of what is wrong', async (line, name) => {
    writeFileSync(join(folder, 'bad.env'), `WEE_PORT=0\nWEE_DATA_DIR=${inject('sampleData')}\n${line}\n`);
    const { code, stderr } = await runWee(['sample'], { settings: { WEE_SETTINGS: 'bad.env' }, folder });
    expect(code).toBe(2);
    expect(stderr).toContain(name);
  });

  it('that is named and cannot be read is refused', async () => {
    const { code, stderr } = await runWee(['sample'], { settings: { WEE_SETTINGS: 'nowhere.env' }, folder });
    expect(code).toBe(2);
    expect(stderr).toContain('nowhere.env');
  });
});
