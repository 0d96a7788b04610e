import { htmlToText } from '../../lib/html-to-text.ts';
import { oneLine } from '../../lib/plain-text.ts';
import { normalised, wordCount } from '../clean/words.ts';
import { readBlocks } from './blocks.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { listed } from './element-marks.ts';

/** A name has at most this many words; longer strings are sentences about the author. */
const NAME_WORDS = 8;
/** Characters of a byline looked at, and of one name kept. */
const LOOKED_AT = 1000;
const NAME_LENGTH = 100;
/** Profile pages stand where names should. */
const ADDRESS = /^\s*(?:https?:|www\.|\/)/i;
/** Authors named at most; longer lists are a newsroom's staff page. */
const NAMES = 12;

/**
 * Who wrote it, as one line: names joined by ", ".
 * @param authors the authors of the JSON-LD report
 * @param metaAuthors author meta elements, plain text
 * @param siteName the site's name, which counts as author only where no other is named
 * @returns the byline without "By", or null
 */
export function bylineOf(
  document: DomDocument,
  authors: readonly string[],
  metaAuthors: readonly string[],
  siteName: string | null,
): string | null {
  for (const candidates of [
    () => authors.map(htmlToText),
    () => metaAuthors,
    () => visibleAuthors(document),
  ]) {
    const names = namesIn(candidates(), siteName);
    if (names.length > 0) return names.join(', ');
  }
  return null;
}

function visibleAuthors(document: DomDocument): readonly string[] {
  for (const element of document.elements(namesAuthor)) {
    const name = element.find((part) => listed(part, 'itemprop', 'name')) ?? element;
    const lines = readBlocks(name, []).blocks.map((block) => block.text);
    if (lines.length > 0) return lines;
  }
  return [];
}

function namesAuthor(element: DomElement): boolean {
  const classes = element.className;
  return (
    /byline|author-name|(?:^|\s)author(?:\s|$)/.test(classes) ||
    listed(element, 'rel', 'author') ||
    listed(element, 'itemprop', 'author')
  );
}

function namesIn(texts: readonly string[], siteName: string | null): readonly string[] {
  const names: string[] = [];
  for (const part of texts.filter((text) => !ADDRESS.test(text)).flatMap(splitNames)) {
    const key = normalised(part);
    const known = names.some((name) => normalised(name) === key);
    if (
      key === '' ||
      known ||
      wordCount(part) > NAME_WORDS ||
      part.length > NAME_LENGTH ||
      names.length >= NAMES
    )
      continue;
    if (!/@|\d{3}/.test(part)) names.push(part);
  }
  // A site that names itself beside its writers is no writer; alone, it is all the byline there is.
  const site = normalised(siteName ?? '');
  const people = names.filter((name) => normalised(name) !== site);
  return people.length > 0 ? people : names;
}

/** "By Ann Lee and Bo Chen for The Example" -> Ann Lee; Bo Chen for The Example. */
function splitNames(text: string): readonly string[] {
  return oneLine(text.slice(0, LOOKED_AT))
    .replace(/^(?:written |reported |posted )?by\b:?\s*/i, '')
    .split(/\s*(?:,|;|\band\b|&|\||\/)\s*/i)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
