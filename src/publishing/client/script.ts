import { contentHash } from '../../lib/hash.ts';
import { evidenceBeside } from './evidence-beside.ts';
import { openMemory } from './memory.ts';
import { readingForm } from './reading-form.ts';
import { applyPreferences } from './reading-preferences.ts';
import { sinceLastVisit } from './since-last-visit.ts';

/**
 * The one script of the site, which every page can do without. It is made of the text of functions that need nothing around
 * them but what they are handed, so that they are checked like all other code and no bundler is needed.
 */
export const SCRIPT = [
  "'use strict';(() => {",
  `const memory = (${openMemory})();`,
  `(${applyPreferences})(memory);`,
  `document.addEventListener('DOMContentLoaded', () => { for (const start of [${[evidenceBeside, sinceLastVisit, readingForm].join(', ')}]) start(memory); });`,
  '})();',
]
  .join('\n')
  // Depth is of no use to a browser.
  .replace(/^\s+/gm, '');

/** Where the script is served: its name changes with its content, so that it can be kept for good. */
export const SCRIPT_PATH = `/reader.${contentHash(SCRIPT, 12)}.js`;
