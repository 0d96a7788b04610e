import { readHtml } from './markup-events.ts';
import { oneLine } from './plain-text.ts';

/** Elements that end the paragraph before them and after them. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html li main nav ol option p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements whose content is no running text. */
const UNREAD = new Set(
  (
    'audio button canvas embed figcaption head iframe map noembed noframes noscript object script select style svg ' +
    'template textarea title video xml'
  ).split(' '),
);

const LINE_BREAK = '\u2028';
/** White space is bounded: more of it between two breaks parts paragraphs all the same, one break at a time. */
const PARAGRAPH_BREAK = /\u2028\s{0,200}\u2028/;

/**
 * The running text of an HTML fragment or page. Works on the token stream and keeps no tree, so that neither depth nor
 * unclosed elements cost more than their length. Scripts, styles, figure captions and form controls are left out.
 * @param html any text; markup may be broken
 * @returns paragraphs of plain text, none empty; two line breaks in a row part paragraphs as well
 */
export function htmlToParagraphs(html: string): string[] {
  const paragraphs: string[] = [];
  for (const block of blocksOf(html)) {
    for (const part of block.split(PARAGRAPH_BREAK)) {
      const line = oneLine(part);
      if (line !== '') paragraphs.push(line);
    }
  }
  return paragraphs;
}

/**
 * The running text of an HTML fragment as one line; text without markup or entities comes back with its white space folded.
 * @param html any text
 * @returns plain text, empty when there is none
 */
export function htmlToText(html: string): string {
  return /[<&]/.test(html) ? htmlToParagraphs(html).join(' ') : oneLine(html);
}

function blocksOf(html: string): readonly string[] {
  const blocks: string[] = [];
  let block = '';
  let unread: string | null = null;
  const endBlock = (): void => {
    if (block !== '') blocks.push(block);
    block = '';
  };
  readHtml(html, {
    open(name) {
      // A head may stay unclosed (HTML section 4.2.1): the body ends it.
      if (name === 'body') unread = null;
      if (unread === null && UNREAD.has(name)) unread = name;
      if (BLOCKS.has(name)) endBlock();
      else if (name === 'br' && unread === null) block += LINE_BREAK;
    },
    text(data) {
      if (unread === null) block += data;
    },
    close(name) {
      if (name === unread || name === 'figure') unread = null;
      if (BLOCKS.has(name)) endBlock();
    },
  });
  endBlock();
  return blocks;
}
