import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE_AS_OF } from '../sample/web.ts';
import { closeStore, openStore } from '../src/adapters/store/open-store.ts';
import { recentRevisions } from '../src/adapters/store/revisions.ts';
import { parseSettings } from '../src/app/settings/settings.ts';
import { siteSettings } from '../src/app/settings/site-settings.ts';
import { safeHref } from '../src/publishing/links.ts';
import type { Frame } from '../src/publishing/site-frame.ts';
import { EVENT_PAGES } from '../src/publishing/site-routes.ts';
import type { Rendering } from './rendering.ts';

const PAGES = 5_000;

const [, , folder = ''] = process.argv;
const settings = parseSettings({});
if (!settings.ok) throw new Error('The default settings are not valid.');
const site = siteSettings(settings.settings, 'http://localhost');
if ('message' in site) throw new Error(site.message);
const store = await openStore(join(folder, 'sample'));
const revisions = await recentRevisions(store, { limit: 1_000, offset: 0 });
await closeStore(store);

const frame: Frame = { site, sample: true, cards: true, now: SAMPLE_AS_OF, href: safeHref };
const out = join(folder, 'pages');
mkdirSync(out);
let bytes = 0;
const began = performance.now();
for (let index = 0; index < PAGES; index += 1) {
  const revision = revisions[index % revisions.length];
  if (revision === undefined) break;
  const { body } = EVENT_PAGES.explainer(frame, revision, [revision], null, { steps: [], arrivals: [] });
  bytes += body.length;
  writeFileSync(join(out, `${index}.html`), body);
}
const rendered: Rendering = {
  pages: PAGES,
  bytesEach: bytes / PAGES,
  seconds: (performance.now() - began) / 1000,
  peakMb: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(JSON.stringify(rendered));
