import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Revision } from '../src/model/revision.ts';
import { benchFrame, eventPage } from './event-page.ts';

/** Reads the files of a folder, one explainer each, and writes a page for each. */
const [, , folder = ''] = process.argv;
const content = join(folder, 'content', 'events');
const out = join(folder, 'pages');
mkdirSync(out);
const frame = benchFrame();
for (const name of readdirSync(content)) {
  const revision = JSON.parse(readFileSync(join(content, name), 'utf8')) as Revision;
  writeFileSync(join(out, name.replace('.md', '.html')), eventPage(frame, revision));
}
