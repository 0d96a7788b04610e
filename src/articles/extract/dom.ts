import { parseHTML } from 'linkedom';

/** The part of the W3C DOM that extraction reads; the project is compiled without a browser's types. */
export interface DomNode {
  /** 1 = element, 3 = text (dom.spec.whatwg.org, interface Node). */
  readonly nodeType: number;
  readonly childNodes: Iterable<DomNode>;
  readonly textContent: string | null;
}

export interface DomElement extends DomNode {
  readonly tagName: string;
  readonly parentElement: DomElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  getElementsByTagName(name: string): Iterable<DomElement>;
  remove(): void;
}

export interface DomDocument {
  readonly documentElement: DomElement | null;
  readonly body: DomElement;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  getElementsByTagName(name: string): Iterable<DomElement>;
}

/**
 * A page as a document with html, head and body, whatever the text holds.
 * @param html any text, already measured (see markup-size.ts): deep nesting is slow here
 */
export function parseDocument(html: string): DomDocument {
  const document = parse(html);
  const root = document.documentElement;
  const whole = root?.tagName === 'HTML' && document.querySelector('body') !== null;
  // A fragment, or a page with something before <html>: linkedom keeps it as it stands, without a body.
  return whole ? document : parse(`<!DOCTYPE html><html><head></head><body>${html}</body></html>`);
}

function parse(html: string): DomDocument {
  return (parseHTML(html) as unknown as { readonly document: DomDocument }).document;
}

/** @returns the node as an element, or null when it is text, a comment or the like */
export function asElement(node: DomNode): DomElement | null {
  return node.nodeType === 1 ? (node as DomElement) : null;
}

/** @returns the element's name in lower case */
export function tagOf(element: DomElement): string {
  return element.tagName.toLowerCase();
}

/** @returns true for a text node */
export function isText(node: DomNode): boolean {
  return node.nodeType === 3;
}
