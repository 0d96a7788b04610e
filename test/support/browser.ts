import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian and most others put a Chromium; the first that is there is taken. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser's path, or undefined where there is none: page tests are then left out, but never under CI. */
export const BROWSER_PATH = PLACES.find((path) => existsSync(path));

/** Without these the browser calls home at every start. */
export const BROWSER_QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function openBrowser(): Promise<Browser> {
  if (BROWSER_PATH === undefined) throw new Error('There is no Chromium on this machine.');
  return chromium.launch({ executablePath: BROWSER_PATH, args: BROWSER_QUIET });
}
