import { absoluteUrl } from '../lib/absolute-url.ts';
import { readXml } from '../lib/markup-events.ts';
import { CONTAINERS, type ElementRecord, type Field, feedOf, itemOf } from './feed-fields.ts';
import { createVocabulary } from './feed-vocabulary.ts';
import type { RawFeed, RawItem } from './raw-feed.ts';

/**
 * Reads RSS 0.9x to 2.0, RSS 1.0 (RDF) and Atom 0.3 and 1.0, however broken: cut off, unclosed, with bytes before the
 * prolog, raw ampersands or undeclared entities.
 * @param xml the decoded text
 * @param url the feed's address, which relative addresses of an Atom feed are relative to
 * @returns what it holds, or null when it is no feed
 */
export function readXmlFeed(xml: string, url: string): RawFeed | null {
  const vocabulary = createVocabulary();
  const feed = startRecord(url, new Map());
  const items: RawItem[] = [];
  let root: string | null = null;
  let item: OpenRecord | null = null;
  let container: OpenField | null = null;
  let leaf: OpenField | null = null;

  const endLeaf = (): void => {
    if (leaf !== null) (item ?? feed).fields.push(closeField(leaf, container));
    leaf = null;
  };
  const endContainer = (): void => {
    endLeaf();
    if (container !== null) (item ?? feed).fields.push(closeField(container, null));
    container = null;
  };
  const endItem = (): void => {
    endContainer();
    if (item !== null) items.push(itemOf(item));
    item = null;
  };

  readXml(xml, {
    open(written, attributes, source) {
      vocabulary.declare(attributes);
      const name = vocabulary.nameOf(written);
      root ??= name;
      if (ITEMS.has(name)) {
        endItem();
        item = startRecord(feed.base, attributes);
      } else if (leaf !== null) {
        if (name === leaf.name) leaf.nested++;
        leaf.hasElements = true;
        leaf.markup += source;
      } else if (FRAMES.has(name)) {
        frame(feed, attributes);
      } else if (CONTAINERS.has(name) && container === null) {
        container = openField(name, attributes, (item ?? feed).base);
      } else {
        leaf = openField(name, attributes, (item ?? feed).base);
      }
    },
    text(data, source) {
      const field = leaf ?? container;
      if (field === null) return;
      field.text += data;
      field.markup += source;
    },
    close(written) {
      const name = vocabulary.nameOf(written);
      if (ITEMS.has(name)) endItem();
      else if (FRAMES.has(name)) endContainer();
      else if (leaf !== null && leaf.name === name) {
        if (leaf.nested === 0) endLeaf();
        else {
          leaf.nested--;
          leaf.markup += `</${written}>`;
        }
      } else if (leaf !== null) leaf.markup += `</${written}>`;
      else if (container?.name === name) endContainer();
    },
  });
  // A text that the end of the document cuts off would read as a whole one: it is left out.
  leaf = null;
  endItem();
  const isFeed = root !== null && (ROOTS.has(root) || (root !== 'html' && items.length > 0));
  return isFeed ? feedOf(feed, items) : null;
}

const ITEMS: ReadonlySet<string> = new Set(['item', 'entry']);
const ROOTS: ReadonlySet<string> = new Set(['rss', 'rdf:rdf', 'feed', 'channel']);
const FRAMES: ReadonlySet<string> = ROOTS;

/** A feed or entry while it is read. */
interface OpenRecord extends ElementRecord {
  readonly fields: Field[];
  base: string;
  lang: string | null;
}

interface OpenField {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly base: string;
  text: string;
  markup: string;
  hasElements: boolean;
  /** Open elements of the same name inside it. */
  nested: number;
}

function startRecord(parentBase: string, attributes: ReadonlyMap<string, string>): OpenRecord {
  const record = { fields: [], base: parentBase, lang: null, about: attributes.get('rdf:about') ?? null };
  frame(record, attributes);
  return record;
}

/** Takes over what an element that frames others says for all of them (xml:base, xml:lang). */
function frame(record: OpenRecord, attributes: ReadonlyMap<string, string>): void {
  record.base = absoluteUrl(attributes.get('xml:base') ?? '', record.base) ?? record.base;
  record.lang = attributes.get('xml:lang') ?? record.lang;
}

function openField(name: string, attributes: ReadonlyMap<string, string>, parentBase: string): OpenField {
  const base = absoluteUrl(attributes.get('xml:base') ?? '', parentBase) ?? parentBase;
  return { name, attributes, base, text: '', markup: '', hasElements: false, nested: 0 };
}

function closeField(field: OpenField, container: OpenField | null): Field {
  const { name, attributes, base, text, markup, hasElements } = field;
  return {
    name: container === null ? name : `${container.name}/${name}`,
    attributes,
    base,
    text,
    markup,
    hasElements,
  };
}
