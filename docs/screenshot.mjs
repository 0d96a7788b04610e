// Takes the pictures of docs/pictures from the sample edition: `npm run screenshot`. Needs a Chromium.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const OUT = 'docs/pictures';
mkdirSync(OUT, { recursive: true });
// Made anew, so that the pictures show what this engine writes.
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
const event = `/events/${events.find(({ name }) => /Alaska|Putin/.test(name)).event}`;
const evidence = async (page) => {
  await page.locator('.event-text summary').nth(3).click();
  await page.evaluate(() => scrollTo(0, 430));
};
const PICTURES = [
  ['front-1440', '/', 1440, 900, 'light'],
  ['front-768-dark', '/', 768, 1000, 'dark'],
  ['front-360', '/', 360, 760, 'light'],
  ['event-1440', event, 1440, 1000, 'light'],
  ['event-evidence-1440', event, 1440, 800, 'light', evidence],
  ['event-1440-dark', event, 1440, 1000, 'dark'],
  ['event-768', event, 768, 1000, 'light'],
  ['event-evidence-360', event, 360, 900, 'light', evidence],
  ['difference-1440', `${event}/changes?from=1&to=2`, 1440, 1000, 'light'],
  ['updates-768', '/updates', 768, 1000, 'light'],
  ['coming-up-1440', '/coming-up', 1440, 800, 'light'],
  ['search-768-dark', '/search?q=ceasefire', 768, 800, 'dark'],
  ['news-360-dark', '/news', 360, 760, 'dark'],
];
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
for (const [name, path, width, height, colorScheme, before] of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(base + path);
  await before?.(page);
  await page.screenshot({ path: `${OUT}/${name}.png` });
  await page.close();
}
await browser.close();
wee.kill('SIGINT');
await new Promise((resolve) => wee.once('exit', resolve));
rmSync(folder, { recursive: true });
