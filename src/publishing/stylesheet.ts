import { contentHash } from '../lib/hash.ts';
import { BASE } from './style/base.ts';
import { EVENT } from './style/event.ts';
import { LISTS } from './style/lists.ts';
import { PRINT } from './style/print.ts';

/**
 * The one style sheet. Fonts are those of the reader's machine, in stacks that look alike; colours are checked for
 * 4.5 : 1 (text) and 3 : 1 (marks) in both schemes by a test beside this file.
 */
export const STYLE = BASE + LISTS + EVENT + PRINT;

/** Where the style sheet is served: its name changes with its content, so that it can be kept for good. */
export const STYLE_PATH = `/style.${contentHash(STYLE, 12)}.css`;
