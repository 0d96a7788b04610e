import type { ElementRecord, Field } from './element-record.ts';
import { PICTURE_ELEMENTS, pictureOf } from './picture-of.ts';
import type { RawFeed, RawItem, RawText } from './raw-feed.ts';

/** FeedBurner's own links lead to a counter; this one to the report. */
const ORIGINAL_LINK = 'feedburner:origlink';

/** Elements that hold elements that matter; everything else that holds elements is text with markup. */
export const CONTAINERS: ReadonlySet<string> = new Set(['author', 'source', 'dc:creator', 'media:content']);

/** Elements that hold versions of one thing: what is in them is read as if they were not there. */
export const GROUPS: ReadonlySet<string> = new Set(['media:group']);

/**
 * Which elements give which part, best first: `summary` beats `description` in an entry that has both.
 * RSS 2.0 (rssboard.org), RSS 1.0 (web.resource.org), Atom 1.0 (RFC 4287), Atom 0.3, Dublin Core, RSS content module,
 * Media RSS, iTunes.
 */
const PARTS = {
  id: ['id', 'guid', 'dc:identifier'],
  title: ['title', 'dc:title', 'media:title', 'itunes:title'],
  summary: [
    'summary',
    'description',
    'abstract',
    'dc:description',
    'itunes:summary',
    'itunes:subtitle',
    'media:description',
    'media:content/media:description',
  ],
  content: ['content:encoded', 'content', 'xhtml:body', 'body', 'fullitem'],
  author: ['author/name', 'dc:creator/name', 'dc:creator', 'dc:author', 'author', 'itunes:author'],
  published: ['pubdate', 'published', 'issued', 'dcterms:issued', 'dc:date', 'created', 'dcterms:created'],
  updated: ['updated', 'modified', 'dcterms:modified'],
  lang: ['dc:language', 'language'],
  publisherName: ['source/title', 'source'],
} as const;

/** The elements from which anything is taken. */
export const WANTED: ReadonlySet<string> = new Set([
  ...Object.values(PARTS).flat(),
  ...CONTAINERS,
  ...PICTURE_ELEMENTS,
  'link',
  'source/link',
  ORIGINAL_LINK,
]);

/** @returns the entry that a row of elements tells of */
export function itemOf(record: ElementRecord): RawItem {
  const { fields } = record;
  const guid = find(fields, PARTS.id);
  const id = textOf(guid) ?? record.about;
  const summary = find(fields, PARTS.summary);
  // Beside a summary, a description is the longer text.
  const fullText = summary?.name === 'summary' ? [...PARTS.content, 'description'] : PARTS.content;
  const title = find(fields, PARTS.title);
  const content = find(fields, fullText);
  const link = linkOf(fields) ?? (record.about === null ? null : { href: record.about, base: record.base });
  return {
    id,
    idIsLink: guid?.name === 'guid' && guid.attributes.get('ispermalink')?.toLowerCase() !== 'false',
    title: richText(title),
    link: link?.href ?? null,
    base: link?.base ?? record.base,
    summary: richText(summary),
    content: richText(content),
    author: authorsOf(fields),
    published: datesOf(fields, PARTS.published),
    updated: updatesOf(record),
    publisher: publisherOf(fields),
    picture: pictureOf(fields),
    // Its texts may be of several languages: the headline's is the entry's.
    lang: textOf(find(fields, PARTS.lang)) ?? (title ?? content ?? summary ?? record).lang,
  };
}

/** @returns the feed that a row of its own elements tells of, with its newest entries and how many there were */
export function feedOf(record: ElementRecord, items: readonly RawItem[], count: number): RawFeed {
  const { fields } = record;
  const home = linkOf(fields);
  const title = find(fields, PARTS.title);
  return {
    title: richText(title),
    home: home?.href ?? record.about,
    base: home?.base ?? record.base,
    lang: textOf(find(fields, PARTS.lang)) ?? (title ?? record).lang,
    items,
    count,
  };
}

/** The first element of the best name that is there and not blank. */
function find(fields: readonly Field[], names: readonly string[]): Field | null {
  for (const name of names) {
    const field = fields.find((one) => one.name === name && (one.hasElements || one.text.trim() !== ''));
    if (field !== undefined) return field;
  }
  return null;
}

function textOf(field: Field | null): string | null {
  const text = field?.text.trim() ?? '';
  return text === '' ? null : text;
}

/** The address of the page: the one behind FeedBurner's, Atom's alternate link, or the text of RSS's link. */
function linkOf(fields: readonly Field[]): { readonly href: string; readonly base: string } | null {
  const original = fields.find(({ name }) => name === ORIGINAL_LINK);
  if (original !== undefined && original.text.trim() !== '')
    return { href: original.text, base: original.base };
  for (const { name, attributes, text, base } of fields) {
    if (name !== 'link') continue;
    const href = (attributes.get('href') ?? text).trim();
    const rel = (attributes.get('rel') ?? 'alternate').trim().toLowerCase();
    const type = (attributes.get('type') ?? 'text/html').trim().toLowerCase();
    if (href !== '' && rel === 'alternate' && /html|^text\/plain$/.test(type)) return { href, base };
  }
  return null;
}

/** More names than this on one entry are a staff list, no byline. */
const MOST_AUTHORS = 8;

function authorsOf(fields: readonly Field[]): string | null {
  const first = find(fields, PARTS.author);
  if (first === null) return null;
  const names = new Set<string>();
  for (const field of fields) {
    const name = field.name === first.name ? textOf(field) : null;
    if (name !== null && names.size < MOST_AUTHORS) names.add(name);
  }
  return [...names].join(', ');
}

/** Every date of these names, best name first; of several with one name the last counts, as in most readers. */
function datesOf(fields: readonly Field[], names: readonly string[]): string[] {
  const dates: string[] = [];
  for (const name of names) {
    const text = textOf(fields.findLast((field) => field.name === name) ?? null);
    if (text !== null) dates.push(text);
  }
  return dates;
}

function updatesOf({ fields, lastModified }: ElementRecord): readonly string[] {
  const dates = datesOf(fields, PARTS.updated);
  return lastModified === null ? dates : [...dates, lastModified];
}

function publisherOf(fields: readonly Field[]): RawItem['publisher'] {
  const name = richText(find(fields, PARTS.publisherName));
  const url =
    fields.find((field) => field.name === 'source')?.attributes.get('url') ??
    fields
      .find((field) => field.name === 'source/link' && field.attributes.get('rel') !== 'self')
      ?.attributes.get('href') ??
    null;
  return name === null && url === null ? null : { name, url };
}

/** A text that may hold markup, with what its format says of it. */
function richText(field: Field | null): RawText | null {
  if (field === null) return null;
  const type = (field.attributes.get('type') ?? '').trim().toLowerCase();
  if (field.attributes.get('mode') === 'base64' || type === 'application/octet-stream') {
    return { value: fromBase64(field.text), form: 'unsaid' };
  }
  if (field.hasElements) return { value: field.markup, form: 'html' };
  const isHtml = HTML_TYPE.test(type) || field.name === 'description' || field.name === 'content:encoded';
  return { value: field.text, form: isHtml ? 'html' : 'unsaid' };
}

const HTML_TYPE = /html/;

function fromBase64(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8');
}
