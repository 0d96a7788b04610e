import type { LineCleaner } from './cleaner.ts';

const MOST_WORDS = 90;
const NOTICE =
  /\b(?:this (?:website|site) uses cookies|we(?: and our partners)? use cookies|use of cookies|uses? cookies to|accept (?:all )?cookies|cookie (?:policy|settings|preferences)|verwendet cookies|utilise des cookies|utiliza cookies)\b/i;

/** Drops cookie and consent notices; a report about cookies speaks of them in longer lines or other words. */
export const cookies: LineCleaner = (block, place) =>
  place.words <= MOST_WORDS && NOTICE.test(block.text) ? 'cookie notice' : null;
