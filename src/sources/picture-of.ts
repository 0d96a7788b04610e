import type { Field } from './element-record.ts';
import type { RawItem } from './raw-feed.ts';

/** The elements that `pictureOf` reads, Media RSS's first (rssboard.org/media-rss). */
export const PICTURE_ELEMENTS: readonly string[] = [
  'media:content',
  'media:content/media:credit',
  'media:content/media:thumbnail',
  'media:credit',
  'media:thumbnail',
  'itunes:image',
  'enclosure',
];

/** File names of pictures, for media of which no type is given. */
const PICTURE_FILE = /\.(?:jpe?g|png|webp|avif|gif)(?:[?#]|$)/i;

/**
 * The picture of an entry: the widest that Media RSS lists, else an enclosed one, else a thumbnail or iTunes' image.
 * @param fields the entry's elements
 * @returns its address as written and its credit, or null when there is none
 */
export function pictureOf(fields: readonly Field[]): RawItem['picture'] {
  const media = fields.filter((field) => field.name === 'media:content' && isPicture(field));
  const widest = media.reduce<Field | null>(
    (best, field) => (best === null || widthOf(field) > widthOf(best) ? field : best),
    null,
  );
  const shown =
    widest ??
    fields.find(isEnclosedPicture) ??
    fields.find(({ name }) => name === 'media:thumbnail' || name === 'media:content/media:thumbnail') ??
    fields.find(({ name }) => name === 'itunes:image');
  const url = shown?.attributes.get('url') ?? shown?.attributes.get('href');
  if (shown === undefined || url === undefined || url.trim() === '') return null;
  return { url, credit: creditOf(fields, shown) };
}

function isPicture({ attributes }: Field): boolean {
  const url = attributes.get('url') ?? '';
  const medium = attributes.get('medium') ?? attributes.get('type')?.split('/')[0];
  return (
    url !== '' && (medium === undefined ? PICTURE_FILE.test(url) : medium.trim().toLowerCase() === 'image')
  );
}

/** RSS has an element for it, Atom a relation of links. */
function isEnclosedPicture({ name, attributes }: Field): boolean {
  const isEnclosure = name === 'enclosure' || (name === 'link' && attributes.get('rel') === 'enclosure');
  return isEnclosure && /^\s*image\//i.test(attributes.get('type') ?? '');
}

function widthOf({ attributes }: Field): number {
  return Number.parseInt(attributes.get('width') ?? '', 10) || 0;
}

/** The credit within the picture's own element, else one for all media of the entry. */
function creditOf(fields: readonly Field[], shown: Field): string | null {
  const inside = `${shown.name}/`;
  for (let at = fields.indexOf(shown) + 1; fields[at]?.name.startsWith(inside) === true; at++) {
    if (fields[at]?.name === `${inside}media:credit`) return fields[at]?.text ?? null;
  }
  return fields.find(({ name }) => name === 'media:credit')?.text ?? null;
}
