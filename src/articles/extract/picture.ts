import { absoluteUrl } from '../../lib/absolute-url.ts';
import { htmlToText } from '../../lib/html-to-text.ts';
import { oneLine, shorten } from '../../lib/plain-text.ts';
import type { Picture } from '../../model/picture.ts';
import { wordCount } from '../clean/words.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { fieldObjects, fieldTexts, type JsonObject } from './json-ld.ts';

const ADDRESS_LIMIT = 2000;
const CREDIT_LIMIT = 200;
/** More words are a caption. */
const CREDIT_WORDS = 9;
/** Characters of a caption looked at; its credit stands at the end. */
const CAPTION_END = 300;
/** Where JSON-LD says whose a picture is (schema.org/ImageObject), plainest first. */
const CREDIT_FIELDS = ['creditText', 'copyrightNotice', 'copyrightHolder', 'creator', 'author'];
/** An element whose class or property says that it names whose the picture is. */
const CREDIT_NAME =
  /(?:^|[\s_-]|(?<=[a-z])(?=C))(?:credits?|copyright(?:Holder)?|creditText|photographer)(?:$|[\s_-])/i;
const LABEL =
  /^\W*(?:(?:images?|photos?|photographs?|pictures?|foto)?\s*(?:credits?|source|copyright|by)|photos?|photographs?|foto|images?|pictures?)\s*(?::|\bby\b|(?<=copyright)\s|(?<=credit)\s)\s*/i;
/** "Photo: Bo Lind", "Credit: Bo Lind/AP", "© Bo Lind", "(Bo Lind/AP)" at the end of a caption. */
const AT_END =
  /(?:\b(?:photo(?:graph)?(?: by)?|foto|credit|image|picture)\s*:\s*|\bphoto by\s+|©\s*|\(c\)\s*)([^.:()|]{2,80})[.)]?$|\(([^()]{0,60}\/[^()]{2,40})\)\.?$/i;

/**
 * The address of the report's main picture and whose it is, as the page declares it: JSON-LD, then meta elements, then
 * microdata. Where they do not say whose it is, the caption of the same picture on the page may. The picture itself is
 * never fetched or shown: it is its publisher's.
 * @param report the JSON-LD report, or null
 * @param addresses what meta elements and microdata give as picture, best first
 * @param url the page's address, for relative ones; null when there is none
 * @returns the picture, or null where none is declared with a web address
 */
export function pictureOf(
  document: DomDocument,
  report: JsonObject | null,
  addresses: readonly string[],
  url: string | null,
): Picture | null {
  for (const image of fieldObjects(report, 'image')) {
    const address = firstAddress([image['url'], image['contentUrl']], url);
    if (address === null) continue;
    const named = CREDIT_FIELDS.flatMap((field) => fieldTexts(image, field)).map(htmlToText);
    return { url: address, credit: tidy(named[0]) ?? creditOnPage(document, address) };
  }
  const address = firstAddress([...fieldTexts(report, 'image'), ...addresses], url);
  return address === null ? null : { url: address, credit: creditOnPage(document, address) };
}

function firstAddress(values: readonly unknown[], base: string | null): string | null {
  for (const value of values) {
    if (typeof value !== 'string' || value.length > ADDRESS_LIMIT) continue;
    const address = absoluteUrl(htmlToText(value), base);
    if (address !== null) return address.replace(/#.*$/, '');
  }
  return null;
}

/** The credit in the figure that shows the picture, which is known by its file's name: sizes stand elsewhere in the address. */
function creditOnPage(document: DomDocument, address: string): string | null {
  const file = fileName(address);
  if (file === '') return null;
  const image = document.find(
    (element) =>
      element.localName === 'img' &&
      ['src', 'data-src', 'srcset', 'data-srcset'].some((name) => element.getAttribute(name)?.includes(file)),
  );
  for (let around = image?.parentElement ?? null; around !== null; around = around.parentElement) {
    if (around.localName === 'figure') return creditIn(around);
  }
  return null;
}

/** @returns the last part of an address's path, where it is long enough to tell one picture from another */
function fileName(address: string): string {
  const name = new URL(address).pathname.split('/').at(-1) ?? '';
  return name.length >= 6 ? name : '';
}

function creditIn(figure: DomElement): string | null {
  const named = figure.find(
    (element) =>
      CREDIT_NAME.test(element.className) || CREDIT_NAME.test(element.getAttribute('itemprop') ?? ''),
  );
  if (named !== null) return tidy(oneLine(named.textContent));
  const caption = oneLine(figure.textContent).slice(-CAPTION_END);
  const match = AT_END.exec(caption);
  return tidy(match?.[1] ?? match?.[2]);
}

function tidy(credit: string | undefined): string | null {
  const text = oneLine(credit ?? '').replace(LABEL, '');
  const bare = /^\([^()]*\)$/.test(text) || !text.includes('(') ? text.replace(/^\(|\)$/g, '') : text;
  return bare === '' || wordCount(bare) > CREDIT_WORDS ? null : shorten(bare, CREDIT_LIMIT);
}
