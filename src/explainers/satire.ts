import type { Article } from '../model/article.ts';

/** Publishers whose every report is made up, by the letters of their names or hosts. */
const PUBLISHERS =
  /(?:theonion|^onion$|babylonbee|thedailymash|^dailymash$|newsthump|borowitzreport|clickhole|thebeaverton|^beaverton$|waterfordwhispers|postillon|gorafi|elmundotoday|duffelblog|betootaadvocate|worldnewsdailyreport|nationalreport\.net|satire)/u;
const LABEL = /(?:^\W*satire\b\s*[:|–—-]|[|–—:(-]\s*satire\b)/i;

/** @returns whether a report says, or its publisher is known for it, that what it tells is made up: it is evidence of nothing */
export function isSatire({ title, byline, source, url }: Article): boolean {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}.]/gu, '');
  const host = url === null ? '' : (/^https?:\/\/(?:www\.)?([^/:]+)/i.exec(url)?.[1] ?? '');
  return (
    LABEL.test(title) ||
    (byline !== null && /\bsatire\b/i.test(byline)) ||
    PUBLISHERS.test(letters(source.name)) ||
    PUBLISHERS.test(letters(host))
  );
}
