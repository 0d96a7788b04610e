import { absoluteUrl } from '../lib/absolute-url.ts';
import { readXml } from '../lib/markup-events.ts';
import type { ElementRecord, Field } from './element-record.ts';
import { CONTAINERS, feedOf, GROUPS, itemOf, WANTED } from './feed-fields.ts';
import { createVocabulary } from './feed-vocabulary.ts';
import { createNewestItems } from './newest-items.ts';
import type { RawFeed } from './raw-feed.ts';

/**
 * Reads RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0 and CDF, however broken: cut off, unclosed, with bytes before
 * the prolog, raw ampersands or undeclared entities.
 * @param xml the decoded text
 * @param url the feed's address, which relative addresses of an Atom feed are relative to
 * @param mostItems how many entries to keep, the newest
 * @returns what it holds, or null when it is no feed
 */
export function readXmlFeed(xml: string, url: string, mostItems: number): RawFeed | null {
  const vocabulary = createVocabulary();
  const feed = startRecord({ base: url, lang: null });
  const items = createNewestItems(mostItems);
  let root: string | null = null;
  let item: OpenRecord | null = null;
  let container: OpenField | null = null;
  let leaf: OpenField | null = null;

  const endLeaf = (): void => {
    if (leaf !== null) keep(leaf, item ?? feed);
    leaf = null;
  };
  const endContainer = (): void => {
    endLeaf();
    container = null;
  };
  const endItem = (): void => {
    endContainer();
    if (item !== null) items.add(itemOf(item));
    item = null;
  };

  readXml(xml, {
    open(written, attributes, source) {
      vocabulary.declare(attributes);
      const name = vocabulary.nameOf(written);
      root ??= name;
      if (ITEMS.has(name)) {
        endItem();
        item = startRecord(feed);
        frame(item, attributes);
      } else if (leaf !== null) {
        if (name === leaf.element) leaf.nested++;
        leaf.hasElements = true;
        leaf.markup += source;
      } else if (FRAMES.has(name)) {
        frame(feed, attributes);
      } else if (CONTAINERS.has(name) && container === null) {
        container = openField(name, name, attributes, item ?? feed);
        keep(container, item ?? feed);
      } else if (container !== null) {
        leaf = openField(`${container.name}/${name}`, name, attributes, container);
      } else if (!GROUPS.has(name)) {
        leaf = openField(name, name, attributes, item ?? feed);
      }
    },
    text(data, source) {
      const field = leaf ?? container;
      if (field === null || !WANTED.has(field.name)) return;
      field.text += data;
      field.markup += source;
    },
    close(written) {
      const name = vocabulary.nameOf(written);
      if (ITEMS.has(name)) endItem();
      else if (FRAMES.has(name)) endContainer();
      else if (leaf !== null && leaf.element === name) {
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
  forget(container);
  endItem();
  const isFeed = root !== null && (ROOTS.has(root) || (root !== 'html' && items.count() > 0));
  return isFeed ? feedOf(feed, items.newest(), items.count()) : null;
}

const ITEMS: ReadonlySet<string> = new Set(['item', 'entry']);
const ROOTS: ReadonlySet<string> = new Set(['rss', 'rdf:rdf', 'feed', 'channel']);
const FRAMES: ReadonlySet<string> = ROOTS;

/** More elements that matter than any entry has: a hostile one costs no more memory than this. */
const MOST_FIELDS = 200;

/** What elements inside inherit. */
interface Inherited {
  readonly base: string;
  readonly lang: string | null;
}

/** A feed or entry while it is read. */
interface OpenRecord extends ElementRecord {
  readonly fields: Field[];
  base: string;
  lang: string | null;
  about: string | null;
  lastModified: string | null;
}

/** An element while it is read. */
interface OpenField extends Field {
  /** Its name without its container's. */
  readonly element: string;
  text: string;
  markup: string;
  hasElements: boolean;
  /** Open elements of the same name inside it. */
  nested: number;
}

function startRecord({ base, lang }: Inherited): OpenRecord {
  return { fields: [], base, lang, about: null, lastModified: null };
}

/** Takes over what an element that frames others says for all of them. */
function frame(record: OpenRecord, attributes: ReadonlyMap<string, string>): void {
  record.base = baseOf(attributes, record.base);
  record.lang = attributes.get('xml:lang') ?? record.lang;
  record.about = attributes.get('rdf:about') ?? attributes.get('href') ?? record.about;
  record.lastModified = attributes.get('lastmod') ?? record.lastModified;
}

function openField(
  name: string,
  element: string,
  attributes: ReadonlyMap<string, string>,
  { base, lang }: Inherited,
): OpenField {
  return {
    name,
    element,
    attributes,
    base: baseOf(attributes, base),
    lang: attributes.get('xml:lang') ?? lang,
    text: '',
    markup: '',
    hasElements: false,
    nested: 0,
  };
}

function baseOf(attributes: ReadonlyMap<string, string>, base: string): string {
  const own = attributes.get('xml:base');
  return own === undefined ? base : (absoluteUrl(own, base) ?? base);
}

function keep(field: Field, record: OpenRecord): void {
  if (WANTED.has(field.name) && record.fields.length < MOST_FIELDS) record.fields.push(field);
}

function forget(field: OpenField | null): void {
  if (field !== null) field.text = '';
}
