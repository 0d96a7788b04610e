import type { DomElement } from './dom.ts';

/** @returns true where an attribute that is a list of words ("author url") holds this one */
export function listed(element: DomElement, attribute: string, word: string): boolean {
  return element.getAttribute(attribute)?.split(/\s+/).includes(word) ?? false;
}

/** @returns true where the element stands in one of these names */
export function isWithin(element: DomElement, names: readonly string[]): boolean {
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    if (names.includes(around.localName)) return true;
  }
  return false;
}

/** @returns true where the markup itself hides the element */
export function isHidden(element: DomElement): boolean {
  return element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true';
}
