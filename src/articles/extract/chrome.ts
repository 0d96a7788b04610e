import type { DomDocument } from './dom.ts';

/** Elements that never hold a report's text; out of the tree, they cost Readability neither time nor wrong guesses. */
const CHROME =
  'script, style, template, noscript, svg, iframe, object, canvas, form, button, select, dialog, nav, link, title';

/**
 * Takes out what is page rather than content. Metadata must have been read before.
 * @param document changed by this
 */
export function removeChrome(document: DomDocument): void {
  for (const element of [...document.querySelectorAll(CHROME)]) {
    // Some sites wrap the whole page in one form (ASP.NET): what holds the report's paragraphs is no chrome.
    if (element.tagName === 'FORM' && element.querySelector('p') !== null) continue;
    element.remove();
  }
}
