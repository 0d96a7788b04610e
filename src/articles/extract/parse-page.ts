import { Parser } from 'htmlparser2';
import { DomDocument, type DomElement, type DomParent, DomText } from './dom.ts';

/** Bytes of a page; the largest of 135 news pages had 1.7 MB, nearly all of it scripts. */
export const BYTE_LIMIT = 10_000_000;
/**
 * Nesting beyond which extraction turns slow: Readability walks the ancestors of every paragraph, and a page of 20
 * branches took 0.4 s at depth 250, 1.9 s at 500, 11 s at 1000. The deepest of 135 news pages measured 31.
 */
const DEPTH_LIMIT = 250;
/** Elements and pieces of text beyond which extraction takes seconds: 40,000 links took 3 s. The largest of 135 news pages had 7,200. */
const NODE_LIMIT = 60_000;
/** Depths of all elements added up: what is both deep and wide is slow long before either limit. The heaviest of 135 news pages had 42,000. */
const WEIGHT_LIMIT = 500_000;

/** Elements that hold neither the report nor what the page says of it. */
const LEFT_OUT = new Set(
  'script style noscript template svg canvas iframe object button select dialog nav source track'.split(' '),
);
/** Scripts that hold data. */
const DATA = /^\s*application\/ld\+json\b/i;
/** What a head may hold; anything else begins the body (html.spec.whatwg.org, section 13.2.6.4.4). */
const HEAD = new Set('base link meta script title'.split(' '));
/** Attributes that reading looks at. */
const KEPT_ATTRIBUTES = new Set(
  (
    'class id rel src srcset data-src data-srcset itemprop itemtype property name http-equiv content lang xml:lang datetime type role hidden ' +
    'aria-hidden aria-modal rowspan colspan summary datatable'
  ).split(' '),
);
/** Where a link of the text leads counts only when it stays on the page or runs a script. */
const HERE = /^\s*(?:#|javascript:)/i;
/** Of styles only this matters: what cannot be seen is no text. */
const HIDING = /display|visibility/i;
/** Longer values are no class, address or description. */
const LONGEST_VALUE = 5000;

/** A page as a tree, or the limit that it breaks. */
export type ParsedPage =
  | { readonly ok: true; readonly document: DomDocument }
  | { readonly ok: false; readonly code: 'too-deep' | 'too-large'; readonly message: string };

/**
 * A page as a tree without what reading never looks at: scripts other than JSON-LD, styles, controls, comments and most
 * attributes. Any text will do, as htmlparser2 closes what is open; time and memory are linear in its length, and the
 * work ends at the first limit that is passed.
 * @param html any text
 */
export function parsePage(html: string): ParsedPage {
  const document = new DomDocument((parent, markup) => {
    build(markup, parent, document, null);
  });
  const size = { depth: 0, nodes: 0, weight: 0 };
  build(html, null, document, size);
  if (size.depth > DEPTH_LIMIT) {
    return { ok: false, code: 'too-deep', message: `Elements nest deeper than ${DEPTH_LIMIT}.` };
  }
  if (size.nodes > NODE_LIMIT) {
    return {
      ok: false,
      code: 'too-large',
      message: `It has more than ${NODE_LIMIT} elements and texts.`,
    };
  }
  return size.weight > WEIGHT_LIMIT
    ? { ok: false, code: 'too-deep', message: 'Too many elements nest too deep.' }
    : { ok: true, document };
}

interface Size {
  /** Most elements open at once. */
  depth: number;
  /** Elements and pieces of text. */
  nodes: number;
  /** Depths of all elements added up. */
  weight: number;
}

/**
 * Adds the elements and texts of some markup to a document.
 * @param within where they go; null for a whole page, whose html, head and body are the document's own
 * @param size counts what is added, and ends the work at a limit; null for markup that has been counted before
 */
function build(html: string, within: DomElement | null, document: DomDocument, size: Size | null): void {
  const path: DomElement[] = [];
  /** The depth of the element that is being left out; 0 for none. */
  let leftOut = 0;
  let depth = 0;

  const count = (): void => {
    if (size === null) return;
    if (depth > size.depth) size.depth = depth;
    if (size.depth > DEPTH_LIMIT || size.nodes > NODE_LIMIT || size.weight > WEIGHT_LIMIT) parser.pause();
  };
  const parentOf = (name: string): DomParent => {
    const parent = path.at(-1);
    if (within !== null) return parent ?? within;
    const outside =
      parent === undefined ||
      parent === document.documentElement ||
      (parent === document.head && !HEAD.has(name));
    return outside ? document.body : parent;
  };
  const elementOf = (name: string): DomElement => {
    if (within === null) {
      if (name === 'html') return document.documentElement;
      if (name === 'head') return document.head;
      if (name === 'body') return document.body;
    }
    const element = document.createElement(name);
    parentOf(name).appendChild(element);
    return element;
  };
  const parser = new Parser({
    onopentagname: () => {
      depth += 1;
      if (size !== null && leftOut === 0) {
        size.nodes += 1;
        size.weight += depth;
      }
      count();
    },
    onopentag: (name, attributes) => {
      if (leftOut > 0) return;
      if (LEFT_OUT.has(name) && !(name === 'script' && DATA.test(attributes['type'] ?? ''))) {
        leftOut = depth;
        return;
      }
      const element = elementOf(name);
      for (const attribute in attributes) setAttribute(element, attribute, attributes[attribute] ?? '');
      path.push(element);
    },
    onclosetag: () => {
      if (leftOut === 0) path.pop();
      else if (leftOut === depth) leftOut = 0;
      depth -= 1;
    },
    ontext: (text) => {
      if (leftOut > 0) return;
      const parent = parentOf('#text');
      const last = parent.lastChild;
      if (last instanceof DomText) {
        last.textContent += text;
        return;
      }
      if (size !== null) size.nodes += 1;
      parent.appendChild(new DomText(text));
      count();
    },
  });
  parser.end(html);
}

function setAttribute(element: DomElement, name: string, value: string): void {
  const kept =
    KEPT_ATTRIBUTES.has(name) ||
    (name === 'href' && (element.localName !== 'a' || HERE.test(value))) ||
    (name === 'style' && HIDING.test(value));
  if (kept && !element.hasAttribute(name)) element.setAttribute(name, value.slice(0, LONGEST_VALUE));
}
