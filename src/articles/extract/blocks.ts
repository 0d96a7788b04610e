import { oneLine } from '../../lib/plain-text.ts';
import type { Dropped, ElementCleaner } from '../clean/cleaner.ts';
import type { Block } from './block.ts';
import { DomElement, DomText } from './dom.ts';

const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody tfoot thead tr ul video audio'
  ).split(' '),
);
/** Text of these is for machines or for filling in. */
const UNREAD_TAGS = new Set(
  'script style template noscript button select option textarea input label svg math iframe object canvas'.split(
    ' ',
  ),
);
const LINE_BREAK = '\u2028';

/**
 * The text of an element with line breaks where blocks begin and end (textContent would run words together).
 * @param root the element to read; not changed
 * @param cleaners rules over elements, in order: the first that gives a reason leaves the element out
 * @returns blocks in order, none empty, and the texts left out with their reasons
 */
export function readBlocks(
  root: DomElement,
  cleaners: readonly ElementCleaner[],
): { readonly blocks: readonly Block[]; readonly dropped: readonly Dropped[] } {
  const blocks: Block[] = [];
  const dropped: Dropped[] = [];
  const total = Math.max(1, lengthOf(root));
  let text = '';
  let linked = 0;
  let tag = root.localName;

  const endBlock = (): void => {
    const share = text.length === 0 ? 0 : linked / text.length;
    for (const part of text.split(LINE_BREAK)) {
      const line = oneLine(part);
      if (line !== '') blocks.push({ text: line, tag, linked: Math.min(1, share) });
    }
    text = '';
    linked = 0;
  };
  const walk = (node: DomElement, block: string, inLink: boolean): void => {
    for (const child of node.childNodes) {
      if (child instanceof DomText) {
        const piece = child.textContent;
        if (text === '') tag = block;
        text += piece;
        if (inLink) linked += piece.length;
        continue;
      }
      if (!(child instanceof DomElement)) continue;
      const element = child;
      const name = element.localName;
      if (UNREAD_TAGS.has(name)) continue;
      if (name === 'br') {
        text += LINE_BREAK;
        continue;
      }
      const reason = firstReason(element, total, cleaners);
      if (reason !== null) {
        const left = oneLine(element.textContent);
        if (left !== '') dropped.push({ text: left, reason });
        if (BLOCK_TAGS.has(name)) endBlock();
        else text += ' ';
      } else if (BLOCK_TAGS.has(name)) {
        endBlock();
        walk(element, blockName(name, block), inLink);
        endBlock();
      } else {
        if (name === 'td' || name === 'th') text += ' ';
        walk(element, block, inLink || name === 'a');
      }
    }
  };
  walk(root, tag, false);
  endBlock();
  return { blocks, dropped };
}

/** A paragraph inside a list item or quotation is still a list item or quotation to the cleaners. */
function blockName(name: string, around: string): string {
  return name === 'p' && (around === 'li' || around === 'blockquote') ? around : name;
}

function firstReason(element: DomElement, total: number, cleaners: readonly ElementCleaner[]): string | null {
  for (const cleaner of cleaners) {
    const reason = cleaner(element, total);
    if (reason !== null) return reason;
  }
  return null;
}

/** @returns characters of text in an element, white space folded */
export function lengthOf(element: DomElement): number {
  return element.textContent.replace(/\s+/g, ' ').trim().length;
}
