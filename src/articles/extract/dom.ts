import { DomAttribute } from './dom-attribute.ts';

/**
 * The part of the W3C DOM (dom.spec.whatwg.org) that extraction and Readability use, as a plain linked tree. DOM
 * libraries give every node and attribute an event target; most of the time and memory of reading a page went there.
 * Siblings are linked, so that taking a node out costs the same however many it has.
 */
export abstract class DomNode {
  /** 1 = element, 3 = text, 9 = document (dom.spec.whatwg.org, interface Node). */
  abstract readonly nodeType: 1 | 3 | 9;
  abstract readonly nodeName: string;
  abstract readonly textContent: string;
  abstract readonly childNodes: readonly DomNode[];
  parentNode: DomParent | null = null;
  previousSibling: DomNode | null = null;
  nextSibling: DomNode | null = null;

  get parentElement(): DomElement | null {
    return this.parentNode instanceof DomElement ? this.parentNode : null;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }
}

const NO_NODES: readonly DomNode[] = [];

export class DomText extends DomNode {
  readonly nodeType = 3;
  readonly nodeName = '#text';
  readonly childNodes = NO_NODES;
  textContent: string;

  constructor(text: string) {
    super();
    this.textContent = text;
  }
}

/** What has children: elements and the document. */
export abstract class DomParent extends DomNode {
  firstChild: DomNode | null = null;
  lastChild: DomNode | null = null;
  /** Made when asked for, until the children change. */
  #childNodes: readonly DomNode[] | null = null;
  #children: readonly DomElement[] | null = null;

  get childNodes(): readonly DomNode[] {
    if (this.#childNodes === null) {
      const nodes: DomNode[] = [];
      for (let node = this.firstChild; node !== null; node = node.nextSibling) nodes.push(node);
      this.#childNodes = nodes;
    }
    return this.#childNodes;
  }

  get children(): readonly DomElement[] {
    this.#children ??= this.childNodes.filter((node) => node instanceof DomElement);
    return this.#children;
  }

  get firstElementChild(): DomElement | null {
    return elementFrom(this.firstChild);
  }

  get textContent(): string {
    let text = '';
    for (let node = this.firstChild; node !== null; node = node.nextSibling) text += node.textContent;
    return text;
  }

  appendChild(child: DomNode): DomNode {
    return this.#put(child, null);
  }

  replaceChild(added: DomNode, old: DomNode): DomNode {
    this.#put(added, old);
    return this.removeChild(old);
  }

  removeChild(child: DomNode): DomNode {
    const { previousSibling, nextSibling } = child;
    if (previousSibling === null) this.firstChild = nextSibling;
    else previousSibling.nextSibling = nextSibling;
    if (nextSibling === null) this.lastChild = previousSibling;
    else nextSibling.previousSibling = previousSibling;
    child.parentNode = child.previousSibling = child.nextSibling = null;
    this.#changed();
    return child;
  }

  removeChildren(): void {
    while (this.firstChild !== null) this.removeChild(this.firstChild);
  }

  /** @returns the elements below of this name ("p"), or all ("*"), in order */
  getElementsByTagName(name: string): readonly DomElement[] {
    const wanted = name.toLowerCase();
    return this.elements((element) => wanted === '*' || element.localName === wanted);
  }

  /** @param names element names parted by commas, the only selectors that are known here */
  querySelectorAll(names: string): readonly DomElement[] {
    const wanted = names
      .toLowerCase()
      .split(',')
      .map((name) => name.trim());
    return this.elements((element) => wanted.includes(element.localName));
  }

  /** @returns the first element below, in order, that is wanted; null when there is none */
  find(wanted: (element: DomElement) => boolean): DomElement | null {
    for (let child = this.firstElementChild; child !== null; child = child.nextElementSibling) {
      const found = wanted(child) ? child : child.find(wanted);
      if (found !== null) return found;
    }
    return null;
  }

  /** @returns every element below, in order, that is wanted */
  elements(wanted: (element: DomElement) => boolean, into: DomElement[] = []): readonly DomElement[] {
    for (let child = this.firstElementChild; child !== null; child = child.nextElementSibling) {
      if (wanted(child)) into.push(child);
      child.elements(wanted, into);
    }
    return into;
  }

