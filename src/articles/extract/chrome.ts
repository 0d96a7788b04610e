import type { DomDocument, DomElement } from './dom.ts';

/**
 * Takes out what is page rather than content, so that it costs Readability neither time nor wrong guesses. Metadata
 * must have been read before.
 * @param document changed by this
 */
export function removeChrome(document: DomDocument): void {
  for (const element of document.elements(isChrome)) element.remove();
}

function isChrome(element: DomElement): boolean {
  const name = element.localName;
  if (name === 'script' || name === 'link' || name === 'title') return true;
  // Some sites wrap the whole page in one form (ASP.NET): what holds the report's paragraphs is no chrome.
  return name === 'form' && element.find((part) => part.localName === 'p') === null;
}
