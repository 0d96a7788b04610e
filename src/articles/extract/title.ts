import { oneLine, shorten } from '../../lib/plain-text.ts';
import { normalised } from '../clean/words.ts';
import type { DomDocument } from './dom.ts';

/** Longer than any headline; a longer one is markup gone wrong, and is cut between words. */
const TITLE_LIMIT = 300;
/** Characters looked at; a title of a megabyte is an attack. */
const LOOKED_AT = 1000;
/** Headings looked at: lists of other reports carry many. */
const MOST_HEADINGS = 20;
/** Separators between headline and site: "Talks end without a deal | The Example". */
const SEPARATOR = /\s+[|\u2013\u2014\u00b7\u2022»:-]\s+|\s*[|»]\s*/u;
const ENDS_IN_SEPARATOR = /[|\u2013\u2014\u00b7\u2022»:-]$/u;
const STARTS_WITH_SEPARATOR = /^[|\u2013\u2014\u00b7\u2022»:-]/u;
/** Search engines cut JSON-LD headlines beyond 110 characters, so many sites cut them first, without saying so. */
const CUT_LENGTH = 100;

/**
 * The report's headline. What the page declares of itself (JSON-LD, then Open Graph and other meta elements) tells
 * which of its visible headings is meant; the heading's own spelling then counts. Where no heading agrees, the
 * declared title stands: it was written for other readers, but of this report. The document's own title is written
 * for lists of search results and counts only where nothing else is declared.
 * @param declared JSON-LD headlines, then titles of meta elements, plain text, best first
 * @param siteNames names of the site, as it says and as its host is called, to be taken off titles
 * @returns the headline without the site's name, or null
 */
export function pageTitle(
  document: DomDocument,
  declared: readonly string[],
  siteNames: readonly string[],
): string | null {
  const sites = new Set(siteNames.map(squeezed).filter((name) => name !== ''));
  const documentTitle = document.getElementsByTagName('title')[0]?.textContent ?? '';
  const titles = cleaned(declared, sites);
  const candidates = titles.length > 0 ? titles : cleaned([documentTitle], sites);
  const headings = headingsOf(document, sites);
  const seen = headings.find((heading) =>
    candidates.some((title) => sameOrCut(title, heading) || isLabelled(title, heading)),
  );
  const title = seen ?? candidates[0] ?? headings[0];
  return title === undefined ? null : shorten(title, TITLE_LIMIT);
}

function cleaned(titles: readonly string[], sites: ReadonlySet<string>): readonly string[] {
  return titles
    .map((title) => withoutSite(oneLine(title.slice(0, LOOKED_AT)), sites))
    .filter((title) => title !== '');
}

/** The visible headings, without the site's own name, which many sites set as one. */
function headingsOf(document: DomDocument, sites: ReadonlySet<string>): readonly string[] {
  return document
    .getElementsByTagName('h1')
    .slice(0, MOST_HEADINGS)
    .map((heading) => oneLine(heading.textContent.slice(0, LOOKED_AT)))
    .filter((text) => text !== '' && !sites.has(squeezed(text)));
}

/** The heading is the title, or the whole of a title that was cut ("Talks end without…"). */
function sameOrCut(title: string, heading: string): boolean {
  const a = normalised(title);
  const b = normalised(heading);
  const isCut = (a.length >= 30 && /(?:\.\.\.|…)$/.test(title)) || title.length >= CUT_LENGTH;
  return a !== '' && (a === b || (isCut && b.startsWith(a)));
}

/**
 * The title is the heading with labels around it: sections, the site, a series ("Opinion | Talks end", "Talks end -
 * National | Globe"). Before a label that follows, the heading may be short; after one it must be most of the title,
 * else it may be the label itself.
 */
function isLabelled(title: string, heading: string): boolean {
  const whole = plainQuotes(title);
  const start = whole.indexOf(plainQuotes(heading));
  if (start < 0) return false;
  const before = whole.slice(0, start).trim();
  const after = whole.slice(start + heading.length).trim();
  if (after !== '' && !STARTS_WITH_SEPARATOR.test(after)) return false;
  return before === '' || (ENDS_IN_SEPARATOR.test(before) && heading.length >= title.length / 2);
}

/** Small letters and straight quotes; the length stays. */
function plainQuotes(text: string): string {
  return text
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[\u2018\u2019\u201c\u201d"]/g, "'");
}

/** Takes the site's name off the end or the front, where a separator parts it from the rest. */
function withoutSite(title: string, sites: ReadonlySet<string>): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const last = parts.at(-1) ?? '';
  const first = parts[0] ?? '';
  if (sites.has(squeezed(last))) {
    return title.slice(0, title.lastIndexOf(last)).replace(/[\s|\u2013\u2014\u00b7\u2022»:-]+$/u, '');
  }
  return sites.has(squeezed(first))
    ? title.slice(first.length).replace(/^[\s|\u2013\u2014\u00b7\u2022»:-]+/u, '')
    : title;
}

/** Names are spelt in many ways: "The Harbour Gazette", "harbour-gazette", "HarbourGazette". */
function squeezed(name: string): string {
  return normalised(name).replace(/^the /, '').replaceAll(' ', '');
}
