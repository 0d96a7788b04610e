import type { Block } from '../extract/block.ts';
import { advertisement } from './advertisement.ts';
import { boilerplate } from './boilerplate.ts';
import { bylineLine } from './byline-line.ts';
import { caption } from './caption.ts';
import type { Dropped, ElementCleaner, LineCleaner, Place } from './cleaner.ts';
import { comments } from './comments.ts';
import { controls } from './controls.ts';
import { cookies } from './cookies.ts';
import { creditLine } from './credit-line.ts';
import { byClass, byTag, linkList, pictureBox, teaserCard } from './markup.ts';
import { newsletter } from './newsletter.ts';
import { readMore } from './read-more.ts';
import { repeatedHead } from './repeated-head.ts';
import { withoutRunIn } from './run-in.ts';
import { sharing } from './sharing.ts';
import { subscription } from './subscription.ts';
import { wordCount } from './words.ts';

/** Judged on the markup, before there are lines; the first reason counts. */
export const ELEMENT_CLEANERS: readonly ElementCleaner[] = [byTag, byClass, pictureBox, linkList, teaserCard];

/** Judged on the words, line by line; the first reason counts. */
const LINE_CLEANERS: readonly LineCleaner[] = [
  repeatedHead,
  bylineLine,
  creditLine,
  caption,
  cookies,
  subscription,
  newsletter,
  sharing,
  advertisement,
  controls,
  comments,
  readMore,
  boilerplate,
];

/**
 * Takes furniture out of the lines of a body.
 * @param blocks the lines in order
 * @param head what is known of title, standfirst and byline, which bodies repeat
 * @returns the lines kept, and those dropped with the reason
 */
export function cleanLines(
  blocks: readonly Block[],
  head: Pick<Place, 'title' | 'standfirst' | 'byline'>,
): { readonly kept: readonly Block[]; readonly dropped: readonly Dropped[] } {
  const kept: Block[] = [];
  const dropped: Dropped[] = [];
  blocks.forEach((block, index) => {
    const reason = lineReason(block, { ...head, index, blocks, words: wordCount(block.text) });
    if (reason === null) kept.push(block);
    else dropped.push({ text: block.text, reason });
  });
  const end = lastWithText(kept);
  for (const block of kept.slice(end)) dropped.push({ text: block.text, reason: 'heading without text' });
  return { kept: kept.slice(0, end), dropped };
}

/**
 * The same for plain paragraphs, where no markup is known: full texts of feeds and texts handed in.
 */
export function cleanParagraphs(
  paragraphs: readonly string[],
  head: Pick<Place, 'title' | 'standfirst' | 'byline'>,
): { readonly kept: readonly string[]; readonly dropped: readonly Dropped[] } {
  const { kept, dropped } = withoutRunIn(paragraphs);
  const cleaned = cleanLines(
    kept.map((text) => ({ text, tag: 'p', linked: 0 })),
    head,
  );
  return { kept: cleaned.kept.map((block) => block.text), dropped: [...dropped, ...cleaned.dropped] };
}

/** Lines longer than this are text: no cleaner judges more than 90 words, and patterns stay cheap on hostile input. */
const LONGEST_JUDGED = 1200;

function lineReason(block: Block, place: Place): string | null {
  if (block.text.length > LONGEST_JUDGED) return null;
  for (const cleaner of LINE_CLEANERS) {
    const reason = cleaner(block, place);
    if (reason !== null) return reason;
  }
  return null;
}

/** Headings at the very end lead to something that was left out: @returns how many lines stand before them */
function lastWithText(blocks: readonly Block[]): number {
  let end = blocks.length;
  while (end > 0 && /^h[1-6]$/.test(blocks[end - 1]?.tag ?? '')) end -= 1;
  return end;
}
