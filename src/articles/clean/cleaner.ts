import type { Block } from '../extract/block.ts';
import type { DomElement } from '../extract/dom.ts';

/** Text that was left out of an article, with the reason that a reader can ask for. */
export interface Dropped {
  readonly text: string;
  readonly reason: string;
}

/**
 * Judges an element by its markup.
 * @param total characters of text in the whole body, to tell a part from the whole
 * @returns the reason to leave it out, or null to keep it
 */
export type ElementCleaner = (element: DomElement, total: number) => string | null;

/** What a line cleaner may know besides the line. */
export interface Place {
  readonly index: number;
  /** Words of the line. */
  readonly words: number;
  readonly blocks: readonly Block[];
  readonly title: string | null;
  readonly standfirst: string | null;
  readonly byline: string | null;
}

/**
 * Judges a line by its words and its place.
 * @returns the reason to leave it out, or null to keep it
 */
export type LineCleaner = (block: Block, place: Place) => string | null;
