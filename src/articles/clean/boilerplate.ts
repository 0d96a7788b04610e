import type { LineCleaner } from './cleaner.ts';
import { normalised } from './words.ts';

const MOST_WORDS = 80;
const RIGHTS =
  /\b(?:all rights reserved|may not be (?:published|reproduced|republished)|our standards: the thomson reuters|not responsible for (?:the content of )?external|subject to copyright|without (?:the )?(?:prior )?written permission|may earn (?:a |an |some )?(?:small )?(?:affiliate )?commission|contains? affiliate links|copyright (?:©|\(c\)))/i;
/** Notes address the reader or speak of the page itself; reports write about terms and policies in longer sentences. */
const NOTE_WORDS = 30;
const NOTE =
  /\b(?:agree to|read|see|visit|view)\b.{0,40}\b(?:terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice))|^[^\p{L}\p{N}]*(?:terms of (?:use|service)|privacy (?:policy|notice))|^.{0,80}\boriginally (?:published|appeared) (?:on|in|at|by)\b|^[^\p{L}\p{N}]*(?:this|the following|a version of this) (?:article|story|post|piece)\b.{0,30}\bfirst (?:published|appeared)\b|^[^\p{L}\p{N}]*this (?:article|story|post) (?:was|has been) updated\b|^[^\p{L}\p{N}]*(?:first|originally) published (?:on|in|at|by)\b/iu;
const LAST_LINES = 5;
/** "Ann Lee is a reporter for The Example." under the text, with the name of the byline. */
const ABOUT =
  /^.{2,60}?\b(?:is|are|has been|covers?|writes?|works?|joined|reports)\b.{0,60}\b(?:reporter|writer|journalist|editor|correspondent|columnist|freelance\w*|contributor|author|fellow|professor|producer|covering|covers)\b/i;

/** The closing line that blog engines put into feeds. */
const FEED_TAIL = /^The post\b.{0,300}\b(?:appeared first on|first appeared on)\b/i;

/** Drops legal notices and notes about author and publication. */
export const boilerplate: LineCleaner = (block, place) => {
  if (place.words > MOST_WORDS) return null;
  if (RIGHTS.test(block.text) || FEED_TAIL.test(block.text)) return 'legal or publication note';
  if (NOTE.test(block.text) && place.words <= NOTE_WORDS) return 'legal or publication note';
  const atEnd = place.index >= place.blocks.length - LAST_LINES;
  return atEnd && namesAuthor(block.text, place.byline) && ABOUT.test(block.text) ? 'about the author' : null;
};

function namesAuthor(text: string, byline: string | null): boolean {
  if (byline === null) return false;
  const head = normalised(text.slice(0, 80));
  return byline.split(', ').some((name) => normalised(name) !== '' && head.startsWith(normalised(name)));
}
