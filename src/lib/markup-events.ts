import { Tokenizer } from 'htmlparser2';
import { decodeXmlEntities } from './xml-entities.ts';

/** What a reader of markup is told, in the order of the text. Names come in lower case. */
export interface MarkupEvents {
  /** `source` is the tag as it stands in the text. */
  open(name: string, attributes: ReadonlyMap<string, string>, source: string): void;
  /** A piece of character data, CDATA too; `source` is the same piece fit to stand between tags. */
  text(data: string, source: string): void;
  close(name: string): void;
}

/**
 * Reads XML, however broken, as a flat row of events: no tree, no check that tags match, no entity but the five of XML
 * and the numeric ones, nothing fetched. Time and memory are in proportion to the text, at any depth.
 * @param xml the text
 * @param events what to call; an empty element is opened and closed
 */
export function readXml(xml: string, events: MarkupEvents): void {
  readMarkup(xml, true, events);
}

/**
 * The same for HTML: named entities are decoded, scripts and styles are text of their element, and elements that have
 * no end tag ("br", "img") are opened and not closed.
 * @param html the text
 * @param events what to call
 */
export function readHtml(html: string, events: MarkupEvents): void {
  readMarkup(html, false, events);
}

function readMarkup(markup: string, isXml: boolean, events: MarkupEvents): void {
  let tag = '';
  let tagStart = 0;
  let attributes: Map<string, string> | null = null;
  let attribute = '';
  let value = '';
  const endOpen = (end: number): void =>
    events.open(tag, attributes ?? NO_ATTRIBUTES, markup.slice(tagStart, end + 1));
  const nothing = (): void => {};
  const tokenizer = new Tokenizer(
    // XML's few entities are decoded a text at a time: the tokenizer hands out each of them by itself.
    { xmlMode: isXml, decodeEntities: !isXml, recognizeSelfClosing: true },
    {
      onopentagname: (start, end) => {
        tag = markup.slice(start, end).toLowerCase();
        tagStart = start - 1;
        attributes = null;
      },
      onattribname: (start, end) => {
        attribute = markup.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        value += markup.slice(start, end);
      },
      onattribentity: (codePoint) => {
        value += String.fromCodePoint(codePoint);
      },
      onattribend: () => {
        attributes ??= new Map();
        if (!attributes.has(attribute)) attributes.set(attribute, isXml ? decodeXmlEntities(value) : value);
      },
      onopentagend: endOpen,
      onselfclosingtag: (end) => {
        endOpen(end);
        events.close(tag);
      },
      onclosetag: (start, end) => events.close(markup.slice(start, end).trim().toLowerCase()),
      ontext: (start, end) => {
        const data = markup.slice(start, end);
        events.text(isXml ? decodeXmlEntities(data) : data, data);
      },
      ontextentity: (codePoint) => {
        const char = String.fromCodePoint(codePoint);
        events.text(char, ESCAPES.get(char) ?? char);
      },
      oncdata: (start, end, offset) => {
        const data = markup.slice(start, end - offset);
        events.text(data, data);
      },
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(markup);
  tokenizer.end();
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
]);
