// Takes the README's picture of the sample edition's Alaska page: `npm run screenshot`. Needs a Chromium.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

// Made anew, so that the picture shows what this engine writes.
const folder = mkdtempSync(join(tmpdir(), 'wee-screenshot-'));
const wee = spawn(process.execPath, ['bin/wee.js', 'sample'], {
  env: { ...process.env, WEE_PORT: '0', WEE_DATA_DIR: folder },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let base;
for await (const line of createInterface({ input: wee.stdout })) {
  base = /http:\/\/[^\s(]+/.exec(line)?.[0];
  if (base !== undefined) break;
}
const { events } = await (await fetch(`${base}/api/v1/events`)).json();
const alaska = events.find(({ name }) => name.includes('Alaska'));
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
const page = await browser.newPage({ viewport: { width: 1100, height: 1180 } });
await page.goto(`${base}/events/${alaska.event}`);
await page.locator('main section details summary').nth(1).click();
await page.screenshot({ path: 'docs/images/alaska-summit.png' });
await browser.close();
wee.kill('SIGINT');
await new Promise((resolve) => wee.once('exit', resolve));
rmSync(folder, { recursive: true });