  #put(child: DomNode, before: DomNode | null): DomNode {
    child.remove();
    const previous = before === null ? this.lastChild : before.previousSibling;
    child.parentNode = this;
    child.previousSibling = previous;
    child.nextSibling = before;
    if (previous === null) this.firstChild = child;
    else previous.nextSibling = child;
    if (before === null) this.lastChild = child;
    else before.previousSibling = child;
    this.#changed();
    return child;
  }

  #changed(): void {
    this.#childNodes = null;
    this.#children = null;
  }
}

export class DomElement extends DomParent {
  readonly nodeType = 1;
  /** The element's name in lower case. */
  readonly localName: string;
  /** The same in capitals, as HTML has it. */
  readonly tagName: string;
  readonly ownerDocument: DomDocument;
  readonly attributes: DomAttribute[] = [];

  constructor(name: string, owner: DomDocument) {
    super();
    this.localName = name.toLowerCase();
    this.tagName = name.toUpperCase();
    this.ownerDocument = owner;
  }

  get nodeName(): string {
    return this.tagName;
  }

  get nextElementSibling(): DomElement | null {
    return elementFrom(this.nextSibling);
  }

  get previousElementSibling(): DomElement | null {
    let node = this.previousSibling;
    while (node !== null && !(node instanceof DomElement)) node = node.previousSibling;
    return node;
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(id: string) {
    this.setAttribute('id', id);
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  set className(names: string) {
    this.setAttribute('class', names);
  }

  get src(): string {
    return this.getAttribute('src') ?? '';
  }

  /** What of the style attribute tells whether the element is seen. */
  get style(): { readonly display: string; readonly visibility: string } {
    const style = this.getAttribute('style') ?? '';
    const declared = (property: RegExp): string => property.exec(style)?.[1]?.toLowerCase() ?? '';
    return style === ''
      ? { display: '', visibility: '' }
      : { display: declared(DISPLAY), visibility: declared(VISIBILITY) };
  }

  getAttribute(name: string): string | null {
    return this.#attribute(name)?.value ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.#attribute(name) !== undefined;
  }

  setAttribute(name: string, value: string): void {
    const attribute = this.#attribute(name);
    if (attribute === undefined) this.attributes.push(new DomAttribute(name, value));
    else attribute.value = value;
  }

  setAttributeNode({ name, value }: DomAttribute): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    const attribute = this.#attribute(name);
    if (attribute !== undefined) this.attributes.splice(this.attributes.indexOf(attribute), 1);
  }

  get innerHTML(): string {
    return this.childNodes.map(markupOf).join('');
  }

  set innerHTML(html: string) {
    this.removeChildren();
    this.ownerDocument.parseInto(this, html);
  }

  #attribute(name: string): DomAttribute | undefined {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute;
    return undefined;
  }
}

const DISPLAY = /(?:^|;)\s*display\s*:\s*([a-z-]+)/i;
const VISIBILITY = /(?:^|;)\s*visibility\s*:\s*([a-z-]+)/i;

/** A page with html, head and body, whatever the text holds. */
export class DomDocument extends DomParent {
  readonly nodeType = 9;
  readonly nodeName = '#document';
  readonly documentElement: DomElement = new DomElement('html', this);
  readonly head: DomElement = new DomElement('head', this);
  readonly body: DomElement = new DomElement('body', this);
  /** Adds what a piece of markup holds to an element. */
  readonly parseInto: (parent: DomElement, html: string) => void;

  constructor(parseInto: (parent: DomElement, html: string) => void) {
    super();
    this.parseInto = parseInto;
    this.appendChild(this.documentElement);
    this.documentElement.appendChild(this.head);
    this.documentElement.appendChild(this.body);
  }

  createElement(name: string): DomElement {
    return new DomElement(name, this);
  }

  createTextNode(text: string): DomText {
    return new DomText(text);
  }
}

/** Elements without content or end tag (html.spec.whatwg.org, section 13.1.2). */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

function markupOf(node: DomNode): string {
  if (!(node instanceof DomElement)) return escaped(node.textContent);
  const { localName, attributes } = node;
  const named = attributes.map(({ name, value }) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`);
  const start = `<${localName}${named.join('')}>`;
  return VOID.has(localName) ? start : `${start}${node.innerHTML}</${localName}>`;
}

function escaped(text: string): string {
  return /[&<>]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : text;
}

function elementFrom(node: DomNode | null): DomElement | null {
  let next = node;
  while (next !== null && !(next instanceof DomElement)) next = next.nextSibling;
  return next;
}
